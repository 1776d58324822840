using ReportBot.Core.Forms;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Levels;

/// <summary>
/// The figures that a form asks for and the level below has (<see cref="Question.Prefill"/>). Figures only: no name, no
/// code and no single household's story is among them.
/// </summary>
public static class CollectedFigures
{
    // A difficulty of one household alone is that household's.
    private const int FewestHouseholds = 2;
    private const int MostPhrases = 5;

    /// <summary>What a question may be filled in from, as <c>prefill</c> in a form file.</summary>
    public static bool IsKnown(string name, QuestionKind kind) => (name, kind) switch
    {
        ("unit", QuestionKind.YesNo) => true,
        ("status.poor" or "status.near-poor", QuestionKind.Number) => true,
        ("change.escaped" or "change.escaped-near-poor" or "change.relapsed" or "change.newly-poor", QuestionKind.Number) => true,
        ("income.average", QuestionKind.Money) => true,
        ("support", QuestionKind.Choices) => true,
        ("difficulty" or "proposal", QuestionKind.Text) => true,
        _ => HelpOf(name) is { } help && (help.Field, kind) is ("households", QuestionKind.Number) or ("value", QuestionKind.Money),
    };

    /// <summary>The proposals for a form, in the order of its questions; what is not known is not proposed.</summary>
    public static IReadOnlyList<ProposedAnswer> For(Form form, Collected data)
    {
        var proposed = new List<ProposedAnswer>();
        var book = HouseholdBook.Of(data.Roster, data.From, data.Day);
        var area = data.Area is { } meant ? book.Areas.First(a => a.Area?.Id == meant.Id) : book.Total;
        var help = CollectedHelp.Of(data.Reports);
        foreach (var question in form.Questions.Where(q => q.Prefill is not null))
        {
            var (answer, basis) = Figure(question, data, area, help);
            if (answer is not null)
            {
                proposed.Add(new ProposedAnswer(question.Key, answer, new FigureSource(
                    data.Place, basis, data.From, data.Day, basis == FigureBasis.Reports ? data.Reports.Count : 0)));
            }
        }

        return proposed;
    }

    private static (Answer? Answer, FigureBasis Basis) Figure(Question question, Collected data, AreaBook area, CollectedHelp help)
    {
        var hasList = data.Roster.Households.Count > 0;
        return question.Prefill switch
        {
            "unit" => (new Answer.YesNo(hasList), FigureBasis.List),
            "status.poor" => (Number(hasList, area.Poor.End.Count), FigureBasis.List),
            "status.near-poor" => (Number(hasList, area.NearPoor.End.Count), FigureBasis.List),
            "change.escaped" => (Number(hasList, area.Poor.Exits), FigureBasis.Decisions),
            "change.escaped-near-poor" => (Number(hasList, area.NearPoor.Exits), FigureBasis.Decisions),
            "change.relapsed" => (Number(hasList, area.Poor.Relapses), FigureBasis.Decisions),
            "change.newly-poor" => (Number(hasList, area.Poor.New), FigureBasis.Decisions),
            "income.average" => (Income(data.Reports), FigureBasis.Reports),
            "support" => (help.Given(question), FigureBasis.Reports),
            "difficulty" or "proposal" => (Phrases(question.Prefill, data), FigureBasis.Reports),
            { } name when HelpOf(name) is { } of => (help.Amount(of.Choice, of.Field), FigureBasis.Reports),
            _ => (null, FigureBasis.List),
        };
    }

    private static (string Choice, string Field)? HelpOf(string name) =>
        name.Split('.') is ["support", var choice, var field] ? (choice, field) : null;

    private static Answer.Number? Number(bool isKnown, int count) => isKnown ? new Answer.Number(count) : null;

    /// <summary>The average of the last income that each household's reports state, VND a person a month, rounded half up.</summary>
    private static Answer.Money? Income(IReadOnlyList<CollectedReport> reports)
    {
        var last = new Dictionary<Reports.SubjectId, long>();
        foreach (var report in reports)
        {
            if (report.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Money, Per.Count: > 0 }) is { } question
                && report.Answers[question.Key] is Answer.Money money)
            {
                last[report.Subject] = money.Vnd;
            }
        }

        return last.Count == 0 ? null : new Answer.Money((long)Math.Round((decimal)last.Values.Sum() / last.Count, MidpointRounding.AwayFromZero));
    }

    private static Answer.Text? Phrases(string key, Collected data)
    {
        var quotes = data.Reports
            .Where(r => r.Answers[key] is Answer.Text)
            .Select(r => new Quote(data.Roster.Subject(r.Subject)?.Code ?? "", r.Number, ((Answer.Text)r.Answers[key]!).Words))
            .ToList();
        var names = data.Roster.Households.Select(h => VietnameseText.Fold(h.HeadName)).ToList();
        var told = OpinionGroups.Of(quotes, OpinionFigures.TopicsOf(key))
            .Where(g => !g.IsOther && g.Subjects.Count >= FewestHouseholds && !names.Exists(n => VietnameseText.Fold(g.Phrase).Contains(n, StringComparison.Ordinal)))
            .Take(MostPhrases)
            .Select(g => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{g.Phrase} ({g.Subjects.Count})"))
            .ToList();
        return told.Count == 0 ? null : new Answer.Text(string.Join("; ", told));
    }
}
