using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The yes or no that stands behind what it is said of: "thăm thì chưa được", "vay thì không vay", "hỗ trợ thì chưa có gì".</summary>
internal static class NoBehind
{
    private static readonly Vocabulary Topic = new("thì", "thì cũng", "thì vẫn", "thì hiện", "thì giờ", "thì đến nay", "thì nay", "thì kỳ này", "thì lại", "thì hiện nay", "thì bây giờ", "thì chắc", "thì hình như");
    private static readonly Vocabulary No = new("chưa", "không", "chẳng", "chả", "hổng");
    private static readonly Vocabulary Yes = new("có", "rồi", "xong", "xong rồi", "có rồi", "đã có", "đã xong", "được rồi", "đã rồi");
    private static readonly Vocabulary After = new(
        "có", "được", "có gì", "có chi", "chi", "chi hết", "chi mô", "gì", "đâu", "kịp", "thấy", "thấy gì", "nhận", "nhận được", "được nhận", "cấp", "được cấp", "vay", "được vay", "vay được", "thăm", "thăm được", "đi", "đi được", "đến", "đến được", "tới", "tới được", "xuống được", "làm", "sửa", "hề", "nào", "hết", "cả", "bao giờ", "lần nào", "phát", "về", "xong", "giải ngân", "mua", "học", "tập huấn", "giúp", "giúp được", "tặng", "trao", "xây", "làm được", "có ai", "ai", "nữa", "đồng nào", "luôn");
    private static readonly Vocabulary Cause = new("vì", "do", "tại", "bởi", "nhưng", "mà", "còn", "để", "vi");
    private static readonly Vocabulary Turns = new("nhưng", "nhưng mà", "còn", "riêng", "chứ", "mà");
    private static readonly Vocabulary Any = new("gì", "nào", "chi");

    /// <summary>The words of a no behind its topic that begin here and are all up to <paramref name="to"/>, or up to a reason; null where none do.</summary>
    public static int? End(TokenText text, int at, int to) =>
        Topic.SkipAll(text, Any.Skip(text, at, to), to) is var no && no > Any.Skip(text, at, to) && No.Skip(text, no, to) is var said && said > no ? Rest(text, said, to) : null;

    /// <summary>The same of a yes: "thăm thì có", "thì rồi".</summary>
    public static int? YesEnd(TokenText text, int at, int to) =>
        Topic.SkipAll(text, at, to) is var yes && yes > at && Yes.Skip(text, yes, to) is var said && said > yes ? Rest(text, said, to) : null;

    /// <summary>Where such a no begins that ends the range; null where none does.</summary>
    public static int? Start(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (End(text, at, to) == to)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"đã vay vốn nhưng cấp bò thì chưa": where what is denied begins, behind what is told; null where all is denied.</summary>
    public static int? Turn(TokenText text, int from, int to)
    {
        if (Start(text, from, to) is not { } no)
        {
            return null;
        }

        for (var at = no - 1; at >= from; at--)
        {
            if (Turns.Begins(text, at, no) && !(text[at].Folded == "con" && text[at].Word.IsMarked != text.IsMarked))
            {
                return at;
            }
        }

        return null;
    }

    private static int? Rest(TokenText text, int at, int to)
    {
        var end = Fillers.SkipCourtesy(text, After.SkipAll(text, at, to), to);
        return end == to ? to : Cause.Begins(text, end, to) ? end : null;
    }
}
