using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>Examples of what can be typed for a form, so that they fit an office's own questions too.</summary>
internal static class FormExamples
{
    /// <summary>What a one-message report says behind the code: the form's own example, else made of its first questions.</summary>
    public static string Message(Form form) => form.Example
        ?? string.Join("; ", form.Questions.Where(q => q.When is null).Select(Said).OfType<string>().Take(2));

    /// <summary>A correction of one answer: "thu nhập 1tr3".</summary>
    public static string Correction(Form form) =>
        form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Money, Per.Count: > 0, When: null }) is { } money ? money.Label + " 1tr3"
        : form.Questions.Where(q => q.When is null).Select(Said).OfType<string>().FirstOrDefault() ?? form.Questions[0].Label;

    private static string? Said(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => question.Label + ": có",
        QuestionKind.Number => question.Label + " 6",
        QuestionKind.Money => question.Label + " 50tr",
        QuestionKind.Text => question.Label + ": …",
        QuestionKind.Choice or QuestionKind.Choices => question.Label + ": " + question.Choices[0].Label,
        QuestionKind.Date => question.Label + " hôm qua",
        QuestionKind.Photo => null,
    };
}
