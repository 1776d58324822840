using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Dạ đúng rồi ạ", "ok gửi giúp em": that what was read back is right and goes out, with the courtesy around it.</summary>
internal static class Confirming
{
    private static readonly Vocabulary Right = new(
        "đúng", "đúng rồi", "đúng hết", "đúng hết rồi", "đúng cả", "chuẩn", "chuẩn rồi", "chính xác", "ok", "oke", "oki", "okie", "okay", "ừa", "gửi", "gửi đi", "gửi luôn", "gửi giúp", "gởi", "gởi đi", "gởi luôn", "gởi giúp", "nộp", "nộp đi", "nộp luôn", "xác nhận", "đồng ý", "chốt", "chốt luôn",
        "nhất trí", "được rồi", "phải", "phải rồi", "đề nghị gửi", "đề nghị nộp", "nhờ gửi", "cho gửi", "xin gửi", "mời gửi", "vui lòng gửi");

    private static readonly Vocabulary Agreed = new("đúng", "chuẩn", "chính xác", "ok", "oke", "oki", "okie", "okay", "xác nhận", "đồng ý", "nhất trí", "được rồi", "phải rồi");

    private static readonly Vocabulary Sends = new("gửi", "gởi", "nộp", "chốt");

    private static readonly Vocabulary Courtesy = new(
        "dạ", "vâng", "ạ", "ừ", "ừm", "nhé", "nha", "nhá", "luôn", "giúp", "giùm", "dùm", "hộ", "em", "e", "tôi", "tui", "mình", "anh", "chị", "cháu", "con", "cô", "chú", "bác", "ad", "bạn", "đồng chí", "rồi", "hết", "cả", "thì", "vậy", "cứ", "đi", "báo cáo", "đó", "đấy", "nghe", "nghen", "hen", "trân trọng", "trân trọng cảm ơn", "trân trọng cám ơn", "xin trân trọng cảm ơn", "cảm ơn", "cám ơn", "xin cảm ơn", "xin cám ơn", "cảm ơn nhiều", "cám ơn nhiều", "thanks", "tks", ",", ".", "!", "…");

    /// <summary>"Dung gui" without its marks may be "đúng, gửi" or "đừng gửi", the opposite: it is asked which; false for other words.</summary>
    public static bool TryAskWhich(Talk talk, Pending back, string text)
    {
        if (!Commands.MayForbid(text) || !Right.IsAllOf(TokenText.Of(text), Courtesy))
        {
            return false;
        }

        talk.Expect(back);
        talk.Say(talk.T("confirm.which", ("words", text.Trim())), talk.Press(talk.T("button.send"), "send", inText: true), talk.Press(talk.T("button.later"), "later", inText: true));
        return true;
    }

    /// <summary>Whether the words say that it is right, and not that it is to be sent.</summary>
    public static bool Agrees(string text) => Is(text) && TokenText.Of(VietnameseText.Normalize(text)) is var words && !Sends.OccursIn(words, 0, words.Count);

    /// <summary>Whether the words begin with saying that it is right: "dạ đúng ạ, gửi giúp em" is asked for by whoever reads it back, and is nobody else's message.</summary>
    public static bool Begins(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return Agreed.Begins(words, Courtesy.SkipAll(words, 0, words.Count), words.Count);
    }

    /// <summary>Whether the words say so, and nothing else.</summary>
    public static bool Is(string text)
    {
        if (Commands.Whole(text) == Verb.Yes)
        {
            return true;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        var isRight = false;
        for (var at = 0; at < words.Count;)
        {
            var right = Right.Skip(words, at, words.Count);
            var next = Math.Max(right, Courtesy.Skip(words, at, words.Count));
            if (next == at)
            {
                return false;
            }

            isRight |= right > at;
            at = next;
        }

        return isRight && !Commands.MayForbid(text);
    }
}
