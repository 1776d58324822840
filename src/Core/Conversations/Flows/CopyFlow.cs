using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>"Như kỳ trước": answers taken over from the report before, never dates or pictures, and always confirmed.</summary>
internal static class CopyFlow
{
    /// <summary>What a whole report would take over.</summary>
    public static Answers Copied(OpenForm at)
    {
        var copied = Answers.Empty;
        foreach (var question in at.Form.Questions)
        {
            if (at.PreviousAnswer(question) is { } answer)
            {
                copied = copied.With(question.Key, answer);
            }
        }

        return AnswerCheck.WithoutUnasked(at.Form, copied);
    }

    /// <summary>The whole report as last time, shown on the card.</summary>
    public static bool All(Talk talk, OpenForm at)
    {
        if (at.Previous is { Answers.IsNil: true })
        {
            NilFlow.Ask(talk, new Pending.ForNil(at.Ref));
            return true;
        }

        var copied = Copied(at);
        if (copied.Count == 0)
        {
            talk.Note(talk.T("copy.nothing"));
            return FormAgain(talk, at);
        }

        var kept = at.Keep(d => FormAnswers.With(d, copied));
        var card = new Pending.ForConfirm(at.Ref, CopiedFrom: at.Previous!.PeriodKey);
        if (kept.FirstRequired() is { } required)
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, required.Key, card));
        }
        else
        {
            CardFlow.Ask(talk, card);
        }

        return true;
    }

    /// <summary>One answer as last time; the card shows it before it is sent.</summary>
    public static bool One(Talk talk, OpenForm at, Pending.ForAnswer pending, Question question)
    {
        if (at.Offered(question) is { } answer)
        {
            return AnswerFlow.Store(talk, at, pending, answer);
        }

        if (question is { Required: false, Kind: not QuestionKind.Date, When: not null } && pending.Doubt is null && !at.Draft.Answers.Has(question.Key))
        {
            // What hangs on another answer was left empty last time, and is again.
            talk.Note(talk.T("copy.left-empty"));
            return AnswerFlow.Act(talk, pending, "skip");
        }

        talk.Note(talk.T("copy.no-answer"));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    private static bool FormAgain(Talk talk, OpenForm at)
    {
        FormFlow.Continue(talk, at.Ref);
        return true;
    }
}
