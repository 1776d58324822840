using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What an answer to a doubtful reading does to the report.</summary>
internal static class DoubtAnswers
{
    /// <summary>What was told as given before, and is still under way, was not.</summary>
    public static Answers NotGiven(OpenForm at, Question question, Doubt doubt) => doubt.Help is { Count: > 0 } keys
        ? Removal.Without(at.Form, at.Draft.Answers, Answers.Empty.With(question.Key, new Answer.ChosenMany(keys))) ?? at.Draft.Answers
        : at.Draft.Answers;

    /// <summary>The answers of a meaning that was chosen; help of former messages is not taken back by help that was under way.</summary>
    public static Answers Chosen(OpenForm at, Doubt doubt, int index)
    {
        var chosen = AnswersJson.Read(at.Form, doubt.Options[index].Answers);
        return doubt.Reason == ReadingReasons.ChoiceUnderWay ? LaterWords.Over(at.Form, at.Draft.Answers, chosen, adds: true) is { Unclear.Count: 0 } all ? all.Answers : chosen : chosen;
    }

    /// <summary>What was told and is not settled goes along in words.</summary>
    public static void Keep(Talk talk, Pending.ForAnswer pending, Question question)
    {
        if (question.Required || pending.Doubt is not { Read.Length: > 0 } doubt || doubt.Reason is LaterWords.SumAsked or TooMuch.Reason or AnswerFlow.MaybeNoAnswer or ReadingReasons.Conflict)
        {
            return;
        }

        var isLabelled = VietnameseText.Fold(doubt.Read).StartsWith(VietnameseText.Fold(question.Label), StringComparison.Ordinal) || question.Kind == QuestionKind.Choices;
        BatchReader.KeepRest(talk, pending.Draft, "", isLabelled ? doubt.Read : $"{question.Label}: {doubt.Read}");
    }
}
