using ReportBot.Core.Households;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Import;

/// <summary>A secretary takes the list in use and writes another person into a row of an assignment.</summary>
public sealed class ChangedPersonTests : IAsyncLifetime
{
    private static readonly DateOnly September = new(2025, 9, 1);

    // The day of the import: Thursday 25 September 2025.
    private static readonly DateOnly Today = new(2025, 9, 25);

    private readonly FakeClock clock = new();
    private readonly UnitDirectory directory = new();
    private readonly Plan plan = PlanFile.Read(RepositoryFiles.KonGang).Plan!;
    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(clock);
        var import = new ImportOperations(store.Gate, clock);
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        Assert.Empty((await import.ImportRosterAsync(Access.System(1), List(), "ds.json")).Problems);
        clock.LeapTo(new DateTimeOffset(2025, 9, 25, 9, 0, 0, TimeSpan.FromHours(7)));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task With_the_first_day_left_as_it_was_the_change_holds_from_the_day_of_import()
    {
        var file = Workbook(a => a.On == "H001" ? a with { Who = "CB002" } : a);
        Assert.Equal(
            ["CB002 → H001 (phụ trách chính, từ 25/09/2025)", "CB001 → H001 (phụ trách chính, đến 24/09/2025)"],
            Preview(file).Result.Changes.Select(c => c.Line()));
        await ImportAsync(file);

        Assert.Equal([("CB001", September, Today.AddDays(-1)), ("CB002", Today, null)], LeadsOf("H001"));
        Assert.Equal("CB001", Owes("periodic:2025-09-20"));
        Assert.Equal("CB002", Owes("periodic:2025-10-10"));

        clock.LeapTo(clock.GetUtcNow().AddDays(20));
        var again = Preview(file);
        Assert.Empty(again.Result.Changes);
        Assert.Empty(again.Notes);
    }

    [Fact]
    public async Task A_later_day_that_was_typed_is_the_day_and_the_former_ends_the_day_before()
    {
        var day = new DateOnly(2025, 9, 15);
        var file = Workbook(a => a.On == "H001" ? a with { Who = "CB002", From = day } : a);
        Assert.Equal(
            "CB002 → H001 tính từ 15/09/2025, nên các kỳ đã qua cũng đổi theo (kỳ 20/9/2025). Muốn tính từ ngày nhập thì để trống cột Từ ngày.",
            Assert.Single(Preview(file).Notes).Say());
        await ImportAsync(file);
        Assert.Equal([("CB001", September, day.AddDays(-1)), ("CB002", day, null)], LeadsOf("H001"));
    }

    [Fact]
    public async Task A_day_to_come_leaves_the_former_there_until_then()
    {
        var day = new DateOnly(2025, 10, 15);
        var file = Workbook(a => a.On == "H001" ? a with { Who = "CB002", From = day } : a);
        Assert.Equal(
            ["CB002 → H001 (phụ trách chính, từ 15/10/2025)", "CB001 → H001 (phụ trách chính, đến 14/10/2025)"],
            Preview(file).Result.Changes.Select(c => c.Line()));
        await ImportAsync(file);
        Assert.Equal([("CB001", September, day.AddDays(-1)), ("CB002", day, null)], LeadsOf("H001"));
        Assert.Equal("CB001", Owes("periodic:2025-10-10"));
        Assert.Equal("CB002", Owes("periodic:2025-10-20"));

        foreach (var later in new[] { 3, 40 })
        {
            clock.LeapTo(clock.GetUtcNow().AddDays(later));
            Assert.Empty(Preview(file).Result.Changes);
        }
    }

    [Theory]
    [InlineData(2025, 8, 15)]
    [InlineData(2025, 8, 31)]
    public void A_day_before_the_former_began_is_refused_with_the_way_out(int year, int month, int day)
    {
        var problem = Assert.Single(Preview(Workbook(a => a.On == "H001" ? a with { Who = "CB003", From = new DateOnly(year, month, day) } : a)).Result.Problems);
        Assert.Equal("trang Phân công, dòng 6, cột F (Từ ngày)", problem.Place);
        Assert.Equal(
            "H001 đã có CB001 phụ trách chính từ 01/09/2025, nên không đổi lại các kỳ đã qua. Hãy ghi một ngày sau 01/09/2025, hoặc để trống để tính từ 25/09/2025.",
            problem.Text);
    }

