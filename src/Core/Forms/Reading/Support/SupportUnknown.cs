using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Something given that no list knows: "được cấp téc nước", "được lắp đồng hồ nước miễn phí". It is noted as typed, and the
/// form of help asked. Papers (sổ đỏ, giấy phép) are no help.
/// </summary>
internal static class SupportUnknown
{
    private const int LongestThing = 6;
    private static readonly Vocabulary Received = new("được cấp", "được tặng", "được trao", "được phát", "được lắp", "được lắp đặt", "được trang bị", "được biếu", "được làm", "được xây", "được khoan", "được đào", "được kéo", "được mắc", "tặng", "trao tặng", "biếu");
    private static readonly Vocabulary NoThings = new("giấy", "sổ", "phép", "chứng", "quyết định", "đất", "mã", "số", "danh hiệu", "bằng", "căn cước", "cccd", "thẻ căn cước", "thẻ cccd", "thẻ atm", "thẻ ngân hàng", "thẻ đảng", "thẻ hội viên", "không", "chưa", "hết", "đủ", "xong", "rồi", "thêm", "lại", "từ", "do", "của", "bởi", "nhờ", "theo", "trong", "hay", "hoặc", "gì", "nào", "công nhận", "về", "đi", "vào", "ra", "vay", "ai", "các loại", "nhiều", "cho", "hộ", "gia đình", "nhà", "bà", "ông", "anh", "chị", "em", "cháu", "con", "cụ", "cô", "chú", "bác", "dì", "mẹ", "bố", "vợ", "chồng", "họ", "bé", "mỗi", "một số", "và", "với", "là", "khi", "nên", "nhưng", "hôm", "ngày", "tháng", "năm", "thì", "mà", "được", "đã", "sẽ", "để", "tận", "quà", "hàng", "tiền", "vốn", "thuê", "việc", "công", "quen", "chủ", "giàu", "ăn", "nghề", "huy chương", "bằng khen", "giấy khen", "cờ", "thưởng");

    /// <summary>The end of the thing that stands behind a word of having received; null where none or something known stands.</summary>
    public static int? ThingEnd(TokenText text, int from, int limit)
    {
        if (!text.IsMarked || from >= limit || NumberWords.Digit(text, from, limit) is not null || !text[from].IsWord || text[from].Kind != TokenKind.Word || NoThings.Begins(text, from, limit) || !EndsReceived(text, from))
        {
            return null;
        }

        var end = from;
        while (end < limit && end - from < LongestThing && text[end].IsWord && !(end > from && Ends.Begins(text, end, limit)))
        {
            end++;
        }

        return end - from >= 1 && (end == limit || Ends.Begins(text, end, limit) || text[end].IsDigits) ? end : null;
    }

    private static readonly Vocabulary Ends = new("cho", "của", "từ", "do", "trị giá", "hôm", "ngày", "tháng", "và", "nhân", "đầu năm học", "rồi", "ạ", "nhé", "với");

    private static bool EndsReceived(TokenText text, int at) =>
        Enumerable.Range(1, Math.Min(3, at)).Any(back => Received.Skip(text, at - back, at) == at);
}
