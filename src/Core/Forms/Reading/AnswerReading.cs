namespace ReportBot.Core.Forms.Reading;

/// <summary>What the official's words mean as the answer to one question.</summary>
public abstract record AnswerReading
{
    private AnswerReading()
    {
    }

    /// <summary>Read without doubt.</summary>
    public sealed record Understood(Answer Answer) : AnswerReading;

    /// <summary>
    /// Read, but more than one meaning is possible ("5-7 triệu", "50", "mùng 5"): it is asked, never guessed.
    /// </summary>
    /// <param name="Reason">Why, as the key of a sentence of the conversation: <c>money.bare</c>, <c>money.range</c>, <c>date.lunar</c>…</param>
    /// <param name="Read">What was read, in words that can be shown: "5 đến 7 triệu".</param>
    /// <param name="Options">The possible meanings to offer, most likely first; may be empty.</param>
    public sealed record Doubtful(string Reason, string Read, IReadOnlyList<Meaning> Options) : AnswerReading;

    /// <summary>Not an answer to this question, or an impossible one (31/9, a day to come).</summary>
    /// <param name="Reason">Why, as the key of a sentence of the conversation: <c>date.impossible</c>, <c>money.unreadable</c>…</param>
    /// <param name="Read">The words it is about, as typed.</param>
    public sealed record Unreadable(string Reason, string Read) : AnswerReading;
}

/// <summary>One possible meaning of doubtful words.</summary>
/// <param name="Label">Short words to choose by: "5.000.000 đ".</param>
/// <param name="Answer">The answer that it stands for.</param>
public sealed record Meaning(string Label, Answer Answer);
