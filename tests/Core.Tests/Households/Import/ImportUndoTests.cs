using Dapper;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Import;

public sealed class ImportUndoTests : IAsyncLifetime
{
    private static readonly DateOnly September = new(2025, 9, 1);

    private readonly UnitDirectory directory = new();
    private readonly FakeClock clock = new();
    private TestStore store = null!;
    private ImportOperations import = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(clock);
        import = new ImportOperations(store.Gate, clock);
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task What_an_import_changed_becomes_what_it_was_and_nothing_else_does()
    {
        await Import(SampleRoster.Make(48, 120, 2025));
        var before = Rows();
        var version = View().Roster.Version;
        var other = SampleRoster.Make(40, 90, 7) with { AsOf = new DateOnly(2025, 10, 1) };
        var changed = await Import(other);
        Assert.Contains(changed.Changes, c => c is { Kind: ImportChangeKind.Ended, What: ImportedKind.Household });
        Assert.NotEmpty(before.ChangesTo(Rows()));

        Assert.Null(await UndoAsync());

        Assert.Empty(before.ChangesTo(Rows()));
        Assert.NotEqual(version, View().Roster.Version);
        Assert.Equal(["import", "import", "import-undo"], Sql<string>("SELECT operation FROM audit ORDER BY id"));

        // The list's day went back too: the same list is not taken for an older one, and changes nothing.
        Assert.Empty((await Import(SampleRoster.Make(48, 120, 2025))).Changes);
    }

    [Fact]
    public async Task The_first_list_undone_leaves_nobody()
    {
        await Import(Small());
        await store.Gate.WriteAsync(db => Invitations.Create(db, Access.System(1), View().Roster.Officials[0], clock.GetUtcNow()));
        Assert.Null(await UndoAsync());
        Assert.Empty(View().Roster.Officials);
        Assert.Empty(View().Roster.Households);
        Assert.Empty(View().Roster.Areas);
        Assert.Empty(Sql<long>("SELECT id FROM invitations"));
        Assert.Equal("Lần nhập gần nhất đã được hoàn tác rồi.", await UndoAsync());
        Assert.NotEmpty((await Import(Small())).Changes);
    }

    [Theory]
    [InlineData("INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, subject_kind, subject_id, form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel) SELECT 1, 1, 1, 1, 'x', 'periodic', 'k', 'household', id, 'f', 1, '{}', 1, 0, 0, 0, 'web' FROM households WHERE code = 'H001'", "Cán bộ mới CB001 đã ghép máy hoặc đã báo cáo")]
    [InlineData("INSERT INTO drafts (unit_id, official_id, plan_code, period_key, subject_kind, subject_id, form_id, form_version, answers, started_at, updated_at) SELECT 1, 1, 'x', 'k', 'household', id, 'f', 1, '{}', 0, 0 FROM households WHERE code = 'H002'", "đã báo cáo")]
    [InlineData("INSERT INTO identities (unit_id, channel, user_id, chat_id, official_id, linked_at) SELECT 1, 'web', 'u', 'u', id, 0 FROM officials WHERE code = 'CB001'", "Cán bộ mới CB001 đã ghép máy")]
    [InlineData("UPDATE households SET member_count = 9 WHERE code = 'H001'", "đã được sửa thêm")]
    [InlineData("INSERT INTO household_statuses (unit_id, household_id, status, from_date) SELECT 1, id, 'non-poor', '2025-12-01' FROM households WHERE code = 'H001'", "việc khác dựa vào")]
    public async Task It_is_refused_where_something_rests_on_it(string since, string says)
    {
        await Import(Small());
        await store.Gate.WriteAsync(db => db.Execute(since));
        var before = Rows();

        Assert.Contains(says, await UndoAsync(), StringComparison.Ordinal);
        Assert.Empty(before.ChangesTo(Rows()));
    }

