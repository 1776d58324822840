using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What a person who is spoken of does.</summary>
internal enum Spoken
{
    /// <summary>Complains: what follows is hard for them.</summary>
    Complains,

    /// <summary>Tells, says, boasts.</summary>
    Tells,

    /// <summary>Wishes or asks for.</summary>
    Wishes,

    /// <summary>Received help, or none.</summary>
    Received,
}

/// <summary>The verbs that tell of a person in talk, with the small words before them: "chị cứ than", "ổng mới được", "bác bảo".</summary>
internal static class SpokenWords
{
    private const int HardReach = 8;
    private static readonly Vocabulary Small = new("cứ", "cũng", "có", "hay", "vẫn", "lại", "toàn", "thì", "chỉ", "đang", "mới", "vừa", "vừa mới", "đã", "rất", "còn", "luôn", "đều", "thường", "nay", "bây giờ", "giờ", "lúc này", "hiện", "hiện nay", "ngồi", "vừa rồi", "hồi nãy", "suốt ngày", "suốt", "cứ hay", "nhiều lần", "tháng này", "kỳ này", "đợt này", "năm nay", "hôm nay", "hay ngồi", "buồn buồn", "buồn", "cười", "nhỏ nhẹ", "vui vẻ", "vui", "vui mừng", "mừng", "phấn khởi", "hồ hởi", "rầu rĩ", "thở dài", "sụt sùi", "rụt rè", "thật thà");
    private static readonly Vocabulary Complaints = new("than", "than thở", "than vãn", "than phiền", "than trách", "than khổ", "than trời", "than thân", "than nghèo", "kêu ca", "kêu than", "kêu khổ", "kêu trời", "kể khổ", "than nghèo kể khổ", "phàn nàn", "ca thán", "rên", "rên rỉ", "thở than", "rầu");

    // Each also says something else: to call, to see to.
    private static readonly Vocabulary Calls = new("kêu", "kêu là", "kêu rằng");
    private static readonly Vocabulary Worries = new("lo", "lo là", "lo rằng", "lo nhất là", "lo nhất", "lo sợ", "lo lắng", "lo âu", "lo buồn");
    private static readonly Vocabulary Hard = new("thiếu", "hết", "không", "chưa", "hổng", "chẳng", "mất", "bị", "đau", "giá", "khó", "khổ", "cực", "đói", "hư", "hỏng", "đắt", "mắc quá", "rẻ", "yếu", "mệt", "lỗ", "nợ", "ốm", "bệnh", "nhà dột", "mái dột", "con ốm", "con bệnh", "vợ ốm", "chồng ốm", "già yếu", "mùa này", "mưa", "nắng", "bão", "đường", "nước", "dịch", "khan", "khan hiếm", "hiếm", "chật", "xa", "cũ", "chậm", "dốc", "ít", "cao", "thấp", "tốn", "nặng", "hẹp", "vất vả", "bẩn", "dơ", "phèn", "mặn", "lạnh", "nóng", "ngập", "dột", "sập", "rách", "mục", "mỏi", "nhức", "chết", "rớt", "héo", "khô", "cạn", "tắc", "lầy", "trơn", "sạt", "heo bệnh", "dê bệnh", "bệnh", "già");
    private static readonly Vocabulary Tellings = new("bảo", "kể", "nói", "khoe", "tâm sự", "cho biết", "cho hay", "chia sẻ", "tính", "thưa", "ns");
    private static readonly Vocabulary Wishes = new("xin", "mong", "muốn", "ước", "ao ước", "mơ ước", "mong muốn", "đề nghị", "đề xuất", "kiến nghị", "chỉ mong", "nguyện vọng", "hy vọng", "hi vọng", "ưng có", "ưng được", "thèm có", "thèm được", "mơ có", "mơ được", "khao khát", "khát khao");
    private static readonly Vocabulary Gets = new("được", "nhận", "nhận được", "lãnh", "lĩnh", "vay", "chưa được", "không được", "chưa nhận", "chưa có hỗ trợ", "chưa có gì", "chưa có khó khăn", "không có khó khăn", "được nhận", "chưa vay");
    private static readonly Vocabulary Coal = new("đá", "củi", "tổ ong", "bùn", "hoa", "hoạt tính", "đước", "gáo", "hồng", "chì", "non", "cám", "quả bàng", "cốc");
    private static readonly Vocabulary Unmarked = new("yếu", "kinh", "phận", "nhân", "thế", "thể", "mật", "hình", "tượng", "cây", "bị", "hư");
    private static readonly Vocabulary ToWhom = new("với", "cùng");
    private static readonly Vocabulary Listeners = new("em", "tôi", "tui", "mình", "cán bộ", "chúng tôi", "tụi em", "tụi tui", "chúng em", "đoàn", "mọi người", "xã", "thôn", "e", "m");
    private static readonly Vocabulary That = new("là", "rằng", "về", "về việc", "về chuyện", "vụ", "cái vụ", "hoài là", "mãi là", "miết là", "cái là", "nhất là", "nỗi là", ":");
    private static readonly Vocabulary Aches = new("đau", "sâu", "nhức", "lung lay", "rụng", "yếu", "hàm", "hư", "rơi");
    private static readonly Vocabulary Always = new("hoài", "mãi", "miết", "suốt", "dữ lắm", "nhiều lắm");
    private static readonly Vocabulary Degrees = new("quá", "lắm", "hoài", "dữ", "ghê", "quá trời", "quá chừng");
    private static readonly Vocabulary Nothing = new("lo", "khổ", "khó", "nghèo", "quá", "lắm", "hoài", "dữ", "mãi", "suốt", "ghê", "thôi", "nhiều", "thế", "vậy", "rứa", "vài câu", "gì", "chi", "chi mô", "gì đâu", "thúi ruột", "héo ruột", "ruột gan", "muốn khóc", "hết sức", "rĩ");
    private static readonly Vocabulary Glad = new("vui", "mừng", "phấn khởi", "khỏe", "tốt", "được mùa", "sướng", "cảm ơn");
    private static readonly Vocabulary SeesTo = new("cho", "việc", "làm", "ăn", "được", "xong", "chạy", "liệu", "toan", "cơm", "hậu sự", "cửa", "cổng", "mãi không ai", "hoài không ai", "mãi chẳng ai", "hoài chẳng ai", "không ai");

