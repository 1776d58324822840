using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What a later message says over what was filled in before. Help named anew replaces the help before it, with what that
/// was worth and what it was for; "bổ sung" and "thêm" add to it.
/// </summary>
internal static class LaterWords
{
    /// <summary>The reason of the question what an amount comes to when more was told.</summary>
    public const string SumAsked = "sum";

    private static readonly string[] Adding = ["bo sung", "xin bo sung", "em bo sung", "cho bo sung", "them", "xin them", "ngoai ra", "con duoc", "duoc them", "cung duoc"];
    private static readonly string[] Leading = ["bổ sung thêm", "bổ sung", "thêm", "bo sung them", "bo sung", "them"];
    private static readonly string[] Giving = ["vay", "tang", "cho", "duoc", "cap", "nhan", "ho tro", "giup"];
    private static readonly string[] Wishing = ["xin", "de xuat", "dx", "de nghi", "kien nghi", "kn", "mong", "muon", "nguyen vong", "nv", "can"];
    private static readonly Vocabulary Small = new(
        "hẳn", "thôi", "nhé", "nha", "ạ", "à", "ừ", "ờ", "nữa", "luôn", "thì", "là", "mà", "cũng", "đó", "đấy", "này", "nè", "vậy", "thế", "ok", "vâng", "dạ", "em", "tôi", "mình", "xin", "rồi", "nhầm", "à nhầm", "sửa", "sửa lại", "xin sửa", "em sửa", "cho sửa", "đính chính", "xin đính chính", "mới đúng", "chứ", "ơi", "ấy", "tiền", "số tiền", "khoản", "mức", "số", "cái", "chỗ", "phần", "giúp", "giùm", "đâu", "sửa giúp", "sửa lại giúp", "mới phải", "không phải", "đúng", "đúng rồi", "sai", "sai rồi", "thêm", "bổ sung", "còn", "!", ".", ",", "-", "?", "…", ":");
    private static readonly char[] ClauseEnds = [',', ';', '.', '\n', ':'];

    /// <summary>Whether words on one household add to what was reported on it: "bổ sung: được tặng 1 con bò", "vay thêm 20tr".</summary>
    public static bool Add(string words) =>
        VietnameseText.Fold(words).Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(AddsIn);

    /// <summary>"H012 thêm bhyt 1tr" with the word of adding as a word of help; null where none adds.</summary>
    public static string? AsHelp(string text)
    {
        foreach (var word in Leading)
        {
            var at = text.IndexOf(word + " ", StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && text[at - 1] is ' ' or ':' or ','))
            {
                return text[..at] + "được hỗ trợ" + text[(at + word.Length)..];
            }
        }

