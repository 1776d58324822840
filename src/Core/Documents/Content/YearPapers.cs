using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
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
                AnnexKind.Recognition, at.Words.Say("annex.recognition"),
                proposed.Count + Others(at, proposed).Count == 0
                    ? [new Block.Paragraph(at.Words.Say("recognition.none"))]
                    : [new Block.Table(Recognition(at, proposed))]);
        }

        if (at.Data.YearWork.Count > 0)
        {
            yield return new Annex(AnnexKind.Commendation, at.Words.Say("annex.commendation"), [new Block.Table(WorkPaper.Of(at, proposals: at.Data.Period.Subject == SubjectKind.Household ? Proposed(at) : []))]);
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
                new Column(at.Words.Say("column.number"), 6, CellKind.Centre), new Column(at.Words.Say("column.household"), at.CodeWidth, CellKind.Centre),
                .. names ? [new Column(at.Words.Say("column.head"), 17)] : Array.Empty<Column>(),
                new Column(at.Words.Say("column.area"), 14), new Column(at.Words.Say("column.status"), 12),
                new Column(at.Words.Say("column.income"), 16, CellKind.Number), new Column(at.Words.Say("column.help"), 18, CellKind.Number),
                new Column(at.Words.Say("column.grounds"), 38), new Column(at.Words.Say("column.official"), 17),
                new Column(at.Words.Say("column.report"), 14, CellKind.Centre), new Column(at.Words.Say("column.decision"), 16),
            ],
            proposed.Select((p, i) => new Row(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), p.Owed.Subject.Code,
                .. names ? [CleanText.Line(p.Owed.Subject.Name)] : Array.Empty<string>(),
                p.Owed.Subject.AreaId is { } area ? CleanText.Line(at.Data.Roster.Area(area)?.Name) : "", StatusOf(at, p.Owed),
                Money(at, p.Report, Income), Money(at, p.Report, Help), Grounds(at, p.Report),
                CleanText.Line(at.Data.Roster.NameOf(p.Report.FiledBy)), Report.Show(p.Report.Number), Decision(at, p.Owed.Subject.Code),
            ])).Concat(Others(at, proposed).Select((l, i) => Other(at, l, proposed.Count + i + 1, names))));
    }

    // Proposed in the year by other ways than this period's reports.
    private static List<RecognitionLine> Others(Composing at, List<(Obligation Owed, FiledReport Report)> proposed)
    {
        var known = proposed.Select(p => p.Owed.Subject.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. (at.Data.Year?.Recognition ?? []).Where(l =>
            l.Proposal.Kind is ProposalKind.Exit or ProposalKind.NearPoorExit && !known.Contains(l.Household))];
    }

    private static Row Other(Composing at, RecognitionLine line, int number, bool names) => new(
    [
        number.ToString(CultureInfo.InvariantCulture), line.Household, .. names ? [HeadOf(at, line.Household)] : Array.Empty<string>(),
        CleanText.Line(line.Area), at.Data.Roster.Household(line.Proposal.Household)?.StatusOn(at.Data.Period.LastDay) is { } status
            ? at.Words.Say("status." + HouseholdWords.Of(status))
            : "",
        line.LastIncome is { } income ? at.Words.Number(income.Vnd) : "", "", CleanText.Line(line.Proposal.Grounds),
        CleanText.Line(at.Data.Roster.NameOf(line.Proposal.ProposedBy)),
        line.Proposal.ReportNumber is { } report ? Report.Show(report) : line.Proposal.Code, Decision(at, line.Household),
    ]);

    // Blank until somebody decided; then what was decided, or what the check found.
    private static string Decision(Composing at, string household) =>
        at.Data.Year?.Recognition.FirstOrDefault(l => string.Equals(l.Household, household, StringComparison.OrdinalIgnoreCase))?.Proposal switch
        {
            { Decision: { } decision } => CleanText.Line(decision.Text),
            { State: ProposalState.Refused, Reason: var reason } => at.Words.Say("recognition.refused", ("reason", CleanText.Line(reason))),
            { Check: { } check } => at.Words.Say("recognition.checked", ("day", check.On), ("grounds", CleanText.Line(check.Grounds))),
            _ => "",
        };

    // What the form asks only of those proposed: its questions and answers are the grounds.
    private static string Grounds(Composing at, FiledReport report) => string.Join("; ", report.Form.Questions
        .Where(q => q.When?.Key == Exit && report.Answers.Has(q.Key))
        .OrderBy(q => q.Kind == QuestionKind.Text ? 0 : 1)
        .Select(q => report.Answers[q.Key] switch
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

    private static string HeadOf(Composing at, string code) =>
        at.Data.Roster.SubjectByCode(code) is { } subject ? CleanText.Line(subject.Name) : "";
}
