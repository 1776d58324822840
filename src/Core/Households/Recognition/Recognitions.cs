using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Recognition;

/// <summary>
/// The committee's step: a decision on checked proposals writes the status, with the decision behind it, from the
/// decision's date. Also refusing one, and taking a recognition back.
/// </summary>
public static class Recognitions
{
    /// <summary>Recognises all of these by one decision, or none: the outcome names the first that cannot be.</summary>
    public static Outcome Recognise(
        DbConnection db, Access access, UnitView view, IReadOnlyList<long> numbers, RecognitionDecision decision, DateTimeOffset now,
        MessageBudget? budget = null)
    {
        if (!May(access, view))
        {
            return new Outcome.NotRecognised(RecognitionRefusal.NotFound, "");
        }

        var ready = new List<(StatusProposal Proposal, Household Household)>();
        foreach (var number in numbers.Distinct())
        {
            if (Find(db, view, number) is not var (proposal, household))
            {
                return new Outcome.NotRecognised(RecognitionRefusal.NotFound, StatusProposal.Show(number));
            }

            if (RecognitionRules.Recognise(household, proposal, decision, UnitDay.Of(view, now)) is { } refusal)
            {
                return new Outcome.NotRecognised(refusal, household.Code);
            }

            ready.Add((proposal, household));
        }

        foreach (var (proposal, household) in ready)
        {
            ProposalStore.WriteStatus(db, view.UnitId, household.Id, proposal.Check!.To!.Value, decision);
            ProposalStore.Decided(db, view.UnitId, proposal.Number, ProposalState.Recognised, decision, null, access.OfficialId!.Value, now);
            Audit.Note(db, access, Operation.Recognise, household.Code, decision.Number, now);
        }

        UnitStore.Touch(db, view.UnitId, now);
        return Told(db, view, ready.ConvertAll(r => r.Proposal.Number), ProposalNotes.Recognised, now, budget);
    }

    /// <summary>Does not recognise one that waits; whoever proposed it is told the reason.</summary>
    public static Outcome Refuse(DbConnection db, Access access, UnitView view, long number, string reason, DateTimeOffset now, MessageBudget? budget = null)
    {
        if (!May(access, view) || Find(db, view, number) is not var (proposal, household))
        {
            return new Outcome.NotRecognised(RecognitionRefusal.NotFound, "");
        }

        if (proposal.State != ProposalState.Checked || string.IsNullOrWhiteSpace(reason))
        {
            return new Outcome.NotRecognised(
                proposal.State == ProposalState.Recognised ? RecognitionRefusal.AlreadyRecognised
                : proposal.State == ProposalState.Checked ? RecognitionRefusal.NoGrounds : RecognitionRefusal.NotChecked,
                household.Code);
        }

        ProposalStore.Decided(db, view.UnitId, number, ProposalState.Refused, null, reason.Trim(), access.OfficialId!.Value, now);
        Audit.Note(db, access, Operation.Recognise, household.Code, "refused", now);
        return Told(db, view, [number], ProposalNotes.Refused, now, budget);
    }

    /// <summary>Takes a recognition back: the status it wrote goes, the proposal waits again. Not once a later status rests on it.</summary>
    public static Outcome Undo(DbConnection db, Access access, UnitView view, IReadOnlyList<long> numbers, DateTimeOffset now, MessageBudget? budget = null)
    {
        if (!May(access, view))
        {
            return new Outcome.NotRecognised(RecognitionRefusal.NotFound, "");
        }

        var undone = new List<(StatusProposal Proposal, Household Household)>();
        foreach (var number in numbers.Distinct())
        {
            if (Find(db, view, number) is not var (proposal, household) || proposal is not { State: ProposalState.Recognised, Decision: { } decision })
            {
                return new Outcome.NotRecognised(RecognitionRefusal.NotFound, StatusProposal.Show(number));
            }

            if (household.Statuses[^1].From != decision.On || household.Statuses[^1].Decision != decision.Text)
            {
                return new Outcome.NotRecognised(RecognitionRefusal.LaterStatus, household.Code);
            }

            undone.Add((proposal, household));
        }

        foreach (var (proposal, household) in undone)
        {
            ProposalStore.EraseStatus(db, view.UnitId, household.Id, proposal.Decision!);
            ProposalStore.Decided(db, view.UnitId, proposal.Number, ProposalState.Checked, null, null, access.OfficialId!.Value, now);
            Audit.Note(db, access, Operation.Recognise, household.Code, "undone " + proposal.Decision!.Number, now);
        }

        UnitStore.Touch(db, view.UnitId, now);
        return Told(db, view, undone.ConvertAll(u => u.Proposal.Number), ProposalNotes.Undone, now, budget);
    }

    private static bool May(Access access, UnitView view) =>
        access.UnitId == view.UnitId && access.OfficialId is not null && access.Allows(Operation.Recognise);

    private static (StatusProposal Proposal, Household Household)? Find(DbConnection db, UnitView view, long number) =>
        ProposalStore.Numbered(db, view.UnitId, number) is { } proposal && view.Roster.Household(proposal.Household) is { } household
            ? (proposal, household)
            : null;

    private static Outcome.Recognised Told(
        DbConnection db, UnitView view, IReadOnlyList<long> numbers, Action<DbConnection, UnitView, StatusProposal, DateTimeOffset, MessageBudget?> tell,
        DateTimeOffset now, MessageBudget? budget)
    {
        var after = numbers.Select(n => ProposalStore.Numbered(db, view.UnitId, n)!).ToList();
        foreach (var proposal in after)
        {
            tell(db, view, proposal, now, budget);
        }

        return new Outcome.Recognised(after);
    }
}
