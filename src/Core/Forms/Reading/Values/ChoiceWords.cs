using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>All words of a question's choices as one table; a word of two choices keeps both keys.</summary>
internal static class ChoiceWords
{
    // A memo of a pure function: the table of a question never changes and goes with the question.
    private static readonly ConditionalWeakTable<Question, PhraseTable<string>> Tables = [];

    private static readonly ConditionalWeakTable<Question, PhraseTable<string>> StatementTables = [];
    private static readonly ConditionalWeakTable<Question, PhraseTable<string>> Done = [];
    private static readonly ConditionalWeakTable<Question, Vocabulary> Shields = [];
    private static readonly ConditionalWeakTable<Question, Vocabulary> PlainWords = [];

    private const string Leaves = "thoát nghèo";
    private const string LeavesNear = "thoát cận nghèo";

    private static readonly string[] Gives = [.. GivingWords.All, "hỗ trợ", "miễn", "giảm", "miễn giảm", "mua", "làm", "cho", "biếu", "gia hạn", "đổi", "cấp đổi", "cấp lại", "cấp mới", "hình thức"];

    /// <summary>The phrases of a choice, each of leaving poverty of leaving near-poverty as well: a household leaves the one it is in.</summary>
    public static IEnumerable<string> Spelled(IEnumerable<string> words) =>
        words.SelectMany(w => w.Contains(Leaves, StringComparison.Ordinal) ? [w, w.Replace(Leaves, LeavesNear, StringComparison.Ordinal)] : (string[])[w]);

    public static PhraseTable<string> Of(Question question) => Tables.GetValue(question, Build);

    /// <summary>The choice named at a token; null where a phrase stands that only looks like one ("cả nhà").</summary>
    public static PhraseMatch<string>? Find(Question question, TokenText text, int at, int limit) =>
        Match(question, text, at, limit) is { } match && SkipShield(question, text, at, limit) == at ? match : null;

    /// <summary>Whether a choice is named anywhere in the range.</summary>
    public static bool OccurIn(Question question, TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Find(question, text, i, to) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The choice's words at a token, also with how many among them: "xóa 2 nhà tạm".</summary>
    public static PhraseMatch<string>? Match(Question question, TokenText text, int at, int limit) =>
        Of(question).Find(text, at, limit) is var plain && SupportCounts.Has(question) && Statements(question).Find(text, at, limit, CountedPhrases.Skip) is { } counted && counted.Length > (plain?.Length ?? 0) && counted.End <= limit
            ? counted
            : Done.GetValue(question, BuildDone).Find(text, at, limit, ForWhom.Skip) is { } done && done.Length > (plain?.Length ?? 0) ? done : plain;

    /// <summary>The token after a phrase that only looks like a choice; <paramref name="at"/> where none begins.</summary>
    public static int SkipShield(Question question, TokenText text, int at, int limit) =>
        Shields.GetValue(question, static q => new Vocabulary([.. q.Not])).Skip(text, at, limit);

    /// <summary>Only the phrases that stand by themselves.</summary>
    public static PhraseTable<string> Statements(Question question) => StatementTables.GetValue(question, BuildStatements);

    /// <summary>The keys of the one phrase that spans these tokens, other words between its own included.</summary>
    public static IReadOnlyList<string> KeysBetween(Question question, TokenText text, int from, int to)
    {
        var own = text.Through(text.Tokens[from..to]);
        for (var skip = 0; skip <= own.Count; skip++)
        {
            if (Statements(question).Find(own, 0, own.Count, (_, at, limit) => Math.Min(at + skip, limit)) is { } match)
            {
                return match.Values;
            }
        }

        return [.. question.Choices.Select(c => c.Key)];
    }

    /// <summary>The words of choices that say all by themselves: labels, phrases that stand alone, and what these end in ("quà" of "tặng quà").</summary>
    public static Vocabulary Plain(Question question) => PlainWords.GetValue(question, static q => new Vocabulary([.. q.Choices.SelectMany(c =>
        new[] { c.Label }.Concat(c.Words).Concat(c.Short.Where(s => c.Words.Append(c.Label).Any(w => w.EndsWith(" " + s, StringComparison.Ordinal) && Gives.Contains(w[..^(s.Length + 1)], StringComparer.Ordinal)))))]));

    private static PhraseTable<string> BuildStatements(Question question)
    {
        var table = new PhraseTable<string>();
        foreach (var choice in question.Choices)
        {
            table.AddAll(question.Kind == QuestionKind.Choice ? [.. Spelled(choice.Words)] : choice.Words, choice.Key);
        }

        return table;
    }

    private static PhraseTable<string> BuildDone(Question question)
    {
        var table = new PhraseTable<string>();
        foreach (var choice in SupportCounts.Has(question) ? [] : question.Choices)
        {
            table.AddAll(ForWhom.Phrases(choice), choice.Key);
        }

        return table;
    }

    private static PhraseTable<string> Build(Question question)
    {
        var table = new PhraseTable<string>();
        foreach (var choice in question.Choices)
        {
            table.AddAll([choice.Label, .. question.Kind == QuestionKind.Choice ? Spelled(choice.Words.Concat(choice.Short)) : choice.Words.Concat(choice.Short)], choice.Key);
        }

        return table;
    }
}
