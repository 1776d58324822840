using System.Text.RegularExpressions;
using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// Who helped, where reports tell it: in the note on the help ("10kg gạo (hội phụ nữ)"), or a loan on easy terms. A value is
/// somebody's only where the report names nobody else.
/// </summary>
internal static partial class GiversTable
{
    private const string Loan = "loan";

    /// <summary>The table and what it leaves open; nothing where no report names anybody.</summary>
    public static IEnumerable<Block> Of(Composing at, QuestionFigures figure)
    {
        if (at.Data.Period.Subject != SubjectKind.Household)
        {
            yield break;
        }

        var told = at.Data.Obligations.Select(o => o.Subject.Id).Distinct().Select(at.Data.ReportOn).OfType<FiledReport>()
            .Where(r => r.Answers[figure.Key] is Answer.ChosenMany { Keys.Count: > 0 }).Select(r => (Report: r, Givers: GiversIn(at, figure, r))).ToArray();
        var groups = told.SelectMany(t => t.Givers.Select(g => (Giver: g, t.Report, IsOnly: t.Givers.Count == 1 && IsOfOne(t.Report, figure.Key)))).GroupBy(g => g.Giver, StringComparer.Ordinal)
            .Select(g => (Giver: g.Key, Count: g.Count(), Vnd: Sum(g.Where(r => r.IsOnly).Select(r => ValueOf(r.Report, figure.Key)))))
            .OrderByDescending(g => g.Count).ThenByDescending(g => g.Vnd).ThenBy(g => g.Giver, StringComparer.Ordinal).ToArray();
        if (groups.Length == 0)
        {
            yield break;
        }

        yield return new Block.Table(Table(at, groups));
        if (told.Count(t => t.Givers.Count == 0) is > 0 and var unnamed)
        {
            yield return new Block.Note(at.Words.Say("givers.unnamed", ("subjects", at.Subjects(unnamed))));
        }
    }

    // A column without a single value would only ask to be filled in.
    private static TableContent Table(Composing at, IReadOnlyList<(string Giver, int Count, long? Vnd)> groups)
    {
        var isValued = groups.Any(g => g.Vnd is not null);
        Column[] columns =
        [
            new(at.Words.Say("column.number"), 8, CellKind.Centre), new(at.Words.Say("givers.column"), isValued ? 50 : 74),
            new(at.Words.Say("help.column.subjects", ("noun", at.Noun)), 18, CellKind.Number),
        ];
        return new TableContent(
            at.Words.Say("givers.caption"),
            isValued ? [.. columns, new(at.Words.Say("help.column.money"), 24, CellKind.Number)] : columns,
            [.. groups.Select((g, i) => new Row(
                [at.Words.Number(i + 1), at.Words.Spell(g.Giver), at.Words.Number(g.Count), .. isValued ? [g.Vnd is { } vnd ? NumberFormat.Vietnamese.Count(vnd) : ""] : Array.Empty<string>()]))]);
    }

    private static List<string> GiversIn(Composing at, QuestionFigures figure, FiledReport report)
    {
        var note = report.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Text, When.Is: "*" } && q.When.Key == figure.Key) is { } question
            && report.Answers[question.Key] is Answer.Text { Words: var words } ? words : "";
        List<string> givers = [.. Named().Match(note) is { Success: true } named ? Topics.Givers.In(named.Value) : Topics.Givers.In(note, clearOnly: true)];
        if (givers.Count == 0 && report.Answers[figure.Key] is Answer.ChosenMany { Keys: var keys } && keys.Contains(Loan, StringComparer.Ordinal))
        {
            givers.Add(at.Words.Say("givers.loan"));
        }

        return givers;
    }

    // A loan and what came with it have one value together.
    private static bool IsOfOne(FiledReport report, string key) =>
        report.Answers[key] is Answer.ChosenMany { Keys: var keys } && (keys.Count == 1 || !keys.Contains(Loan, StringComparer.Ordinal));

    private static long? ValueOf(FiledReport report, string key) =>
        report.Form.Find(key)?.Summary?.Value is { } value && report.Answers[value] is Answer.Money money ? money.Vnd : null;

    private static long? Sum(IEnumerable<long?> values) => values.Where(v => v is not null).ToArray() is { Length: > 0 } told ? told.Sum() : null;

    // As a message that names a giver is noted: "… (hội phụ nữ)", "hội phụ nữ giúp".
    [GeneratedRegex(@"\([^()]+\)$|^.+(?= giúp$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Named();
}