    [Fact]
    public async Task Two_rows_that_change_places_hold_from_the_day_of_import()
    {
        await ImportAsync(Workbook(a => a.On switch { "H001" => a with { Who = "CB002" }, "H002" => a with { Who = "CB001" }, _ => a }));
        Assert.Equal([("CB001", September, Today.AddDays(-1)), ("CB002", Today, null)], LeadsOf("H001"));
        Assert.Equal([("CB002", September, Today.AddDays(-1)), ("CB001", Today, null)], LeadsOf("H002"));
    }

    [Fact]
    public async Task Whoever_comes_back_begins_anew_whatever_day_the_row_shows()
    {
        await ImportAsync(Workbook(a => a.On == "H001" ? a with { Who = "CB002" } : a));
        clock.LeapTo(clock.GetUtcNow().AddDays(30));
        await ImportAsync(Workbook(a => a.On == "H001" ? a with { Who = "CB001" } : a));
        Assert.Equal(
            [("CB001", September, Today.AddDays(-1)), ("CB002", Today, Today.AddDays(29)), ("CB001", Today.AddDays(30), null)], LeadsOf("H001"));
    }

    [Fact]
    public async Task A_supporter_who_is_changed_is_not_dated_back_either()
    {
        await ImportAsync(Workbook(a => a.Role == AssignmentRole.Support ? a with { Who = "CB002" } : a));
        Assert.Equal(
            [("CB003", September, Today.AddDays(-1)), ("CB002", Today, null)], On("H002", AssignmentRole.Support));
    }

    [Fact]
    public async Task An_area_given_to_another_leaves_its_past_to_the_former()
    {
        await ImportAsync(Workbook(a => a.On == "L01" ? a with { Who = "CB001" } : a));
        Assert.Equal([("CB003", September, Today.AddDays(-1)), ("CB001", Today, null)], LeadsOf("L01"));
    }

    [Fact]
    public async Task A_former_who_leaves_the_unit_that_day_ends_the_day_before_the_new_one_began()
    {
        var day = new DateOnly(2025, 9, 15);
        var file = Workbook(a => a.On switch { "H001" => a with { Who = "CB002", From = day }, _ => a }, without: "CB001");
        await ImportAsync(file);
        Assert.Equal([("CB001", September, day.AddDays(-1)), ("CB002", day, null)], LeadsOf("H001"));
    }

    [Fact]
    public void Another_day_in_a_row_that_goes_on_is_told_and_changes_nothing()
    {
        var read = Preview(Workbook(a => a.On == "H001" ? a with { From = new DateOnly(2025, 9, 10) } : a));
        Assert.Empty(read.Result.Changes);
        Assert.Equal(
            "trang Phân công, dòng 6, cột F (Từ ngày): CB001 → H001 đã tính từ 01/09/2025, nên ngày 10/09/2025 ghi ở đây không dùng.",
            Assert.Single(read.Notes).Say());
    }

    [Fact]
    public async Task Why_a_household_leaves_is_written_in_the_workbook_and_comes_back_in_the_next()
    {
        var last = new DateOnly(2025, 10, 15);
        var view = View();
        var current = ReportBot.Core.Households.Workbooks.CurrentRoster.Of(view.Roster, Today);
        var leaves = current.Households[1] with { To = last, Left = HouseholdDeparture.MovedOut, WentTo = "xã Đak Đoa", Came = HouseholdArrival.Split, CameFrom = "H001" };
        await ImportAsync(TemplateWorkbook.Make(new TemplateAbout(), current with { Households = [current.Households[0], leaves] }));

        var household = View().Roster.Households[1];
        Assert.Equal((last, HouseholdDeparture.MovedOut, "xã Đak Đoa"), (household.To, household.Left, household.WentTo));
        Assert.Equal((HouseholdArrival.Split, "H001"), (household.Came, household.CameFrom));
        Assert.Empty(Preview(Workbook(a => a)).Result.Changes);
    }

