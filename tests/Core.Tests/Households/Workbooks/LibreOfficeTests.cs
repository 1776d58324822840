using ReportBot.Core.Households.Import;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>
/// A list made in LibreOffice from scratch: titles and joined headers, a formula in the numbering and in the sum, days
/// as days and as text, a household under the official above, signatures below.
/// </summary>
public sealed class LibreOfficeTests : IAsyncLifetime
{
    private static readonly byte[] List = File.ReadAllBytes(Repository.At("tests/Core.Tests/Households/Workbooks/Files/libreoffice.xlsx"));

    private readonly FakeClock clock = new();
    private readonly UnitDirectory directory = new();
    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(clock);
        await new ImportOperations(store.Gate, clock).ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task It_imports_and_a_month_later_changes_nothing()
    {
        var first = await ImportAsync(List);
        Assert.Empty(first.Problems);
        var roster = View().Roster;
        Assert.Equal([("CB001", "Trần Thị Mười", "Chủ tịch Hội LHPN"), ("CB002", "Lê Văn Chín", "Hiệu trưởng")], roster.Officials.Select(o => (o.Code, o.Name, o.Title)));
        Assert.Equal([("H001", "Đinh Blưn", 5), ("H002", "Y Hyưt", 3), ("H003", "Rah Lan Chưn", 4)], roster.Households.Select(h => (h.Code, h.HeadName, h.MemberCount!.Value)));
        Assert.Equal(["UBMTTQ xã", "Trường TH&THCS Mẫu"], roster.Organizations.Select(o => o.Name));
        Assert.All(roster.Assignments, a => Assert.Equal(new DateOnly(2025, 9, 1), a.From));
        Assert.All(roster.Officials, o => Assert.Equal(new DateOnly(2025, 9, 1), o.From));

        clock.Advance(TimeSpan.FromDays(30));
        var again = await ImportAsync(List);
        Assert.Empty(again.Problems);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task What_it_became_goes_out_as_our_workbook_and_comes_back_unchanged()
    {
        await ImportAsync(List);
        clock.Advance(TimeSpan.FromDays(30));
        var workbook = WorkbookImport.Template(View(), clock.GetUtcNow(), filled: true);
        var again = await ImportAsync(workbook);
        Assert.Empty(again.Problems);
        Assert.Empty(again.Changes);
    }

    private async Task<ImportResult> ImportAsync(byte[] file)
    {
        var access = Access.System(1);
        var preview = store.Readers.Read(db => WorkbookImport.Preview(db, access, directory.Get(db, 1), file, "bang.xlsx", clock.GetUtcNow()));
        return preview.Roster is null ? preview.Result : await new ImportOperations(store.Gate, clock).ImportRosterAsync(access, preview.Roster, "bang.xlsx");
    }

    private UnitView View() => store.Readers.Read(db => directory.Get(db, 1));
}
