using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"phòng lao động báo cáo [toàn huyện còn 240 hộ nghèo]": an office that says it reports, in front of what it reports.</summary>
internal static class OfficeReports
{
    private const int LongestName = 8;
    private static readonly Vocabulary Heads = new("phòng", "hội", "đoàn", "mttq", "mặt trận", "ubnd", "ủy ban", "uỷ ban", "chi bộ", "chi hội", "chi đoàn", "ban", "trạm", "trung tâm", "văn phòng", "công an", "trường", "đảng ủy", "đảng uỷ", "tổ", "thôn", "bên", "ubmttq", "liên đoàn", "ban chỉ đạo", "bcđ", "hạt", "đồn", "ban chỉ huy", "ngân hàng", "nhcsxh");
    private static readonly Vocabulary Reports = new("báo cáo", "bc", "b/c", "xin báo cáo", "báo", "xin báo", "báo cáo nhanh", "báo cáo như sau", "báo cáo tiến độ", "kính báo cáo", "gửi số liệu", "gửi báo cáo", "báo số liệu");

    /// <summary>The token behind such words at <paramref name="from"/>; <paramref name="from"/> where none stand.</summary>
    public static int Skip(TokenText text, int from, int to)
    {
        for (var at = Heads.Skip(text, from, to); at > from && at < Math.Min(to, from + LongestName) && text[at].IsWord; at++)
        {
            if (Reports.Skip(text, at, to) is var end && end > at)
            {
                return end;
            }
        }

        return from;
    }
}