    [Fact]
    public void Households_that_the_list_no_longer_names_are_asked_about()
    {
        var current = ReportBot.Core.Households.Workbooks.CurrentRoster.Of(View().Roster, Today);
        var file = TemplateWorkbook.Make(new TemplateAbout(), current with
        {
            Households = [current.Households[0]], Assignments = [.. current.Assignments.Where(a => a.On != "H002")],
        });
        Assert.Equal(
            "Ra khỏi danh sách mà chưa ghi lý do (H002). Ghi ngày cuối và lý do trong bảng mẫu, hoặc nhập xong rồi gõ: lý do H002 chuyển đi",
            Assert.Single(Preview(file).Notes).Say());
    }

    [Fact]
    public async Task A_list_as_a_file_of_data_keeps_the_same_rule()
    {
        var list = List() with { AsOf = Today };
        var changed = list with { Assignments = [list.Assignments[0] with { Who = "CB003", From = new DateOnly(2025, 8, 1) }, .. list.Assignments.Skip(1)] };
        var result = await new ImportOperations(store.Gate, clock).ImportRosterAsync(Access.System(1), changed, "ds.json");
        Assert.Equal("assignments[0].from", Assert.Single(result.Problems).Place);
    }

    private static RosterFile List() => new()
    {
        AsOf = September,
        Areas = [new AreaEntry("L01", "làng", "Làng Một", 100)],
        Organizations = [],
        Officials = [new("CB001", "Siu Một", [Roles.Reporter]), new("CB002", "Siu Hai", [Roles.Reporter]), new("CB003", "Siu Ba", [Roles.Reporter], From: new DateOnly(2025, 1, 1))],
        Households = [Poor("H001"), Poor("H002")],
        Assignments =
        [
            new("CB001", "H001", From: September), new("CB002", "H002", From: September), new("CB003", "H002", AssignmentRole.Support, September),
            new("CB003", "L01", From: September),
        ],
    };

    private static HouseholdEntry Poor(string code) => new(code, "Rơ Mah " + code, "L01", [new StatusEntry(HouseholdStatus.Poor, new DateOnly(2024, 12, 20))], 4);

    // The workbook of the list in use, with some of its rows written over.
    private byte[] Workbook(Func<AssignmentEntry, AssignmentEntry> change, string? without = null)
    {
        var view = View();
        var current = ReportBot.Core.Households.Workbooks.CurrentRoster.Of(view.Roster, DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).DateTime));
        return TemplateWorkbook.Make(new TemplateAbout(view.Name, view.Code), current with
        {
            Officials = [.. current.Officials.Where(o => o.Code != without)],
            Assignments = [.. current.Assignments.Select(change)],
        });
    }

    private WorkbookPreview Preview(byte[] file) => store.Readers.Read(
        db => WorkbookImport.Preview(db, Access.System(1), directory.Get(db, 1), file, "ds.xlsx", clock.GetUtcNow()));

    private async Task ImportAsync(byte[] file)
    {
        var preview = Preview(file);
        Assert.Empty(preview.Result.Problems.Select(p => p.ToString()));
        Assert.Empty((await new ImportOperations(store.Gate, clock).ImportRosterAsync(Access.System(1), preview.Roster!, "ds.xlsx")).Problems);
    }

    private UnitView View() => store.Readers.Read(db => directory.Get(db, 1));

    private string Owes(string period)
    {
        var roster = View().Roster;
        return roster.Official(Obligations.Of(roster, plan, plan.Period(period)).Single(o => o.Subject.Code == "H001").OwedByOfficial!.Value)!.Code;
    }

    private IEnumerable<(string Who, DateOnly From, DateOnly? To)> LeadsOf(string code) => On(code, AssignmentRole.Lead);

    private IEnumerable<(string Who, DateOnly From, DateOnly? To)> On(string code, AssignmentRole role)
    {
        var roster = View().Roster;
        return roster.AssignmentsOn(roster.SubjectByCode(code)!.Id).Where(a => a.Role == role).OrderBy(a => a.From)
            .Select(a => (roster.Official(a.OfficialId!.Value)!.Code, a.From, a.To));
    }
}
