using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>More than one answer typed at one question of a form.</summary>
internal static class SeveralAnswers
{
    // Two answers take at least so many words when no sign divides them.
    private const int ShortSpaces = 2;
    private const int LongSpaces = 3;

    /// <summary>
    /// Several answers in one message at one question of a form; null when the words are an answer to that
    /// question alone, or about another household.
    /// </summary>
    public static ReportReading? ReadInto(Talk talk, OpenForm at, string key, string text)
    {
        if (!MayBeSeveral(at, key, text))
        {
            return null;
        }

        var reading = MessageReader.Read(text, BatchReader.Context(talk, at.Form, [at.Subject]));
        if (reading.Reports is not [var report] || report.Answers.IsNil
            || !(report.Subject is null ? report.NamedAs is null : report.Subject == at.Subject.Code))
        {
            return null;
        }

        var fields = report.Answers.Count + report.Unclear.Count;
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        return report.Answers.Count > 0 && fields >= (report.Subject is null ? 2 : 1) && (!isText || report.Rest.Length == 0)
            ? report
            : null;
    }

    // A text answer is kept word for word unless it plainly begins with the household or with a label.
    private static bool MayBeSeveral(OpenForm at, string key, string text)
    {
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        if (text.AsSpan().IndexOfAny([',', ';', ':', '\n']) < 0 && text.AsSpan().Count(' ') < (isText ? LongSpaces : ShortSpaces))
        {
            return false;
        }

        if (!isText)
        {
            return true;
        }

        var folded = VietnameseText.Fold(text).TrimStart();
        return folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + " ", StringComparison.Ordinal)
            || folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + ":", StringComparison.Ordinal)
            || at.Form.Questions.Any(q => q.Words.Any(w => StartsWithLabel(folded, VietnameseText.Fold(w))));
    }

    private static bool StartsWithLabel(string folded, string label) =>
        folded.Length > label.Length && folded.StartsWith(label, StringComparison.Ordinal) && folded[label.Length] is ' ' or ':';
}
