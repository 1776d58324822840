using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Nhầm H017, là H013": what was told of one household was meant for another, and goes over to it.</summary>
internal static class Moving
{
    private static readonly Vocabulary Small = new(
        "nhầm", "nhầm rồi", "à nhầm", "ghi nhầm", "đổi", "đổi lại", "sửa", "sửa lại", "chuyển", "thành", "sang", "là", "phải là", "mới đúng", "mới phải", "chứ không phải", "không phải", "mà", "mà là", "của", "cho", "hộ", "thì", "nhà", "nhầm nhà", "nhầm hộ", "nhầm nhà rồi", "nhầm hộ rồi", "đây là", "đây là của", "này là", "cái này", "cơ", "chứ", "xin lỗi", "lộn", "lộn nhà", "lộn hộ", "rồi", "ơ", "à", "ạ", "nhé", ",", ".", ":", "-", ">", "→");

    private static readonly Vocabulary Slip = new("nhầm", "lộn", "nhầm nhà", "nhầm hộ", "nhầm rồi", "ghi nhầm", "à nhầm", "nhầm nhà rồi", "nhầm hộ rồi", "lộn nhà", "lộn hộ");

    /// <summary>Takes the words; false when they move nothing of the round.</summary>
    public static bool TryTake(Talk talk, Pending.ForBatch batch, string text)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        var words = TokenText.Of(left);
        if (codes.Count is 0 or > 2 || words.Count == 0 || Small.SkipAll(words, 0, words.Count) < words.Count)
        {
            return false;
        }

        if (codes.Count == 1)
        {
            // "nhầm nhà rồi, đây là của H011": what was told last.
            return Slip.OccursIn(words, 0, words.Count) && batch.Items is [.., var last] && !batch.Items.Any(i => talk.CodeOf(i.Draft.Subject) == codes[0])
                && TryTake(talk, batch, $"{talk.CodeOf(last.Draft.Subject)} → {codes[0]}");
        }

        var inRound = batch.Items.Where(i => codes.Contains(talk.CodeOf(i.Draft.Subject), StringComparer.Ordinal)).ToList();
        if (inRound is not [{ Draft: var from } item] || NamedIn.OnlyOwn(talk, codes.First(c => c != talk.CodeOf(from.Subject))) is not { } other
            || BatchReader.Target(talk, batch, other.Id) is not { } to)
        {
            return false;
        }

        var moved = item with { Draft = to };
        if (!item.Nil)
        {
            Move(talk, from, to);
        }

        BatchFlow.Continue(talk, batch with { Items = [.. batch.Items.Select(i => i == item ? moved : i)], Choosing = false });
        return true;
    }

    /// <summary>The same of a report that was sent just now: what it told goes over to the other household, and the first is as it was before; both are read back. False for other words.</summary>
    public static bool TryTakeSent(Talk talk, string text)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        var words = TokenText.Of(left);
        if (talk.State is not { Pending: null, Sent: { Answers: { } before, Draft: var from } sent } || codes.Count is 0 or > 2 || words.Count == 0 || Small.SkipAll(words, 0, words.Count) < words.Count || !Slip.OccursIn(words, 0, words.Count)
            || (codes.Count == 2 && !codes.Contains(talk.CodeOf(from.Subject), StringComparer.Ordinal))
            || codes.FirstOrDefault(c => c != talk.CodeOf(from.Subject)) is not { } code || NamedIn.OnlyOwn(talk, code) is not { } other
            || talk.Plan(from.Plan) is not { } plan || Plans.PlanPeriods.Find(plan, from.Period) is not { } period || !talk.Reports(period).TryGetValue(from.Subject, out var filed) || filed.Answers.IsNil)
        {
            return false;
        }

        var to = new DraftRef(from.Plan, from.Period, other.Id);
        if (BatchReader.EnsureDraft(talk, from) is not { } at || BatchReader.EnsureDraft(talk, to) is not { } target)
        {
            return false;
        }

        var held = before.Length == 0 ? Forms.Answers.Empty : Forms.AnswersJson.Read(at.Form, before);
        var told = filed.Answers.Where(a => !a.Value.Equals(held[a.Key])).Aggregate(Forms.Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        talk.Note(talk.T("mend.moved", ("from", at.Subject.Code), ("to", other.Code)));
        BatchReader.Keep(talk, target, told, Telling.InPlace(target.Form));
        BatchReader.KeepRest(talk, to, "", Reports.RestWords.Without(filed.Rest, sent.Rest));
        at.Keep(d => d with { Answers = held.IsNil ? Forms.Answers.Empty : held, Rest = sent.Rest });
        BatchFlow.Continue(talk, new Pending.ForBatch([new BatchItem(to, []), new BatchItem(from, [], Nil: held.IsNil)], []));
        return true;
    }

    // What a report on the first held before goes with its draft: the next words on it begin from what was filed.
    private static void Move(Talk talk, DraftRef from, DraftRef to)
    {
        if (OpenForm.Of(talk, from) is not { } at || BatchReader.EnsureDraft(talk, to) is not { } other)
        {
            return;
        }

        var filed = at.Period is { } period ? talk.Reports(period).GetValueOrDefault(from.Subject) : null;
        var told = at.Draft.Answers.Where(a => filed is null || !a.Value.Equals(filed.Answers[a.Key])).Aggregate(Forms.Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        BatchReader.Keep(talk, other, told, Telling.InPlace(other.Form));
        BatchReader.KeepRest(talk, to, "", filed is null ? at.Draft.Rest : "");
        talk.Drop(from);
    }
}
