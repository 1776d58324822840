using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>
/// Everyday reports made up of statements, each with its answers: one household in one of its shapes, one sign between all that is
/// said, a sentence, lines, or cells of a table; one in four without marks.
/// </summary>
internal static class MadeUpReports
{
    private static readonly string[] Separators = [", ", ", ", ", ", "; ", ". ", "\n", " - ", "\n- ", " | ", " / ", " + ", ","];
    private static readonly string[] BehindHousehold = [": ", ": ", " ", ", ", " - ", ". "];
    private static readonly string[] Ends = ["", "", ".", " nhé", " ạ"];

    public static IEnumerable<CorpusMessage> Some(int count) => Enumerable.Range(0, count).Select(i => One(new Draw(FormattableString.Invariant($"report {i}"))));

    private static CorpusMessage One(Draw draw)
    {
        var household = draw.Of(HouseholdNames.All);
        var separator = draw.Of(Separators);
        var statements = InOneSentence(separator) ? Fair(MadeUpStatements.Some(draw)) : MadeUpStatements.Some(draw);
        var text = Text(draw, draw.Of(HouseholdNames.Shapes(household)), separator, [.. statements.Select(s => s.Text)]);
        var answers = statements.SelectMany(s => s.Answers).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        return draw.Once(4)
            ? new CorpusMessage("unmarked", Unmarked.Of(text), [new CorpusReport(household, WithoutMarks(answers), new HashSet<string>(StringComparer.Ordinal))])
            : new CorpusMessage("marked", text, [new CorpusReport(household, answers, new HashSet<string>(StringComparer.Ordinal))]);
    }

    private static bool InOneSentence(string separator) => separator is ", " or "," or " + " or " - " or " / ";

    // In one sentence, or behind a dash or a stroke, help or an amount without a label behind a wish is wished for, and a second wish without one goes on with the first.
    private static IReadOnlyList<Statement> Fair(IReadOnlyList<Statement> statements) =>
        statements.Zip(statements.Skip(1)).FirstOrDefault(s => s.First.Kind == StatementKind.Wish && (s.Second.Kind == StatementKind.Help || IsBare(s.Second))).Second is { } open
            ? [open, .. statements.Where(s => s != open)] : statements;

    private static bool IsBare(Statement statement) => (statement.Text.StartsWith("mong ", StringComparison.Ordinal) && !statement.Text.Contains(':')) || statement.Text.StartsWith("mỗi người ", StringComparison.Ordinal);

    private static string Text(Draw draw, string household, string separator, string[] parts)
    {
        if (separator == "\n- ")
        {
            return household + draw.Of(["", ":"]) + string.Concat(parts.Select(p => separator + p));
        }

        var behind = separator == "\n" ? draw.Of(["\n", ":\n"]) : draw.Of(BehindHousehold);
        behind = behind == " " && char.IsAsciiDigit(parts[0][0]) ? ": " : behind;
        return separator == ". "
            ? household + behind + string.Join(separator, parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..])) + "."
            : household + behind + string.Join(separator, parts) + draw.Of(Ends);
    }

    private static Answers WithoutMarks(Answers answers) => answers.Aggregate(Answers.Empty, (all, a) =>
        all.With(a.Key, a.Value is Answer.Text text ? new Answer.Text(Unmarked.Of(text.Words)) : a.Value));
}
