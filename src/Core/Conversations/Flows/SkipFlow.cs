using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>A question passed over: what was doubtful about it is kept in words, and one that must be answered is asked again.</summary>
internal static class SkipFlow
{
    /// <summary>Passes over the open question.</summary>
    public static void Skip(Talk talk, OpenForm at, Pending.ForAnswer pending, Question question)
    {
        DoubtAnswers.Keep(talk, pending, question);
        if (!question.Required)
        {
            Hanging.PassedOver(talk, pending.Draft, question);
        }

        if (pending.Doubt?.Reason == HelpRemoval.Whose)
        {
            // Whose it is stays open: the figure goes along in words, and counts for neither.
            OpenForm.Of(talk, pending.Draft)?.Keep(d => FormAnswers.Skip(d, question.Key));
        }

        at = OpenForm.Of(talk, pending.Draft) ?? at;

        if (at.Draft.Answers.Has(question.Key) || pending.Then is Pending.ForBatch && !question.Required)
        {
            AnswerFlow.GoOn(talk, pending);
        }
        else if (question.Required)
        {
            talk.Note(talk.T("form.required"));
            AnswerFlow.Ask(talk, pending);
        }
        else
        {
            at.Keep(d => FormAnswers.Skip(d, question.Key));
            AnswerFlow.GoOn(talk, pending);
        }
    }
}
