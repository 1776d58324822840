using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Answers against the form that they belong to.</summary>
internal static class FormAnswers
{
    /// <summary>The answers that a (changed) form still knows.</summary>
    public static Answers Fit(Form form, Answers answers)
    {
        foreach (var (key, answer) in answers)
        {
            if (form.Find(key) is not { } question || !Fits(question, answer))
            {
                answers = answers.Without(key);
            }
        }

        return answers;
    }

    /// <summary>Whether an answer has the question's shape and only choices that it offers.</summary>
    public static bool Fits(Question question, Answer answer) => (question.Kind, answer) switch
    {
        (QuestionKind.YesNo, Answer.YesNo) => true,
        (QuestionKind.Choice, Answer.Chosen chosen) => question.FindChoice(chosen.Key) is not null,
        (QuestionKind.Choices, Answer.ChosenMany many) => many.Keys.All(k => question.FindChoice(k) is not null),
        (QuestionKind.Money, Answer.Money) => true,
        (QuestionKind.Number, Answer.Number) => true,
        (QuestionKind.Date, Answer.Date) => true,
        (QuestionKind.Text, Answer.Text) => true,
        (QuestionKind.Photo, Answer.Photo) => true,
        _ => false,
    };

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
