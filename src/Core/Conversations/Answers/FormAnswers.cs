using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Answers against the form that they belong to.</summary>
internal static class FormAnswers
{
    /// <summary>The draft with one answer; it is no longer passed over.</summary>
    public static Draft With(Draft draft, string key, Answer answer) =>
        draft with { Answers = draft.Answers.With(key, answer), Skipped = Without(draft.Skipped, key) };

    /// <summary>The draft with all of these answers.</summary>
    public static Draft With(Draft draft, Answers answers)
    {
        foreach (var (key, answer) in answers)
        {
            draft = With(draft, key, answer);
        }

        return draft;
    }

    /// <summary>The draft with the question passed over; an answer it had is gone.</summary>
    public static Draft Skip(Draft draft, string key) =>
        draft with { Answers = draft.Answers.Without(key), Skipped = [.. Without(draft.Skipped, key), key] };

    private static IReadOnlyList<string> Without(IReadOnlyList<string> keys, string key) =>
        keys.Contains(key, StringComparer.Ordinal) ? [.. keys.Where(k => k != key)] : keys;
}
