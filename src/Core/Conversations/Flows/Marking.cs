using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>Choices marked one by one by buttons, until "xong".</summary>
internal static class Marking
{
    /// <summary>Marks a choice, or takes its mark away; false when there is no such choice.</summary>
    public static bool Take(Talk talk, Pending.ForAnswer pending, Question question, string mark)
    {
        if (!AnswerWords.TryIndex(mark, question.Choices.Count, out var index))
        {
            return false;
        }

        var key = question.Choices[index].Key;
        var marked = pending.Marked ?? [];
        AnswerFlow.Ask(talk, pending with { Marked = marked.Contains(key, StringComparer.Ordinal) ? [.. marked.Where(k => k != key)] : [.. marked, key] });
        return true;
    }
}
