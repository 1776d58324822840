using ReportBot.Core.Households;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Sample;

/// <summary>A unit with 400 officials and 3,000 households, imported once for a class of tests.</summary>
public sealed class LargeUnit : IAsyncLifetime
{
    public Roster Roster { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var store = await TestStore.NewAsync();
        var import = new ImportOperations(store.Gate, store.Time);
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var result = await import.ImportRosterAsync(Access.System(0), SampleRoster.Make(400, 3_000, 1), "roster.json");
        Assert.Empty(result.Problems);
        Roster = store.Readers.Read(new UnitDirectory().Default)!.Roster;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
