using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words of what has just happened and cannot wait for a period: fire, collapse, a roof blown off, a flood, somebody drowned
/// or missing. What is feared, long past or mended is none.
/// </summary>
internal static partial class UrgentWords
{
    private static readonly Vocabulary Happened = new(
        "cháy nhà", "nhà cháy", "bị cháy", "cháy hết", "cháy rụi", "cháy sạch", "cháy bếp", "bếp cháy", "hỏa hoạn", "hoả hoạn", "sập nhà", "nhà sập", "bị sập", "sập tường", "sập mái", "sập bếp", "đổ nhà", "nhà đổ", "đổ sập",
        "tốc mái", "bay mái", "lốc cuốn", "lốc xoáy", "lũ cuốn", "nước cuốn", "lũ quét", "ngập nhà", "nhà ngập", "sạt lở", "lở đất", "sét đánh", "đuối nước", "chết đuối", "mất tích",
        "cần giúp gấp", "cần cứu trợ", "cứu trợ gấp", "cứu gấp", "cấp cứu", "fire", "collapsed", "flooded");

    private static readonly Vocabulary NotNow = new(
        "năm ngoái", "năm trước", "năm kia", "mấy năm", "trước đây", "hồi trước", "hồi xưa", "trước kia", "tháng trước", "đợt trước", "kỳ trước", "mùa trước", "đã sửa", "đã khắc phục", "đã lợp", "đã làm lại", "sửa xong", "không bị", "chưa bị",
        "sợ", "lo", "nguy cơ", "sắp", "có thể", "hay bị", "thường bị", "dễ", "nếu", "phòng", "chống");

    /// <summary>Whether the words tell such a thing, of now.</summary>
    public static bool Is(string text)
    {
        var words = TokenText.Of(text);
        return Happened.OccursIn(words, 0, words.Count) && !NotNow.OccursIn(words, 0, words.Count) && !Year().IsMatch(text) && !text.TrimEnd().EndsWith('?');
    }

    [GeneratedRegex(@"\bnăm\s+(19|20)\d\d\b|\bnam\s+(19|20)\d\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
