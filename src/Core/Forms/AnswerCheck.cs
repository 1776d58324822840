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

    /// <summary>
    /// The answers above another of the same report that bounds them, or above several together (<see cref="Question.NotAbove"/>), in
    /// the form's order; nothing is known where one of these is not answered. One of them may be wrong, and only the official knows: it is asked about, in chat and on the web page.
    /// </summary>
    public static IReadOnlyList<AnswerAbove> AboveIn(Form form, Answers answers) =>
    [
        .. form.Questions.Where(q => q.NotAbove is not null)
            .Select(q => (Question: q, Bounds: q.BoundsIn(form)))
            .Where(pair => pair.Bounds.Count > 0 && Amount(answers[pair.Question.Key]) > pair.Bounds.Sum(b => Amount(answers[b.Key]) ?? long.MaxValue / 4))
            .Select(pair => new AnswerAbove(pair.Question, answers[pair.Question.Key]!, pair.Bounds, Together([.. pair.Bounds.Select(b => answers[b.Key]!)]))),
    ];

    private static Answer Together(IReadOnlyList<Answer> answers) => answers[0] is Answer.Money
        ? new Answer.Money(answers.Sum(a => Amount(a) ?? 0))
        : new Answer.Number(answers.Sum(a => Amount(a) ?? 0));

    private static long? Amount(Answer? answer) => answer switch
    {
        Answer.Number number => number.Value,
        Answer.Money money => money.Vnd,
        _ => null,
    };
}

/// <summary>An answer above what bounds it.</summary>
/// <param name="Question">The question whose answer is too much.</param>
/// <param name="Answer">That answer.</param>
/// <param name="Bounds">The question that bounds it; several where their answers bound it together.</param>
/// <param name="Most">Their answer, or the sum of their answers.</param>
public sealed record AnswerAbove(Question Question, Answer Answer, IReadOnlyList<Question> Bounds, Answer Most);
