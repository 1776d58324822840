using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Documents;

/// <summary>Answers to any form, the same for the same report, within what its questions allow.</summary>
internal static class AnyAnswers
{
    private static readonly string[] Words =
        ["thiếu nước tưới", "thiếu vốn", "nhà dột", "thiếu nước tưới mùa khô, giếng cạn", "không có", "đề nghị hỗ trợ giếng khoan"];

    public static Answers Of(Form form, int report)
    {
        var answers = Answers.Empty;
        for (var i = 0; i < form.Questions.Count; i++)
        {
            var question = form.Questions[i];
            if ((question.When?.Holds(answers) ?? true) && Answer(question, report + i) is { } answer)
            {
                answers = answers.With(question.Key, answer);
            }
        }

        return answers;
    }

    private static Answer? Answer(Question question, int seed) => question.Kind switch
    {
        QuestionKind.YesNo => new Answer.YesNo(seed % 4 != 0),
        QuestionKind.Choice => new Answer.Chosen(question.Choices[seed % question.Choices.Count].Key),
        QuestionKind.Choices => new Answer.ChosenMany([.. question.Choices.Where((_, i) => (i + seed) % 3 == 0).Select(c => c.Key)]),
        QuestionKind.Money when question.Unit?.Contains("người", StringComparison.Ordinal) == true => new Answer.Money(Within(question, 700_000 + (seed % 13 * 100_000))),
        QuestionKind.Money => new Answer.Money(Within(question, 1_000_000L * (1 + (seed % 20)))),
        QuestionKind.Number => new Answer.Number(Within(question, seed % 7)),
        QuestionKind.Date => new Answer.Date(new DateOnly(2023, 3, 1).AddDays(seed % 9)),
        QuestionKind.Text => new Answer.Text(Words[seed % Words.Length]),
        _ => null,
    };

    private static long Within(Question question, long value) => Math.Clamp(value, question.Min ?? long.MinValue, question.Max ?? long.MaxValue);
}
