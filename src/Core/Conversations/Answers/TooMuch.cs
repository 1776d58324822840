using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A figure above another that bounds it: more households proposed to leave poverty than there are poor, more visited than are poor
/// and near-poor; or one far above the unit's own
/// records: "hộ nghèo 700" where the list has two. It is asked, and may stand.
/// </summary>
internal static class TooMuch
{
    /// <summary>The reason of the question.</summary>
    public const string Reason = "number.above";

    // A list may be old, or hold only a part: so many times as many, and so many more, are a slip of the finger.
    private const long FarTimes = 3;
    private const long FarMore = 20;

    /// <summary>What must be asked of the answers told now; the report holds them already.</summary>
    public static IReadOnlyList<UnclearKey> In(Talk talk, OpenForm at, Answers said) =>
    [
        .. AnswerCheck.AboveIn(at.Form, at.Draft.Answers)
            .Where(above => said.Has(above.Question.Key) || above.Bounds.Any(b => said.Has(b.Key)))
            .Select(above => new UnclearKey(above.Question.Key, Ask(talk, above))),
        .. at.Form.Questions.Where(q => q is { Kind: QuestionKind.Number, Prefill: not null } && said.Has(q.Key)).Select(q => Far(talk, at, q)).OfType<UnclearKey>(),
    ];

    /// <summary>A count that the list of the unit is far from, of an area: a body counts more than its list need hold.</summary>
    private static UnclearKey? Far(Talk talk, OpenForm at, Question question) =>
        at.Draft.Subject.Kind == SubjectKind.Area && at.Draft.Answers[question.Key] is Answer.Number told && at.ProposedFor(question)?.Answer is Answer.Number listed && told.Value > (FarTimes * listed.Value) + FarMore
            ? new UnclearKey(question.Key, new Doubt(
                Reason,
                Format.Capital(talk.Words.Say("answer.far", ("label", question.Label), ("answer", Format.Answer(talk.Words, question, told)), ("most", Format.Answer(talk.Words, question, listed)))),
                [Option(talk, question, told)]))
            : null;

    /// <summary>What is above what, in words.</summary>
    public static string Told(Texts words, AnswerAbove above) => Format.Capital(words.Say(
        "answer.above",
        ("label", above.Question.Label),
        ("answer", Format.Answer(words, above.Question, above.Answer)),
        ("other", string.Join(words.Say("answer.and"), above.Bounds.Select(b => b.Label))),
        ("most", Format.Answer(words, above.Bounds[0], above.Most))));

    private static Doubt Ask(Talk talk, AnswerAbove above) => new(
        Reason,
        Told(talk.Words, above),
        [Option(talk, above.Question, above.Answer)]);

    private static DoubtOption Option(Talk talk, Question question, Answer answer) =>
        new(Format.Answer(talk.Words, question, answer), AnswersJson.Write(Answers.Empty.With(question.Key, answer)));
}
