using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Different figures for one question in one message ("được vay 30tr", then "được sửa nhà 20tr"): each is offered, and, for
/// what several forms of help are worth, all of them together.
/// </summary>
internal static class Conflicts
{
    /// <summary>The question about two answers.</summary>
    public static AnswerReading.Doubtful Between(Form form, Question question, Answer before, Answer now) => Of(form, question, [before, now]);

    /// <summary>The question with one more answer; null where that is one of those offered, or none can be offered.</summary>
    public static AnswerReading.Doubtful? With(Form form, Question question, AnswerReading.Doubtful asked, Answer more)
    {
        List<Answer> told = [.. asked.Options.Select(o => o.Answer)];
        if (told.Count == 0 || told.Contains(more))
        {
            return null;
        }

        return Of(form, question, [.. HasSum(form, question) ? told.SkipLast(1) : told, more]);
    }

    private static AnswerReading.Doubtful Of(Form form, Question question, List<Answer> told)
    {
        var shown = told.Select(Shown).OfType<string>().ToList();
        if (shown.Count < told.Count)
        {
            return new AnswerReading.Doubtful(ReadingReasons.Conflict, question.Label, []);
        }

        if (HasSum(form, question))
        {
            told = [.. told, Sum(told)];
        }

        return new AnswerReading.Doubtful(
            ReadingReasons.Conflict, $"{question.Label}: {string.Join(", ", shown)}", [.. told.Distinct().Select(a => new Meaning(Shown(a)!, a))]);
    }

    private static bool HasSum(Form form, Question question) =>
        question.Kind is QuestionKind.Money or QuestionKind.Number && question.When is { } when && form.Find(when.Key) is { Kind: QuestionKind.Choices };

    private static Answer Sum(List<Answer> told) => told[0] is Answer.Money
        ? new Answer.Money(told.OfType<Answer.Money>().Sum(m => m.Vnd))
        : new Answer.Number(told.OfType<Answer.Number>().Sum(n => n.Value));

    private static string? Shown(Answer answer) => answer switch
    {
        Answer.Money money => MoneyText.Format(money.Vnd),
        Answer.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Answer.Date date => date.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };
}
