using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Clauses that name another household in passing are no answers but remarks, and are kept whole: "vay ké sổ của H010", "khó
/// khăn hơn H010". The visit at their head is read ("thăm 5/9 rồi ghé nhà bên của H010"), and a text behind its label goes on over them.
/// </summary>
internal static class PassingClauses
{
    // "như H010", "hơn nhà H010": no content of a text.
    private static readonly Vocabulary Relation = new("hơn", "như", "giống", "giống như", "bằng", "kém", "thua", "so với", "với", "của", "nhà", "hộ", "gia đình", "gđ", "cũng", "là", ":", "-", "rất", "y", "y như", "y chang", "tương tự", "ngang", "cho", "ở", "bên", "từ", "do");

    /// <summary>The words that may be read, and the clauses that are kept.</summary>
    public static (TokenText Words, IReadOnlyList<Token[]> Kept) Part(TokenText words, IReadOnlyList<Passing> passing, ReadingContext context)
    {
        var named = passing.Count == 0 ? [] : Named(words, passing);
        if (named.Count == 0)
        {
            return (words, []);
        }

        var pieces = new PieceCutter(words, FormLexicon.Of(context.Form), context.Today).Cut();
        var left = new bool[words.Count];
        var kept = new List<Token[]>();
        foreach (var at in named.Where(at => !left[at] && !IsInText(pieces, words, at)))
        {
            var (from, to) = (Boundaries.ClauseStart(words, at), Boundaries.ClauseEnd(words, at, words.Count));
            from = VisitEnd(words, from, at, context);
            Array.Fill(left, value: true, from, to - from);
            kept.Add(words.Tokens[from..to]);
        }

        return kept.Count == 0 ? (words, []) : (words.Through([.. words.Tokens.Where((_, i) => !left[i])]), kept);
    }

    private static List<int> Named(TokenText words, IReadOnlyList<Passing> passing)
    {
        var named = new List<int>();
        for (var at = 0; at < words.Count; at++)
        {
            if (IsNamed(words[at], passing))
            {
                named.Add(at);
            }
        }

        return named;
    }

    private static bool IsNamed(Token word, IReadOnlyList<Passing> passing)
    {
        for (var i = 0; i < passing.Count; i++)
        {
            if (word.Start >= passing[i].From && word.Start < passing[i].To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A household that is named in passing is no word of an answer: where no text holds it, it is left over.</summary>
    public static void KeepNames(Collector said, IReadOnlyList<Passing> passing)
    {
        var words = said.Text;
        for (var at = 0; passing.Count > 0 && at < words.Count; at++)
        {
            if (said.IsConsumed(at) && words[at].IsDigits && IsNamed(words[at], passing))
            {
                var from = at > 0 && words[at].Glued ? at - 1 : at;
                var typed = words.Slice(from, at + 1);
                if (!said.Answers.Any(a => a.Value is Answer.Text text && text.Words.Contains(typed, StringComparison.Ordinal)))
                {
                    said.Release(from, at + 1);
                }
            }
        }
    }

    /// <summary>Whether it lies in a text behind its label, with words of its own before it.</summary>
    private static bool IsInText(IReadOnlyList<Piece> pieces, TokenText words, int at) =>
        pieces.Any(p => p is { Question.Kind: QuestionKind.Text, Kind: MarkKind.Label or MarkKind.Cue } && p.OpenEnd <= at && p.To > at
            && (p.Kind == MarkKind.Cue || Relation.SkipAll(words, p.OpenEnd, at) < at));

    /// <summary>Where the visit at the head of a clause ends; its start where it tells none.</summary>
    private static int VisitEnd(TokenText words, int from, int to, ReadingContext context)
    {
        var clause = words.Through(words.Tokens[from..to]);
        var other = new PieceCutter(clause, FormLexicon.Of(context.Form), context.Today).Cut().FirstOrDefault(p => p.Kind is not null && p.Question?.Kind is not (QuestionKind.YesNo or QuestionKind.Date));
        clause = clause.Through(clause.Tokens[..(other?.From ?? clause.Count)]);
        var said = StatementReader.Read(clause, context.Form, context.Today, named: 1);
        var end = Enumerable.Range(0, clause.Count).Where(said.IsConsumed).Select(i => i + 1).LastOrDefault();
        if (end == 0 || from + end == to)
        {
            return from;
        }

        var visit = StatementReader.Read(clause.Through(clause.Tokens[..end]), context.Form, context.Today, named: 1);
        return visit.Answers.Count > 0 && visit.Unclear.Count == 0 && visit.Rest().Length == 0 && visit.Answers.All(a => context.Form.Find(a.Key)?.Kind is QuestionKind.YesNo or QuestionKind.Date) ? from + end : from;
    }
}
