using System.Globalization;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What officials wrote with their reports that no question asks for and that tells of the household: one row a household or place,
/// the oldest report first. What is said to the reader is left out and counted; the workbook has all words.
/// </summary>
internal static class RemarksTable
{
    private const int Longest = 200;

    /// <summary>The table and what it leaves out; nothing where nothing tells of a household.</summary>
    public static IReadOnlyList<Block> Of(Composing at)
    {
        var owed = at.Data.Obligations.Select(o => o.Subject).DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var names = RemarkNews.NamesIn(at.Data.Roster);
        var read = at.Data.Reports.Values.Where(r => r.Rest.Length > 0 && owed.ContainsKey(r.Subject)).OrderBy(r => r.Number)
            .Select(r => (Report: r, News: RemarkNews.Of(r.Rest, Longest, names).News.Select(w => (Typed: w, Told: PaperRemarks.Of(w))).ToArray())).ToArray();
        var reports = read.Select(r => (r.Report, Told: r.News.Select(n => n.Told).Where(t => RemarkNews.Is(t, names)).ToArray())).Where(r => r.Told.Length > 0).ToArray();
        var left = read.Sum(r => r.News.Count(n => !RemarkNews.Is(n.Told, names)));
        return reports.Length == 0 ? [] :
        [
            new Block.Table(new TableContent(
                null,
                [
                    new Column(at.Words.Say("column.number"), 5, CellKind.Centre), new Column(at.Words.Say("column.household"), at.CodeWidth, CellKind.Centre),
                    new Column(at.Words.Say("column.official"), 18), new Column(at.Words.Say("column.report"), 12, CellKind.Centre), new Column(at.Words.Say("column.remarks"), 55),
                ],
                reports.Select((r, i) => new Row(
                [
                    (i + 1).ToString(CultureInfo.InvariantCulture), owed[r.Report.Subject].Code, CleanText.Line(at.Data.Roster.NameOf(r.Report.FiledBy)), Report.Show(r.Report.Number),
                    SummaryWords.Capital(string.Join("; ", r.Told.Select(w => CleanText.Line(MarkedWriting.Of(w) ?? w)))),
                ])))),
            .. left > 0 ? [new Block.Note(at.Words.Say("remarks.left", ("n", left)))] : Array.Empty<Block>(),
        ];
    }
}
