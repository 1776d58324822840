using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

public sealed class SummaryCompilerTests
{
    /// <summary>Eight reports of twelve; every figure below is counted by hand from these lines.</summary>
    internal static readonly PeriodReportRow[] Eight =
    [
        Row(1, """{"visited":true,"support":["loan"],"support_value":50000000,"income":1200000,"difficulty":"thiếu nước tưới","outlook":"certain"}"""),
        Row(2, """{"visited":true,"support":["loan","livelihood"],"support_value":30000000,"income":800000,"difficulty":"Thiếu vốn, thieu nuoc tuoi","proposal":"cho vay thêm","outlook":"likely"}"""),
        Row(3, """{"visited":false,"support":[],"difficulty":"không có","outlook":"hard"}"""),
        Row(4, """{"nil":true}""", late: true),
        Row(5, """{"visited":true,"support":["livelihood"],"support_value":1240500000,"income":1000001,"difficulty":"Hộ thiếu vốn mua bò.","outlook":"certain"}"""),
        Row(6, """{"visited":true,"support":["housing"],"difficulty":"còn thiếu vốn","proposal":"Cho vay thêm; sửa nhà","outlook":"likely"}""", late: true),
        Row(7, """{"visited":true,"support":["loan"],"support_value":20000000,"outlook":"certain"}""", version: 2),
        Row(8, """{"visited":true,"outlook":"none"}""", state: "returned"),
    ];

    private static readonly Summary Compiled = Compile(Eight);

    [Fact]
    public void Expected_received_and_missing_come_from_the_obligations()
    {
        Assert.Equal((12, 8, 6, 2), (Compiled.Expected, Compiled.Received, Compiled.OnTime, Compiled.Late));
        Assert.Equal(
            [("H009", "Rơ Châm Blin", "Chi bộ làng Bông", "Làng Bông"), ("H010", "Nguyễn Thị Lan", "Trường TH&THCS", "Làng Đê"),
             ("H011", "Nguyễn Thị Lan", "Trường TH&THCS", "Làng Đê"), ("H012", "Nguyễn Thị Lan", "Trường TH&THCS", "Làng Đê")],
            Compiled.Missing.Select(m => (m.Subject, m.Official, m.Group, m.Area)));
    }

    [Fact]
    public void Nil_and_returned_reports_count_as_received_and_are_named()
    {
        Assert.Equal([4L], Compiled.NilReports);
        Assert.Equal([8L], Compiled.Returned);
    }

