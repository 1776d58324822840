using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>An answer that takes others with it: figures are never let go without being asked, other answers not without being said.</summary>
internal static class Losing
{
    /// <summary>The reason of the question whether figures go.</summary>
    public const string Reason = "answer.loses";

    /// <summary>Asks about figures that go with the answer, or says what goes; true when it is asked.</summary>
    public static bool Asks(Talk talk, OpenForm at, Pending.ForAnswer pending, Answer answer)
    {
        var question = at.Form.Find(pending.Key)!;
        var lost = By(at, question, answer);
        if (lost.Count == 0 || pending.Doubt?.Reason == Reason)
        {
            return false;
        }

        var line = HistoryFlow.AnswersLine(talk, at.Form, lost);
        if (answer is not Answer.YesNo { Value: var value } || !lost.Any(l => l.Value is Answer.Number or Answer.Money))
        {
            talk.Note(talk.T("answer.lost", ("answers", line)));
            return false;
        }

        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(Reason, line, [Option(talk, question, value, "answer.and-drop"), Option(talk, question, !value, "answer.and-keep")]) });
        return true;
    }

    /// <summary>Whether anything that was given is no longer asked for after this answer.</summary>
    public static bool Loses(OpenForm at, Question question, Answer answer) => By(at, question, answer).Count > 0;

    // What was given and is no longer asked for after this answer.
    private static Answers By(OpenForm at, Question question, Answer answer)
    {
        var after = at.Draft.Answers.With(question.Key, answer);
        return answer.Equals(at.Draft.Answers[question.Key]) ? Answers.Empty : at.Form.Questions
            .Where(q => q.When is { } when && when.Key == question.Key && !when.Holds(after) && after.Has(q.Key))
            .Aggregate(Answers.Empty, (all, q) => all.With(q.Key, after[q.Key]!));
    }

    private static DoubtOption Option(Talk talk, Question question, bool value, string key) => new(
        talk.T(key, ("answer", Format.Capital(Format.YesNo(talk.Words, question, value)))),
        AnswersJson.Write(Answers.Empty.With(question.Key, new Answer.YesNo(value))));
}