    // How and where it was told: none of it changes what was.
    private static readonly Vocabulary News = new("khẳng định", "quả quyết", "tự tin", "vui vẻ", "vui mừng", "phấn khởi", "hồ hởi", "ns", "kể rằng", "nói rằng", "bảo rằng", "cháu nội", "cháu ngoại", "gọi điện báo", "gọi điện kể", "gọi điện khoe", "gọi điện nói", "điện báo", "gọi báo", "nhắn báo", "nhắn tin báo", "báo là", "báo tin", "lên rẫy", "ra rẫy", "ngoài rẫy", "ra ruộng", "ngoài ruộng", "ra đồng", "lên nương", "ra chợ", "ngoài chợ", "dọc đường");

    /// <summary>The token after words for how and where something was told, which change nothing of it.</summary>
    public static int SkipNews(TokenText text, int at, int limit) => News.Skip(text, at, limit);

    /// <summary>The verb behind the small words at <paramref name="at"/>, and the token after it; null where none stands there.</summary>
    public static (Spoken What, int At, int End)? Verb(TokenText text, int at, int limit)
    {
        for (var verb = at; verb < limit;)
        {
            if (Begin(text, verb, limit) is { } found)
            {
                return (found.What, verb, found.End);
            }

            var next = Small.Skip(text, verb, limit);
            if (next == verb)
            {
                return null;
            }

            verb = next;
        }

        return null;
    }

    /// <summary>Whether the verb only worries: "lo không có tiền".</summary>
    public static bool IsWorry(TokenText text, int at, int limit) => Worries.Begins(text, at, limit);

    private static (Spoken What, int End)? Begin(TokenText text, int at, int limit) =>
        ComplaintEnd(text, at, limit) is { } complaint ? (Spoken.Complains, complaint)
        : Wishes.Skip(text, at, limit) is var wish && wish > at ? (Spoken.Wishes, wish)
        : Tellings.Skip(text, at, limit) is var told && told > at ? (Spoken.Tells, told)
        : Gets.Skip(text, at, limit) is var got && got > at ? (Spoken.Received, got)
        : null;

    /// <summary>The token after a word of complaining at <paramref name="at"/>, with to whom and the linking word: "than với em là"; null where none is.</summary>
    private static int? ComplaintEnd(TokenText text, int at, int limit)
    {
        var end = Complaints.Skip(text, at, limit);
        if (end > at && end < limit && text[end].Folded == "khan" && text[end - 1].Folded == "kho")
        {
            // "than [kho khan] la …": the label that follows, and no "khổ".
            end--;
        }

        if (end == at + 1 && (text[at].Folded == "than" ? Coal.Begins(text, end, limit) : !text[at].Word.IsMarked))
        {
            return null;
        }

        if (end == at && Math.Max(Calls.Skip(text, at, limit), Worries.Skip(text, at, limit)) is var called && called > at && SaysHard(text, called, limit))
        {
            end = called;
        }

        if (end == at || end >= limit)
        {
            return null;
        }

        var whom = ToWhom.Skip(text, end, limit);
        var behind = whom > end && Listeners.Skip(text, whom, limit) is var listener && listener > whom ? listener : end;
        var always = text.IsMarked ? Always.SkipAll(text, behind, limit) : behind;
        var content = IsTooth(text, always, limit) ? always : That.SkipAll(text, always, limit);
        return Nothing.SkipAll(text, content, Boundaries.ClauseEnd(text, content, limit)) < Boundaries.ClauseEnd(text, content, limit) ? content : null;
    }

    /// <summary>"than rang dau": răng, and no "rằng".</summary>
    private static bool IsTooth(TokenText text, int at, int limit) => at < limit && text[at] is { Folded: "rang", Word.IsMarked: false } && Aches.Begins(text, at + 1, limit);

    /// <summary>"kêu chuồng chật quá", "lo dê bị bệnh" tell hardship; "kêu con về ăn cơm" calls, "lo cho mẹ" sees to her.</summary>
    private static bool SaysHard(TokenText text, int at, int limit)
    {
        var end = Boundaries.ClauseEnd(text, at, limit);
        return !SeesTo.Begins(text, at, end) && !Glad.OccursIn(text, at, end) && (Hard.OccursIn(text, at, Math.Min(end, at + HardReach)) || (end > at + 1 && Degrees.Skip(text, end - 1, end) == end));
    }

    /// <summary>Whether "than" that no person stands before complains where the text's marks are missing: "than yeu" is thận, "than nhan" thân nhân.</summary>
    public static bool IsAnother(TokenText text, int at, int limit) =>
        !text[at].Word.IsMarked && !text.IsMarked && Unmarked.Begins(text, at + 1, limit);
}
