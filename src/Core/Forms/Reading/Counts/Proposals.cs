using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đề nghị xã rút tên 3 hộ khỏi danh sách nghèo", "đề nghị cho thoát nghèo": a word of asking that leads to what another
/// question counts or asks, and begins no proposal of its own.
/// </summary>
internal static class Proposals
{
    private const int Reach = 10;
    private static readonly Vocabulary Few = new("được", "chỉ", "chỉ được", "có", "cho", "mới", "mới được", "thêm", ":");
    private static readonly Vocabulary AnyOf = new("hộ nào", "ai", "nhà nào", "trường hợp nào");

    /// <summary>Whether the clause goes on with a label of a question that is itself asked for (one of its words begins with this word).</summary>
    public static bool IsCounted(Place place, FormLexicon lexicon)
    {
        var text = place.Text;
        for (var at = place.PhraseEnd; at < Math.Min(place.ClauseEnd, place.PhraseEnd + Reach); at++)
        {
            if (lexicon.Find(text, at, place.ClauseEnd) is { } match
                && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number or QuestionKind.YesNo } && FormLexicon.IsAskedFor(m.Question)
                    && (m.Question.Kind == QuestionKind.YesNo || HasCount(text, place.PhraseEnd, at, match.End, place.ClauseEnd))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bình xét chỉ đề nghị [3 hộ]": how many, and nothing of what is wished.</summary>
    public static bool IsOnlyCount(Place place, FormLexicon lexicon)
    {
        var number = Few.SkipAll(place.Text, place.PhraseEnd, place.ClauseEnd);
        return lexicon.Support is { } support && SupportCounts.Has(support) && number < place.ClauseEnd && SupportCounts.Count(place.Text, number, place.ClauseEnd) is { } count
            && Fillers.SkipCourtesy(place.Text, count.End, place.ClauseEnd) == place.ClauseEnd;
    }

    /// <summary>How many stands before the label, or behind it.</summary>
    private static bool HasCount(TokenText text, int from, int label, int labelEnd, int end)
    {
        for (var at = from; at < Math.Min(end, labelEnd + 3); at++)
        {
            if (at < label && AnyOf.Begins(text, at, label))
            {
                return true;
            }

            if ((at < label || at >= labelEnd) && (text[at].IsDigits || NumberWords.Digit(text, at, end) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
