using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>A figure above another that bounds it: more households proposed to leave poverty than there are poor. It is asked, and may stand.</summary>
internal static class TooMuch
{
    /// <summary>The reason of the question.</summary>
    public const string Reason = "number.above";

    /// <summary>What must be asked of the answers told now; the report holds them already.</summary>
    public static IReadOnlyList<UnclearKey> In(Talk talk, OpenForm at, Answers said) =>
    [
        .. at.Form.Questions
            .Where(q => q.NotAbove is { } most && (said.Has(q.Key) || said.Has(most)))
            .Where(q => Value(at.Draft.Answers[q.Key]) > Value(at.Draft.Answers[q.NotAbove!]))
            .Select(q => new UnclearKey(q.Key, Ask(talk, at, q))),
    ];

    private static Doubt Ask(Talk talk, OpenForm at, Question question)
    {
        var most = at.Form.Find(question.NotAbove!)!;
        var told = Format.Answer(talk.Words, question, at.Draft.Answers[question.Key]!);
        return new Doubt(
            Reason,
            Format.Capital(talk.T("answer.above", ("label", question.Label), ("answer", told), ("other", most.Label), ("most", Format.Answer(talk.Words, most, at.Draft.Answers[most.Key]!)))),
            [new DoubtOption(told, AnswersJson.Write(Answers.Empty.With(question.Key, at.Draft.Answers[question.Key]!)))]);
    }

    private static long? Value(Answer? answer) => answer switch
    {
        Answer.Number number => number.Value,
        Answer.Money money => money.Vnd,
        _ => null,
    };
}