    [Fact]
    public void Reports_that_came_with_words_are_named_and_counted_in_the_text()
    {
        Assert.Empty(Compiled.WithWords);
        var summary = Compile([.. Eight.Select(r => r.Number is 2 or 4 ? r with { Rest = "con gái lấy chồng" } : r)]);

        Assert.Equal([2L, 4L], summary.WithWords);
        Assert.Contains(SummaryText.Write(summary), part => part.Contains("Có lời gửi kèm: 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_nobody_owes_is_in_no_figure()
    {
        var summary = Compile([.. Eight, Row(99, """{"visited":true}""")]);

        Assert.Equal([99L], summary.NotOwed);
        Assert.Equal(8, summary.Received);
        Assert.Equal(6, Figures(summary, "visited").Tallies[0].Count);
    }

    [Fact]
    public void Visits_are_counted_with_their_reports() =>
        Assert.Equal([1L, 2, 5, 6, 7, 8], Figures(Compiled, "visited").Tallies[0].Reports);

    [Fact]
    public void Money_belongs_to_a_form_of_help_only_where_the_report_names_that_form_alone()
    {
        var support = Figures(Compiled, "support");
        var byKey = support.Tallies.ToDictionary(t => t.Key, t => (t.Count, t.Vnd));

        Assert.Equal((3, 70_000_000L), byKey["loan"]);
        Assert.Equal((2, 1_240_500_000L), byKey["livelihood"]);
        Assert.Equal((1, null), byKey["housing"]);
        Assert.Equal((0, null), byKey["education"]);
        Assert.Equal(1_340_500_000, support.Value!.Vnd);
        Assert.Equal(30_000_000, support.Value.SharedVnd);
        Assert.Equal([1L, 2, 5, 7], support.Value.Reports);
    }

    [Fact]
    public void Where_only_some_say_what_it_was_worth_it_is_said_of_how_many()
    {
        var summary = Compile([Row(1, """{"support":["other"],"support_value":300000}"""), Row(2, """{"support":["other"]}"""), Row(3, """{"support":["other"],"support_value":0}"""), Row(4, """{"support":["loan"],"support_value":50000000}""")]);

        Assert.Equal((3, 300_000L, 1), Figures(summary, "support").Tallies.Where(t => t.Key == "other").Select(t => (t.Count, t.Vnd, t.Valued)).Single());
        var text = string.Join('\n', SummaryText.Write(summary));
        Assert.Contains("hình thức khác 3 hộ, 300.000 đồng (1 hộ ghi riêng giá trị);", text, StringComparison.Ordinal);
        Assert.Contains("vay vốn ưu đãi 1 hộ, 50 triệu đồng", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_for_no_help_at_all_is_left_out()
    {
        var summary = Compile([Row(1, """{"visited":true,"support":[],"support_value":5000000}""")]);

        Assert.Null(Figures(summary, "support").Value);
        Assert.Null(Figures(summary, "support_value").Amount);
    }

    [Fact]
    public void Average_income_is_rounded_half_up_from_integers()
    {
        Assert.Equal((3, 1_000_000L), (Figures(Compiled, "income").Amount!.Count, Figures(Compiled, "income").Amount!.Average));
        var half = Compile([Row(1, """{"visited":true,"income":1}"""), Row(2, """{"visited":true,"income":2}""")]);
        Assert.Equal(2, Figures(half, "income").Amount!.Average);
    }

    [Fact]
    public void Outlook_is_measured_by_the_plans_target()
    {
        var outlook = Figures(Compiled, "outlook");

        Assert.Equal([3, 2, 1, 1], outlook.Tallies.Select(t => t.Count));
        Assert.Equal(9, outlook.Target!.Households);
        Assert.Equal([1L, 2, 5, 6, 7], outlook.Target.Reports);
    }

    [Fact]
    public void The_period_before_is_compared_by_received_and_by_each_leading_count()
    {
        PeriodReportRow[] before = [Row(1, """{"visited":true,"support":["loan"],"outlook":"likely"}"""), Row(2, """{"visited":false}""")];
        var previous = Compile(Eight, before).Previous!;

        Assert.Equal((12, 2, new DateOnly(2025, 8, 20)), (previous.Expected, previous.Received, previous.Due));
        Assert.Equal(
            [new Headline("visited", 1), new Headline("support", 1), new Headline("outlook", 1)], previous.Headlines);
        Assert.Null(Compile(Eight, []).Previous);
    }

    [Fact]
    public void It_names_the_reports_and_versions_it_was_compiled_from()
    {
        Assert.Equal(8, Compiled.Sources.Count);
        Assert.Equal(new SourceReport(7, 2, "H007", Late: false), Compiled.Sources[6]);
    }

    [Fact]
    public void It_goes_through_json_unchanged()
    {
        var json = SummaryJson.Write(Compiled);

        Assert.Equal(json, SummaryJson.Write(SummaryJson.Read(json)));
        Assert.Contains("\"on_time\":6", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"yesno\"", json, StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"H009\"", json, StringComparison.Ordinal);
    }

    internal static Summary Compile(PeriodReportRow[] rows, PeriodReportRow[]? before = null)
    {
        var previous = PlanPeriods.Previous(ThePlan, September10)!;
        return SummaryCompiler.Compile(
            ("kon-gang", "xã Kon Gang", false), ThePlan, Roster,
            new PeriodInput(September10, Obligations.Of(Roster, ThePlan, September10), rows),
            before is null ? null : new PeriodInput(previous, Obligations.Of(Roster, ThePlan, previous), before),
            At(10));
    }

    internal static QuestionFigures Figures(Summary summary, string key) => summary.Figures.Single(f => f.Key == key);
}
