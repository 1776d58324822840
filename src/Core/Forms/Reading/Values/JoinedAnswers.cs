using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Two answers to one question that go together.</summary>
internal static class JoinedAnswers
{
    /// <summary>Both in one: texts one after the other, forms of help together; null where they contradict each other.</summary>
    public static Answer? Of(Question question, Answer before, Answer now) => (before, now) switch
    {
        _ when before.Equals(now) => before,
        (Answer.Text a, Answer.Text b) when Holds(a.Words, b.Words) => a,
        (Answer.Text a, Answer.Text b) when question.When is not null && Holds(b.Words, a.Words) => b,
        (Answer.Text a, Answer.Text b) => new Answer.Text(a.Words + (question.When is null ? "; " : ", ") + b.Words),
        (Answer.ChosenMany { Keys.Count: 0 }, Answer.ChosenMany { Keys.Count: > 0 }) => null,
        (Answer.ChosenMany { Keys.Count: > 0 }, Answer.ChosenMany { Keys.Count: 0 }) => null,
        (Answer.ChosenMany a, Answer.ChosenMany b) => ChoiceAnswer.Make(question, [.. a.Keys, .. b.Keys]),
        _ => null,
    };

    /// <summary>"5 ký gạo, … gạo của chi bộ": the same told again, in fewer words.</summary>
    private static bool Holds(string all, string part) =>
        (" " + VietnameseText.Fold(all).Replace(",", " ,", StringComparison.Ordinal) + " ").Contains(" " + VietnameseText.Fold(part) + " ", StringComparison.Ordinal);
}
