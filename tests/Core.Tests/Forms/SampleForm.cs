using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms;

/// <summary>The household's periodic form as the plans ship it.</summary>
internal static class SampleForm
{
    public static Form Household { get; } =
        FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms/household-periodic.json")));

    /// <summary>The annual one.</summary>
    public static Form Annual { get; } =
        FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms/household-annual.json")));

    public static Question Question(string key) => Household.Find(key)!;
}
