using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words typed without marks that are another word where they stand: "lo mom long mong" wishes nothing, "vay thoi" lends nothing.</summary>
internal static class PlainWords
{
    private static readonly Vocabulary Wished = new("được", "có", "muốn", "xã", "cấp", "nhà nước", "sớm", "hỗ trợ", "vay", "học", "cho", "các", "chính quyền", "ubnd", "ban", "huyện", "thôn", "cán bộ", "làm", "sửa", "xây", "mua", "nuôi", "trồng", "trên", "tìm", "giúp", "con", "cháu", "quan tâm", "ngân hàng", "hội", "đoàn", "kiếm", "mở", "nhận", "ước", "mỏi", "rằng", "là", "sao", "cầu");
    private static readonly Vocabulary Wishers = new("hộ", "gia đình", "gđ", "rất", "cũng", "chỉ", "vẫn", "bà", "ông", "anh", "chị", "họ", "bà con", "ước", "luôn", "đang", "và", "nên", "chủ hộ", "em", "tôi");
    private static readonly Vocabulary Ends = new("thôi", "nhé", "nha", "đó", "ạ", "á", "đấy", "thôi nhé", "thôi ạ", "thôi nha");

    private static readonly Vocabulary Boats = new("mua", "sắm", "đóng", "chiếc", "cái", "xuồng", "sửa", "chạy", "bán", "thuê", "lái", "tàu", "thuyền", "bằng", "chìm", "làm", "con", "nhỏ", "trên", "dưới", "vỏ", "một", "mướn", "chèo", "hư", "cào");
    private static readonly Vocabulary Engines = new("máy", "xuồng", "chài", "lưới", "câu", "cào", "nhỏ", "cũ", "mới", "bị", "hư", "chìm", "mục", "rách", "tàu", "chở", "đi biển", "thuyền");

    /// <summary>Whether the one plain word that was found is another one.</summary>
    public static bool AreOthers(Place place)
    {
        var (text, at) = (place.Text, place.At);
        return place is { Length: 1, HasColon: false } && !text[at].Word.IsMarked && !text.IsMarked && text[at].Folded switch
        {
            // "mồm long móng", "đổ móng nhà"
            "mong" => text.At(place.PhraseEnd)?.Folded == "da" || !Wished.Begins(text, place.PhraseEnd, place.ClauseEnd) && !(at > place.ClauseStart ? Wishers.Begins(text, at - 1, at) : place.PhraseEnd < place.ClauseEnd),

            // "mua ghe", "chạy ghe máy": a boat, and nobody called.
            "ghe" => (at > place.ClauseStart && Boats.Begins(text, at - 1, at)) || Engines.Begins(text, place.PhraseEnd, place.ClauseEnd),

            // "vậy thôi", "cũng vậy"
            "vay" when at > place.ClauseStart && (text[at - 1].Folded is "nho" or "nhu" or "vi" || (text[at - 1].Folded is "thay" or "the" && text.At(place.PhraseEnd)?.Folded is "la" or "thi" or "nen" or "cung" or "chu")) => true,
            "vay" => Ends.SkipAll(text, place.PhraseEnd, place.ClauseEnd) is var end && end == place.ClauseEnd && (end > place.PhraseEnd || (at > place.ClauseStart && text[at - 1].Folded is "cung" or "nhu" or "the" or "vi" or "dung" or "y")),
            _ => false,
        };
    }
}
