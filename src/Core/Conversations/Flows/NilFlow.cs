using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>"Không có gì mới": a report that counts, confirmed before it is sent.</summary>
internal static class NilFlow
{
    /// <summary>Whether "không có gì mới" is told of a report that holds answers, filled in or sent: they stay, and nothing is left to ask. A place whose figures are missing yet has told too little for that.</summary>
    public static bool Completes(Talk talk, DraftRef which) =>
        talk.Draft(which) is { } draft ? draft.Answers is { Count: > 0, IsNil: false } && (which.Subject.Kind == Reports.SubjectKind.Household || OpenForm.Of(talk, which)?.FirstRequired() is null)
        : talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).GetValueOrDefault(which.Subject) is { Answers: { IsNil: false, Count: > 0 } };

    /// <summary>Said at an open question: the questions that need no answer are passed over, and what was told is read back.</summary>
    public static bool Complete(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        var open = at.Form.Find(pending.Key)!;
        if (pending.Then is Pending.ForBatch batch)
        {
            return InRound(talk, at, pending, open, batch);
        }

        PassOver(talk, at);
        return true;
    }

    private static void PassOver(Talk talk, OpenForm at)
    {
        at.Keep(d => at.Asked.Where(q => !q.Required && !d.Answers.Has(q.Key)).Aggregate(d, (all, q) => FormAnswers.Skip(all, q.Key)));
        FormFlow.Continue(talk, at.Ref);
    }

    // In a round what must be answered is asked all the same, unless nothing but words was told of the household.
    private static bool InRound(Talk talk, OpenForm at, Pending.ForAnswer pending, Question open, Pending.ForBatch batch)
    {
        if (at.Draft.Answers.Count == 0)
        {
            BatchFlow.Continue(talk, batch with { Items = [.. batch.Items.Select(i => i.Draft == pending.Draft ? i with { Nil = true, Unclear = [], Rest = at.Draft.Rest } : i)] });
            return true;
        }

        if (open.Required && !at.Draft.Answers.Has(open.Key))
        {
            talk.Note(talk.T("nil.and", ("subject", at.Subject.Code)));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        return false;
    }

    public static void Ask(Talk talk, Pending.ForNil pending)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
            return;
        }

        if (Completes(talk, pending.Draft))
        {
            PassOver(talk, at);
            return;
        }

        talk.Expect(pending);
        var lines = new List<string>
        {
            talk.T("nil.card", ("subject", at.Subject.Code), ("name", at.Subject.Name), ("period", at.PeriodName)),
        };
        if (at.Draft.Answers.Count > 0)
        {
            lines.Add(talk.T("nil.leaves-out", ("count", Format.Plain(at.Draft.Answers.Count))));
        }

        var buttons = new List<Button> { talk.Press(talk.T("button.send"), "send", inText: true) };
        buttons.Add(talk.Press(talk.T("button.back"), "back"));
        talk.Say(string.Join('\n', lines), buttons);
    }

    public static bool Take(Talk talk, Pending.ForNil pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes or Verb.Nil => Act(talk, pending, "send"),
        Verb.No or Verb.Back or Verb.Edit => Act(talk, pending, "back"),
        _ when Confirming.Is(text) => Act(talk, pending, "send"),
        _ when AnswerWords.Numbers(text) is not null => AskedAgain(talk, pending),
        _ => false,
    };

    // A number of nothing that is offered is no household of a list either.
    private static bool AskedAgain(Talk talk, Pending.ForNil pending)
    {
        Ask(talk, pending);
        return true;
    }

    public static bool Act(Talk talk, Pending.ForNil pending, string action)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
            return true;
        }

        switch (action)
        {
            case "send":
                FilingFlow.Send(talk, [FilingFlow.Of(at, Answers.Nil)]);
                return true;
            case "back":
                FormFlow.Continue(talk, pending.Draft);
                return true;
            default:
                return false;
        }
    }
}
