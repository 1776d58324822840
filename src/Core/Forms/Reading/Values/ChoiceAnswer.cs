using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Choices as answers: by number ("1, 5"), by their words, or none of them ("không", "chưa có").</summary>
internal static class ChoiceAnswer
{
    private static readonly Vocabulary Links = new("và", "với", ",", ";", "+", "&", "/", "-", ".", "số", "mục", "câu", "cả", "đã", "được", "hỗ trợ", "có", "chọn");

    // "chắc chưa thoát được": the "chắc" before a no is no "chắc chắn".
    private static readonly Vocabulary Not = new("chưa", "không", "khó");
    private static readonly Vocabulary All = new("tất cả", "hết", "cả", "tất", "all");

    public static AnswerReading Read(Question question, TokenText text)
    {
        if (ByNumber(question, text) is { } numbered)
        {
            return numbered;
        }

        var typed = text.Text.Trim();
        if (question.Kind == QuestionKind.Choices && NonePhrases.IsNone(text, 0, text.Count))
        {
            return new AnswerReading.Understood(new Answer.ChosenMany([]));
        }

        var (keys, ambiguous, leftOver) = Collect(question, text);
        if (ambiguous.Count > 0)
        {
            return new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, typed, question.Kind == QuestionKind.Choice
                ? Options(question, Not.OccursIn(text, 0, text.Count) ? ambiguous : [.. keys, .. ambiguous], [])
                : Options(question, ambiguous, keys));
        }

        return keys.Count == 0 ? NearMiss(question, text)
            : question.Kind == QuestionKind.Choice && keys.Count > 1
                ? new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, typed, Options(question, keys, []))
            : leftOver
                ? new AnswerReading.Doubtful(ReadingReasons.ChoicePartly, typed, [new Meaning(Labels(question, keys), Make(question, keys))])
            : new AnswerReading.Understood(Make(question, keys));
    }

    /// <summary>The answer that stands for these keys, in the form's order.</summary>
    public static Answer Make(Question question, IReadOnlyCollection<string> keys) =>
        question.Kind == QuestionKind.Choice
            ? new Answer.Chosen(keys.First())
            : new Answer.ChosenMany([.. question.Choices.Where(c => keys.Contains(c.Key, StringComparer.Ordinal)).Select(c => c.Key)]);

    public static IReadOnlyList<Meaning> Options(Question question, IEnumerable<string> keys, IReadOnlyCollection<string> with) =>
        [.. keys.Distinct(StringComparer.Ordinal).Select(k => new Meaning(Labels(question, [.. with, k]), Make(question, question.Kind == QuestionKind.Choice ? [k] : [.. with, k])))];

    private static string Labels(Question question, IEnumerable<string> keys) =>
        string.Join(", ", keys.Select(k => question.FindChoice(k)!.Label));

    private static (HashSet<string> Keys, HashSet<string> Ambiguous, bool LeftOver) Collect(Question question, TokenText text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        var leftOver = false;
        for (var i = 0; i < text.Count;)
        {
            if ((question.Kind == QuestionKind.Choices ? ChoiceWords.Find(question, text, i, text.Count) : ChoiceWords.Of(question).Find(text, i, text.Count)) is { } match)
            {
                (match.Values.Count == 1 ? keys : ambiguous).UnionWith(match.Values);
                i = match.End;
            }
            else if (question.Kind == QuestionKind.Choices && ChoiceWords.SkipShield(question, text, i, text.Count) is var shielded && shielded > i)
            {
                (i, leftOver) = (shielded, true);
            }
            else if (Math.Max(Links.Skip(text, i, text.Count), Fillers.SkipCourtesy(text, i, text.Count)) is var next && next > i)
            {
                i = next;
            }
            else
            {
                leftOver = true;
                i++;
            }
        }

        ambiguous.RemoveWhere(keys.Contains);
        return (keys, keys.Count > 0 && ambiguous.Count == 1 ? [] : ambiguous, leftOver);
    }

    private static AnswerReading? ByNumber(Question question, TokenText text)
    {
        var chosen = new List<int>();
        for (var i = 0; i < text.Count;)
        {
            if (text[i].IsDigits && text[i].Folded.Length <= 3)
            {
                chosen.Add(int.Parse(text[i++].Folded, CultureInfo.InvariantCulture));
            }
            else if (Math.Max(Links.Skip(text, i, text.Count), Fillers.SkipCourtesy(text, i, text.Count)) is var next && next > i)
            {
                i = next;
            }
            else
            {
                return All.Begins(text, i, text.Count) && chosen.Count == 0 && i + 1 >= text.Count && question.Kind == QuestionKind.Choices
                    ? new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, text.Text.Trim(), [])
                    : null;
            }
        }

        return chosen.Count == 0 ? null : FromNumbers(question, text, chosen);
    }

    private static AnswerReading FromNumbers(Question question, TokenText text, List<int> chosen)
    {
        var typed = text.Text.Trim();
        if (question.Kind == QuestionKind.Choices && chosen is [0])
        {
            return new AnswerReading.Understood(new Answer.ChosenMany([]));
        }

        if (chosen.Exists(n => n < 1 || n > question.Choices.Count))
        {
            return new AnswerReading.Unreadable(ReadingReasons.ChoiceUnreadable, typed);
        }

        var keys = chosen.Select(n => question.Choices[n - 1].Key).Distinct(StringComparer.Ordinal).ToList();
        return question.Kind == QuestionKind.Choice && keys.Count > 1
            ? new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, typed, Options(question, keys, []))
            : new AnswerReading.Understood(Make(question, keys));
    }

    /// <summary>Nothing fits: labels that come close are offered.</summary>
    private static AnswerReading NearMiss(Question question, TokenText text)
    {
        var typed = text.Text.Trim();
        var near = question.Choices.Where(c => NameMatcher.Likeness(c.Label, typed) >= NameMatcher.Near).Select(c => c.Key).ToList();
        return near.Count > 0
            ? new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, typed, Options(question, near, []))
            : new AnswerReading.Unreadable(ReadingReasons.ChoiceUnreadable, typed);
    }
}
