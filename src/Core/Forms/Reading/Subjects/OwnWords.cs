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
    private static readonly Vocabulary Small = new("chỉ", "rất", "cũng", "giờ", "nó", "bả", "ổng", "ảnh", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "là", "thì", "năm nay", "nhà", "gia đình", "vợ chồng", "luôn", "cứ");
    private static readonly Vocabulary Wishes = new("mong", "muốn", "ước", "ao ước", "mơ ước", "ước mong", "mong muốn", "nguyện vọng", "hy vọng", "hi vọng", "ước mơ", "ưng có", "ưng được", "thèm có");
    private static readonly Vocabulary Gets = new("được cho", "được cấp", "được tặng", "được hỗ trợ", "được vay", "chưa được hỗ trợ", "chưa được cấp", "chưa được gì", "chưa có hỗ trợ", "không được hỗ trợ", "nhận được", "đã nhận", "mới nhận", "vay được");
    private static readonly Vocabulary Elsewhere = new("thăm", "họp", "báo cáo", "gửi", "mẫu", "danh sách", "cuộc họp", "mai", "chiều mai", "sáng mai", "đến xã", "lên xã", "hồ sơ", "báo giúp", "báo hộ", "nhờ", "đi được", "bận");
    private static readonly Vocabulary Visits = new("đã thăm", "đã đi thăm", "thăm rồi", "đã đến", "đã xuống");

    /// <summary>Whether such telling begins at a token, behind whoever is named.</summary>
    public static bool Are(TokenText text, int at) => Skip(text, at) > at;

    /// <summary>The token that what is told begins at; <paramref name="at"/> where nothing of the kind is told.</summary>
    public static int Skip(TokenText text, int at)
    {
        var content = at < text.Count ? Sayings.Skip(text, at) : at;
        if (content == at || content >= text.Count || !IsFirst(text, at))
        {
            return at;
        }

        var end = Boundaries.ClauseEnd(text, content, text.Count);
        return content < end && !NamesAnother(text, content, end) && !Visits.OccursIn(text, content, Math.Min(end, content + Reach))
            && (ReportBehind.Stands(text, end) || IsOwn(text, content, end)) ? content : at;
    }

    /// <summary>Nothing but courtesy stands before the clause.</summary>
    private static bool IsFirst(TokenText text, int at) => Boundaries.ClauseStart(text, at) <= Fillers.SkipCourtesy(text, 0, at);

    /// <summary>What he himself wishes, finds hard or was given.</summary>
    private static bool IsOwn(TokenText text, int content, int end) =>
        !Elsewhere.OccursIn(text, content, end)
        && (Wishes.Begins(text, Small.SkipAll(text, content, end), end) || Hard.OccursIn(text, content, Math.Min(end, content + Reach)) || Gets.OccursIn(text, content, Math.Min(end, content + Reach)));

    /// <summary>"… H012 thiếu nước", "… hộ 12 thiếu nước": news of another household.</summary>
    private static bool NamesAnother(TokenText text, int content, int end) =>
        Codes.OccurIn(text, content, end) || Enumerable.Range(content, end - content - 1).Any(i => text[i] is { IsWord: true, Folded: "ho" } && text[i + 1].IsDigits);
}
