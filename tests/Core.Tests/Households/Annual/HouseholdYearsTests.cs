using ReportBot.Core.Forms;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Forms;

namespace ReportBot.Core.Tests.Households.Annual;

public sealed class HouseholdYearsTests
{
    private static readonly SubjectId H = new(SubjectKind.Household, 12);

    [Fact]
    public void The_year_is_collected_from_the_periods_and_every_figure_names_its_reports()
    {
        var year = HouseholdYears.Of(12, "H012",
        [
            Periodic(3, "2025-10-10", """{"visited":true,"support":["livelihood","loan"],"support_value":5000000,"income":1900000,"proposal":"máy bơm"}"""),
            Periodic(1, "2025-09-10", """{"visited":true,"visit_date":"2025-09-08","support":["loan"],"support_value":50000000,"income":1100000,"difficulty":"thiếu nước"}"""),
            Periodic(2, "2025-09-20", """{"nil":true}"""),
        ]);
        Assert.Equal([new Visit(new DateOnly(2025, 9, 8), 1), new Visit(null, 3)], year.Visits);
        Assert.Equal(["loan", "livelihood"], year.Help.Select(h => h.Key));
        Assert.Equal([1, 3], year.Help[0].Reports);
        Assert.Equal((55_000_000L, "1,3"), (year.Money.Value, string.Join(',', year.Money.Reports)));
        Assert.Equal((1_100_000L, 1_900_000L, 800_000L), (year.FirstIncome!.Vnd, year.LastIncome!.Vnd, year.IncomeChange!.Value));
        Assert.Equal([new Words("thiếu nước", 1)], year.Difficulties);
        Assert.Null(year.AnnualReport);
    }

    [Fact]
    public void An_annual_report_repeats_the_totals_and_is_not_added_to_them()
    {
        var year = HouseholdYears.Of(12, "H012",
        [
            Periodic(1, "2025-09-10", """{"visited":true,"support":["loan"],"support_value":50000000,"income":1100000}"""),
            Annual(2, """{"support":["loan"],"support_value":50000000,"visits":1,"income":2000000,"exit":false}"""),
        ]);
        Assert.Equal((1, 50_000_000L), (year.Visits.Count, year.Money.Value));
        Assert.Equal([1L], Assert.Single(year.Help).Reports);
        Assert.Equal((2_000_000L, 2L), (year.LastIncome!.Vnd, year.AnnualReport!.Value));
    }

    [Fact]
    public void One_dated_visit_told_twice_counts_once()
    {
        var year = HouseholdYears.Of(12, "H012",
        [
            Periodic(1, "2025-09-10", """{"visited":true,"visit_date":"2025-09-08"}"""),
            Periodic(2, "2025-09-09", """{"visited":true,"visit_date":"2025-09-08"}""") with { Kind = Report.AdHocKind },
            Periodic(3, "2025-09-20", """{"visited":true}"""),
            Periodic(4, "2025-10-10", """{"visited":true}"""),
        ]);
        Assert.Equal(3, year.Visits.Count);
    }

    [Fact]
    public void What_was_collected_answers_the_annual_form_where_it_has_the_question()
    {
        var year = HouseholdYears.Of(12, "H012", [Periodic(1, "2025-09-10", """{"visited":true,"support":["loan"],"support_value":50000000,"income":1100000}""")]);
        Assert.Equal(
            """{"income":1100000,"support":["loan"],"support_value":50000000,"visits":1}""",
            AnswersJson.Write(HouseholdYears.AsAnswers(year, SampleForm.Annual)));
        Assert.Empty(HouseholdYears.AsAnswers(HouseholdYears.Of(12, "H012", []), SampleForm.Annual));
    }

    [Fact]
    public void The_order_of_reports_changes_nothing_and_amounts_add_up()
    {
        var random = new Random(12);
        for (var round = 0; round < 100; round++)
        {
            var reports = Enumerable.Range(1, random.Next(1, 20)).Select(n => Periodic(
                n, "2025-09-10",
                $$"""{"visited":{{(random.Next(2) == 0 ? "true" : "false")}},"support":["loan"],"support_value":{{random.Next(1, 90) * 1_000_000}}}""")
                with { Day = new DateOnly(2025, 1, 1).AddDays(random.Next(360)) }).ToList();
            var shuffled = reports.OrderBy(_ => random.Next()).ToList();
            var (first, second) = (HouseholdYears.Of(12, "H012", reports), HouseholdYears.Of(12, "H012", shuffled));
            Assert.Equal(first.Visits, second.Visits);
            Assert.Equal(first.Money.Reports, second.Money.Reports);
            Assert.Equal(reports.Sum(r => ((Answer.Money)r.Answers["support_value"]!).Vnd), first.Money.Value);
            Assert.Equal(reports.Count(r => ((Answer.YesNo)r.Answers["visited"]!).Value), first.Visits.Count);
        }
    }

    private static YearReport Periodic(long number, string due, string answers) => new(
        number, H, "kon-gang-2025", "periodic:" + due, "periodic",
        DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), IsLate: false,
        SampleForm.Household, AnswersJson.Read(SampleForm.Household, answers));

    private static YearReport Annual(long number, string answers) => new(
        number, H, "kon-gang-2025", "annual:2025-12-15", "annual", new DateOnly(2025, 12, 15), IsLate: false,
        SampleForm.Annual, AnswersJson.Read(SampleForm.Annual, answers));
}
