using ReportBot.Core.Households;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Import;

/// <summary>A household that moves within the commune, and an official who reports for another body: past periods stay as they were.</summary>
public sealed class ChangedPlaceTests : IAsyncLifetime
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
        await ImportAsync(List(September));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_household_led_through_its_area_is_owed_by_the_lead_of_where_it_lived_then()
    {
        var moved = List(October) with { Households = [Poor("H001", "L02"), Poor("H002", "L01")] };
        var result = await ImportAsync(moved);
        Assert.Equal("H001 (địa bàn L01 → L02 từ 01/10/2025)", Assert.Single(result.Changes).Line());

        Assert.Equal(["H001:CB001:L01", "H002:CB001:L01"], Owed("periodic:2025-09-20"));
        Assert.Equal(["H001:CB002:L02", "H002:CB001:L01"], Owed("periodic:2025-10-10"));
        var roster = Roster();
        Assert.Equal(["H001", "H002", "L01"], roster.SubjectsOf(1, new DateOnly(2025, 9, 20)).Select(s => s.Subject.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["H002", "L01"], roster.SubjectsOf(1, new DateOnly(2025, 10, 10)).Select(s => s.Subject.Code));
        Assert.Equal("H001", Obligations.OwedBy(roster, plan, plan.Period("periodic:2025-10-10"), 2).Single().Subject.Code);

        Assert.Empty((await ImportAsync(moved)).Changes);
        Assert.Null(await UndoAsync());
        Assert.Equal(["H001:CB001:L01", "H002:CB001:L01"], Owed("periodic:2025-10-10"));
        Assert.Empty(Roster().Households[0].PastAreas);
    }

    [Fact]
    public async Task Who_reports_for_a_body_changes_from_the_lists_day_on()
    {
        var start = List(new DateOnly(2025, 9, 2));
        await ImportAsync(start with { Assignments = [.. start.Assignments, new AssignmentEntry("CB-L01", "H002")] });
        var list = List(October);
        var changed = list with
        {
            Officials = [list.Officials[0] with { Represents = null }, list.Officials[1] with { Represents = "CB-L01" }],
            Assignments = [.. list.Assignments, new AssignmentEntry("CB-L01", "H002")],
        };
        var result = await ImportAsync(changed);
        Assert.Equal(
            ["CB001 (báo cáo thay CB-L01 → - từ 01/10/2025)", "CB002 (báo cáo thay - → CB-L01 từ 01/10/2025)"], result.Changes.Select(c => c.Line()));

        Assert.Equal("H002:CB001:L01", Owed("periodic:2025-09-20").Last());
        Assert.Equal("H002:CB002:L01", Owed("periodic:2025-10-10").Last());
        Assert.Equal("CB001", Roster().RepresentativeOf(1, October.AddDays(-1))!.Code);
        Assert.Empty((await ImportAsync(changed)).Changes);

        Assert.Null(await UndoAsync());
        Assert.Equal("H002:CB001:L01", Owed("periodic:2025-10-10").Last());
    }

    private static RosterFile List(DateOnly asOf) => new()
    {
        AsOf = asOf,
        Areas = [new AreaEntry("L01", "làng", "Làng Một", 100), new AreaEntry("L02", "làng", "Làng Hai", 100)],
        Organizations = [new OrganizationEntry("CB-L01", Organization.PartyCell, "Chi bộ làng Một", "L01")],
        Officials = [new("CB001", "Siu Một", [Roles.Reporter], Represents: "CB-L01"), new("CB002", "Siu Hai", [Roles.Reporter])],
        Households = [Poor("H001", "L01"), Poor("H002", "L01")],
        Assignments = [new("CB001", "L01"), new("CB002", "L02")],
    };

    private static HouseholdEntry Poor(string code, string area) => new(code, "Rơ Mah " + code, area, [new StatusEntry(HouseholdStatus.Poor, new DateOnly(2024, 12, 20))], 4);

    private async Task<ImportResult> ImportAsync(RosterFile list)
    {
        var result = await import.ImportRosterAsync(Access.System(1), list, "ds.json");
        Assert.Empty(result.Problems.Select(p => p.ToString()));
        return result;
    }

    private Task<string?> UndoAsync() => store.Gate.WriteAsync(db => ImportUndo.Run(
        db, Access.System(1), directory.Get(db, 1), ImportUndo.Look(db, Access.System(1), directory.Get(db, 1))!.ImportId, store.Time.GetUtcNow()));

    private Roster Roster() => store.Readers.Read(directory.Default)!.Roster;

    private IEnumerable<string> Owed(string key)
    {
        var roster = Roster();
        return Obligations.Of(roster, plan, plan.Period(key))
            .Select(o => $"{o.Subject.Code}:{roster.Official(o.OwedByOfficial!.Value)!.Code}:{roster.Area(o.Subject.AreaId!.Value)!.Code}")
            .Order(StringComparer.Ordinal);
    }
}
