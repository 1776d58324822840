using ReportBot.Core.Households;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Import;

public sealed class RosterImportTests : IAsyncLifetime
{
    private static readonly DateOnly September = new(2025, 9, 1);

    private static readonly DateOnly October = new(2025, 10, 1);

    private readonly UnitDirectory directory = new();
    private readonly Plan plan = PlanFile.Read(RepositoryFiles.KonGang).Plan!;
    private TestStore store = null!;
    private ImportOperations import = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        import = new ImportOperations(store.Gate, store.Time);
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task The_same_list_twice_changes_nothing()
    {
        var list = SampleRoster.Make(48, 120, 2025);
        var first = await Import(list);
        Assert.Contains(first.Changes, c => c is { Kind: ImportChangeKind.New, What: ImportedKind.Household, Code: "H120" });
        var before = Roster();

        var second = await Import(list);
        Assert.Empty(second.Changes);
        Assert.Equal(
            [
                (ImportedKind.Area, 20), (ImportedKind.Organization, 44), (ImportedKind.Official, 48), (ImportedKind.Household, 120),
                (ImportedKind.Assignment, list.Assignments.Count),
            ],
            second.Unchanged.Select(u => (u.Key, u.Value)).OrderBy(u => u.Key));
        Assert.Same(before, Roster());
    }

