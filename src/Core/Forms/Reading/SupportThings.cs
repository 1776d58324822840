using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Things given without a quantity: "được tặng tivi cũ, quần áo". The form of help (hình thức khác, học phí) does not say
/// what it was, so the words as typed are the note; where its own words say it ("tặng quà", "bhyt") nothing is added.
/// </summary>
internal static class SupportThings
{
    private static readonly Vocabulary Heads = new("cái", "chiếc", "tấm", "bộ", "tiền", "sửa", "mua", "làm", "xây", "thêm", "ít", "một ít", "một số", "mấy", "các", "những");

    private static readonly Vocabulary Consists = new("gồm");

    public static void Add(Piece piece, Collector into, SupportWords found, (int From, int To)? note, List<MoneyReading> amounts)
    {
        var text = into.Text;
        var question = piece.Question!;
        var said = note?.To ?? piece.Open;
        foreach (var (from, to) in found.Spans.OrderBy(s => s.From))
        {
            if ((note is { } known && from >= known.From && from < known.To) || from < said || !(IsThing(question, text, from, to) || IsListed(question, text, from, to)))
            {
                continue;
            }

            var start = from;
            while (start > piece.OpenEnd && Heads.Begins(text, start - 1, start))
            {
                start--;
            }

            start = ListStart(piece, into, start);
            said = SupportGoods.End(text, start, piece.To, amounts, into.Today);
            SupportNote.Add(question, into, (start, Math.Max(said, to)));
        }
    }

    /// <summary>"trị giá 500.000 đồng gồm gạo, dầu ăn": the list that goes on in this clause begins behind the word in the one before.</summary>
    private static int ListStart(Piece piece, Collector into, int start)
    {
        for (var at = start - 1; piece.Open == piece.OpenEnd && at > 0 && !into.IsConsumed(at) && Boundaries.At(into.Text, at) != Boundary.Strong; at--)
        {
            if (Consists.Begins(into.Text, at, start))
            {
                into.Consume(into.Text[at - 1].Folded == "dong" ? at - 1 : at, at + 1);
                return at + 1;
            }
        }

        return start;
    }

    /// <summary>"tặng quà 500k gồm gạo, dầu ăn": behind such a word everything is told exactly.</summary>
    private static bool IsListed(Question question, TokenText text, int from, int to) =>
        from > 0 && Consists.Begins(text, from - 1, from) && ChoiceWords.Find(question, text, from, to) is not null;

    private static bool IsThing(Question question, TokenText text, int from, int to) =>
        ChoiceWords.Find(question, text, from, to) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: false, MayBeBought: false }
        && ChoiceWords.Plain(question).Skip(text, from, to) < to;
}
