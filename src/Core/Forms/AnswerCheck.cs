namespace ReportBot.Core.Forms;

/// <summary>Whether answers can be filed; the same check for chat, message and web form.</summary>
public static class AnswerCheck
{
    /// <summary>The answers without those to questions that are not asked, given the others.</summary>
    public static Answers WithoutUnasked(Form form, Answers answers)
    {
        if (answers.IsNil)
        {
            return answers;
        }

        // In the form's order, because dropping one answer may end the condition of a later question.
        foreach (var question in form.Questions.Where(q => q.When is not null && answers.Has(q.Key)))
        {
            if (!question.When!.Holds(answers))
            {
                answers = answers.Without(question.Key);
            }
        }

        return answers;
    }

    /// <summary>The required questions that are asked and not answered; none for a nil report.</summary>
    public static IReadOnlyList<Question> MissingIn(Form form, Answers answers) =>
        answers.IsNil ? [] : [.. form.Asked(answers).Where(q => q.Required && !answers.Has(q.Key))];

    /// <summary>Whether nothing required is missing.</summary>
    public static bool IsComplete(Form form, Answers answers) => MissingIn(form, answers).Count == 0;
}
