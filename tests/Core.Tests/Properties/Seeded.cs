using System.Globalization;
using FsCheck;

namespace ReportBot.Core.Tests;

/// <summary>
/// Checks a property on values that are the same at every run, so that a test that was green stays green until the code changes. With
/// <c>REPORTBOT_FRESH_SEEDS=1</c> each run draws others; what fails then names its seed, which goes on as a case of its own.
/// </summary>
internal static class Seeded
{
    private const ulong Seed = 15197472017526520120;

    // FsCheck steps from value to value by it; it must be odd.
    private const ulong Gamma = 7446589154626042857;

    /// <summary>Throws where the property does not hold for one of so many values.</summary>
    public static void CheckSeeded(this Property property, int values = 100) => property.Check(Settings(values));

    private static Config Settings(int values) => Environment.GetEnvironmentVariable("REPORTBOT_FRESH_SEEDS") is { Length: > 0 } asked && int.Parse(asked, CultureInfo.InvariantCulture) > 0
        ? Config.QuickThrowOnFailure.WithMaxTest(values)
        : Config.QuickThrowOnFailure.WithMaxTest(values).WithReplay(Seed, Gamma);
}
