using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Đề xuất: làm đường. Mong con được học nghề": behind what the official proposes a statement of its own with the household's wish, and no further plea
/// to the office ("mong xã quan tâm"), which goes on with the proposal.
/// </summary>
internal static class OwnWish
{
    private static readonly Vocabulary ToOffice = new("xã", "cấp", "cấp trên", "các cấp", "các ngành", "lãnh đạo", "ubnd", "ủy ban", "nhà nước", "chính quyền", "ban", "đảng ủy", "đảng", "huyện", "tỉnh", "hội", "đoàn", "trên", "anh", "chị", "đồng chí", "được quan tâm", "được hỗ trợ", "được xem xét", "được giúp", "sớm", "quan tâm", "hỗ trợ", "xem xét", "giúp", "nhận được", "sự", "mặt trận", "ngân hàng", "trạm", "trường");

    /// <summary>Whether such a wish begins at the phrase.</summary>
    public static bool Begins(Place place) =>
        place.Text[place.At].Folded is "mong" or "uoc" or "muon" && !ToOffice.Begins(place.Text, place.PhraseEnd, place.ClauseEnd);
}
