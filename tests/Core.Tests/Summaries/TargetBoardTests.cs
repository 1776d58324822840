using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

public sealed class TargetBoardTests
{
    [Theory]
    [InlineData("bac-son-2023", 2023, "vi")]
    [InlineData("kim-tan-2023", 2023, "vi")]
    [InlineData("trung-luong-2024", 2024, "vi")]
    [InlineData("kon-gang-2025", 2025, "vi")]
    [InlineData("bac-son-2023", 2023, "en")]
    public async Task The_board_reads(string code, int year, string language)
    {
        var unit = await SampleUnit.OfAsync(code);
        var day = new DateOnly(year, code == "kon-gang-2025" ? 12 : 6, 16);
        Golden.Same($"targets-{code}.{language}", [TargetLines.Of(SummaryWords.For(language), Board(unit, day))!]);
    }

    [Theory]
    [InlineData("bac-son-2023", "vi")]
    [InlineData("kim-tan-2023", "vi")]
    [InlineData("kim-tan-2023", "en")]
    public async Task The_notes_on_the_table_read(string code, string language)
    {
        var unit = await SampleUnit.OfAsync(code);
        var table = Board(unit, new DateOnly(2023, 6, 16)).Table!;
        Golden.Same($"notes-{code}.{language}", [string.Join('\n', table.Notes.Select(n => TargetNoteText.Write(n, language)))]);
    }

    [Fact]
    public void Every_kind_of_note_has_its_sentence()
    {
        string[] places = ["printed", "computed", "sum", "same-row", "same-column", "cells", "usual", "codes", "kind", "numbers", "line", "goal", "allotted", "rate", "base", "source", "sums", "day", "listed", "where", "note"];
        foreach (var kind in TargetNote.Kinds)
        {
            foreach (var (rounding, floor) in new[] { ("half-up", "yes"), ("truncate", "no") })
            {
                var values = places.ToDictionary(p => p, p => $"<{p}>", StringComparer.Ordinal);
                (values["rounding"], values["floor"]) = (rounding, floor);
                Assert.All(["vi", "en"], language => Assert.NotEmpty(TargetNoteText.Write(new TargetNote(kind, "R", "C", values), language)));
            }
        }
    }

    [Fact]
    public async Task Before_any_recognition_nothing_is_reached_and_the_start_is_the_printed_one()
    {
        var unit = await SampleUnit.OfAsync("bac-son-2023");
        var board = Board(unit, new DateOnly(2023, 3, 1));
        var progress = Assert.Single(board.Progress);
        Assert.Equal((29, 29, 0), (progress.Start, progress.Now, progress.Reduced));
        Assert.DoesNotContain(board.Table!.Notes, n => n.Kind is TargetNote.OtherStart or TargetNote.LateStart);
    }

    [Fact]
    public async Task Recognised_exits_and_newly_poor_households_count_in_their_area()
    {
        var unit = await SampleUnit.OfAsync("bac-son-2023");
        var board = Board(unit, new DateOnly(2023, 6, 16));
        var progress = Assert.Single(board.Progress);
        Assert.Equal((29, 27, 2, 7, 8), (progress.Start, progress.Now, progress.Reduced, progress.Needed, progress.Allotted));
        Assert.Equal((2452, "Số hộ"), (progress.Base, progress.BaseColumn));
        Assert.Equal(
            [("KP1", 1L, 1L), ("KP2", 0, 0), ("KP3", 1, 0), ("KP4", 1, 0), ("KP5", 1, 1), ("KP6", 1, 0), ("KP8", 0, 0), ("KP9", 1, -1), ("KP10", 1, 1), ("KP12", 1, 0)],
            progress.Areas.Select(a => (a.Area, a.Allotted!.Value, a.Reduced)));
        var area = board.Table!.Rows.Single(r => r.Area == "KP1");
        Assert.Equal(["", "", "", "2", "0,84", "1", "1", "0,42"], area.Cells.Select(c => c.Actual ?? ""));
        Assert.Equal(["29", "1,18", "2", "27", "1,10"], board.Table.Rows[^1].Cells.Skip(3).Select(c => c.Actual));
    }

