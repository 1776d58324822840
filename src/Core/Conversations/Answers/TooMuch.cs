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
        .. AnswerCheck.AboveIn(at.Form, at.Draft.Answers)
            .Where(above => said.Has(above.Question.Key) || said.Has(above.Bound.Key))
            .Select(above => new UnclearKey(above.Question.Key, Ask(talk, above))),
    ];

    /// <summary>What is above what, in words.</summary>
    public static string Told(Texts words, AnswerAbove above) => Format.Capital(words.Say(
        "answer.above",
        ("label", above.Question.Label),
        ("answer", Format.Answer(words, above.Question, above.Answer)),
        ("other", above.Bound.Label),
        ("most", Format.Answer(words, above.Bound, above.Most))));

    private static Doubt Ask(Talk talk, AnswerAbove above) => new(
        Reason,
        Told(talk.Words, above),
        [new DoubtOption(Format.Answer(talk.Words, above.Question, above.Answer), AnswersJson.Write(Answers.Empty.With(above.Question.Key, above.Answer)))]);
}
