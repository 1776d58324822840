using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>Goes on after an operation on reviews, proposals and registrations.</summary>
internal static class HouseholdResume
{
    /// <summary>Says what became of it; false for a request of another kind.</summary>
    public static bool Take(Talk talk, Request request, Outcome outcome)
    {
        switch (request)
        {
            case Request.AcceptReports or Request.ReturnReport or Request.ReturnReports or Request.AnswerProposal:
                ReportReviewFlow.Resume(talk, request, outcome);
                return true;
            case Request.Annual annual:
                AnnualFlow.Resume(talk, annual, outcome);
                return true;
            case Request.Reopen reopen:
                ReopenFlow.Resume(talk, reopen, outcome);
                return true;
            case Request.TellDeparture left:
                DepartureFlow.Resume(talk, left, outcome);
                return true;
            case Request.Propose { Proposal.ReportNumber: var report }:
                talk.Note(outcome is Outcome.Proposed { Proposal: var made }
                    ? talk.L("propose.done", ("number", made.Code), ("subject", talk.HouseholdCode(made.Household)), ("kind", talk.KindOf(made.Kind)))
                    : talk.Why((Outcome.NotRecognised)outcome));
                ProposalFlow.GoOn(talk, report is not null);
                return true;
            case Request.RecordCheck:
                talk.Note(outcome is Outcome.Proposed { Proposal: var proposal }
                    ? talk.L(proposal.State == ProposalState.Checked ? "check.right" : "check.wrong", ("number", proposal.Code), ("subject", talk.HouseholdCode(proposal.Household)))
                    : talk.Why((Outcome.NotRecognised)outcome));
                ReviewFlow.Menu(talk);
                return true;
            case Request.Recognise or Request.RefuseProposal or Request.UndoRecognition:
                Decided(talk, request, outcome);
                return true;
            case Request.RegisterExit or Request.WithdrawExit:
                talk.Say(outcome switch
                {
                    Outcome.Registered { Registration: var kept } => talk.L("register.done", ("subject", talk.HouseholdCode(kept.Household)), ("year", Format.Plain(kept.Year))),
                    Outcome.Done => talk.L("register.withdrawn", ("subject", talk.HouseholdCode(((Request.WithdrawExit)request).Household))),
                    _ => talk.L("register.not-found"),
                });
                return true;
            default:
                return false;
        }
    }

    private static void Decided(Talk talk, Request request, Outcome outcome)
    {
        if (outcome is not Outcome.Recognised { Proposals: var proposals })
        {
            talk.Note(talk.Why((Outcome.NotRecognised)outcome));
            talk.Note(talk.L("decision.nothing"));
            ReviewFlow.Menu(talk);
            return;
        }

        var codes = string.Join(", ", proposals.Select(p => talk.HouseholdCode(p.Household)));
        switch (request)
        {
            case Request.Recognise recognise:
                // What is typed next may be "hoàn tác"; the button stays good for ever.
                talk.Expect(new Pending.ForReview(ReviewPlace.Decisions, recognise.Numbers));
                talk.Say(
                    talk.L(
                        "decision.done", ("codes", codes), ("decision", recognise.Decision.Text), ("day", Format.DayAndYear(recognise.Decision.On)),
                        ("numbers", string.Join(", ", proposals.Select(p => p.Code)))),
                    Undo(talk, proposals));
                break;
            case Request.RefuseProposal:
                talk.Note(talk.L("decision.refused", ("codes", codes)));
                ReviewFlow.Menu(talk);
                break;
            default:
                talk.Note(talk.L("decision.undone", ("codes", codes)));
                ReviewFlow.Menu(talk);
                break;
        }
    }

    // So many numbers fit a button; more are undone by their numbers.
    private static IReadOnlyList<Button> Undo(Talk talk, IReadOnlyList<StatusProposal> proposals)
    {
        var data = "/duyet undo " + string.Join(',', proposals.Select(p => Format.Plain(p.Number)));
        return data.Length <= Button.MaxData ? [new Button(talk.L("button.undo"), data)] : [];
    }
}
