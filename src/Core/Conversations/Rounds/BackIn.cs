using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "sao lại xóa hộ ông Tơl, tôi nói hộ Chưn mà", "đưa lại hộ Tơl vào": a household that was taken out of the round comes back with what was told of it; the one that was meant goes out in its place.
/// </summary>
internal static class BackIn
{
    private static readonly Vocabulary Why = new("sao", "sao lại", "tại sao", "sao bot", "ai bảo", "ai bảo bot", "đâu có bảo", "không bảo", "tôi không bảo", "tôi đâu có bảo", "đâu bảo", "đừng", "không");
    private static readonly Vocabulary Out = new("xóa", "bỏ", "xoá", "loại", "rút", "gạch", "lấy ra", "bỏ ra");
    private static readonly Vocabulary Again = new("đưa lại", "lấy lại", "thêm lại", "giữ lại", "giữ", "cho lại", "đưa vào lại", "khôi phục", "hoàn lại", "bỏ vào lại", "trả lại");
    private static readonly Vocabulary Meant = new("tôi nói", "em nói", "tôi bảo", "em bảo", "ý tôi", "ý em", "ý là", "ý tôi là", "ý em là", "nói là", "là hộ", "phải là", "mà là");

    /// <summary>Takes the words where a round is read back; false where nobody that they name was taken out.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForBatch { Items.Count: > 0, Unplaced.Count: 0 } round || NamedIn.Own(talk, text).Codes is not { Count: 1 or 2 } codes)
        {
            return false;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        var asks = Why.OccursIn(words, 0, words.Count) && Out.OccursIn(words, 0, words.Count);
        if ((!asks && !Again.OccursIn(words, 0, words.Count)) || Gone(talk, round, codes[0]) is not { } back)
        {
            return false;
        }

        var other = codes.Count == 2 ? round.Items.FirstOrDefault(i => talk.CodeOf(i.Draft.Subject) == codes[1]) : null;
        if (codes.Count == 2 && (other is null || !Meant.OccursIn(words, 0, words.Count)))
        {
            return false;
        }

        talk.Note(other is null ? talk.T("batch.back-in", ("subject", codes[0])) : talk.T("batch.back-in-for", ("subject", codes[0]), ("other", codes[1])));
        BatchFlow.Continue(talk, round with { Items = [new BatchItem(back, []), .. round.Items.Where(i => i != other)], Told = false, Choosing = false, Last = null });
        return true;
    }

    // What was told of it and is in no round.
    private static DraftRef? Gone(Talk talk, Pending.ForBatch round, string code) =>
        Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).FirstOrDefault(s => s.Code == code) is { } subject && round.Items.All(i => i.Draft.Subject != subject.Id)
        && BatchReader.Target(talk, round, subject.Id) is { } which && talk.Draft(which) is { IsBegun: true }
            ? which
            : null;
}
