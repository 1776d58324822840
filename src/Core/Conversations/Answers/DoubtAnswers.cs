using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What an answer to a doubtful reading does to the report.</summary>
internal static class DoubtAnswers
{
    /// <summary>What was told as given before, and is still under way, was not.</summary>
    public static Answers NotGiven(OpenForm at, Question question, Doubt doubt) => doubt.Help is { Count: > 0 } keys
        ? AnswerRemoval.Without(at.Form, at.Draft.Answers, Answers.Empty.With(question.Key, new Answer.ChosenMany(keys))) ?? at.Draft.Answers
        : at.Draft.Answers;

    /// <summary>What a meaning that was chosen comes to; help of former messages is not taken back by an answer on help that a further one told.</summary>
    public static Together Chosen(OpenForm at, Pending.ForAnswer pending, Doubt doubt, int index)
    {
        var chosen = AnswersJson.Read(at.Form, doubt.Options[index].Answers);
        return doubt.Reason == ReadingReasons.ChoiceUnderWay || IsOfFurtherHelp(at, pending)
            ? LaterAnswers.Over(at.Form, at.Draft.Answers, chosen, Telling.AsMore)
            : new Together(chosen, Answers.Empty, []);
    }

    /// <summary>Asked because a message told it not beyond doubt, and not opened to be answered anew.</summary>
    public static bool IsOfFurtherHelp(OpenForm at, Pending.ForAnswer pending) =>
        pending is { Doubt: not null, Then: Pending.ForBatch } && at.Form.Find(pending.Key)!.Kind == QuestionKind.Choices;

    /// <summary>What was told and is not settled goes along in words.</summary>
    public static void Keep(Talk talk, Pending.ForAnswer pending, Question question)
    {
        if (question.Required || pending.Doubt is not { Read.Length: > 0 } doubt || doubt.Reason is LaterWords.SumAsked or TooMuch.Reason or Hanging.Reason or AtText.MaybeNoAnswer
            || (doubt.Reason == ReadingReasons.Conflict && doubt.Options.Count == 0))
        {
            return;
        }

        var isLabelled = VietnameseText.Fold(doubt.Read).StartsWith(VietnameseText.Fold(question.Label), StringComparison.Ordinal) || question.Kind == QuestionKind.Choices;
        foreach (var which in pending.Also.Prepend(pending.Draft))
        {
            BatchReader.KeepRest(talk, which, "", isLabelled ? doubt.Read : $"{question.Label}: {doubt.Read}");
        }
    }
}
