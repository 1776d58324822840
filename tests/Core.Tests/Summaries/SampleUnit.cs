using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>A unit as it is after its plan was started with the invented roster.</summary>
internal static class SampleUnit
{
    /// <summary>Imports one of the five plans into a store of its own and takes what it then is.</summary>
    public static async Task<UnitView> OfAsync(string code)
    {
        await using var store = await TestStore.NewAsync();
        var result = await new ImportOperations(store.Gate, store.Time).ImportPlanAsync(Access.System(0), FivePlans.Path(code), withSample: true);
        Assert.Empty(result.Problems);
        return store.Readers.Read(new UnitDirectory().Default)!;
    }
}
