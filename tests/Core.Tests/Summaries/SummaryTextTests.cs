using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

public sealed class SummaryTextTests
{
    private static readonly PeriodReportRow[] Before =
        [Row(1, """{"visited":true,"outlook":"likely"}"""), Row(2, """{"visited":false}""")];

    [Fact]
    public void Eight_of_twelve() => Golden.Same("eight-of-twelve.vi", SummaryText.Write(SummaryCompilerTests.Compile(SummaryCompilerTests.Eight, Before)));

    [Fact]
    public void Eight_of_twelve_in_English() =>
        Golden.Same("eight-of-twelve.en", SummaryText.Write(SummaryCompilerTests.Compile(SummaryCompilerTests.Eight, Before), "en"));

    [Fact]
    public void Nobody_yet() => Golden.Same("nobody-yet.vi", SummaryText.Write(SummaryCompilerTests.Compile([])));

    [Fact]
    public void One_in_English() =>
        Golden.Same("one.en", SummaryText.Write(SummaryCompilerTests.Compile([Row(1, """{"visited":true,"support":["loan"],"income":900000}""")]), "en"));

    [Fact]
    public void All_of_them_and_an_older_one_replaced()
    {
        var all = SummaryCompilerTests.Compile([.. Enumerable.Range(1, 12).Select(i => Row(i, """{"visited":true,"outlook":"certain"}"""))]);
        var replaces = new Supersession(At(11, 6, 30), WasSent: true, ["H001"], ["H004", "H012"], ["H005"]);

        Golden.Same("all-and-replaced.vi", SummaryText.Write(all with { Replaces = replaces, IsSample = true }));
    }

    [Fact]
    public void Nothing_owed() => Golden.Same("nothing-owed.vi", SummaryText.Write(SummaryCompiler.Compile(
        ("kon-gang", "xã Kon Gang", false), ThePlan, Roster, new PeriodInput(September10, [], []), null, At(10))));

    [Fact]
    public void The_missing_by_cell_and_by_village() =>
        Golden.Same("missing.vi", MissingList.Of(SummaryCompilerTests.Compile(SummaryCompilerTests.Eight)));

    [Fact]
    public void Nobody_missing_is_said_in_one_line() => Assert.Equal(
        ["Kỳ 10/9/2025: cả 12 hộ đã có báo cáo."],
        MissingList.Of(SummaryCompilerTests.Compile([.. Enumerable.Range(1, 12).Select(i => Row(i, """{"nil":true}"""))])));

    [Fact]
    public void Both_languages_have_the_same_sentences()
    {
        string[] Own(Wording words) =>
            [.. words.Keys.Where(k => !k.StartsWith("form.", StringComparison.Ordinal) && !k.EndsWith(".1", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        Assert.Equal(Own(SummaryWords.For("vi")), Own(SummaryWords.For("en")));
    }

    [Fact]
    public void Help_worth_nothing_is_marked_and_not_added_up()
    {
        var text = string.Join('\n', SummaryText.Write(SummaryCompilerTests.Compile([Row(1, """{"visited":true,"support":["loan"],"support_value":0}""")])));

        Assert.Contains("vay vốn ưu đãi 1 hộ, giá trị ghi 0 đồng, cần xem lại", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Tổng giá trị 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_in_an_officials_words_stay_as_typed()
    {
        var summary = SummaryCompilerTests.Compile([Row(1, """{"visited":true,"difficulty":"{line} {n}"}"""), Row(2, """{"visited":true,"difficulty":"{line} {n}"}""")]);
        Assert.Contains("{line} {n} (2 hộ: H001, H002)", SummaryText.Write(summary)[0], StringComparison.Ordinal);
    }
}
