using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Conversations;

namespace ReportBot.Core.Tests.Households.Annual;

public sealed class AnnualCompilerTests
{
    private static readonly DateOnly To = new(2025, 12, 16);

    [Fact]
    public void Work_is_counted_from_what_was_owed_and_each_figure_names_reports_or_households()
    {
        var material = Compile(
            Report(1, "H012", "periodic:2025-09-10", late: false), Report(2, "H013", "periodic:2025-09-10", late: true),
            Report(3, "H012", "periodic:2025-09-20", late: false));
        var thom = material.Officials.Single(o => o.Code == "CB001");
        var periods = PlanPeriods.Of(KonGang.Plan).Count(p => p.LastDay < To);
        Assert.Equal((3 * periods, "1,3", "2"), (thom.Expected, string.Join(',', thom.OnTime), string.Join(',', thom.Late)));
        Assert.Equal(["H012", "H013", "H017"], thom.Households);
        Assert.Equal(["H012", "H013"], thom.Visited);
        Assert.Equal((int)Math.Round(10_000m * 2 / (3 * periods), MidpointRounding.AwayFromZero), thom.OnTimeHundredths);
        var cell = Assert.Single(material.Bodies);
        Assert.Equal(("CB-L01", thom.Expected), (cell.Code, cell.Expected));
    }

    [Fact]
    public void A_recognised_exit_counts_for_whoever_led_the_household_and_a_listed_one_without_a_decision_does_not()
    {
        var roster = With(KonGang.Roster, h => h.Code switch
        {
            "H012" => h with { Statuses = [.. h.Statuses, new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 12, 10), "QĐ 45")] },
            "H017" => h with { Statuses = [.. h.Statuses, new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 12, 10), "")] },
            _ => h,
        });
        var material = AnnualCompiler.Compile(View(roster), Input([], []));
        Assert.Equal(["H012"], material.Officials.Single(o => o.Code == "CB001").Exits);
        Assert.Equal(2, material.Book.Total.Poor.Exits);
    }

    [Fact]
    public void The_last_income_is_held_against_the_line_of_its_area_and_day()
    {
        var asked = new List<(long, DateOnly)>();
        var material = AnnualCompiler.Compile(View(KonGang.Roster), Input(
            [Report(1, "H012", "periodic:2025-09-10", income: 1_400_000), Report(2, "H012", "periodic:2025-10-10", income: 1_600_000)],
            [Proposal("H012")],
            (area, day) =>
            {
                asked.Add((area, day));
                return 1_500_000;
            }));
        var line = Assert.Single(material.Recognition);
        Assert.Equal((1L, new DateOnly(2025, 10, 10)), Assert.Single(asked));
        Assert.True(material.Households.Single(h => h.Code == "H012").IsAboveLine);
        Assert.Equal((1_400_000L, 1_600_000L, (bool?)true), (line.FirstIncome!.Vnd, line.LastIncome!.Vnd, line.IsAboveLine));
        Assert.Null((line with { Line = null }).IsAboveLine);
    }

    [Fact]
    public void Proposals_of_another_year_and_withdrawn_ones_are_left_out()
    {
        var material = AnnualCompiler.Compile(View(KonGang.Roster), Input([],
        [
            Proposal("H012") with { ProposedAt = new DateTimeOffset(2024, 12, 31, 16, 59, 0, TimeSpan.Zero) },
            Proposal("H013") with { State = ProposalState.Withdrawn },
            Proposal("H017") with { ProposedAt = new DateTimeOffset(2024, 12, 31, 17, 0, 0, TimeSpan.Zero) },
        ]));
        Assert.Equal(["H017"], material.Recognition.Select(r => r.Household));
    }

    private static AnnualMaterial Compile(params YearReport[] reports) => AnnualCompiler.Compile(View(KonGang.Roster), Input(reports, []));

    private static AnnualInput Input(
        IReadOnlyList<YearReport> reports, IReadOnlyList<StatusProposal> proposals, Func<long, DateOnly, long?>? line = null) => new(
        2025, To, reports,
        [.. PlanPeriods.Of(KonGang.Plan).Where(p => p.LastDay < To).SelectMany(p => Obligations.Of(KonGang.Roster, KonGang.Plan, p))],
        proposals, line ?? ((_, _) => null));

    private static YearReport Report(long number, string household, string period, bool late = false, long? income = null)
    {
        var found = PlanPeriods.Find(KonGang.Plan, period)!;
        var answers = Answers.Empty.With("visited", new Answer.YesNo(true));
        return new YearReport(
            number, KonGang.H(household), KonGang.Plan.Code, period, "periodic", found.Due, late, KonGang.Plan.Form(found.FormId),
            income is { } vnd ? answers.With("income", new Answer.Money(vnd)) : answers);
    }

    private static StatusProposal Proposal(string household) => new()
    {
        Id = 1, Number = 1, Household = KonGang.H(household).Id, Kind = ProposalKind.Exit, Grounds = "có bò", ProposedBy = 1,
        ProposedAt = new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), State = ProposalState.Open,
    };

    private static UnitView View(Roster roster) => new(1, "kon-gang", "xã Kon Gang", IsSample: true, [KonGang.Plan], roster);

    private static Roster With(Roster roster, Func<Household, Household> change) => new(
        roster.UnitId, roster.Version, roster.IsSample, roster.Areas, roster.Organizations, roster.Officials,
        [.. roster.Households.Select(change)], roster.Assignments);
}
