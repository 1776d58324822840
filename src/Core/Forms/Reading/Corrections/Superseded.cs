using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What was asked for, where the sentence goes on to what was given instead: "xin 50 triệu, ngân hàng giải ngân 40 triệu", "đầu năm xin 1 con bò nhưng giờ
/// xã chỉ cho 2 con dê". What somebody asked for and got ("em có xin được hội cho bà bao gạo") is given.
/// </summary>
internal static class Superseded
{
    private const int Reach = 9;
    private static readonly Vocabulary Asks = new("xin", "xin vay", "xin cấp", "xin cho", "cần", "cần vay", "muốn vay", "đăng ký vay", "đề nghị vay", "xin hỗ trợ", "xin được vay", "xin được", "làm hồ sơ vay");
    private static readonly Vocabulary Turns = new("nhưng", "nhưng mà", "mà", "song", "rốt cuộc", "cuối cùng");
    private static readonly Vocabulary Only = new("chỉ", "mới chỉ", "chỉ mới");
    private static readonly Vocabulary Gives = new("giải ngân", "giải ngân cho", "duyệt", "duyệt cho", "duyệt cho vay", "được vay", "vay được", "cho vay", "cho", "cấp", "tặng", "được", "được cho", "được cấp", "được tặng", "hỗ trợ");
    private static readonly Vocabulary PaysOut = new("giải ngân", "duyệt", "duyệt cho", "duyệt cho vay", "cho vay", "được vay", "vay được");
    private static readonly Vocabulary Wanted = new("mong", "mong muốn", "muốn", "đề nghị", "đề xuất", "kiến nghị", "nguyện vọng", "nhờ", "xin", "để", "sẽ", "chưa", "không", "hứa");
    private static readonly Vocabulary Sender = new("em có", "em đã", "em mới", "em vừa", "tui có", "tôi có", "tôi đã", "tôi mới", "tôi vừa", "tui mới", "tui vừa", "mình có", "mình mới", "mình vừa", "cháu có", "cháu mới");
    private static readonly Vocabulary Xin = new("xin");
    private static readonly Vocabulary Got = new("được");

    /// <summary>Its words, where it begins at <paramref name="at"/>.</summary>
    public static (int From, int To)? Find(TokenText text, int at)
    {
        if (Sender.Skip(text, at, text.Count) is var asked && asked > at)
        {
            return Xin.Skip(text, asked, text.Count) is var got && got > asked && Got.Begins(text, got, text.Count) ? (asked, got) : null;
        }

        if (Asks.Skip(text, at, text.Count) is var thing && (thing == at || thing >= text.Count || !IsQuantity(text, thing)))
        {
            return null;
        }

        var isTurned = false;
        for (var end = thing + 1; end < text.Count && Boundaries.At(text, end) != Boundary.Strong && end < thing + Reach; end++)
        {
            isTurned |= Turns.Begins(text, end, text.Count);
            if (Boundaries.At(text, end) != Boundary.Weak && !Turns.Begins(text, end, text.Count))
            {
                continue;
            }

            var next = Turns.SkipAll(text, end + (Boundaries.At(text, end) == Boundary.Weak ? 1 : 0), text.Count);
            return Asks.Skip(text, next, text.Count) > next ? Find(text, next) is { } other ? (at, other.To) : null
                : Given(text, next, isTurned) ? (at, next) : null;
        }

        return null;
    }

    /// <summary>Whether the clause tells of an amount or a quantity that was given.</summary>
    private static bool Given(TokenText text, int from, bool isTurned)
    {
        var end = Boundaries.ClauseEnd(text, from, Math.Min(text.Count, from + Reach));
        for (var at = from; at < end; at++)
        {
            if (Gives.Skip(text, at, end) is var thing && thing > at && thing < end && IsQuantity(text, thing))
            {
                return !Wanted.OccursIn(text, from, at) && (isTurned || (PaysOut.Begins(text, at, end) && GivingWords.Source.OccursIn(text, from, at)) || Only.OccursIn(text, from, at));
            }
        }

        return false;
    }

    private static bool IsQuantity(TokenText text, int at) => text[at].IsDigits || NumberWords.Read(text, at, text.Count) is not null || MoneyPhrase.Read(text, at, text.Count) is not null;
}
