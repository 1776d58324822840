using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Thanks and farewell behind what is reported: "… . Cảm ơn em", "… Xin hết!".</summary>
internal static class ClosingWords
{
    /// <summary>Whom one writes to.</summary>
    public static readonly Vocabulary Addressee = new(
        "anh", "chị", "em", "cô", "chú", "bác", "đồng chí", "đ/c", "đc", "thủ trưởng", "sếp", "bí thư", "chủ tịch", "phó chủ tịch", "lãnh đạo", "a", "c", "e", "dc", "ad", "admin", "anh chị", "các anh", "các chị", "các anh chị", "các đồng chí", "các đ/c", "bạn", "lãnh đạo xã", "ban chỉ đạo");

    private const int LongestFarewell = 10;
    private static readonly Vocabulary Thanks = new("cảm ơn", "cám ơn", "xin cảm ơn", "xin cám ơn", "chân thành cảm ơn", "xin chân thành cảm ơn", "thanks", "thank", "tks", "trân trọng cảm ơn", "rất cảm ơn", "trân trọng", "xin trân trọng", "kính chào", "chào", "xin chào", "xin hết", "hết", "báo cáo hết", "xin trân trọng cảm ơn", "em cảm ơn", "em cám ơn", "tôi cảm ơn", "mình cảm ơn", "cháu cảm ơn", "em xin cảm ơn", "tôi xin cảm ơn", "em chào", "em báo cáo", "tôi báo cáo", "em xin hết", "tôi xin hết", "em hết", "e cảm ơn", "em xin báo cáo", "tôi xin báo cáo");
    // "Vậy nghen.": that is all.
    private static readonly Vocabulary ThatIsAll = new("vậy nghen", "vậy nha", "vậy nhé", "vậy hen", "vậy thôi", "vậy đó", "vậy thôi nghen", "vậy thôi nha", "vậy thôi ạ", "thế thôi", "thế nhé", "thế ạ", "thế thôi ạ", "thế đã", "vậy ạ", "vậy á", "có vậy thôi", "chỉ vậy thôi", "hết chuyện");
    private static readonly Vocabulary Much = new("nhiều", "rất nhiều", "lắm", "trước", "ạ", "a", "nhé", "nha", "nhe", "các", "và", "ơi", "ah", "nghe", "hen", "vậy");

    // "Hộ rất cảm ơn anh", "gửi lời cảm ơn": the household's thanks.
    private static readonly Vocabulary Whose = new("hộ", "đình", "bà", "ông", "con", "dân", "lời", "rất", "nói", "gửi", "họ", "chồng", "vợ", "chủ", "gđ", "và", "để", "nhà", "biết", "không", "chưa", "còn");

    /// <summary>The token where the words of leaving begin; the text's end where there are none.</summary>
    public static int Start(TokenText text, int from)
    {
        var end = text.Count;
        while (One(text, from, SkipSigns(text, from, end)) is { } start)
        {
            end = start;
        }

        return end;
    }

    private static int? One(TokenText text, int from, int end)
    {
        for (var at = Math.Max(from + 1, end - LongestFarewell); at < end; at++)
        {
            if ((text[at].Word.IsMarked || !text.IsMarked) && ThatIsAll.Skip(text, at, end) is var all && all > at && Boundaries.At(text, at - 1) == Boundary.Strong && Rest(text, all, end) == end)
            {
                return at;
            }

            if (Thanks.Skip(text, at, end) is var thanked && thanked > at && Much.Skip(text, at, end) == at && (IsClauseStart(text, at) || !Whose.Begins(text, at - 1, at) && NamesReader(text, at, thanked, end)) && Rest(text, thanked, end) == end)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsClauseStart(TokenText text, int at) => Boundaries.At(text, at - 1) != Boundary.None;

    /// <summary>"đã thăm cảm ơn em": without a sign before it thanks name whom they go to; "hết" and "chào" stand alone only.</summary>
    private static bool NamesReader(TokenText text, int at, int thanked, int end) =>
        text[at].Folded is not ("het" or "chao" or "bao") && (Addressee.OccursIn(text, thanked, end) || thanked - at > 2);

    private static int Rest(TokenText text, int at, int end)
    {
        while (at < end && Math.Max(Addressee.Skip(text, at, end), Much.Skip(text, at, end)) is var next && next > at)
        {
            at = next;
        }

        return at;
    }

    private static int SkipSigns(TokenText text, int from, int end)
    {
        while (end > from && (text[end - 1].Kind == TokenKind.NewLine || (text[end - 1].Kind == TokenKind.Sign && text[end - 1].Folded is "," or "." or "!" or ";" or "…" or ":" or ")")))
        {
            end--;
        }

        return end;
    }
}
