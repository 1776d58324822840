using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"không có khó khăn gì nhưng nhà dột": what a denial turns to is told.</summary>
internal static class TurnedText
{
    private static readonly Vocabulary Degrees = new("lắm", "quá", "nhiều", "gì lắm", "gì nhiều", "lớn", "đáng kể", "thì", ",");
    private static readonly Vocabulary But = new("nhưng", "nhưng mà", "tuy nhiên", "song", "chỉ có điều", "nhưng vẫn", "nhưng còn");

    private static readonly Vocabulary NotThis = new("không phải", "không phải là", "không phải do", "không phải vì", "đâu phải", "chứ không phải", "không phải tại");
    private static readonly Vocabulary ButThat = new("mà là", "mà do", "mà là do", "mà vì", "mà tại", "mà là vì", "chính là", "mà chính là");

    /// <summary>"không phải thiếu vốn mà là thiếu đất": where what it is begins; null where nothing is put in the place of another.</summary>
    public static int? Instead(Piece piece, TokenText text)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        for (var not = clause; piece.Kind == MarkKind.Cue && not < piece.Open; not++)
        {
            if (NotThis.Skip(text, not, piece.Open) == piece.Open)
            {
                for (var at = piece.OpenEnd; at < piece.To; at++)
                {
                    if (ButThat.Skip(text, at, piece.To) is var that && that > at && that < piece.To)
                    {
                        return that;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Adds what stands behind the turn, where it holds one of the form's signs of the text that is denied.</summary>
    /// <param name="piece">The label with its denial.</param>
    /// <param name="into">What is read.</param>
    /// <param name="from">The token behind the denial.</param>
    public static void Add(Piece piece, Collector into, int from)
    {
        var text = into.Text;
        var turn = Degrees.SkipAll(text, from, piece.To);
        var behind = But.Skip(text, turn, piece.To);
        if (behind > turn && FormLexicon.Of(into.Form).Told.FirstOrDefault(t => t.Question == piece.Question) is { Signs: { } signs }
            && new ToldWords(signs, text, into.Today) is var words && words.HoldsSign(behind, piece.To) && !words.IsBarred(behind, piece.To) && !words.IsOfOthers(behind, piece.To))
        {
            into.Add(piece.Question!, TextAnswer.Judge(piece.Question!, Typed.Words(text, behind, piece.To)));
            into.Consume(piece.From, piece.To);
        }
    }
}