    [Fact]
    public async Task A_proposal_changes_nothing_and_a_household_that_left_the_list_is_no_exit()
    {
        var unit = await SampleUnit.OfAsync("bac-son-2023");
        var day = new DateOnly(2023, 6, 16);
        var moved = unit.Roster.Households.First(h => h.StatusOn(day) == HouseholdStatus.Poor && unit.Roster.Area(h.AreaId)!.Code == "KP3");
        var roster = With(unit.Roster, [.. unit.Roster.Households.Select(h => h.Id == moved.Id ? h with { To = new DateOnly(2023, 6, 1) } : h)]);
        var progress = Board(unit with { Roster = roster }, day).Progress[0];
        Assert.Equal((29, 26), (progress.Start, progress.Now));
        Assert.Equal(0, roster.Households.Single(h => h.Id == moved.Id).Statuses.Count(s => s.Status == HouseholdStatus.NonPoor));
    }

    [Fact]
    public async Task The_fewest_households_that_reach_a_printed_rate_are_counted_up()
    {
        var unit = await SampleUnit.OfAsync("trung-luong-2024");
        var board = Board(unit, new DateOnly(2024, 6, 14));
        Assert.All(board.Progress, p =>
        {
            Assert.False(p.IsNeededPrinted);
            Assert.True(p.Needed * 10_000 >= p.HundredthPoints * p.Base && (p.Needed - 1) * 10_000 < p.HundredthPoints * p.Base);
        });
        Assert.Equal(["poor", "near-poor"], board.Progress.Select(p => p.Of));
        Assert.Null(board.Table);
        Assert.Equal(10, board.Progress[0].Areas.Sum(a => a.Reduced));
        Assert.All(board.Progress[0].Areas, a => Assert.True(a.Allotted is null && a.Reduced != 0));
    }

    [Fact]
    public async Task A_district_measures_by_the_reports_of_its_communes_and_only_over_those_that_report_both_times()
    {
        var unit = await SampleUnit.OfAsync("huyen-2022-2030");
        var board = TargetBoards.Of(
            unit.Plans[0], unit.Roster,
            [Said(unit, 5, "XA-01", 60, 1_000_000), Said(unit, 6, "XA-02", 40, 1_300_001), Said(unit, 7, "XA-03", 90)], [Said(unit, 1, "XA-01", 80), Said(unit, 2, "XA-02", 45)],
            NoYear, new DateOnly(2023, 11, 9))!;
        Assert.Equal(["rate-2025", "yearly-2025", "income-2025"], board.Progress.Select(p => p.Key));
        Assert.All(board.Progress, p => Assert.Equal(TargetProgress.Reports, p.Source));
        Assert.Equal((190, 2410 + 1985 + 2730), (board.Progress[0].Now, board.Progress[0].Base));
        Assert.Equal((125, 100, 2410 + 1985), (board.Progress[1].Start, board.Progress[1].Now, board.Progress[1].Base));
        Assert.Equal([5, 6], board.Progress[1].SourceReports);
        Assert.Equal(1_150_001, board.Progress[2].Income);
        Golden.Same("targets-huyen-2022-2030.vi", [TargetLines.Of(SummaryWords.For("vi"), board)!]);
    }

    [Fact]
    public async Task Without_reports_a_district_shows_what_is_planned_and_that_no_report_came()
    {
        var unit = await SampleUnit.OfAsync("huyen-2022-2030");
        var board = Board(unit, new DateOnly(2023, 11, 9));
        Assert.All(board.Progress, p => Assert.Equal((TargetProgress.Unknown, TargetProgress.NoReports), (p.Source, p.Lacks)));
        Golden.Same("targets-huyen-2022-2030.none.vi", [TargetLines.Of(SummaryWords.For("vi"), board)!]);
        Golden.Same("targets-huyen-2022-2030.none.en", [TargetLines.Of(SummaryWords.For("en"), board)!]);
        Assert.Equal(["yearly-2030", "income-2030"], Board(unit, new DateOnly(2026, 6, 9)).Progress.Select(p => p.Key));
    }

    [Fact]
    public async Task A_first_report_has_nothing_to_be_compared_with_and_says_so()
    {
        var unit = await SampleUnit.OfAsync("huyen-2022-2030");
        var board = TargetBoards.Of(unit.Plans[0], unit.Roster, [Said(unit, 5, "XA-01", 60), Said(unit, 6, "XA-02", 40)], [Said(unit, 1, "XA-03", 80)], NoYear, new DateOnly(2022, 6, 9))!;
        Assert.Equal([null, TargetProgress.NoBefore, TargetProgress.NotStated], board.Progress.Select(p => p.Lacks));
        Golden.Same("targets-huyen-2022-2030.first.vi", [TargetLines.Of(SummaryWords.For("vi"), board)!]);
    }

