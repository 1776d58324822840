using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What the committee decides on at the year's end: which households are proposed for recognition and on what grounds,
/// and how collectives and individuals worked. They propose nothing themselves: the column for the decision is blank.
/// </summary>
internal static class YearPapers
{
    private const string Exit = "exit";
    private const string Income = "income";
    private const string Help = "support_value";

    public static IEnumerable<Annex> Of(Composing at)
    {
        if (at.Data.Period.Kind is not (PeriodKind.Annual or PeriodKind.Stage))
        {
            yield break;
        }

        if (at.Data.Period.Subject == SubjectKind.Household && at.Data.Form.Find(Exit) is { Kind: QuestionKind.YesNo })
        {
            var proposed = Proposed(at);
            yield return new Annex(
                at.Words.Say("annex.recognition"),
                proposed.Count == 0 ? [new Block.Paragraph(at.Words.Say("recognition.none"))] : [new Block.Table(Recognition(at, proposed))]);
        }

        if (at.Data.YearWork.Count > 0)
        {
            yield return new Annex(at.Words.Say("annex.commendation"), [new Block.Table(Commendation(at))]);
        }
    }

    private static List<(Obligation Owed, FiledReport Report)> Proposed(Composing at) =>
    [
        .. at.Data.Obligations
            .Select(o => (Owed: o, Report: at.Data.ReportOn(o.Subject.Id)))
            .Where(p => p.Report?.Answers[Exit] is Answer.YesNo { Value: true })
            .Select(p => (p.Owed, p.Report!)),
    ];

    private static TableContent Recognition(Composing at, List<(Obligation Owed, FiledReport Report)> proposed)
    {
        var names = at.Style.NamesInAnnexes;
        return new TableContent(
            null,
            [
                new Column(at.Words.Say("column.number"), 6, CellKind.Centre), new Column(at.Words.Say("column.household"), 8, CellKind.Centre),
                .. names ? [new Column(at.Words.Say("column.head"), 18)] : Array.Empty<Column>(),
                new Column(at.Words.Say("column.area"), 14), new Column(at.Words.Say("column.status"), 11),
                new Column(at.Words.Say("column.income"), 13, CellKind.Number), new Column(at.Words.Say("column.help"), 15, CellKind.Number),
                new Column(at.Words.Say("column.grounds"), 42), new Column(at.Words.Say("column.official"), 17),
                new Column(at.Words.Say("column.report"), 14, CellKind.Centre), new Column(at.Words.Say("column.decision"), 16),
            ],
            proposed.Select((p, i) => new Row(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), p.Owed.Subject.Code,
                .. names ? [CleanText.Line(p.Owed.Subject.Name)] : Array.Empty<string>(),
                p.Owed.Subject.AreaId is { } area ? CleanText.Line(at.Data.Roster.Area(area)?.Name) : "", StatusOf(at, p.Owed),
                Money(at, p.Report, Income), Money(at, p.Report, Help), Grounds(at, p.Report.Answers),
                CleanText.Line(at.Data.Roster.NameOf(p.Report.FiledBy)), Report.Show(p.Report.Number), "",
            ])));
    }

    // What the form asks only of those proposed: its questions and answers are the grounds.
    private static string Grounds(Composing at, Answers answers) => string.Join("; ", at.Data.Form.Questions
        .Where(q => q.When?.Key == Exit && answers.Has(q.Key))
        .OrderBy(q => q.Kind == QuestionKind.Text ? 0 : 1)
        .Select(q => answers[q.Key] switch
        {
            Answer.Text text => CleanText.Line(text.Words).TrimEnd('.'),
            Answer.YesNo yesNo => $"{at.Words.Spell(q.Label)}: {at.Words.Say(yesNo.Value ? "yes" : "no")}",
            _ => "",
        })
        .Where(text => text.Length > 0));

    private static string Money(Composing at, FiledReport report, string key) =>
        report.Answers[key] is Answer.Money money ? at.Words.Number(money.Vnd) : "";

    private static string StatusOf(Composing at, Obligation owed) =>
        at.Data.Roster.Household(owed.Subject.Id.Id)?.StatusOn(at.Data.Period.LastDay) is { } status
            ? at.Words.Say("status." + HouseholdWords.Of(status))
            : "";

    private static TableContent Commendation(Composing at)
    {
        var exits = at.Data.Period.Subject == SubjectKind.Household ? Proposed(at) : [];
        return new TableContent(
            null,
            [
                new Column(at.Words.Say("column.number"), 6, CellKind.Centre), new Column(at.Words.Say("column.name"), 28),
                new Column(at.Words.Say("column.group"), 26), new Column(at.Words.Say("column.followed"), 10, CellKind.Number),
                new Column(at.Words.Say("column.expected"), 10, CellKind.Number), new Column(at.Words.Say("column.received"), 10, CellKind.Number),
                new Column(at.Words.Say("column.on-time"), 10, CellKind.Number), new Column(at.Words.Say("column.rate"), 10, CellKind.Number),
                new Column(at.Words.Say("column.exits"), 12, CellKind.Number), new Column(at.Words.Say("column.decision"), 20),
            ],
            [
                Heading(at, "recognition.collective"), .. Lines(at, w => w.OrganizationId, id => at.Data.Roster.Organization(id)?.Name, isBody: true, exits),
                Heading(at, "recognition.individual"), .. Lines(at, w => w.OfficialId, id => at.Data.Roster.NameOf(id), isBody: false, exits),
            ]);
    }

    private static Row Heading(Composing at, string key) => new(["", at.Words.Say(key), "", "", "", "", "", "", "", ""], IsTotal: true);

    private static IEnumerable<Row> Lines(
        Composing at, Func<YearWork, long?> key, Func<long, string?> name, bool isBody, List<(Obligation Owed, FiledReport Report)> exits) =>
        at.Data.YearWork
            .Where(w => key(w) is not null)
            .GroupBy(w => key(w)!.Value)
            .Select(g => (
                Name: CleanText.Line(name(g.Key)), Body: isBody ? "" : BodyName(at, g.First().OrganizationId), Expected: g.Sum(w => w.Expected),
                Received: g.Sum(w => w.Received), OnTime: g.Sum(w => w.OnTime), Subjects: g.Sum(w => w.Subjects),
                Exits: exits.Count(e => (isBody ? YearWork.BodyOf(at.Data.View, e.Owed) : e.Owed.OwedByOfficial) == g.Key)))
            .OrderByDescending(l => (decimal)l.OnTime / Math.Max(1, l.Expected)).ThenByDescending(l => l.Exits).ThenBy(l => l.Name, StringComparer.Ordinal)
            .Select((l, i) => new Row(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), l.Name, l.Body, at.Words.Number(l.Subjects), at.Words.Number(l.Expected),
                at.Words.Number(l.Received), at.Words.Number(l.OnTime), at.Words.Rate(l.OnTime, l.Expected), at.Words.Number(l.Exits), "",
            ]));

    private static string BodyName(Composing at, long? id) => id is { } body ? CleanText.Line(at.Data.Roster.Organization(body)?.Name) : "";
}
