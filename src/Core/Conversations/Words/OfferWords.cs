using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Asked whether a proposal is to be made: "ừ đề nghị giúp" makes it, "thôi chưa đề nghị" leaves it.</summary>
internal static class OfferWords
{
    private static readonly Vocabulary Yes = new("đề nghị", "gửi đề nghị", "có đề nghị", "đề nghị luôn", "gửi", "gửi luôn", "gửi đi", "có", "đồng ý", "ok", "oke", "đúng", "ừ", "ừa", "vâng", "dạ", "được", "rồi");
    private static readonly Vocabulary Proposes = new("đề nghị", "gửi đề nghị", "gửi", "có", "đồng ý", "ok", "oke", "đúng");
    private static readonly Vocabulary No = new("chưa", "không", "thôi", "khoan", "để sau", "chưa đề nghị", "không đề nghị", "thôi chưa", "khoan đã", "để đó", "chưa vội");
    private static readonly Vocabulary Small = new("giúp", "giùm", "hộ", "em", "tôi", "anh", "chị", "bác", "đi", "luôn", "nhé", "nha", "ạ", "cho", "đã", "kiểm tra", "công nhận", "thì", "xã", "lên", "đâu", "cứ", "đề nghị", ",", ".", "!");

    /// <summary>Whether the words make it, and say nothing else.</summary>
    public static bool Agree(string text) =>
        TokenText.Of(VietnameseText.Normalize(text)) is var words && Yes.IsAllOf(words, Small) && Proposes.OccursIn(words, 0, words.Count);

    /// <summary>Whether the words leave it, and say nothing else.</summary>
    public static bool Decline(string text) => No.IsAllOf(TokenText.Of(VietnameseText.Normalize(text)), Small);
}
