using System.Globalization;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Content;

/// <summary>How collectives and individuals worked in the year, the most punctual first; who is commended is for others to decide.</summary>
internal static class WorkPaper
{
    public static TableContent Of(Composing at, IReadOnlyList<(Obligation Owed, FiledReport Report)> proposals) => new(
        null,
        [
            new Column(at.Words.Say("column.number"), 6, CellKind.Centre), new Column(at.Words.Say("column.name"), 28),
            new Column(at.Words.Say("column.group"), 24), new Column(at.Words.Say("column.followed"), 10, CellKind.Number),
            new Column(at.Words.Say("column.expected"), 10, CellKind.Number), new Column(at.Words.Say("column.received"), 10, CellKind.Number),
            new Column(at.Words.Say("column.on-time"), 10, CellKind.Number), new Column(at.Words.Say("column.rate-on-time"), 11, CellKind.Number),
            new Column(at.Words.Say("column.exits"), 12, CellKind.Number), new Column(at.Words.Say("column.recognised"), 12, CellKind.Number),
            new Column(at.Words.Say("column.decision"), 18),
        ],
        [
            Heading(at, "recognition.collective"), .. Rows(at, Bodies(at), id => proposals.Count(p => YearWork.BodyOf(at.Data.View, p.Owed) == id)),
            Heading(at, "recognition.individual"), .. Rows(at, Officials(at), id => proposals.Count(p => p.Owed.OwedByOfficial == id)),
        ]);

    private static IEnumerable<Work> Bodies(Composing at) => at.Data.Year is { } year
        ? year.Bodies.Select(b => new Work(b.Id, b.Name, "", b.Households.Count, b.Expected, b.OnTime.Count + b.Late.Count, b.OnTime.Count, b.Exits.Count))
        : Grouped(at, w => w.OrganizationId, id => at.Data.Roster.Organization(id)?.Name, _ => "");

    private static IEnumerable<Work> Officials(Composing at) => at.Data.Year is { } year
        ? year.Officials.Select(o => new Work(
            o.Id, o.Name, BodyName(at, at.Data.Roster.Official(o.Id) is { } official ? official.CellId ?? official.OrganizationId : null),
            o.Households.Count, o.Expected, o.OnTime.Count + o.Late.Count, o.OnTime.Count, o.Exits.Count))
        : Grouped(at, w => w.OfficialId, id => at.Data.Roster.NameOf(id), w => BodyName(at, w.OrganizationId));

    private static IEnumerable<Work> Grouped(Composing at, Func<YearWork, long?> key, Func<long, string?> name, Func<YearWork, string> body) =>
        at.Data.YearWork.Where(w => key(w) is not null).GroupBy(w => key(w)!.Value).Select(g => new Work(
            g.Key, name(g.Key) ?? "", body(g.First()), g.Sum(w => w.Subjects), g.Sum(w => w.Expected), g.Sum(w => w.Received), g.Sum(w => w.OnTime), null));

    private static IEnumerable<Row> Rows(Composing at, IEnumerable<Work> work, Func<long, int> proposed) => work
        .OrderByDescending(w => (decimal)w.OnTime / Math.Max(1, w.Expected)).ThenByDescending(w => w.Recognised ?? 0).ThenBy(w => w.Name, StringComparer.Ordinal)
        .Select((w, i) => new Row(
        [
            (i + 1).ToString(CultureInfo.InvariantCulture), CleanText.Line(w.Name), w.Body, at.Words.Number(w.Subjects), at.Words.Number(w.Expected),
            at.Words.Number(w.Received), at.Words.Number(w.OnTime), at.Words.Rate(w.OnTime, w.Expected), at.Words.Number(proposed(w.Id)),
            w.Recognised is { } recognised ? at.Words.Number(recognised) : "", "",
        ]));

    private static Row Heading(Composing at, string key) => new(["", at.Words.Say(key), "", "", "", "", "", "", "", "", ""], IsTotal: true);

    private static string BodyName(Composing at, long? id) => id is { } body ? CleanText.Line(at.Data.Roster.Organization(body)?.Name) : "";

    private sealed record Work(long Id, string Name, string Body, int Subjects, int Expected, int Received, int OnTime, int? Recognised);
}
