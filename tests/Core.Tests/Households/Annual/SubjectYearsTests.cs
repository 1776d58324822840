using ReportBot.Core.Forms;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Households.Annual;

/// <summary>What an area or a body did in a year, out of its reports: nothing is counted twice, and each figure names its reports.</summary>
public sealed class SubjectYearsTests
{
    private static readonly Subject Area = new(new SubjectId(SubjectKind.Area, 4), "KP4", "Khu phố 4", null);

    [Fact]
    public void Reports_on_their_own_time_add_up_money_and_show_the_way_of_numbers()
    {
        var year = SubjectYears.Of(Area, [
            Told(2, "periodic", "2023-06-20", """{"support":["loan","housing"],"loan_households":3,"loan_value":50000000,"housing_households":1,"poor":2,"difficulty":"thiếu vốn"}"""),
            Told(1, "periodic", "2023-03-20", """{"support":["loan"],"loan_households":2,"loan_value":20000000,"poor":3,"difficulty":"nhà dột"}"""),
            Told(3, "periodic", "2023-09-20", """{"nil":true}"""),
        ]);
        var help = year.Told.Single(t => t.Question.Key == "support").Choices;
        Assert.Equal([("loan", 3L, 70_000_000L, "1,2"), ("housing", 1L, 0L, "2")], help.Select(c => (c.Key, c.Households ?? 0, c.Money, string.Join(',', c.Reports))));
        Assert.Equal([(3L, 1L), (2L, 2L)], year.Told.Single(t => t.Question.Key == "poor").Answers.Select(a => (((Answer.Number)a.Answer).Value, a.Report)));
        Assert.Equal(["thiếu vốn", "nhà dột"], year.Difficulties.Select(w => w.Text));
        Assert.DoesNotContain(year.Told, t => t.Question.Key is "loan_value" or "difficulty");
        Assert.Equal([1, 2, 3], year.Reports.Select(r => r.Number));
    }

    [Fact]
    public void The_annual_report_tells_the_year_and_nothing_is_added_to_it()
    {
        var year = SubjectYears.Of(Area, [
            Told(1, "periodic", "2023-06-20", """{"support":["loan"],"loan_households":3,"loan_value":50000000}"""),
            Told(5, "annual", "2023-12-15", """{"support":["loan"],"loan_households":4,"loan_value":90000000}"""),
        ]);
        var loan = Assert.Single(year.Told.Single(t => t.Question.Key == "support").Choices);
        Assert.Equal((4, 90_000_000, "5"), (loan.Households, loan.Money, string.Join(',', loan.Reports)));
    }

    [Fact]
    public void A_report_on_the_year_so_far_holds_the_earlier_ones_and_a_stage_counts_in_nothing()
    {
        var year = SubjectYears.Of(Area, [
            Told(1, "half-year", "2023-06-10", """{"support":["loan"],"loan_value":50000000}""", coversYear: true),
            Told(4, "periodic", "2023-03-10", """{"support":["loan"],"loan_value":10000000}"""),
            Told(3, "periodic", "2023-09-10", """{"support":["loan"],"loan_value":7000000}"""),
            Told(2, "stage", "2023-11-10", """{"support":["loan"],"loan_value":900000000}"""),
        ]);
        Assert.Equal(57_000_000, Assert.Single(year.Told.Single(t => t.Question.Key == "support").Choices).Money);
        Assert.Equal(4, year.Reports.Count);
    }

    private static YearReport Told(long number, string kind, string day, string answers, bool coversYear = false)
    {
        var plan = FivePlans.Plan("bac-son-2023");
        var form = plan.Form("area-periodic");
        return new YearReport(number, Area.Id, plan.Code, kind + ":" + day, kind, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), false, form, AnswersJson.Read(form, answers))
        {
            CoversYear = coversYear,
        };
    }
}
