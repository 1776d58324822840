using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A sender who calls himself "con" or "cháu": first of all that is said ("Cháu đã thăm nhà H041"), or to an elder whom the
/// message calls ("Chú Ba ơi, nhà ông Nam con thăm hồi sáng"). Everywhere else it is a child of the household.
/// </summary>
internal static class YoungSender
{
    private const int NextHousehold = 8;
    private static readonly Vocabulary Young = new("con", "cháu");
    private static readonly Vocabulary Elders = new("chú", "bác", "cô", "ông", "bà", "thầy", "dì", "cậu", "dượng", "thím", "mợ");
    private static readonly Vocabulary Done = new("đã", "vừa", "mới", "có", "vừa mới", "xin", "cũng", "chưa", "không", "chưa kịp", "chưa có", "sáng nay", "hôm qua", "hôm nay", "chiều qua");
    private static readonly Vocabulary Visits = new("thăm", "đến", "ghé", "xuống", "tới", "đi thăm", "đi hộ", "qua nhà", "vào thăm", "vô thăm", "lên thăm", "qua thăm", "ghé thăm");
    private static readonly Vocabulary Period = new("kỳ này", "đợt này", "tháng này", "tuần này", "hôm nay", "hôm qua", "sáng nay", "chiều qua", "thì", "hộ", "nhà", "gia đình", "còn", "riêng");
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "gđ");

    /// <summary>The tokens of what is said, without the sender's "con" or "cháu" before the visit.</summary>
    /// <param name="text">The message.</param>
    /// <param name="from">Where its courtesy in front ends.</param>
    /// <param name="to">Where its courtesy behind begins.</param>
    /// <param name="today">The day that "chiều nay" is counted from.</param>
    public static Token[] Without(TokenText text, int from, int to, DateOnly today)
    {
        // "Chiều nay cháu mới đi thăm nhà H015": when, and then the sender.
        var first = DateScanner.Read(text, from, to, today, isAsked: false)?.End ?? from;
        first = first < to && text[first].IsSign(',') ? first + 1 : first;
        if (IsSender(text, first, to) && NamesHousehold(text, first + 1, Math.Min(to, first + NextHousehold)))
        {
            return [.. text.Tokens[from..first], .. text.Tokens[(first + 1)..to]];
        }

        return CallsElder(text, from) ? [.. Enumerable.Range(from, to - from).Where(i => !IsSender(text, i, to)).Select(i => text[i])] : text.Tokens[from..to];
    }

    private static bool IsSender(TokenText text, int at, int to) =>
        at < to && Young.Skip(text, at, at + 1) > at && Visits.Begins(text, Done.SkipAll(text, at + 1, to), to);

    private static bool CallsElder(TokenText text, int from) =>
        Enumerable.Range(0, from).Any(i => Elders.Begins(text, i, from) && text.Tokens[i..from].Any(t => t.Folded is "oi" or "a" || t.Kind == TokenKind.Sign));

    private static bool NamesHousehold(TokenText text, int from, int to) =>
        Homes.OccursIn(text, from, to) || Codes.OccurIn(text, from, to);

    /// <summary>
    /// "H028 cháu thăm hôm 6/12", "kỳ này cháu thăm H026 hôm qua": first in the clause, and behind the visit nothing but the household and a day. A grandchild's
    /// visit would say to whom ("cháu về thăm bà").
    /// </summary>
    public static bool SaysOnlyVisit(Piece piece, TokenText text, int clause, int at, int next)
    {
        if (next != at + 1 || Young.Skip(text, at, next) != next || !Visits.Begins(text, Done.SkipAll(text, next, piece.To), piece.To) || Period.SkipAll(text, clause, at) != at)
        {
            return false;
        }

        return !text.Tokens[piece.OpenEnd..piece.To].Any(t => t.IsWord && t.Folded is "ong" or "ba" or "bo" or "me" or "ngoai" or "noi" or "cha" or "ma");
    }
}
