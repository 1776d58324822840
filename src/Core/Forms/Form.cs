namespace ReportBot.Core.Forms;

/// <summary>
/// A versioned list of questions about one subject. A report keeps the version it answered, so that old
/// reports stay readable when the form changes.
/// </summary>
/// <param name="Id">Stable name: <c>household-periodic</c>.</param>
/// <param name="Version">Starts at 1 and grows with each published change.</param>
/// <param name="Title">What people read above the form.</param>
/// <param name="Questions">In the order asked.</param>
public sealed record Form(string Id, int Version, string Title, IReadOnlyList<Question> Questions)
{
    /// <summary>What a one-message report on this form looks like behind the subject's code: "đã thăm hôm qua, tn 1tr2".</summary>
    public string? Example { get; init; }

    /// <summary>The question with this key, or null.</summary>
    public Question? Find(string key)
    {
        foreach (var question in Questions)
        {
            if (string.Equals(question.Key, key, StringComparison.Ordinal))
            {
                return question;
            }
        }

        return null;
    }

    /// <summary>The questions to ask, given the answers so far: those whose condition holds.</summary>
    public IReadOnlyList<Question> Asked(Answers answers) =>
        [.. Questions.Where(q => q.When is null || q.When.Holds(answers))];
}
