using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Visits that the household's own people make: "bà ấy đi thăm con ở Sài Gòn", "gia đình đi thăm họ hàng".</summary>
internal static class OthersVisits
{
    private const int LongestSubject = 8;
    private static readonly Vocabulary Household = new("bà ấy", "ông ấy", "anh ấy", "chị ấy", "cô ấy", "bà", "ông", "cụ", "cụ bà", "cụ ông", "họ", "vợ chồng", "hai vợ chồng", "cả vợ chồng", "cả nhà", "cả hộ", "gia đình", "gđ", "hộ", "chủ hộ", "mẹ", "bố", "vợ", "chồng", "con", "con trai", "con gái", "con dâu", "con rể", "cháu", "ông bà", "mẹ con", "bố con", "bà con", "hai mẹ con", "anh", "chị", "cô", "chú", "bác", "bả", "ổng");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "chúng tôi", "e", "t", "cán bộ", "đoàn", "tổ", "chi bộ", "xã", "cùng");
    private static readonly Vocabulary Going = new("đi", "về", "lên", "xuống", "qua", "sang", "vào", "ra", "vừa", "mới", "đã", "đang", "có", "hay", "cũng", "tuần trước", "hôm qua", "hôm nay", "hôm nọ", "bữa giờ", "mấy hôm nay", "đều", "thì", "còn", "cả", "đi vắng", "lúc đó", "phải", "xin", "ghé");
    private static readonly Vocabulary Kin = new("con", "cháu", "các con", "con cái", "con cháu", "họ hàng", "bà con", "người thân", "người nhà", "bà ngoại", "ông ngoại", "bà nội", "ông nội", "ông bà", "nhà ngoại", "nhà nội", "bên ngoại", "bên nội", "bố mẹ", "cha mẹ", "bố", "mẹ", "bố vợ", "mẹ vợ", "bố chồng", "mẹ chồng", "anh em", "anh trai", "em trai", "em gái", "chị gái", "thông gia", "bạn", "bạn bè", "quê", "mộ", "mẹ già", "người ốm", "người bệnh", "chồng", "vợ");

    /// <summary>Whether someone of the household went to see their own kin; the words are kept, and the visit stays open.</summary>
    public static bool IsOfTheHousehold(Piece piece, TokenText text)
    {
        if (piece.Kind != MarkKind.Label || !Kin.Begins(text, KinAt(piece, text), piece.To))
        {
            return false;
        }

        for (var at = Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - LongestSubject); at < piece.Open; at++)
        {
            if (Household.Skip(text, at, piece.Open) is var next && next > at && !Sender.OccursIn(text, next, piece.Open) && GoesBetween(text, next, piece))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the word of visiting, which the phrase of the form may go beyond ("thăm họ" is near "thăm hộ").</summary>
    private static int KinAt(Piece piece, TokenText text)
    {
        var visit = Array.FindLastIndex(text.Tokens, piece.OpenEnd - 1, piece.OpenEnd - piece.Open, static t => t.Folded == "tham");
        return visit < 0 ? piece.OpenEnd : visit + 1;
    }

    /// <summary>Behind the subject a name, and a word of going somewhere: "bà Blin vừa đi [thăm]".</summary>
    private static bool GoesBetween(TokenText text, int at, Piece piece)
    {
        while (at < piece.Open && text[at].IsWord && char.IsUpper(text.Text[text[at].Start]))
        {
            at++;
        }

        var end = Going.SkipAll(text, at, piece.Open);
        return end == piece.Open && (end > at || text[piece.Open].Folded is not "tham");
    }
}
