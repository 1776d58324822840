using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What only leads to an answer: who tells it ("chị ấy kể", "bà cụ cứ bảo"), whose turn it is ("nhà đầu là", "về phần"), when, and the
/// sounds of talk. Every word of the run must be known as such.
/// </summary>
internal static class LeadingWords
{
    private static readonly Vocabulary Tells = new(
        "kể", "nói", "bảo", "khoe", "cho biết", "cho hay", "tâm sự", "chia sẻ", "tính", "tính ra", "nghe kể", "thưa", "trình bày", "kể là", "nói là", "bảo là", "kể rằng", "nói rằng", "bảo rằng", "kể thêm", "nói thêm", "cho rằng", "đánh giá", "thấy", "nghĩ");

    private static readonly Vocabulary Links = new(
        "nhà đầu", "nhà sau", "nhà đầu tiên", "nhà thứ hai", "nhà thứ ba", "một nhà", "nhà nào", "hộ đầu", "hộ sau", "về phần", "phần", "riêng", "riêng phần", "còn", "còn phần", "thì", "là", "mà", "chứ", "chớ", "nếu", "nếu hỏi", "nếu nói", "số là", "số là có", "nên", "với", "cứ", "chỉ", "cũng", "vẫn", "lại", "ấy", "nớ", "nọ", "kia", "này", "đó", "đấy", "cơ", "vậy", "thế", "rứa", "cái", "chuyện", "nhất", "hết sức", "rất", "nữa", "luôn", "lần", "lần này", "lần hai", "lần ba", "lần thứ hai", "lần thứ ba", "chừ", "giờ", "bây giờ", "hồi", "hôm nay", "bữa nay", "tháng này", "năm nay", "năm ni", "kỳ này", "trong kỳ", "đợt này", "theo lời", "theo", "hỏi kỹ", "nhà", "hộ", "mấy", "mấy nhà", "mấy hộ");

    // Beside an answer only: "chị ấy về rồi" by itself is news.
    private static readonly Vocabulary LinksBeside = new("rồi", "được", "mới", "vừa", "đã", "đang", "bên", "đâu", "nguyên", "tận", "về", "chơi", "một lúc", "một chút", "một lượt", "hai", "ba", "mấy", "trong làng", "trong thôn", "cuối làng", "đầu làng", "làng", "trước", "m", "mk", "trụ sở", "về tới", "trẻ", "ngay", "tại", "tại vườn", "ngoài rẫy", "sau lụt", "sau bão", "sau mưa", "đem", "đem vô", "chở tới", "đưa", "mang", "tay", "khoản");

    private static readonly Vocabulary Days = new("tức", "tức là", "đúng", "đúng ngày", "đúng hôm", "hôm", "ngày", "bữa", "ngày lễ", "nghỉ lễ", "lễ", "quốc khánh", "ấy", "đó", "vừa rồi", "luôn", "lần", "lần này", "lần hai", "lần ba", "lần 2", "lần 3", "lần thứ hai", "lần thứ ba", "rồi", "đấy", "hôm ấy", "bữa đó", "bữa ấy", "hôm đó");

    private static readonly Vocabulary Sounds = new(
        "ừ", "ừa", "ờ", "ủa", "ui", "uiii", "úi", "ối", "ối giời", "ối giời ơi", "trời", "trời ơi", "trời đất", "trời đất ơi", "chèn ơi", "chèn đét ơi", "gớm", "hả", "hở", "cơ", "nì", "nghen", "nè", "hen", "hihi", "haha", "hehe", "kkk", "thương quá", "tội quá", "mừng quá", "vui quá", "mà", "xong xuôi", "gái", "chứ", "ni", "ấy", "đâu");

    /// <summary>Whether the words say nothing else.</summary>
    public static bool Is(Run run, Told told)
    {
        var isAll = run.IsAll(at =>
        {
            var known = Math.Max(Math.Max(run.Skip(Tells, at), run.Skip(Links, at)), Math.Max(run.Skip(Sounds, at), run.SkipName(at, told)));
            known = Math.Max(known, Counted(run, at));
            return run.IsWhole ? known : Math.Max(known, Math.Max(run.Skip(LinksBeside, at), Shreds.SkipAround(run.Text, at, run.To, told.Today)));
        });

        return isAll || IsSoundOrDay(run, told);
    }

    private static bool IsSoundOrDay(Run run, Told told) =>
        run.IsAll(at => Math.Max(run.Skip(Sounds, at), told.HasDay ? Math.Max(run.SkipDay(at, told), run.Skip(Days, at)) : at));

    /// <summary>"ổng bả", "2 đứa nhỏ", "cho hai cháu": the household's people.</summary>
    private static int Counted(Run run, int at)
    {
        var start = run.Text[at] is { IsDigits: true, Folded.Length: 1 } ? at + 1 : at;
        return start < run.To && Persons.Skip(run.Text, start, run.To) is var end && end > start ? end : at;
    }
}
