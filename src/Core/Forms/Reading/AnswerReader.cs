namespace ReportBot.Core.Forms.Reading;

/// <summary>Reads the official's words as the answer to one question (the guided conversation and the web form).</summary>
public static class AnswerReader
{
    /// <summary>Reads <paramref name="text"/> as the answer to <paramref name="question"/>.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="text">The words as typed.</param>
    /// <param name="today">The day in the plan's time zone.</param>
    public static AnswerReading Read(Question question, string text, DateOnly today) =>
        new AnswerReading.Unreadable("text.unreadable", text);
}
