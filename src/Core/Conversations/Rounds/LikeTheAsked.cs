using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"H075 thì có khả năng" while it is asked how likely another household's exit is: the same question, answered for that one.</summary>
internal static class LikeTheAsked
{
    private static readonly Vocabulary Leads = new("thì", "cũng", "là", "còn", "lại", "cũng thì", "thì lại", ",", ":");

    /// <summary>The answer to the open question that words on another household are; null where they are none.</summary>
    public static Answers? Of(Talk talk, Pending.ForWords told)
    {
        if (talk.State.Pending is not Pending.ForAnswer asked || asked.Draft == told.Draft || OpenForm.Of(talk, asked.Draft)?.Form.Find(asked.Key) is not { Kind: QuestionKind.Choice or QuestionKind.Money } question)
        {
            return null;
        }

        var words = TokenText.Of(told.Words);
        var said = words.Slice(Leads.SkipAll(words, 0, words.Count), words.Count);
        return AnswerReader.Read(question, said, talk.Know.Today) is AnswerReading.Understood { Answer: var answer } ? Answers.Empty.With(question.Key, answer) : null;
    }

    /// <summary>The round with it, and said so.</summary>
    public static Pending.ForBatch With(Talk talk, Pending.ForBatch round, Pending.ForWords told, Answers answer)
    {
        if (OpenForm.Of(talk, told.Draft) is { } at)
        {
            var gone = at.Draft.Answers.Where(a => answer.TryGet(a.Key, out var now) && !now.Equals(a.Value)).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
            BatchView.Replaced(talk, at, gone, at.Subject.Code + " — ");
        }

        var with = BatchReader.Add(talk, round, told.Draft.Subject, new Unplaced(null, AnswersJson.Write(answer), [], "", []));
        Meanwhile.Note(talk, round, with);
        return with;
    }
}
