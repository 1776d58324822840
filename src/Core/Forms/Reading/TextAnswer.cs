using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Text as an answer: word for word, NFC.</summary>
internal static class TextAnswer
{
    public static AnswerReading Read(Question question, TokenText text)
    {
        if (NonePhrases.IsNone(text, 0, text.Count))
        {
            return new AnswerReading.Understood(new Answer.Text(string.Empty));
        }

        // "1" answers no question that asks for words: a number of a button that is not there.
        return text.Tokens.Any(t => t.IsWord) ? Judge(question, text.Text.Trim()) : new AnswerReading.Unreadable(ReadingReasons.TextNoWords, text.Text.Trim());
    }

    /// <summary>The words as an answer, if they are not too many.</summary>
    public static AnswerReading Judge(Question question, string words) =>
        words.Length > question.MaxLength
            ? new AnswerReading.Unreadable(ReadingReasons.TextTooLong, words)
            : new AnswerReading.Understood(new Answer.Text(words));
}
