using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A text of a time that is over.</summary>
internal static class FormerText
{
    private const int LongestFormer = 8;
    private static readonly Vocabulary Formerly = new([.. FormerTimes.Words, "mọi năm", "quý trước", "hồi đó", "hồi xưa", "ngày xưa"]);
    private static readonly Vocabulary Small = new("thì", "hộ", "hộ này", "gia đình", "gđ", "nhà", "họ", "có", "gặp", "rất", "nhiều", "vẫn", "còn", "cũng", "bị", "đã", "chủ hộ", "anh", "chị", "ông", "bà", "em", "từng", ":", ",");

    /// <summary>"trước đây khó khăn về vốn nay …", "kỳ trước đề xuất …": of a time that is over, and kept as words.</summary>
    public static bool Is(Piece piece, TokenText text)
    {
        for (var at = Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - LongestFormer); at < piece.Open; at++)
        {
            if (Formerly.Skip(text, at, piece.Open) is var end && end > at && Small.SkipAll(text, end, piece.Open) == piece.Open)
            {
                return true;
            }
        }

        return false;
    }
}
