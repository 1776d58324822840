using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "chị Thơm nói mong có bò", "Klă bảo năm nay mất mùa": a householder tells what he himself wishes, finds hard or was given, and no news of somebody else. A message
/// or a visit told on is none, nor is what names a household by its code; behind what is told of another household he tells of that.
/// </summary>
internal static class OwnWords
{
    private const int Reach = 8;
    private static readonly Vocabulary Hard = new("thiếu", "không có", "hổng có", "chưa có", "không đủ", "mất mùa", "mất giá", "mất trộm", "bị", "đau", "khó khăn", "khổ", "cực", "đói", "hư", "hỏng", "dột", "sập", "đổ", "gãy", "lỗ", "nợ", "ốm", "bệnh", "chết", "ngập", "cháy", "tốc mái", "cạn", "rụng", "rớt giá", "hết gạo", "hết vốn", "hết nước", "sâu", "hạn hán", "khô hạn");
    private static readonly Vocabulary Tells = new("nói", "bảo", "kể", "báo", "tâm sự", "chia sẻ", "bày tỏ", "trình bày", "cho biết", "cho hay", "thưa", "ns", "nói là", "bảo là", "kể là", "báo là", "nói rằng", "bảo rằng", "kể rằng", "thổ lộ", "có nói", "có bảo", "cũng nói", "vừa nói", "mới nói");
    private static readonly Vocabulary ToWhom = new([.. from to in (string[])["với", "cho"] from who in (string[])["em", "tôi", "tui", "mình", "cán bộ", "e", "đoàn", "chúng tôi", "tụi em"] select to + " " + who, "em", "tôi", "là", "rằng", ":", ","]);
    private static readonly Vocabulary Small = new("chỉ", "rất", "cũng", "giờ", "nó", "bả", "ổng", "ảnh", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "là", "thì", "năm nay", "nhà", "gia đình", "vợ chồng", "luôn", "cứ");
    private static readonly Vocabulary Wishes = new("mong", "muốn", "ước", "ao ước", "mơ ước", "ước mong", "mong muốn", "nguyện vọng", "hy vọng", "hi vọng", "ước mơ", "ưng có", "ưng được", "thèm có");
    private static readonly Vocabulary Gets = new("được cho", "được cấp", "được tặng", "được hỗ trợ", "được vay", "chưa được hỗ trợ", "chưa được cấp", "chưa được gì", "chưa có hỗ trợ", "không được hỗ trợ", "nhận được", "đã nhận", "mới nhận", "vay được");
    private static readonly Vocabulary Elsewhere = new("thăm", "họp", "báo cáo", "gửi", "mẫu", "danh sách", "cuộc họp", "mai", "chiều mai", "sáng mai", "đến xã", "lên xã", "hồ sơ", "báo giúp", "báo hộ", "nhờ", "đi được", "bận");

    /// <summary>Whether such telling begins at a token, behind whoever is named.</summary>
    public static bool Are(TokenText text, int at) => Skip(text, at) > at;

    /// <summary>The token that what is told begins at; <paramref name="at"/> where nothing of the kind is told.</summary>
    public static int Skip(TokenText text, int at)
    {
        var told = at < text.Count ? Tells.Skip(text, at, text.Count) : at;
        if (told == at || Boundaries.ClauseStart(text, at) > Fillers.SkipCourtesy(text, 0, at))
        {
            return at;
        }

        var end = Boundaries.ClauseEnd(text, told, text.Count);
        var content = ToWhom.SkipAll(text, told, text.Count);
        end = content > end ? Boundaries.ClauseEnd(text, content, text.Count) : end;
        return content < end && !Elsewhere.OccursIn(text, content, end) && !Codes.OccurIn(text, content, end)
            && (Wishes.Begins(text, Small.SkipAll(text, content, end), end) || Hard.OccursIn(text, content, Math.Min(end, content + Reach)) || Gets.OccursIn(text, content, Math.Min(end, content + Reach))) ? content : at;
    }
}
