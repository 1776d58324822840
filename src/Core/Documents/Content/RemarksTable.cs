using System.Globalization;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>What officials wrote with their reports that no question asks for: one row a household or place, the oldest report first.</summary>
internal static class RemarksTable
{
    private const int Longest = 200;

    /// <summary>The table; null where nothing was sent along.</summary>
    public static Block.Table? Of(Composing at)
    {
        var owed = at.Data.Obligations.Select(o => o.Subject).DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var names = RemarkNews.NamesIn(at.Data.Roster);
        var reports = at.Data.Reports.Values.Where(r => r.Rest.Length > 0 && owed.ContainsKey(r.Subject)).OrderBy(r => r.Number)
            .Select(r => (Report: r, RemarkNews.Of(r.Rest, Longest, names).News)).Where(r => r.News.Count > 0).ToArray();
        return reports.Length == 0 ? null : new Block.Table(new TableContent(
            null,
            [
                new Column(at.Words.Say("column.number"), 5, CellKind.Centre), new Column(at.Words.Say("column.household"), at.CodeWidth, CellKind.Centre),
                new Column(at.Words.Say("column.official"), 18), new Column(at.Words.Say("column.report"), 12, CellKind.Centre), new Column(at.Words.Say("column.remarks"), 55),
            ],
            reports.Select((r, i) => new Row(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), owed[r.Report.Subject].Code, CleanText.Line(at.Data.Roster.NameOf(r.Report.FiledBy)), Report.Show(r.Report.Number),
                string.Join("; ", r.News.Select(w => CleanText.Line(MarkedWriting.Of(w) ?? w))),
            ]))));
    }
}
