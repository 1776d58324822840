namespace ReportBot.Core.Conversations;

/// <summary>"Quay lại" at a question: to the one before, out of a doubt, or back to the list at the first.</summary>
internal static class StepBack
{
    public static void From(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        var place = at.PlaceOf(pending.Key);
        if (pending.Doubt is not null && pending.Then is null)
        {
            AnswerFlow.Ask(talk, pending with { Doubt = null });
        }
        else if (pending.Then is not null)
        {
            AnswerFlow.GoOn(talk, pending);
        }
        else if (place > 1)
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, at.Asked[place - 2].Key));
        }
        else if (at.IsAdHoc)
        {
            talk.Note(talk.T("form.first"));
            AnswerFlow.Ask(talk, pending);
        }
        else
        {
            ReportFlow.List(talk, Duties.In(talk, at.Ref.At()));
        }
    }
}