        return null;
    }

    /// <summary>What was filled in and what is said now, as one.</summary>
    /// <param name="form">The form.</param>
    /// <param name="before">What was filled in.</param>
    /// <param name="said">What is said now.</param>
    /// <param name="adds">It adds to what was filled in.</param>
    public static Together Over(Form form, Answers before, Answers said, bool adds)
    {
        var together = new Together(before, Answers.Empty, []);
        foreach (var question in form.Questions.Where(q => said.Has(q.Key) && q.When is null))
        {
            together = question.Kind == QuestionKind.Choices && before[question.Key] is Answer.ChosenMany { Keys.Count: > 0 } old
                && said[question.Key] is Answer.ChosenMany now && !(adds && now.Keys.Count == 0)
                    ? Help(form, together, question, old, now, said, adds)
                    : together with { Answers = together.Answers.With(question.Key, One(question, before[question.Key], said[question.Key]!, adds)) };
        }

        foreach (var question in form.Questions.Where(q => said.Has(q.Key) && q.When is not null))
        {
            together = Dependent(together, question, before, said, adds);
        }

        return together;
    }

    /// <summary>What was filled in and is gone or told otherwise now; what was added to is not.</summary>
    public static Answers Replaced(Answers before, Together together, Answers said) => before
        .Where(old => together.Gone.Has(old.Key)
            || (said.TryGet(old.Key, out var now) && now.Equals(together.Answers[old.Key]) && !now.Equals(old.Value)))
        .Aggregate(Answers.Empty, (all, old) => all.With(old.Key, old.Value));

    /// <summary>What was not understood, without words that only say that something is added or put right.</summary>
    public static string WithoutVerbs(string rest) => string.Join("; ", rest.Split("; ").Where(part =>
        VietnameseText.Fold(part).Trim(' ', ',', '.', ':', '!') is var folded && !Adding.Contains(folded, StringComparer.Ordinal) && Commands.Whole(part) != Verb.Edit && !IsSmall(part)));

    /// <summary>"hẳn", "thôi", "nhé" tell nothing.</summary>
    public static bool IsSmall(string part)
    {
        var text = TokenText.Of(part);
        return Small.SkipAll(text, 0, text.Count) == text.Count;
    }

    private static bool AddsIn(string clause) =>
        Adding.Any(a => clause == a || clause.StartsWith(a + " ", StringComparison.Ordinal))
        || (Giving.Any(g => (" " + clause + " ").Contains($" {g} them ", StringComparison.Ordinal))
            && !Wishing.Any(w => clause.StartsWith(w + " ", StringComparison.Ordinal)));

    private static Together Help(Form form, Together together, Question question, Answer.ChosenMany old, Answer.ChosenMany now, Answers said, bool adds)
    {
        if (adds || now.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(old.Keys))
        {
            var keys = question.Choices.Select(c => c.Key).Where(k => old.Keys.Contains(k, StringComparer.Ordinal) || now.Keys.Contains(k, StringComparer.Ordinal));
            return together with { Answers = together.Answers.With(question.Key, new Answer.ChosenMany([.. keys])) };
        }

        var answers = together.Answers.With(question.Key, now);
        var gone = together.Gone.With(question.Key, old);
        foreach (var hanging in form.Questions.Where(q => q.When?.Key == question.Key && together.Answers.Has(q.Key)))
        {
            var isOfAnother = hanging.When!.Is == "*" || !hanging.When.Holds(answers);
            if (isOfAnother || said.Has(hanging.Key))
            {
                gone = gone.With(hanging.Key, together.Answers[hanging.Key]!);
                answers = answers.Without(hanging.Key);
            }
        }

        return together with { Answers = answers, Gone = gone };
    }

    private static Together Dependent(Together together, Question question, Answers before, Answers said, bool adds)
    {
        var now = said[question.Key]!;
        return adds && before[question.Key] is { } old && Sum(question, old, now) is { } doubt
            ? together with { Unclear = [.. together.Unclear, new UnclearKey(question.Key, doubt)] }
            : together with { Answers = together.Answers.With(question.Key, One(question, before[question.Key], now, adds)) };
    }

    private static Answer One(Question question, Answer? old, Answer now, bool adds) => (old, now) switch
    {
        (Answer.Text a, Answer.Text b) when adds && !Holds(a.Words, b.Words) && a.Words.Length + b.Words.Length + 2 <= (question.MaxLength ?? Typing.MaxLength) =>
            new Answer.Text(a.Words + "; " + b.Words),
        (Answer.Text a, Answer.Text b) when adds && Holds(a.Words, b.Words) => a,
        _ => now,
    };

    private static bool Holds(string words, string part) =>
        VietnameseText.Fold(words).Contains(VietnameseText.Fold(part), StringComparison.Ordinal);

    // Told twice, an amount may be more of it or all of it: the sum is offered first.
    private static Doubt? Sum(Question question, Answer old, Answer now) => (old, now) switch
    {
        (Answer.Money a, Answer.Money b) => Offer(question, $"{Shown(a.Vnd)} + {Shown(b.Vnd)}", new Answer.Money(a.Vnd + b.Vnd), b, Shown(a.Vnd + b.Vnd), Shown(b.Vnd)),
        (Answer.Number a, Answer.Number b) => Offer(question, $"{Format.Count(a.Value)} + {Format.Count(b.Value)}", new Answer.Number(a.Value + b.Value), b, Format.Count(a.Value + b.Value), Format.Count(b.Value)),
        _ => null,
    };

    private static Doubt Offer(Question question, string read, Answer sum, Answer all, string sumLabel, string allLabel) => new(
        SumAsked,
        read,
        [
            new DoubtOption(sumLabel, AnswersJson.Write(Answers.Empty.With(question.Key, sum))),
            new DoubtOption(allLabel, AnswersJson.Write(Answers.Empty.With(question.Key, all))),
        ]);

    private static string Shown(long vnd) => Format.Count(vnd) + " đ";

    /// <summary>What two messages come to.</summary>
    /// <param name="Answers">The answers together.</param>
    /// <param name="Gone">What was filled in and no longer stands.</param>
    /// <param name="Unclear">Amounts told twice, to be asked.</param>
    internal sealed record Together(Answers Answers, Answers Gone, IReadOnlyList<UnclearKey> Unclear);
}
