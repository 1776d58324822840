using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The official came and met nobody: "thăm nhưng gia đình đi rẫy hết", "chủ hộ không có nhà". Whether that was a visit is asked.</summary>
internal static class NobodyThere
{
    private static readonly Vocabulary Unmet = new("chả gặp", "chẳng gặp", "nỏ gặp", "cửa đều khóa", "cửa đều khoá", "cổng khóa", "cổng khoá", "cửa đóng kín", "cửa vẫn khóa", "cửa vẫn khoá", "nhà khóa cửa", "nhà khoá cửa", "không gặp", "chưa gặp", "đi vắng", "vắng nhà", "không có nhà", "không có ai", "không có ai ở nhà", "không có ai tại nhà", "không có ai trong nhà", "không có ai tiếp", "không có ai mở cửa", "không ai ở nhà", "đóng cửa", "vắng", "gặp được ai", "không ở nhà", "cửa khóa", "cửa khoá", "khóa cửa", "khoá cửa", "cửa đóng");
    private static readonly Vocabulary But = new("nhưng", "mà", "thì", "nhưng mà", "song");
    private static readonly Vocabulary Away = new("đi rẫy", "đi nương", "đi làm hết", "đi ruộng", "đi rừng", "khóa cửa", "không mở cửa", "không tiếp", "không có người", "không có chủ hộ", "về quê", "đi hết", "đi khỏi", "đi làm chưa về", "chưa về", "chủ hộ đi", "gia đình đi", "cả nhà đi", "hộ đi", "không vào được", "không vào nhà được", "không vô được", "không cho vào", "đuổi về", "không mở cổng", "không ai ra");
    private static readonly Vocabulary Family = new("vợ", "bà vợ", "chị vợ", "chồng", "ông chồng", "con", "con gái", "con trai", "mẹ", "bà mẹ", "bà cụ", "ông cụ", "bố", "cháu", "được vợ", "được chồng", "được con", "được bà", "bà ngoại", "bà nội", "ông ngoại", "người nhà", "em trai", "em gái");

    // Who is not there, and when: "chủ hộ", "tới", "hôm qua".
    private static readonly Vocabulary Absent = new("chủ hộ", "gia đình", "cả nhà", "nhà", "vợ chồng", "chồng", "vợ", "ông", "bà", "anh", "chị", "tới", "đến", "hôm qua", "hôm nay", "sáng nay", "hôm kia", "lúc", "tôi", "em", "đang", "đã", "hộ", "mà", "thì", "nhưng", ",");

    /// <summary>Whether the words behind a visit say that nobody was met.</summary>
    public static bool IsSaid(TokenText text, int from, int to) => MeetsNobody(text, from, to) || IsAway(text, from, to);

    /// <summary>"vắng nhà", "thì khóa cửa", "chủ hộ không có nhà", as all that is said.</summary>
    public static bool IsAllThatIsSaid(TokenText text)
    {
        var start = Fillers.SkipCourtesy(text, 0, text.Count);
        start = Absent.SkipAll(text, But.SkipAll(text, start, text.Count), text.Count);
        var end = Math.Max(Unmet.Skip(text, start, text.Count), Away.Skip(text, start, text.Count));
        return end > start && Fillers.SkipCourtesy(text, end, text.Count) == text.Count;
    }

    /// <summary>"không có ai đau ốm", "không có nhà vệ sinh" go on: only at the end of their clause do they say that nobody was met.</summary>
    private static bool MeetsNobody(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Unmet.Skip(text, at, to) is var end && end > at && !NobodyMet.BeginsTrouble(text, end, to) && !IsNoAbsence(text, from, at, end) && !(text[end - 1].Folded is "ai" or "nha" && text[at + 1].Folded == "co" && Fillers.SkipCourtesy(text, end, to) < Boundaries.ClauseEnd(text, end, to)
                && !(text[end].IsWord && text[end].Folded is "nen" or "ma" or "luc" or "hom" or "vi" or "do")))
            {
                return !MetSomebody(text, end, to);
            }
        }

        return false;
    }

    /// <summary>"quán vắng khách", "benh vang la": a shop without guests and yellow leaves; without its mark the word needs somebody, or "đi", before it.</summary>
    private static bool IsNoAbsence(TokenText text, int from, int at, int end) =>
        end == at + 1 && text[at].Folded == "vang" && (text.At(end)?.Folded is "khach" or "ve" or "tanh" || (!text[at].Word.IsMarked && !(at > from && Absent.Begins(text, at - 1, at))));

    /// <summary>"không gặp, gặp bà vợ thôi": somebody of the household.</summary>
    private static bool MetSomebody(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => text[at].Folded == "gap" && !text[at - 1].IsSign('-') && Family.Begins(text, at + 1, to) && text[at - 1].Folded is not ("khong" or "chua" or "hok" or "ko" or "k"));

    /// <summary>"đến thăm nhưng gia đình đi rẫy hết".</summary>
    private static bool IsAway(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (But.Begins(text, at, to))
            {
                return Away.OccursIn(text, at, to);
            }
        }

        return false;
    }
}
