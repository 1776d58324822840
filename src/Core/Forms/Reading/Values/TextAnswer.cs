using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Text as an answer: word for word, NFC, without the courtesy at its end.</summary>
internal static class TextAnswer
{
    public static AnswerReading Read(Question question, TokenText text)
    {
        if (NonePhrases.IsNone(text, 0, text.Count))
        {
            return new AnswerReading.Understood(new Answer.Text(string.Empty));
        }

        // "1" answers no question that asks for words: a number of a button that is not there.
        return text.Tokens.Any(t => t.IsWord) ? Judge(question, WithoutLeave(text)) : new AnswerReading.Unreadable(ReadingReasons.TextNoWords, text.Text.Trim());
    }

    /// <summary>"thiếu nước tưới ạ, em cảm ơn": the words as typed, up to those that only take leave.</summary>
    private static string WithoutLeave(TokenText text)
    {
        var end = ClosingWords.Start(text, 0);
        end = Particles.Start(text, 0, end > 0 ? end : text.Count);
        return end < text.Count && text.Tokens[..end].Any(t => t.IsWord) ? text.Text[..text[end - 1].End].Trim().TrimEnd(',', ';', '.', ' ') : text.Text.Trim();
    }

    /// <summary>The words as an answer, if they are not too many.</summary>
    public static AnswerReading Judge(Question question, string words) =>
        words.Length > question.MaxLength
            ? new AnswerReading.Unreadable(ReadingReasons.TextTooLong, words)
            : new AnswerReading.Understood(new Answer.Text(words));
}
