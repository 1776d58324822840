using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Where a wish without a colon ends: "Gia đình mong xã hỗ trợ 1 con bò. Con trai đã có việc làm." wishes for the cow
/// alone. A sentence that plainly goes on with it (a link, a further wish, what is needed) belongs to it.
/// </summary>
internal static class WishEnd
{
    private static readonly Vocabulary Links = new("và", "hoặc", "cũng", "ngoài ra", "đồng thời", "bên cạnh đó", "thêm", "thêm nữa", "vì", "bởi vì", "để", "nếu", "nếu được", "cụ thể", "cụ thể là", "nhất là", "đặc biệt", "đặc biệt là", "trước mắt", "một là", "hai là", "ba là", "thứ nhất", "thứ hai", "thứ ba", "như vậy", "có như vậy", "có vậy", "được vậy");
    private static readonly Vocabulary Wishes = new("cần", "rất cần", "mong", "muốn", "xin", "đề nghị", "đề xuất", "kiến nghị", "kính mong", "rất mong", "ước", "nhu cầu", "giúp hộ", "giúp gia đình", "cho hộ", "cho gia đình");

    /// <summary>Whether the sentence that begins at <paramref name="start"/> is no part of the wish before it.</summary>
    public static bool IsAt(Piece wish, TokenText text, int start, int end, FormLexicon lexicon, DateOnly today) =>
        wish is { Question: { Kind: QuestionKind.Text, Wish: true } } && EndsASentence(text, start)
        && !text.Tokens[wish.OpenEnd..Math.Max(wish.OpenEnd, FirstClauseEnd(wish, text, start))].Any(t => t.IsSign(':')) && !HasDash(wish, text)
        && !GoesOn(text, start, end, lexicon, today);

    private static bool EndsASentence(TokenText text, int start)
    {
        var at = start - 1;
        while (at > 0 && text[at].Kind == TokenKind.NewLine)
        {
            at--;
        }

        return at >= 0 && text[at].Kind == TokenKind.Sign && text[at].Folded is "." or "!" && at < start;
    }

    private static int FirstClauseEnd(Piece wish, TokenText text, int limit) => Math.Min(limit, Boundaries.ClauseEnd(text, wish.OpenEnd, limit));

    private static bool HasDash(Piece wish, TokenText text) => text.At(wish.OpenEnd) is { Kind: TokenKind.Sign } sign && sign.Folded is "-" or "–" or "—" or "=" or "→";

    private static bool GoesOn(TokenText text, int start, int end, FormLexicon lexicon, DateOnly today)
    {
        var light = Opening.SkipLight(text, start, end, today);
        if (text[start].IsDigits || Links.Begins(text, start, end))
        {
            return true;
        }

        for (var at = start; at <= Math.Min(light, end - 1); at++)
        {
            if (Wishes.Begins(text, at, end))
            {
                return true;
            }
        }

        // "Hỗ trợ thêm 1 con bò nữa.": what is to be done, said without a word of having done it.
        return !GivingWords.Done.OccursIn(text, start, Math.Min(light + 1, end))
            && lexicon.Find(text, light, end) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Give or MarkKind.Choice or MarkKind.Label } && m.Question == lexicon.Support);
    }
}
