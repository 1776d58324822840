using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What an answer says as well: that no help came where none is answered, that the sender was there where the visit and its day are.</summary>
internal static class ToldAlready
{
    private static readonly Vocabulary No = new("chưa", "không", "chẳng", "chả", "hổng", "chưa có", "không có", "chưa được", "không được", "chưa nhận", "chưa nhận được", "không nhận được");
    private static readonly Vocabulary Help = new("ai", "ai cả", "hỗ trợ", "hỗ trợ gì", "hỗ trợ nào", "hỗ trợ chi", "giúp", "giúp gì", "giúp đỡ", "giúp đỡ gì", "cho gì", "gì", "chi", "chi hết", "gì hết", "nào", "hết", "cả", "khoản", "khoản nào", "của ai", "đồng nào", "luôn", "lun", "nhận", "được", "có");
    private static readonly Vocabulary Around = new("nhà", "hộ", "gia đình", "này", "kỳ này", "trong kỳ", "đợt này", "tháng này", "năm nay", "thì", "bà", "ông", "anh", "chị", "nhưng", "mà", "còn", "vẫn", "đến nay", "tới giờ", "đến giờ");
    private static readonly Vocabulary Visit = new("thăm", "đến thăm", "tới thăm", "ghé thăm", "vào thăm", "vô thăm", "xuống thăm", "lên thăm", "qua thăm", "sang thăm", "đi thăm", "dzô thăm");
    private static readonly Vocabulary Came = new("tới nơi", "đến nơi", "ghé", "tạt", "rẽ", "có mặt", "đến", "tới", "ở", "về", "về tới", "trụ sở", "xuống", "lên", "vào", "vô", "qua", "sang", "lần hai", "lần ba", "lần thứ hai", "lần thứ ba", "lần 2", "lần 3");
    private static readonly Vocabulary Sender = new("em", "tôi", "tui", "mình", "m", "e", "t", "mk", "tụi em", "tụi tui", "bọn em", "chúng tôi", "chúng em");
    private static readonly Vocabulary Nothing = new("gì mới", "gì", "mới", "phát sinh", "mới phát sinh", "để báo", "để báo cáo", "thay đổi", "gì thay đổi", "có gì", "có gì mới", "biến động");
    private static readonly Vocabulary AsBefore = new("y nguyên", "như kỳ trước", "như cũ", "y như cũ", "như trước", "bình thường", "ổn", "ổn định", "y như kỳ trước", "giống kỳ trước", "y chang", "tình hình", "cũng vậy");
    private static readonly Vocabulary Went = new("một nhà", "hai nhà", "ba nhà", "hai hộ", "ba hộ", "mấy nhà", "mấy hộ", "hai", "ba", "mấy", "các", "các nhà", "các hộ", "trong làng", "trong thôn", "cuối làng", "đầu làng", "trước", "đi", "đã", "vừa", "mới", "có", "rồi", "nhà", "hộ", "gia đình", "chỗ", "tận", "bà", "ông", "anh", "chị", "cô", "chú", "bác", "mệ", "cháu", "con", "từ", "cơ", "nghen", "nì", "nha", "nhé", "thì", "đó", "đấy", "luôn", "lần", "hôm", "bữa", "hồi", "lúc", "trong", "chơi", "một lúc", "một chút", "một lượt", "với", "cùng", "cả");

    /// <summary>Whether the words say nothing else.</summary>
    public static bool Is(Run run, Told told) => (told.Answers.IsNil && SaysNil(run)) || (told.HasNoHelp && SaysNoHelp(run)) || (told.IsVisited && told.HasDay && SaysVisit(run, told));

    private static bool SaysNoHelp(Run run)
    {
        var denied = false;
        return run.IsAll(at =>
        {
            var no = run.Skip(No, at);
            denied |= no > at;
            return Math.Max(no, Math.Max(denied ? run.Skip(Help, at) : at, run.Skip(Around, at)));
        }) && denied;
    }

    /// <summary>"vẫn y nguyên như kỳ trước", "kỳ này không có gì mới phát sinh".</summary>
    private static bool SaysNil(Run run)
    {
        var (denied, says) = (false, false);
        return run.IsAll(at =>
        {
            var no = run.Skip(No, at);
            denied |= no > at;
            var nothing = Math.Max(denied ? run.Skip(Nothing, at) : at, run.Skip(AsBefore, at));
            says |= nothing > at;
            return Math.Max(Math.Max(no, nothing), run.Skip(Around, at));
        }) && says;
    }

    private static bool SaysVisit(Run run, Told told)
    {
        var visits = false;
        var comes = run.Has(Sender);
        return run.IsAll(at =>
        {
            var visit = run.Skip(Visit, at);
            visits |= visit > at || (comes && run.Skip(Came, at) > at);
            var known = Math.Max(Math.Max(visit, run.Skip(Sender, at)), Math.Max(comes ? run.Skip(Came, at) : at, run.Skip(Went, at)));
            return Math.Max(Math.Max(known, run.SkipDay(at, told)), Math.Max(run.SkipName(at, told), Persons.Skip(run.Text, at, run.To)));
        }) && visits;
    }
}