    [Fact]
    public async Task A_list_survives_being_written_and_read()
    {
        var list = SampleRoster.Make(48, 120, 2025);
        await Import(list);
        var file = Path.Combine(store.Folder, "roster.json");
        File.WriteAllText(file, RosterJson.Write(list));
        var again = await import.ImportAsync(Access.System(0), file, withSample: false);
        Assert.Empty(again.Problems);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task A_hand_over_ends_one_assignment_and_opens_another_by_date()
    {
        await Import(Small(September, Lead("CB001", "H001"), Lead("CB001", "H002")));
        var result = await Import(Small(October, Lead("CB002", "H001"), Lead("CB001", "H002")));
        Assert.Equal(
            [(ImportChangeKind.New, "CB002 → H001"), (ImportChangeKind.Ended, "CB001 → H001")],
            result.Changes.Select(c => (c.Kind, c.Code)));
        Assert.Equal(["H001:CB001", "H002:CB001"], Owed("periodic:2025-09-20"));
        Assert.Equal(["H001:CB002", "H002:CB001"], Owed("periodic:2025-10-10"));

        Assert.Empty((await Import(Small(October, Lead("CB002", "H001"), Lead("CB001", "H002")))).Changes);
    }

    [Fact]
    public async Task An_official_who_comes_back_begins_anew()
    {
        await Import(Small(September, Lead("CB001", "H001"), Lead("CB001", "H002")));
        await Import(Small(October, Lead("CB002", "H001"), Lead("CB001", "H002")));
        var november = new DateOnly(2025, 11, 1);
        // The list repeats the first day of long ago: October is not rewritten.
        var back = Small(november, Lead("CB001", "H001") with { From = September }, Lead("CB001", "H002"));
        await Import(back);
        Assert.Equal("H001:CB001", Owed("periodic:2025-09-20").First());
        Assert.Equal("H001:CB002", Owed("periodic:2025-10-10").First());
        Assert.Equal("H001:CB001", Owed("periodic:2025-11-10").First());
        var household = Roster().SubjectByCode("H001")!.Id;
        Assert.Equal([September, October, november], Roster().AssignmentsOn(household).Select(a => a.From));
        Assert.Empty((await Import(back)).Changes);
    }

    [Fact]
    public async Task Whoever_and_whatever_the_list_no_longer_names_ends_the_day_before()
    {
        await Import(Small(September, Lead("CB001", "H001"), Lead("CB002", "H002")));
        var smaller = Small(October, Lead("CB001", "H001"));
        smaller = smaller with { Officials = [smaller.Officials[0]], Households = [smaller.Households[0]] };
        var result = await Import(smaller);
        Assert.Equal(
            ["CB002", "H002", "CB002 → H002"],
            result.Changes.Where(c => c.Kind == ImportChangeKind.Ended).Select(c => c.Code));
        Assert.Equal(["H001:CB001", "H002:CB002"], Owed("periodic:2025-09-20"));
        Assert.Equal(["H001:CB001"], Owed("periodic:2025-10-10"));
        Assert.Equal(October.AddDays(-1), Roster().Officials.Single(o => o.Code == "CB002").To);
    }

    [Fact]
    public async Task A_new_status_is_added_and_the_history_is_kept()
    {
        await Import(Small(September, Lead("CB001", "H001"), Lead("CB001", "H002")));
        var list = Small(October, Lead("CB001", "H001"), Lead("CB001", "H002"));
        var exited = list.Households[0] with { Statuses = [new StatusEntry(HouseholdStatus.NonPoor, null, "QĐ 7")] };
        var result = await Import(list with { Households = [exited, list.Households[1]] });
        Assert.Equal((ImportChangeKind.Changed, "H001"), (Assert.Single(result.Changes).Kind, result.Changes[0].Code));
        var statuses = Roster().Households[0].Statuses;
        Assert.Equal([HouseholdStatus.Poor, HouseholdStatus.NonPoor], statuses.Select(s => s.Status));
        Assert.Equal(["H002:CB001"], Owed("periodic:2025-10-10"));
        Assert.Equal(["H001:CB001", "H002:CB001"], Owed("periodic:2025-09-20"));
    }

    [Fact]
    public async Task Who_splits_off_moves_or_dies_changes_the_right_periods_only_and_the_reason_is_kept()
    {
        await Import(Small(September, Lead("CB001", "H001"), Lead("CB001", "H002")));
        var list = Small(October, Lead("CB001", "H001"), Lead("CB001", "H002"), Lead("CB002", "H003"));
        var split = Poor("H003") with { From = October, Came = HouseholdArrival.Split, CameFrom = "H001" };
        var moved = list.Households[1] with { To = new DateOnly(2025, 10, 15), Left = HouseholdDeparture.MovedOut, WentTo = "xã Đak Đoa" };
        list = list with { Households = [list.Households[0], moved, split] };
        await Import(list);

        Assert.Equal(["H001:CB001", "H002:CB001"], Owed("periodic:2025-09-20"));
        Assert.Equal(["H001:CB001", "H002:CB001", "H003:CB002"], Owed("periodic:2025-10-10"));
        Assert.Equal(["H001:CB001", "H003:CB002"], Owed("periodic:2025-10-20"));
        var known = Roster().Households;
        Assert.Equal((HouseholdDeparture.MovedOut, "xã Đak Đoa"), (known[1].Left, known[1].WentTo));
        Assert.Equal((HouseholdArrival.Split, "H001"), (known[2].Came, known[2].CameFrom));
        Assert.Empty((await Import(list)).Changes);
    }

    [Fact]
    public async Task An_older_list_and_a_real_list_over_the_sample_are_refused()
    {
        await Import(Small(October, Lead("CB001", "H001"), Lead("CB001", "H002")));
        var before = Roster();
        var older = await Import(Small(September, Lead("CB002", "H001"), Lead("CB002", "H002")));
        Assert.Equal("asOf", Assert.Single(older.Problems).Place);
        var real = await Import(Small(October, Lead("CB001", "H001"), Lead("CB001", "H002")) with { Sample = false });
        Assert.Equal("sample", Assert.Single(real.Problems).Place);
        Assert.Same(before, Roster());
    }

    [Fact]
    public async Task A_preview_lists_the_changes_and_writes_nothing()
    {
        var list = Small(September, Lead("CB001", "H001"), Lead("CB002", "H002"));
        var preview = store.Readers.Read(db => RosterImport.Apply(db, Access.System(1), list, "x", store.Time.GetUtcNow(), preview: true));
        Assert.Empty(Roster().Officials);
        Assert.Equal((await Import(list)).Changes.Select(c => c.Line()), preview.Changes.Select(c => c.Line()));
    }

    [Fact]
    public async Task Another_units_office_sees_no_such_unit()
    {
        var result = await import.ImportRosterAsync(
            new Access(99, 7, Roles.Secretary), Small(September, Lead("CB001", "H001"), Lead("CB001", "H002")) with { Unit = "kon-gang" }, "x");
        Assert.Equal("unit", Assert.Single(result.Problems).Place);
    }

    [Fact]
    public async Task What_was_done_is_said_in_short_lines_without_names()
    {
        var result = await Import(Small(September, Lead("CB001", "H001"), Lead("CB002", "H002")));
        var text = string.Join('\n', ImportText.Lines(result));
        Assert.Contains("hộ: mới 2, đổi 0, kết thúc 0, giữ nguyên 0", text, StringComparison.Ordinal);
        Assert.Contains("mới: CB001 → H001 (phụ trách chính, từ 01/09/2025)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siu", text, StringComparison.Ordinal);
    }

    private static AssignmentEntry Lead(string who, string on) => new(who, on);

    private static RosterFile Small(DateOnly asOf, params AssignmentEntry[] assignments) => new()
    {
        Sample = true,
        AsOf = asOf,
        Areas = [new AreaEntry("L01", "làng", "Làng Một", 100)],
        Organizations = [],
        Officials = [new("CB001", "Siu Một", [Roles.Reporter]), new("CB002", "Siu Hai", [Roles.Reporter])],
        Households = [Poor("H001"), Poor("H002")],
        Assignments = assignments,
    };

    private static HouseholdEntry Poor(string code) =>
        new(code, "Rơ Mah " + code, "L01", [new StatusEntry(HouseholdStatus.Poor, new DateOnly(2024, 12, 20), "QĐ 1")], 4);

    private Task<ImportResult> Import(RosterFile list) => import.ImportRosterAsync(Access.System(0), list, "roster.json");

    private Roster Roster() => store.Readers.Read(directory.Default)!.Roster;

    private IEnumerable<string> Owed(string key)
    {
        var roster = Roster();
        return Obligations.Of(roster, plan, plan.Period(key)).Select(o => $"{o.Subject.Code}:{roster.Official(o.OwedByOfficial!.Value)!.Code}");
    }
}
