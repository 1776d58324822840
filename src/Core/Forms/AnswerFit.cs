namespace ReportBot.Core.Forms;

/// <summary>Answers of an earlier version of a form against the present one.</summary>
public static class AnswerFit
{
    /// <summary>The answers that a (changed) form still knows.</summary>
    public static Answers To(Form form, Answers answers)
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
        (QuestionKind.Photo, Answer.Photo photo) => photo.FileIds.Count <= question.MostPhotos,
        _ => false,
    };
}
