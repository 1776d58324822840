using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>One proposal on a household before the office: the secretary checks it, the committee decides on it.</summary>
internal static class ProposalReviewFlow
{
    public static void Show(Talk talk, Pending.ForReview pending, long number)
    {
        if (talk.Know.Life.Proposal(number) is not { } proposal)
        {
            ReviewCase.Gone(talk, StatusProposal.Show(number));
            return;
        }

        talk.Expect(pending);
        Describe(talk, proposal);
        var mayDecide = proposal.State == ProposalState.Checked && talk.Person.Access.Allows(Operation.Recognise);
        ReviewCase.Close(
            talk,
            pending,
            ("button.check", "check", proposal.State == ProposalState.Open && talk.Person.Access.Allows(Operation.CheckProposal)),
            ("button.recognise", "recognise", mayDecide),
            ("button.refuse", "refuse", mayDecide));
    }

    /// <summary>Who proposed what and why, what the year's reports say, what the check found.</summary>
    public static void Describe(Talk talk, StatusProposal proposal)
    {
        var id = new SubjectId(SubjectKind.Household, proposal.Household);
        var plan = talk.Know.Plans[0];
        talk.Note(string.Join(
            " · ", new[] { proposal.Code, talk.HouseholdName(proposal.Household), HistoryFlow.StatusOf(talk, id) }.OfType<string>()));
        talk.Note(talk.L(
            "proposal.made",
            ("name", talk.Know.Roster.NameOf(proposal.ProposedBy)),
            ("kind", talk.KindOf(proposal.Kind)),
            ("day", Format.DayAndYear(DateOnly.FromDateTime(PlanClock.Local(plan, proposal.ProposedAt).DateTime))),
            ("report", proposal.ReportNumber is { } report ? " (" + Report.Show(report) + ")" : "")));
        talk.Note(talk.L("proposal.grounds", ("words", Format.Short(proposal.Grounds, 300))));
        StoryFlow.NoteYear(talk, id);
        if (talk.Know.Life.YearOf(id, talk.Know.Today.Year) is { IsAboveLine: { } above, IncomeLine: { } line })
        {
            talk.Note(talk.L(above ? "annual.one-above" : "annual.one-below", ("line", Format.Count(line))));
        }

        if (proposal.Check is { } check)
        {
            talk.Note(talk.L(
                "proposal.checked", ("day", Format.DayAndYear(check.On)), ("by", Format.Short(check.By, 80)),
                ("result", check.To is { } to ? talk.TargetOf(to) : talk.L("to.none")), ("words", Format.Short(check.Grounds, 300))));
        }

        if (proposal.Decision is { } decision)
        {
            talk.Note(talk.L("proposal.recognised", ("words", decision.Text)));
        }
        else if (proposal.State == ProposalState.Refused)
        {
            talk.Note(talk.L("proposal.refused", ("words", Format.Short(proposal.Reason, 300))));
        }
    }

    public static bool Act(Talk talk, Pending.ForReview pending, string action, string rest)
    {
        switch (action)
        {
            case "check" when pending.Open is { } open && talk.Know.Life.Proposal(open) is { State: ProposalState.Open }
                && talk.Person.Access.Allows(Operation.CheckProposal):
                CheckFlow.Ask(talk, new Pending.ForCheck(open));
                return true;
            case "recognise" or "recognise-all" or "refuse" when !talk.Person.Access.Allows(Operation.Recognise):
                return false;
            case "undo" when pending.Open is null && rest.Length == 0 && talk.Person.Access.Allows(Operation.Recognise):
                talk.Do(new Request.UndoRecognition(pending.Numbers));
                return true;
            case "recognise-all" when pending.Open is null:
                DecisionFlow.Ask(talk, new Pending.ForDecision(pending.Numbers));
                return true;
            case "recognise" when ReviewFlow.Chosen(pending, rest) is { } chosen:
                DecisionFlow.Ask(talk, new Pending.ForDecision(chosen));
                return true;
            case "recognise" when pending.Open is { } open && rest.Length > 0:
                // "công nhận QĐ 45/QĐ-UBND ngày 20/12/2025" says it all at once.
                return DecisionFlow.Take(talk, new Pending.ForDecision([open]), rest);
            case "refuse" when pending.Open is not null && rest.Length == 0:
                ReviewFlow.Ask(talk, pending with { Asks = action });
                return true;
            case "refuse" when pending.Open is { } open:
                talk.Expect(pending);
                talk.Do(new Request.RefuseProposal(open, rest));
                return true;
            default:
                return false;
        }
    }
}
