using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Where a report tells of many, a further sentence that says what so many households were given ends the text before it: "Khó khăn: giá
/// chè thấp. [Hướng dẫn kỹ thuật trồng chè cho 9 hộ]". What is still wished, lacking or under way stays in it.
/// </summary>
internal static class HelpBehind
{
    private static readonly Vocabulary Wanting = new("xin", "đề nghị", "đề xuất", "kiến nghị", "mong", "cần", "nên", "để", "thêm", "cho phép", "tiếp tục", "nếu", "sẽ", "tăng", "mở rộng", "bổ sung", "ưu tiên", "quan tâm", "chưa", "không", "thiếu", "còn", "khó", "chậm", "chỉ");
    private static readonly Vocabulary Done = new("đã", "vừa", "được", "xong", "mới");

    /// <summary>Whether the clause that begins a sentence tells such help.</summary>
    /// <param name="current">The text it follows.</param>
    /// <param name="text">The message.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="lexicon">The form's words.</param>
    public static bool Begins(Piece current, TokenText text, int start, int end, FormLexicon lexicon)
    {
        if (current is not { Question: { Kind: QuestionKind.Text, When: null } question } || lexicon.Support is not { } support || !SupportCounts.Has(support) || question.Required
            || start <= current.OpenEnd + 1 || GivingWords.IsNegated(text, start, end) || GivingWords.IsUnderWay(text, start, end) || Wanting.OccursIn(text, start, end)
            || lexicon.Told.Any(t => Enumerable.Range(start, end - start).Any(at => t.Signs.Find(text, at, end) is { Length: > 1 })))
        {
            return false;
        }

        var isCounted = Enumerable.Range(start, end - start).Any(at => text[at].IsDigits && SupportCounts.Count(text, at, end) is not null);
        return isCounted && NamesHelp(support, text, start, end)
            && (!question.Wish || Done.OccursIn(text, start, end) || SupportAmounts.HasAmount(text, start, Boundaries.SentenceEnd(text, start)) && GivingWords.Source.OccursIn(text, start, end));
    }

    private static bool NamesHelp(Question support, TokenText text, int start, int end) =>
        Enumerable.Range(start, end - start).Any(at => ChoiceWords.Statements(support).Find(text, at, end, CountedPhrases.Skip) is not null
            || (text.IsMarked && at == start && SupportList.IsNamed(support, text, at, end)) || (ChoiceWords.Find(support, text, at, end) is { Length: > 1, Fit: Fit.Full }));
}
