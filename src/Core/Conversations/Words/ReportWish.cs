using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Em muốn báo cáo", "báo cáo ạ", "cho em xin báo cáo hộ nghèo": the first words of most officials. They open the report and wish for nothing.</summary>
internal static class ReportWish
{
    private static readonly Vocabulary Report = new("báo cáo", "bc", "b/c");
    private static readonly Vocabulary Around = new(
        "dạ", "vâng", "ạ", "thưa", "kính", "kính gửi", "kính thưa", "chào", "xin chào", "kính chào", "anh", "chị", "em", "e", "tôi", "mình", "chúng tôi", "cháu", "đồng chí", "các đồng chí", "đ/c", "bạn", "bot", "ơi",
        "muốn", "cần", "định", "xin", "xin phép", "được", "cho", "để", "bắt đầu", "vào", "làm", "gửi", "nộp", "đi", "với", "nhé", "nha", "luôn", "bây giờ", "giờ", "hôm nay", "giúp", "giùm",
        "kỳ này", "tháng này", "đợt này", "như sau", "tình hình hộ", "tình hình các hộ", "hộ nghèo", "hộ cận nghèo", "hộ", "các hộ", "mấy hộ", "về", "về hộ nghèo", "giúp đỡ hộ nghèo", "tình hình", "tình hình hộ nghèo", "của", ",", ".", "!", "-");

    /// <summary>Whether the words say so, and nothing else.</summary>
    public static bool Is(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var isSaid = false;
        for (var at = 0; at < words.Count;)
        {
            var report = Report.Skip(words, at, words.Count);
            var next = Math.Max(report, Around.Skip(words, at, words.Count));
            if (next == at)
            {
                return false;
            }

            isSaid |= report == next;
            at = next;
        }

        return isSaid;
    }
}
