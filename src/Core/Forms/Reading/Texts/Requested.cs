using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"nhờ trạm y tế làm thẻ BHYT cho cháu", "nhờ xã xem xét giúp": an office is asked to do something, which is a proposal.</summary>
internal static class Requested
{
    private const int LongestOffice = 5;
    private static readonly Vocabulary Asks = new("nhờ", "xin nhờ", "nhờ bên", "hộ nhờ", "gia đình nhờ");
    private static readonly Vocabulary Offices = new("trạm", "trạm y tế", "trường", "nhà trường", "xã", "ubnd xã", "đảng ủy", "chính quyền", "cấp trên", "huyện", "ngân hàng", "nhcsxh", "mặt trận", "mttq", "hội", "đoàn", "đoàn thể", "ban giảm nghèo", "cán bộ", "địa phương", "khuyến nông", "thú y", "công an", "điện lực", "các đoàn thể", "nhà nước");
    private static readonly Vocabulary Authorities = new("xã", "ubnd xã", "đảng ủy", "chính quyền", "cấp trên", "huyện", "địa phương", "nhà nước");
    private static readonly Vocabulary Does = new("giúp", "giúp đỡ", "làm", "hỗ trợ", "cho", "xem xét", "xem", "vận động", "cấp", "giải quyết", "can thiệp", "sửa", "quan tâm", "tạo điều kiện", "hướng dẫn", "cử", "can", "miễn", "giảm", "kéo", "cân nhắc", "kiểm tra", "tư vấn", "đưa", "bố trí", "giới thiệu");
    private static readonly Vocabulary Owed = new("mà", "nên", "đã", "được", "đỡ", "có", "thăm");

    /// <summary>The wish that such words begin; null where none begins here.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, int at, int end)
    {
        if (lexicon.NeedsAsked is not { } wish || Asks.Skip(text, at, end) is var office && (office == at || !(text[office - 1].Word.IsMarked || !text.IsMarked)) || Offices.Skip(text, office, end) == office)
        {
            return null;
        }

        for (var does = Offices.SkipAll(text, office, end); does < Math.Min(end, office + LongestOffice); does++)
        {
            if (Owed.Begins(text, does, end))
            {
                return null;
            }

            if (Does.Begins(text, does, end))
            {
                // "nhờ xã hỗ trợ viện phí": what is asked for; a school or a hospital goes with it.
                return Authorities.SkipAll(text, office, does) == does ? new Piece(MarkKind.Cue, wish, at, does, does + 1, end) : new Piece(MarkKind.Cue, wish, at, at, office, end);
            }
        }

        return null;
    }
}
