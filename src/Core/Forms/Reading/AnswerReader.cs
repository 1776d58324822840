using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Reads the official's words as the answer to one question (the guided conversation and the web form). The
/// words stand for an answer as a whole: what is left over makes the reading doubtful, never half right.
/// </summary>
public static class AnswerReader
{
    /// <summary>
    /// Reads <paramref name="text"/> as the answer to <paramref name="question"/>. An answer "không có gì" to a
    /// text question is understood as <c>Text("")</c>: asked, and nothing to tell. Never throws.
    /// </summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="text">The words as typed.</param>
    /// <param name="today">The day in the plan's time zone.</param>
    public static AnswerReading Read(Question question, string text, DateOnly today)
    {
        var tokens = TokenText.Of(text);
        var typed = tokens.Text.Trim();
        if (tokens.Count == 0)
        {
            return new AnswerReading.Unreadable(ReadingReasons.TextEmpty, typed);
        }

        return question.Kind switch
        {
            QuestionKind.YesNo => YesNoAnswer.Read(question, tokens),
            QuestionKind.Choice or QuestionKind.Choices => ChoiceAnswer.Read(question, tokens),
            QuestionKind.Money => MoneyAnswer.ReadWhole(question, tokens),
            QuestionKind.Number => NumberAnswer.ReadWhole(question, tokens),
            QuestionKind.Date => DateAnswer.ReadWhole(question, tokens, today),
            QuestionKind.Text => TextAnswer.Read(question, tokens),
            QuestionKind.Photo => new AnswerReading.Unreadable(ReadingReasons.PhotoExpected, typed),
        };
    }
}
