using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "ho xuan: xin cap bo", "ho bruk tham hom qua": at the beginning of a clause somebody's household by a name that none of the sender's bears. It is asked about,
/// and what follows is said of nobody else.
/// </summary>
internal sealed class UnknownHomes(ReadingContext context, SubjectNames names)
{
    private const int LongestName = 3;
    private const int ShortestName = 3;
    private static readonly Vocabulary Home = new("hộ", "nhà", "gia đình", "gđ");

    // What is a thing or said of a household: "nhà ở: cấp 4", "hộ khó khăn: …".
    private static readonly Vocabulary Things = new(
        "ở", "cửa", "vệ sinh", "bếp", "tắm", "kho", "trọ", "thuê", "rông", "thờ", "dân", "nước", "văn hóa", "tạm", "tình thương", "tình nghĩa", "đại đoàn kết", "trường", "máy", "xe", "chồng", "vợ", "nội", "ngoại", "mình", "tôi", "em", "anh", "chị", "ông", "bà",
        "này", "đó", "kia", "ấy", "nọ", "nào", "khác", "sau", "trước", "trên", "dưới", "thứ", "số", "mã", "nghèo", "cận nghèo", "thoát nghèo", "khó khăn", "khó", "khẩu", "gia đình", "chính sách", "người", "mới", "cũ", "còn", "chưa", "đã", "không", "có", "được", "cần", "xin", "muốn", "mong",
        "thăm", "báo cáo", "đông", "dột", "xuống cấp", "hư", "hỏng", "cháy", "sập", "nhỏ", "lớn", "xa", "gần", "vẫn", "đang", "sẽ", "hiện", "tự", "hết", "hay", "sản xuất", "kinh doanh", "nuôi", "trồng", "làm", "xây", "sửa", "ta", "nhận", "đề nghị", "đề xuất", "vui", "phụ trách", "giúp đỡ",
        "nhờ", "trình bày", "yêu cầu", "mong muốn", "có ý kiến", "ý kiến", "than", "than phiền", "trả lời", "giải thích", "tâm sự", "thiếu", "bị", "tên", "của", "ghi", "gồm", "tổng", "đa", "chỉ", "theo", "giờ", "chừ", "nay", "tháng", "mỗi", "kiếm", "thu");

    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    public Mention? Read(TokenText text, int at)
    {
        if (context.NamesNoHousehold || !context.HasRoster || context.Subjects.Count == 0 || (at > 0 && Boundaries.At(text, at - 1) == Boundary.None))
        {
            return null;
        }

        var home = Home.Skip(text, at, text.Count);
        var name = Titles.Skip(text, home, text.Count);
        if (home == at || name >= text.Count || !text[name].IsWord || Things.Begins(text, name, text.Count) || PersonFinder.IsInPassing(text, name) || names.Last(text, name, text.Count).Subjects.Count > 0)
        {
            return null;
        }

        var end = name;
        while (end < text.Count && end - name < LongestName && text[end].IsWord && lexicon.Find(text, end, text.Count) is null && !NonePhrases.BeginsNegation(text, end, text.Count))
        {
            end++;
        }

        return end > name && text.At(end)?.IsSign(':') == true ? Unknown(text, at, name, end)
            : end > name && text[name].Folded.Length >= ShortestName && HighlandNames.IsNoWord(text[name].Folded) ? Unknown(text, at, name, name + 1)
            : null;
    }

    private Mention Unknown(TokenText text, int at, int name, int end) => new(at, end, null, names.Near(text.Slice(name, end)));
}