    [Fact]
    public async Task A_report_filed_under_a_handed_over_duty_keeps_it()
    {
        await Import(Small());
        clock.Advance(TimeSpan.FromHours(1));
        await Import(Small(who: "CB002"));
        Assert.Null(store.Readers.Read(db => ImportUndo.Look(db, Access.System(1), View()))!.Refusal);
        await store.Gate.WriteAsync(db => db.Execute(
            "INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, subject_kind, subject_id, form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel) SELECT 1, 1, 1, 1, 'x', 'periodic', 'k', 'household', id, 'f', 1, '{}', 2, @at, @at, 0, 'web' FROM households WHERE code = 'H001'",
            new { at = clock.GetUtcNow().ToUnixTimeMilliseconds() }));
        Assert.Contains("phân công mới", await UndoAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_on_a_new_household_keeps_it()
    {
        await Import(Small());
        var more = Small();
        await Import(more with { Households = [.. more.Households, Poor("H003")], Assignments = [.. more.Assignments, new AssignmentEntry("CB002", "H003")] });
        await store.Gate.WriteAsync(db => db.Execute(
            "INSERT INTO drafts (unit_id, official_id, plan_code, period_key, subject_kind, subject_id, form_id, form_version, answers, started_at, updated_at) SELECT 1, 1, 'x', 'k', 'household', id, 'f', 1, '{}', 0, 0 FROM households WHERE code = 'H003'"));
        Assert.Contains("Đã có báo cáo về hộ mới H003", await UndoAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_one_and_only_by_the_office_of_the_unit()
    {
        await Import(Small());
        var first = Look(Access.System(1))!;
        await Import(Small(who: "CB002"));
        Assert.Contains("lần nhập khác", await store.Gate.WriteAsync(db => ImportUndo.Run(db, Access.System(1), View(), first.ImportId, clock.GetUtcNow())), StringComparison.Ordinal);
        Assert.Null(Look(new Access(1, 1, Roles.Reporter | Roles.Committee)));
        Assert.Null(Look(new Access(2, 1, Roles.Secretary)));
        Assert.NotNull(Look(new Access(1, 1, Roles.Secretary)));
        Assert.Null(Look(new Access(1, 1, Roles.Secretary))!.Refusal);
        Assert.Contains("mới 1, đổi 0, kết thúc 1", Look(new Access(1, 1, Roles.Administrator))!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_undoes_the_list_that_brought_him()
    {
        await Import(Small());
        Assert.Contains("đưa đồng chí vào danh sách", Look(new Access(1, 1, Roles.Secretary))!.Refusal, StringComparison.Ordinal);
        Assert.Null(Look(Access.System(1))!.Refusal);
    }

    [Fact]
    public async Task What_changes_nothing_is_no_import_to_undo()
    {
        await Import(Small());
        var first = Look(Access.System(1))!;
        await Import(Small());
        Assert.Equal(first.ImportId, Look(Access.System(1))!.ImportId);
    }

    [Fact]
    public void Every_column_of_the_roster_is_put_back()
    {
        foreach (var table in RosterTable.All)
        {
            var columns = store.Readers.Read(db => db.Query<string>("SELECT name FROM pragma_table_info(@name)", new { name = table.Name }).ToArray());
            Assert.Equal(columns.Where(c => c != "unit_id" && !(table.Name == "official_roles" && c == "id")).Order(StringComparer.Ordinal), table.Columns.Order(StringComparer.Ordinal));
        }
    }

    private static RosterFile Small(string who = "CB001") => new()
    {
        AsOf = September,
        Areas = [new AreaEntry("L01", "làng", "Làng Một", 100)],
        Organizations = [],
        Officials = [new("CB001", "Siu Một", [Roles.Reporter]), new("CB002", "Siu Hai", [Roles.Reporter])],
        Households = [Poor("H001"), Poor("H002")],
        Assignments = [new AssignmentEntry(who, "H001"), new AssignmentEntry("CB002", "H002")],
    };

    private static HouseholdEntry Poor(string code) => new(code, "Rơ Mah " + code, "L01", [new StatusEntry(HouseholdStatus.Poor)], 4);

    private Task<ImportResult> Import(RosterFile list) => import.ImportRosterAsync(Access.System(0), list, "ds.xlsx");

    private UndoOffer? Look(Access access) => store.Readers.Read(db => ImportUndo.Look(db, access, View()));

    private async Task<string?> UndoAsync()
    {
        var offer = Look(Access.System(1));
        return await store.Gate.WriteAsync(db => ImportUndo.Run(db, Access.System(1), directory.Get(db, 1), offer?.ImportId ?? 0, clock.GetUtcNow()));
    }

    private RosterRows Rows() => store.Readers.Read(db => RosterRows.Read(db, 1));

    private UnitView View() => store.Readers.Read(db => directory.Get(db, 1));

    private T[] Sql<T>(string sql) => store.Readers.Read(db => db.Query<T>(sql).ToArray());
}
