using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>In a round "rồi" to the question of the visit is asked for its day, as it is in the form; not where each message is a cost.</summary>
internal static class VisitDay
{
    /// <summary>The question of the day that hangs on the answer and is open yet; null for none.</summary>
    public static Question? Of(Talk talk, OpenForm at, Pending.ForAnswer pending, Answer answer) =>
        answer is Answer.YesNo { Value: true } && pending.Then is Pending.ForBatch && !talk.Know.Channel.CountsMessages && at.Form.Find(pending.Key) is { Required: true }
            ? at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Date && q.When?.Key == pending.Key && !at.Draft.Answers.Has(q.Key))
            : null;
}
