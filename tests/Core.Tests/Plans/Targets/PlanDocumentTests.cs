using ReportBot.Core.Plans.Targets;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Summaries;

namespace ReportBot.Core.Tests.Plans.Targets;

/// <summary>
/// <c>docs/plans.md</c> shows what the program makes of the printed tables; it is written by this test with
/// <c>REPORTBOT_UPDATE_SCRIPTS=1</c> and may never say anything else.
/// </summary>
public sealed class PlanDocumentTests
{
    private static readonly string Document = Path.Combine(Path.GetDirectoryName(RepositoryFiles.Plans)!, "docs", "plans.md");

    [Theory]
    [InlineData("bac-son-2023")]
    [InlineData("kim-tan-2023")]
    public async Task The_document_shows_the_table_as_the_program_has_it(string code)
    {
        var unit = await SampleUnit.OfAsync(code);
        var sheet = TargetSheets.Of(unit.Plans[0], unit.Roster, new DateOnly(2023, 6, 22))!;
        var (begin, end) = ($"<!-- {code} -->\n", $"<!-- /{code} -->");
        var text = await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1")
        {
            await File.WriteAllTextAsync(Document, text[..from] + Markdown(sheet) + text[to..], TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(Markdown(sheet), text[from..to]);
        }
    }

    private static string Markdown(TargetSheet sheet)
    {
        List<string> lines =
        [
            .. Table(sheet, c => c.Notes.Count == 0 ? c.Printed : $"**{c.Printed}** [{string.Join(", ", c.Notes.Select(n => n + 1))}]"),
            "", "What the whole numbers give, where a number follows from others:", "",
            .. Table(sheet, c => c.Computed ?? ""),
            "", $"What is the case on {sheet.Day:dd/MM/yyyy} by the recognised statuses of the invented households:", "",
            .. Table(sheet, c => c.Actual ?? ""),
            "", "Notes, as the program says them:", "",
            .. sheet.Notes.Select((note, i) => $"{i + 1}. {TargetNoteText.Write(note)}"),
        ];
        return string.Concat(lines.Select(l => l + "\n"));
    }

    private static IEnumerable<string> Table(TargetSheet sheet, Func<SheetCell, string> show) =>
    [
        $"| {string.Join(" | ", sheet.Columns.Select(c => c.Label))} |",
        $"|{string.Concat(sheet.Columns.Select(_ => " --- |"))}",
        .. sheet.Rows.Select(r => $"| {string.Join(" | ", r.Cells.Select((c, i) => sheet.Columns[i].IsNumber ? show(c) : c.Printed))} |"),
    ];
}
