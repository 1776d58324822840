using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// That somebody tells something, however: "nói", "có kể là", "thật thà tâm sự với tôi rằng", "thuận miệng bảo". The verbs of saying are one class, and
/// how it was said is open: between the person and the verb may stand whatever says it, where the words behind go on as told ("… rằng", "… với em").
/// </summary>
internal static class Sayings
{
    private const int LongestManner = 4;
    private static readonly Vocabulary Verbs = new(
        "nói", "ns", "bảo", "kể", "báo", "cho biết", "cho hay", "khoe", "tâm sự", "chia sẻ", "bày tỏ", "trình bày", "thưa", "thổ lộ", "tiết lộ", "giãi bày", "giải bày", "bộc bạch", "phân trần", "trần tình", "phân bua",
        "kể lể", "nói chuyện", "thú thật", "thú nhận", "thừa nhận", "rỉ tai", "thủ thỉ", "thì thầm", "rủ rỉ", "trò chuyện", "cho em biết", "cho tôi biết", "cho em hay", "cho tôi hay", "cho tui hay", "cho mình hay", "nói thật", "nói thiệt", "nói đùa", "nói vui", "nói thẳng", "dãi bày");

    private static readonly Vocabulary Manner = new(
        "có", "cũng", "vừa", "mới", "vừa mới", "mới vừa", "lại", "cứ", "còn", "hay", "thì", "chỉ", "đã", "hồi nãy", "lúc nãy", "thật thà", "thiệt thà", "thành thật", "thẳng thắn", "thuận miệng", "vui miệng", "buột miệng", "vui vẻ", "buồn bã", "buồn rầu", "rầu rĩ", "rưng rưng", "nghẹn ngào", "sụt sùi", "mếu máo", "ngậm ngùi",
        "hồ hởi", "phấn khởi", "hớn hở", "thở dài", "mỉm cười", "cười", "khóc", "nhỏ nhẹ", "nhẹ nhàng", "từ tốn", "rụt rè", "ngại ngùng", "ngập ngừng", "nhỏ to", "ghé tai", "mừng rỡ", "buồn buồn", "buồn", "mừng", "vui", "móm mém", "xúc động", "bùi ngùi", "ngượng ngùng", "thật tình", "thiệt tình", "kéo tay em", "nắm tay em", "nắm tay tôi", "gặp em", "gặp tôi", "gặp mình");

    // These say whether it was, not how: what stands behind them is no telling of the person named.
    private static readonly Vocabulary NoManner = new("không", "chưa", "được", "bị", "nghe", "đi", "nhờ", "và", "với", "của", "hộ", "nhà", "đã", "sẽ", "mai", "đến", "thăm", "ở", "cho", "là");
    private static readonly Vocabulary Listeners = new("em", "tôi", "tui", "mình", "cán bộ", "e", "đoàn", "chúng tôi", "tụi em", "tụi tui", "chúng em", "tớ", "cháu", "mọi người");
    private static readonly Vocabulary To = new("với", "cho", "cùng");
    private static readonly Vocabulary That = new("là", "rằng", ":", ",");
    private static readonly Vocabulary Aside = new("nghe", "biết", "thật", "thiệt", "thật là", "thiệt là", "thẳng", "rứa", "thế", "vậy", "đùa", "chơi", "chứ", "mà", "rõ", "hoài", "miết", "ngay", "luôn", "đi nói lại");

    /// <summary>The token that what is told begins at, behind the verb, to whom and "rằng"; <paramref name="at"/> where nobody tells anything there.</summary>
    public static int Skip(TokenText text, int at)
    {
        var limit = at < text.Count ? Boundaries.ClauseEnd(text, at, text.Count) : at;
        var known = Manner.SkipAll(text, at, limit);
        if (Verbs.Skip(text, known, limit) is var verb && verb > known)
        {
            return Content(text, verb, out _);
        }

        for (var i = known; i < Math.Min(limit, known + LongestManner) && text[i].IsWord && !NoManner.Begins(text, i, limit) && !char.IsUpper(text.Text[text[i].Start]); i++)
        {
            if (Verbs.Skip(text, i, limit) is var told && told > i)
            {
                return Content(text, told, out var isTold) is var content && isTold ? content : at;
            }
        }

        return at;
    }

    private static int Content(TokenText text, int at, out bool isTold)
    {
        isTold = false;
        for (var next = at; ; at = next)
        {
            next = To.Skip(text, at, text.Count) is var to && to > at && Listeners.Skip(text, to, text.Count) is var whom && whom > to ? whom : That.Skip(text, at, text.Count);
            isTold |= next > at && !(next == at + 1 && text[at].Kind == TokenKind.Sign);
            next = next == at ? Aside.Skip(text, at, text.Count) : next;
            next = next == at && Listeners.Skip(text, at, text.Count) is var listener && listener > at && That.Begins(text, listener, text.Count) ? listener : next;
            if (next == at)
            {
                return at;
            }
        }
    }
}
