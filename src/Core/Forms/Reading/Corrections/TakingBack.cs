using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Messages that ask for something told before to go, and tell nothing: "bỏ đề nghị thoát nghèo", "đề xuất bỏ đi", "muốn rút
/// lại báo cáo H011".
/// </summary>
internal static class TakingBack
{
    // Who asks for something to go says so in a sentence or two; in a longer message it may be told, and is no more all that is said.
    private const int LongestRequest = 120;

    private static readonly Vocabulary Verbs = new(
        [.. TakeOutWords.Verbs, .. TakeOutWords.Requests, .. TakeOutWords.OfParts, .. TakeOutWords.Withdrawing, .. TakeOutWords.Withdrawing.Select(w => "xin " + w), "thôi bỏ", "xin bỏ"]);

    private static readonly Vocabulary Gone = new(
        [.. TakeOutWords.Behind, .. TakeOutWords.Then, .. TakeOutWords.Then.Select(w => w + " đi"), .. TakeOutWords.Blank, .. TakeOutWords.Requests, "bỏ", "xóa bỏ", "thôi bỏ", "thôi bỏ đi"]);
    private static readonly Vocabulary Reports = new("rút lại báo cáo", "rút báo cáo", "thu hồi báo cáo", "lấy lại báo cáo", "rút lại tin");

    /// <summary>Whether a report as a whole is asked back, whatever else is said.</summary>
    public static bool IsOfReport(TokenText text) => Reports.OccursIn(text, 0, text.Count);

    /// <summary>Whether the whole message asks for something to go: a report, or an answer named by the label of its question.</summary>
    public static bool Is(TokenText text, ReadingContext context)
    {
        if (IsOfReport(text))
        {
            return true;
        }

        if (text.Count > LongestRequest || (!Gone.OccursIn(text, 0, text.Count) && !Verbs.OccursIn(text, 0, text.Count)))
        {
            return false;
        }

        var mentions = new SubjectFinder(context).Find(text);
        return IsOfAnswer(text.Through([.. text.Tokens.Where((_, i) => !mentions.Exists(m => i >= m.Start && i < m.End))]), context.Form);
    }

    private static bool IsOfAnswer(TokenText text, Form form)
    {
        var at = Fillers.SkipCourtesy(text, 0, text.Count);
        var verb = Verbs.SkipAll(text, at, text.Count);
        if (LabelEnd(text, form, verb) is not { } end)
        {
            return false;
        }

        return verb > at
            ? !Enumerable.Range(end, text.Count - end).Any(i => text[i].Kind == TokenKind.NewLine || text[i].IsSign(',') || text[i].IsSign(';') || text[i].IsSign('.') || text[i].IsSign(':'))
            : Gone.Skip(text, end, text.Count) is var gone && gone > end && Fillers.SkipCourtesy(text, gone, text.Count) == text.Count;
    }

    private static int? LabelEnd(TokenText text, Form form, int at) =>
        FormLexicon.Of(form).Find(text, at, text.Count) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label) ? match.End : null;
}
