using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Không phải hộ Vân, hộ Lâm mới có khả năng thoát nghèo", "hộ Lâm có khả năng, không phải hộ Vân": what is told of the one is taken from the other, where it was
/// filled in, and said so; then the words are taken as told of the one alone.
/// </summary>
internal static class NotButOther
{
    private static readonly Vocabulary Not = new("không phải", "không phải là", "chứ không phải", "chứ không phải là", "ko phải", "chứ ko phải", "đâu phải", "không phải của", "chứ không phải của");
    private static readonly Vocabulary Lead = new("à", "dạ", "ơ", "nhầm", "nhầm rồi", "sai", "sai rồi", "ấy", "tôi nhầm", "em nhầm", "ghi nhầm", ",", ".", ":");
    private static readonly Vocabulary Small = new("hộ", "nhà", "của", "là", "đâu", "ạ", "nhé", "mà", "mà là", "ông", "bà", "anh", "chị", ",", ".", "!");
    private static readonly Vocabulary But = new("mà", "mà là", "là");
    private static readonly Vocabulary Rather = new("mới", "mới là", "mới là người", "mới là hộ", "mới đúng là");

    /// <summary>Whether words tell one household what they deny of another.</summary>
    public static bool IsOf(Talk talk, string text) => (Parts(talk, text) ?? Rightful(talk, text)) is not null;

    /// <summary>The words that are told of the right household, with its code; the message as it is where it denies no household.</summary>
    public static string Settle(Talk talk, string text)
    {
        if ((Parts(talk, text) ?? Rightful(talk, text)) is not var (wrong, right, words) || Duties.Now(talk) is not { Count: > 0 } now)
        {
            return text;
        }

        var told = $"{right} {words}";
        if (BatchReader.FormOf(talk) is not { } form || BatchReader.Read(told, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports is not [{ Answers.Count: > 0 } report]
            || Duties.Subjects(talk).FirstOrDefault(s => s.Code == wrong) is not { } subject || Duties.For(talk, now, subject.Id) is not { At: var at }
            || OpenForm.Of(talk, new DraftRef(at.Plan, at.Key, subject.Id)) is not { } open)
        {
            return text;
        }

        List<string> keys = [.. report.Answers.Where(a => IsSame(a.Value, open.Draft.Answers[a.Key])).Select(a => a.Key)];
        if (keys.Count > 0)
        {
            var kept = open.Keep(d => d with { Answers = AnswerRemoval.Without(form, d.Answers, keys) });
            BatchView.Removed(talk, open, AnswerRemoval.Gone(open.Draft.Answers, kept.Draft.Answers));
        }

        return told;
    }

    // Of a choice the one filled in goes, whichever it is.
    private static bool IsSame(Answer said, Answer? held) => (said, held) switch
    {
        (Answer.Chosen, Answer.Chosen) => true,
        (Answer.Text now, Answer.Text before) => VietnameseText.Fold(now.Words) == VietnameseText.Fold(before.Words),
        _ => said.Equals(held),
    };

    private static (string Wrong, string Right, string Words)? Parts(Talk talk, string text)
    {
        var whole = TokenText.Of(VietnameseText.Normalize(text));
        var start = Lead.SkipAll(whole, 0, whole.Count);
        for (var at = start; at < whole.Count; at++)
        {
            var denied = Not.Skip(whole, at, whole.Count);
            if (denied == at || denied >= whole.Count)
            {
                continue;
            }

            var end = Array.FindIndex(whole.Tokens, denied, t => t.IsSign(',') || t.Folded == "ma");
            return at == start
                ? end > denied && end + 1 < whole.Count ? Named(talk, whole.Slice(denied, end), whole.Slice(But.SkipAll(whole, end + 1, whole.Count), whole.Count)) : null
                : Named(talk, whole.Slice(denied, end < 0 ? whole.Count : end), whole.Slice(start, at));
        }

        return null;
    }

    private static (string Wrong, string Right, string Words)? Named(Talk talk, string denied, string said) =>
        NamedIn.Own(talk, denied) is ([var wrong], var nothing) && IsSmall(nothing) && NamedIn.Own(talk, said) is ([var right], { Length: > 0 } left) && right != wrong
            ? (wrong, right, WithoutRather(left))
            : null;

    // "không phải, Tlơm mới là người được thẻ BHYT": the one other of the open round that is told the same.
    private static (string Wrong, string Right, string Words)? Rightful(Talk talk, string text)
    {
        var whole = TokenText.Of(VietnameseText.Normalize(text));
        var denied = Lead.SkipAll(whole, 0, whole.Count);
        var at = Not.Skip(whole, denied, whole.Count) is var not && not > denied ? not : denied;
        if (at == 0 || OpenRound.Of(talk.State.Pending) is not { } round || NamedIn.Own(talk, text) is not ([var right], _) || NamedIn.Own(talk, whole.Slice(Lead.SkipAll(whole, at, whole.Count), whole.Count)) is not (_, { Length: > 0 } left)
            || TokenText.Of(left) is not { Count: > 1 } words || !Rather.Begins(words, 0, words.Count))
        {
            return null;
        }

        var told = WithoutRather(left);
        return BatchReader.FormOf(talk) is { } form && BatchReader.Read($"{right} {told}", BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports is [{ Answers: { Count: > 0 } answers }]
            && round.Items.Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>().Where(o => o.Subject.Code != right && answers.All(a => IsSame(a.Value, o.Draft.Answers[a.Key]))).ToList() is [var wrong]
            ? (wrong.Subject.Code, right, told)
            : null;
    }

    private static string WithoutRather(string left)
    {
        var words = TokenText.Of(left.Trim(' ', ','));
        return words.Slice(Rather.Skip(words, 0, words.Count), words.Count);
    }

    private static bool IsSmall(string words) => TokenText.Of(words) is var text && Small.SkipAll(text, 0, text.Count) == text.Count;
}
