using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The kinds of periods as people call them: "kỳ giai đoạn", "6 tháng", "kỳ năm". Only at the beginning of the words or
/// after "kỳ", so that a reason or a name in which they occur stays what it is.
/// </summary>
internal static class PeriodKindWords
{
    private static readonly (string[] Words, PeriodKind Kind)[] Kinds =
    [
        (["giai", "doan"], PeriodKind.Stage), (["6", "thang"], PeriodKind.HalfYear), (["06", "thang"], PeriodKind.HalfYear), (["sau", "thang"], PeriodKind.HalfYear),
        (["ca", "nam"], PeriodKind.Annual), (["nam"], PeriodKind.Annual),
        (["stage"], PeriodKind.Stage), (["half-year"], PeriodKind.HalfYear), (["annual"], PeriodKind.Annual),
    ];

    /// <summary>The kind named at a place among the words, and of how many words; null where none is.</summary>
    public static (PeriodKind Kind, int Length)? At(IReadOnlyList<string> words, int place)
    {
        if (place > 0 && VietnameseText.Fold(words[place - 1]) is not ("ky" or "period"))
        {
            return null;
        }

        foreach (var (phrase, kind) in Kinds)
        {
            if (place + phrase.Length <= words.Count
                && phrase.Index().All(p => VietnameseText.Fold(words[place + p.Index].Trim(',', '.', '?', ':')) == p.Item))
            {
                return (kind, phrase.Length);
            }
        }

        return null;
    }
}
