namespace ReportBot.Core.Forms;

/// <summary>
/// A question is asked only when the answer to an earlier question <see cref="Key"/> is (or, for several
/// choices, contains) <see cref="Is"/>: <c>true</c>, <c>false</c> or a choice key; <c>*</c> means any
/// answer that is not empty.
/// </summary>
public sealed record Condition(string Key, string Is)
{
    /// <summary>Whether the condition holds for the answers given so far.</summary>
    public bool Holds(Answers answers) => answers.TryGet(Key, out var answer) && answer switch
    {
        Answer.YesNo yesNo => Is == "*" || Is == (yesNo.Value ? "true" : "false"),
        Answer.Chosen chosen => Is == "*" || Is == chosen.Key,
        Answer.ChosenMany many => Is == "*" ? many.Keys.Count > 0 : many.Keys.Contains(Is, StringComparer.Ordinal),
        _ => Is == "*",
    };
}
