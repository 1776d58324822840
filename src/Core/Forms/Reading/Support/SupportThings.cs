using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Things given without a quantity: "được tặng tivi cũ, quần áo". The form of help (hình thức khác, học phí) does not say
/// what it was, so the words as typed are the note; where its own words say it ("tặng quà", "bhyt") nothing is added.
/// </summary>
internal static class SupportThings
{
    private static readonly Vocabulary Heads = new("chục", "vài", "bịch", "mớ", "cái", "chiếc", "tấm", "bộ", "tiền", "sửa", "mua", "làm", "xây", "thêm", "ít", "một ít", "một số", "mấy", "các", "những");

    private static readonly Vocabulary Giving = new("cấp", "tặng", "trao", "phát", "hỗ trợ", "giao", "biếu", "cho", "cấp phát", "trao tặng");
    private static readonly Vocabulary Food = new("gạo");
    private static readonly Vocabulary Seeds = new("giống", "con giống", "cây giống", "hạt giống", "cây", "con", "bò", "heo", "lợn", "dê", "gà", "vịt", "trâu", "cá", "hom");
    private static readonly Vocabulary Others = new("cho", "của", "từ", "do", "bên", "trị giá", "giá", "và", "với", "để", "hộ", "gia đình", "nhà", "rồi", "xong", "trong", "theo", "nhưng", "mà", "thì", "được", "đã", "chưa", "không", "bị", "là", "vào", "ở", "tại", "nên", "hết", "thêm", "mới", "này", "nữa", "nuôi", "về", "đang", "sẽ", "có", "ạ", "nhé");
    private static readonly Vocabulary Consists = new("gồm");

    public static void Add(Piece piece, Collector into, SupportWords found, (int From, int To)? note, List<MoneyReading> amounts)
    {
        var text = into.Text;
        var question = piece.Question!;
        var said = note?.To ?? piece.Open;
        foreach (var (from, to) in found.Spans.OrderBy(s => s.From))
        {
            if ((note is { } known && from >= known.From && from < known.To) || from < said || !(IsThing(question, text, from, to) || IsListed(question, text, from, to) || IsKindOf(piece, into, from, to)))
            {
                continue;
            }

            var start = GivingEnd(text, from, to);
            while (start > piece.OpenEnd && Heads.Begins(text, start - 1, start))
            {
                start--;
            }

            start = ListStart(piece, into, start);
            said = Food.Skip(text, start, to) == to ? to : SupportGoods.End(text, start, piece.To, amounts, into.Today);
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

    /// <summary>"tặng quà 500k gồm gạo, dầu ăn": behind such a word everything is told exactly; "gồm vay vốn, tập huấn" names forms of help alone.</summary>
    private static bool IsListed(Question question, TokenText text, int from, int to) =>
        from > 0 && Consists.Begins(text, from - 1, from) && ChoiceWords.Find(question, text, from, to) is { } named && !named.Values.All(k => question.FindChoice(k) is { TakesPurpose: true });

    /// <summary>"hỗ trợ giống lúa", "cấp giống ngô": a word or two that tell more exactly than the choice what was given.</summary>
    private static bool IsKindOf(Piece piece, Collector into, int from, int to)
    {
        var text = into.Text;
        var end = to;
        while (end < piece.To && text[end].IsWord && !into.IsConsumed(end) && Boundaries.At(text, end) == Boundary.None && !Others.Begins(text, end, piece.To) && ChoiceWords.Find(piece.Question!, text, end, piece.To) is null
            && SupportGoods.Read(piece.Question!, text, end, piece.To) is null && DateScanner.Read(text, end, piece.To, into.Today, isAsked: false) is null)
        {
            end++;
        }

        return end > to && end - to <= 2 && ChoiceWords.Find(piece.Question!, text, from, to) is { Values: [var key] } && piece.Question!.FindChoice(key) is { TakesPurpose: false, MayBeBought: true }
            && Seeds.Begins(text, GivingEnd(text, from, to), to);
    }

    private static int GivingEnd(TokenText text, int from, int to) => Giving.SkipAll(text, from, to) is var end && end < to ? end : from;

    private static bool IsThing(Question question, TokenText text, int from, int to) => Food.Skip(text, GivingEnd(text, from, to), to) == to || IsNamedThing(question, text, from, to);

    private static bool IsNamedThing(Question question, TokenText text, int from, int to) =>
        ChoiceWords.Find(question, text, from, to) is { Values: [var key] } named && question.FindChoice(key) is { TakesPurpose: false } choice && (!choice.MayBeBought || IsTool(question, text, from, to, named.Length))
        && ChoiceWords.Plain(question).Skip(text, from, to) < to;

    /// <summary>"máy bơm nước", "trứng tằm": told more exactly than by the form of help, which is no beast, seed or house of whatever kind.</summary>
    private static bool IsTool(Question question, TokenText text, int from, int to, int length) =>
        length > 1 && !Seeds.Begins(text, from, to) && text[from].Folded != "nha" && !text.Tokens[from..to].Any(t => t.Folded == "giong") && ChoiceWords.Statements(question).Find(text, from, to) is null;
}