    [Fact]
    public async Task Income_is_a_multiple_of_what_the_same_places_reported_in_the_base_year()
    {
        var unit = await SampleUnit.OfAsync("huyen-2022-2030");
        CountedReport[] now = [Said(unit, 5, "XA-01", 60, 1_650_000), Said(unit, 6, "XA-02", 40, 9_000_000)];
        CountedReport[] then = [Said(unit, 1, "XA-01", 80, 1_100_000), Said(unit, 2, "XA-03", 80, 500_000)];
        var income = TargetBoards.Of(unit.Plans[0], unit.Roster, now, [], year => year == 2025 ? then : [], new DateOnly(2026, 6, 9))!.Progress.Single(p => p.Key == "income-2030");
        Assert.Equal((1_650_000, 1_100_000), (income.Income, income.BaseIncome));
        Assert.Equal([5, 1], income.SourceReports);
        Assert.Null(income.NoData);
        Golden.Same("targets-income-reports.vi", [TargetGoals.Income(SummaryWords.For("vi"), income), TargetGoals.Income(SummaryWords.For("en"), income)]);
    }

    [Fact]
    public async Task Income_is_a_multiple_of_what_the_office_gives_for_the_base_year()
    {
        var unit = await SampleUnit.OfAsync("huyen-2022-2030");
        var plan = unit.Plans[0];
        var given = plan with { Targets = [.. plan.Targets.Select(t => t.Key == "income-2025" ? t with { BaseIncome = 700_000, BaseSource = "Niên giám 2020" } : t)] };
        var income = TargetBoards.Of(given, unit.Roster, [Said(unit, 5, "XA-01", 60, 1_100_000)], [], NoYear, new DateOnly(2025, 6, 9))!.Progress.Single(p => p.Key == "income-2025");
        Golden.Same("targets-income-given.vi", [TargetGoals.Income(SummaryWords.For("vi"), income)]);
    }

    [Fact]
    public async Task A_share_is_what_the_office_states_last_or_the_reason_why_there_is_no_number()
    {
        var unit = await SampleUnit.OfAsync("kim-tan-2023");
        var plan = unit.Plans[0];
        var given = unit with
        {
            Plans =
            [
                plan with
                {
                    Targets = [.. plan.Targets.Select(t => t.Key == "training"
                        ? t with { Stated = [new(new DateOnly(2023, 6, 1), 18, 24, "Danh sách lớp tập huấn"), new(new DateOnly(2023, 9, 1), 24, 24, "sau này")] }
                        : t)],
                },
            ],
        };
        var board = Board(given, new DateOnly(2023, 6, 16));
        Assert.Equal([TargetProgress.Households, TargetProgress.Unknown, TargetProgress.Stated], board.Progress.Select(p => p.Source));
        Assert.Equal((18, 24), (board.Progress[2].Share!.Met, board.Progress[2].Share!.Of));
        Golden.Same("targets-shares.vi", [.. board.Progress.Skip(1).Select(p => TargetGoals.Share(SummaryWords.For("vi"), p))]);
    }

    [Fact]
    public async Task A_board_goes_through_json_whole()
    {
        var unit = await SampleUnit.OfAsync("kim-tan-2023");
        var plan = unit.Plans[0];
        var period = PlanPeriods.Find(plan, "periodic:2023-06-25")!;
        var summary = SummaryCompiler.Compile(
            (unit.Code, unit.Name, true), plan, unit.Roster,
            new PeriodInput(period, Core.Reports.Obligations.Of(unit.Roster, plan, period), []), null, new DateTimeOffset(2023, 6, 16, 1, 0, 0, TimeSpan.Zero));
        var json = SummaryJson.Write(summary);
        Assert.Equal(json, SummaryJson.Write(SummaryJson.Read(json)));
        Assert.Contains("\"printed\":\"3,41\"", json, StringComparison.Ordinal);
        Assert.Equal(7, summary.Targets!.Progress[0].Reduced);
    }

    private static CountedReport Said(UnitView unit, long number, string code, long poor, long? income = null) => new(number, code, AnswersJson.Read(
        unit.Plans[0].Form("body-progress"),
        income is null ? $$"""{"poor":{{poor}}}""" : $$"""{"poor":{{poor}},"income":{{income}}}"""));

    private static TargetBoard Board(UnitView unit, DateOnly day) => TargetBoards.Of(unit.Plans[0], unit.Roster, [], [], NoYear, day)!;

    private static IReadOnlyList<CountedReport> NoYear(int year) => [];

    private static Roster With(Roster roster, IReadOnlyList<Household> households) => new(
        roster.UnitId, roster.Version, roster.IsSample, roster.Areas, roster.Organizations, roster.Officials, households, roster.Assignments);
}
