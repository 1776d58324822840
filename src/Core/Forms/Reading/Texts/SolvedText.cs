using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A difficulty that the same clause says is over: "khó khăn về nhà ở đã được xã hỗ trợ 40tr sửa nhà", "khó khăn về nước
/// đã được giải quyết". It is no difficulty any more, and its words are kept; the help that ended it is help.
/// </summary>
internal static class SolvedText
{
    private const int LongestGiver = 6;
    private static readonly Vocabulary Done = new("đã được", "vừa được", "mới được", "vừa mới được", "nay được", "nay đã được", "nay đã", "đã nhận được", "đã có", "được");
    private static readonly Vocabulary Over = new("đã được giải quyết", "đã giải quyết", "đã được tháo gỡ", "đã tháo gỡ", "đã được khắc phục", "đã khắc phục", "không còn nữa", "không còn là khó khăn", "đã được xử lý", "đã xử lý", "đã được sửa", "đã sửa xong", "đã ổn", "đã không còn");
    private static readonly Vocabulary NotAll = new("nhưng", "mà vẫn", "song", "tuy nhiên", "một phần", "phần nào", "chưa xong", "chưa hết", "vẫn còn", "không đủ", "chưa đủ");

    /// <summary>Whether the help named at <paramref name="place"/> ended the difficulty that the clause began with.</summary>
    public static bool IsSolvedBy(Place place, Piece current) =>
        current is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Text, Wish: false, Signs.Count: > 0 } } && DoneAt(place.Text, Math.Max(current.OpenEnd, place.ClauseStart), place.At) is not null
        && !NotAll.OccursIn(place.Text, place.At, Boundaries.SentenceEnd(place.Text, place.At))
        && !GivingWords.IsBeforeThePeriod(place.Text, place.ClauseStart, place.ClauseEnd) && (SupportAmounts.HasAmount(place.Text, place.PhraseEnd, place.ClauseEnd) || SupportGoods.IsPortion(place.Text, place.PhraseEnd, place.ClauseEnd));

    /// <summary>Where in the piece the words begin that lead to the help that ended it; null where none did.</summary>
    public static int? HelpAt(Piece piece, TokenText text) =>
        piece is { Kind: MarkKind.Label, Question: { Wish: false, Signs.Count: > 0 } } && piece.To < text.Count && piece.To > piece.OpenEnd && Boundaries.At(text, piece.To) == Boundary.None && Boundaries.At(text, piece.To - 1) == Boundary.None
            ? DoneAt(text, piece.OpenEnd, piece.To) ?? (Done.Begins(text, piece.To, text.Count) ? piece.To : null)
            : null;

    /// <summary>Whether the first clause says that the difficulty is over, and nothing behind it.</summary>
    public static bool IsOver(Piece piece, TokenText text, int start)
    {
        var end = Boundaries.ClauseEnd(text, start, piece.To);
        for (var at = start; !piece.Question!.Wish && at < end; at++)
        {
            if (Over.Skip(text, at, end) is var over && over > at && Fillers.SkipCourtesy(text, over, end) == end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the help that ended a difficulty begins in its clause; null where the clause tells of none.</summary>
    public static int? StartBehind(TokenText text, FormLexicon lexicon, int clause, int open)
    {
        if (DoneAt(text, clause, open) is not { } done)
        {
            return null;
        }

        for (var at = clause; at < done; at++)
        {
            if (lexicon.Find(text, at, done) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Text, Wish: false, When: null } }))
            {
                return done;
            }
        }

        return null;
    }

    private static int? DoneAt(TokenText text, int from, int to)
    {
        for (var at = Math.Max(from, to - LongestGiver); at < to; at++)
        {
            var end = Done.Skip(text, at, to);
            while (end > at && end < to && Math.Max(GivingWords.Source.Skip(text, end, to), Unaccounted.SkipNeutral(text, end, to)) is var giver && giver > end)
            {
                end = giver;
            }

            if (end == to)
            {
                return at;
            }
        }

        return null;
    }
}
