using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Levels;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Levels;

/// <summary>Help that is proposed for a report to the level above is counted once, whichever reports told of it.</summary>
public sealed class CollectedHelpTests
{
    private static readonly SubjectId Area = new(SubjectKind.Area, 4);

    [Fact]
    public void Reports_on_their_own_time_add_up_money_and_take_the_most_households() => Assert.Equal((3L, 70L), Loans(
        Told("2023-01-10", "2023-03-20", 2, 20), Told("2023-03-21", "2023-06-20", 3, 50)));

    [Fact]
    public void The_annual_report_is_the_year_and_nothing_is_added_to_it() => Assert.Equal((4L, 90L), Loans(
        Told("2023-01-10", "2023-03-20", 2, 20), Told("2023-01-01", "2023-12-15", 4, 90, annual: true)));

    [Fact]
    public void A_report_on_the_year_so_far_holds_the_earlier_ones_and_later_ones_come_to_it() => Assert.Equal((5L, 75L), Loans(
        Told("2023-01-10", "2023-03-20", 2, 20), Told("2023-01-01", "2023-06-14", 3, 50), Told("2023-03-21", "2023-09-14", 5, 25)));

    [Fact]
    public void Of_a_stage_each_year_is_counted_by_itself() => Assert.Equal((4L, 190L), Loans(
        Told("2022-01-01", "2022-12-15", 3, 100, annual: true), Told("2023-01-10", "2023-03-20", 1, 5), Told("2023-01-01", "2023-12-15", 4, 90, annual: true)));

    private static (long Households, long Money) Loans(params CollectedReport[] reports)
    {
        var help = CollectedHelp.Of(reports);
        return (((Answer.Number)help.Amount("loan", "households")!).Value, ((Answer.Money)help.Amount("loan", "value")!).Vnd);
    }

    private static CollectedReport Told(string from, string to, int households, int money, bool annual = false)
    {
        var form = FivePlans.Plan("bac-son-2023").Form("area-periodic");
        var answers = AnswersJson.Read(form, string.Create(CultureInfo.InvariantCulture, $$"""{"support":["loan"],"loan_households":{{households}},"loan_value":{{money}}}"""));
        return new CollectedReport(1, Area, annual, Day(from), Day(to), form, answers);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
