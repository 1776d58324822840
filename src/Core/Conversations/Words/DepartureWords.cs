using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Words that a household moved away or its head died: the list is the office's to change, so it is said whom to tell.</summary>
internal static class DepartureWords
{
    private static readonly Vocabulary Gone = new(
        "chuyển đi", "đã chuyển đi", "chuyển nhà", "chuyển chỗ ở", "không còn ở đây", "không còn ở", "không ở đây nữa", "đi khỏi làng", "đi khỏi thôn", "dọn về", "dọn vào", "về ở với con", "chết rồi", "chết hôm", "chết hồi", "mới chết", "vừa chết", "mất hồi", "mất tháng", "đám tang", "đám ma", "chuyển khẩu", "chuyển hộ khẩu", "chuyển nhà đi", "chuyển vào", "chuyển về", "chuyển ra", "chuyển sang xã", "chuyển qua làng", "chuyển qua thôn", "dọn đi", "đi hẳn", "cắt khẩu", "qua đời", "chủ hộ mất", "mất hôm", "mất ngày", "mất rồi", "đã mất", "vừa mất", "mới mất", "chủ hộ chết", "đã chết");

    // What is lost and is nobody.
    private static readonly Vocabulary Things = new("mùa", "việc", "trộm", "sức", "giấy", "giấy tờ", "thẻ", "điện", "nước", "bò", "trâu", "heo", "gà", "lúa", "tiền", "xe", "đất", "rẫy", "mạ", "cà phê", "tiêu", "ngủ", "lợn", "dê", "vịt", "chó", "cá", "cây", "vườn", "sầu riêng", "giống", "mì", "bắp", "con vật", "đàn");

    // "mới mất con trâu", "mất hết hai con heo": how many of them.
    private static readonly Vocabulary Counted = new([.. CountWords.All, .. CountWords.Words(1, 10), "hết", "luôn", "cả", "con", "cái", "chiếc", "mấy", "vài", "đàn", "cặp", "đôi", "bầy", "lứa"]);

    /// <summary>Whether they stand anywhere.</summary>
    public static bool Occur(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return Enumerable.Range(0, words.Count).Any(at =>
            Gone.Skip(words, at, words.Count) is var end && end > at && !Things.Begins(words, SkipCount(words, end), words.Count) && !Enumerable.Range(Math.Max(0, at - 2), Math.Min(at, 2)).Any(before => Things.Begins(words, before, at)));
    }

    private static int SkipCount(TokenText words, int at)
    {
        while (at < words.Count && (words[at].IsDigits || Counted.Begins(words, at, words.Count)))
        {
            at = words[at].IsDigits ? at + 1 : Counted.Skip(words, at, words.Count);
        }

        return at;
    }
}
