using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "H095 không phải con giống, H096 khó thoát": at the read-back one message puts several households right. Each part is taken as if it came by itself; what corrects
/// nothing of its household is read as told of it.
/// </summary>
internal static class EachOfSeveral
{
    private static readonly Vocabulary Denial = new("không", "không phải", "không phải là", "ko phải", "chứ không phải", "chứ", "hộ", "nhà", "mà", "mà là", ",", ".");
    private static readonly Vocabulary Turns = new("còn", "riêng", "thì", "và", "với", "rồi", ",", ".", ";", ":", "-");

    /// <summary>Takes the message; false where no part of it corrects anything, or the parts cannot be told apart.</summary>
    public static bool TryTake(Talk talk, Pending.ForBatch batch, string text)
    {
        if (Parts(talk, text) is not { Count: > 1 } parts || !parts.TrueForAll(p => ItemOf(talk, batch, p.Code) is not null || Duties.Now(talk).Any(d => BatchReader.Tells(talk, d, $"{p.Code} {p.Words}"))) || !parts.Exists(p => Corrects(talk, batch, p.Code, p.Words)))
        {
            return false;
        }

        var round = batch with { Choosing = false, Told = false };
        foreach (var (code, words) in parts)
        {
            round = One(talk, round, code, words);
        }

        BatchFlow.Continue(talk, round);
        return true;
    }

    private static Pending.ForBatch One(Talk talk, Pending.ForBatch round, string code, string words)
    {
        if (Answered(talk, round, code, words) is var (key, answer))
        {
            answer();
            return round with { Items = [.. round.Items.Select(i => talk.CodeOf(i.Draft.Subject) == code ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != key)] } : i)] };
        }

        var unclear = new List<UnclearKey>();
        if (ItemOf(talk, round, code) is { Nil: false } item && ReportCorrection.TryTake(talk, item.Draft, words, unclear))
        {
            unclear.RemoveAll(u => OpenForm.Of(talk, item.Draft) is { } at && AskedWords.IsAskedBetter(talk, at, item, Answers.Empty, u));
            AskedWords.Settle(talk, item.Draft, [.. item.Unclear.Where(u => OpenForm.Of(talk, item.Draft)?.Draft.Answers.Has(u.Key) == true)]);
            return round with { Items = [.. round.Items.Select(i => i == item ? i with { Unclear = [.. unclear, .. i.Unclear.Where(u => unclear.TrueForAll(n => n.Key != u.Key) && OpenForm.Of(talk, i.Draft)?.Draft.Answers.Has(u.Key) != true)] } : i)] };
        }

        var told = $"{code} {words}";
        if (BatchReader.Read(talk, Duties.Now(talk), told, round) is { } more)
        {
            return more;
        }

        if (ItemOf(talk, round, code) is { } other)
        {
            BatchReader.KeepRest(talk, other.Draft, told, words);
        }

        return round with { Items = [.. round.Items.Select(i => i.Nil && talk.CodeOf(i.Draft.Subject) == code ? i with { Rest = RestWords.Join(i.Rest, words) } : i)] };
    }

    // What is doubtful of it is answered: "H010 800k".
    private static (string Key, Action Answer)? Answered(Talk talk, Pending.ForBatch round, string code, string words) =>
        ItemOf(talk, round, code) is { Nil: false, Unclear: [var first, ..], Draft: var which } && OpenForm.Of(talk, which) is { } at && at.Form.Find(first.Key) is { Kind: not QuestionKind.Text }
        && DoubtAnswers.Of(talk, at, new Pending.ForAnswer(which, first.Key) { Doubt = first.Doubt }, words) is { } answer
            ? (first.Key, answer)
            : null;

    private static BatchItem? ItemOf(Talk talk, Pending.ForBatch round, string code) => round.Items.FirstOrDefault(i => talk.CodeOf(i.Draft.Subject) == code);

    // What the reading of a message on several takes for told: the words say that something is otherwise.
    private static bool Corrects(Talk talk, Pending.ForBatch round, string code, string words) =>
        ItemOf(talk, round, code) is { Nil: false } item && OpenForm.Of(talk, item.Draft) is { } at
        && (Answered(talk, round, code, words) is not null || RemovalWords.Begins(words) || ReportCorrection.Replaces(talk, at, words) || IsPutRight(CorrectionWords.Of(words, at.Form), words) || ReportCorrection.SaysOtherwise(talk, at, words));

    // "nguyện vọng chỉ là …", "thu nhập sửa lại là …": words of correcting stand inside; at the end "nhé" and "thôi" correct nothing.
    private static bool IsPutRight(CorrectionWords said, string words) =>
        said.Denied.Length > 0 || (said.Said.Length > 0 && !words.Contains(said.Said, StringComparison.Ordinal) && words.TrimEnd(' ', '.').EndsWith(said.Said[^1..], StringComparison.Ordinal));

    // What is said of each; null where anything is said of two together, or of nobody.
    private static List<(string Code, string Words)>? Parts(Talk talk, string text)
    {
        if (BatchReader.FormOf(talk) is not { } form || NamedIn.NamesPeriod(talk, text))
        {
            return null;
        }

        var words = TokenText.Of(text);
        var mentions = new SubjectFinder(BatchReader.Context(talk, form, Duties.Subjects(talk))).Find(words);
        if (mentions.Exists(m => m.Code is null || m.IsBetween || m.IsEveryone || m.IsReached) || mentions.Count == 0 || Turns.SkipAll(words, 0, mentions[0].Start) < mentions[0].Start)
        {
            return null;
        }

        var parts = mentions.Select((m, i) => (Code: m.Code!, Words: Said(words, m.End, i + 1 < mentions.Count ? mentions[i + 1].Start : words.Count))).ToList();
        return parts.Exists(p => p.Words.Length == 0 || IsBareDenial(TokenText.Of(p.Words))) || parts.DistinctBy(p => p.Code, StringComparer.Ordinal).Count() < parts.Count ? null : parts;
    }

    // "H009 không phải, H010 mới được cho bò" is told of the two together.
    private static bool IsBareDenial(TokenText words) => Denial.SkipAll(words, 0, words.Count) == words.Count;

    private static string Said(TokenText words, int from, int to)
    {
        from = Turns.SkipAll(words, from, to);
        while (to > from && Turns.Begins(words, to - 1, to))
        {
            to--;
        }

        return words.Slice(from, to);
    }
}
