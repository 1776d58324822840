using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Recognition;

/// <summary>
/// The first two steps of a proposal: an official (on own households) or the office makes it, and the office
/// records the check. Neither changes a status.
/// </summary>
public static class Proposals
{
    /// <summary>The longest grounds and reasons.</summary>
    public const int LongestText = 1000;

    /// <summary>Makes a proposal; the outcome holds it or says why not. One waits on a household at a time.</summary>
    public static Outcome Propose(DbConnection db, Access access, UnitView view, NewProposal proposal, DateTimeOffset now)
    {
        var today = UnitDay.Of(view, now);
        if (access.UnitId != view.UnitId || access.OfficialId is not { } official
            || view.Roster.Household(proposal.Household) is not { } household
            || !access.Allows(Operation.ProposeStatus, LooksAfter(view, official, household.Id, today)))
        {
            return new Outcome.NotRecognised(RecognitionRefusal.NotFound, "");
        }

        if (Refusal(db, view, household, proposal, today) is { } reason)
        {
            return new Outcome.NotRecognised(reason, household.Code);
        }

        var number = ProposalStore.Add(db, view.UnitId, proposal with { Grounds = Cut(proposal.Grounds) }, official, now);
        Audit.Note(db, access, Operation.ProposeStatus, household.Code, StatusProposal.Show(number), now);
        return new Outcome.Proposed(ProposalStore.Numbered(db, view.UnitId, number)!);
    }

    /// <summary>Records what a check found. Where it leads to no status the proposal is refused, and whoever made it is told why.</summary>
    public static Outcome RecordCheck(DbConnection db, Access access, UnitView view, long number, ProposalCheck check, DateTimeOffset now,
        MessageBudget? budget = null)
    {
        if (access.UnitId != view.UnitId || access.OfficialId is not { } official || !access.Allows(Operation.CheckProposal)
            || ProposalStore.Numbered(db, view.UnitId, number) is not { } proposal
            || view.Roster.Household(proposal.Household) is not { } household)
        {
            return new Outcome.NotRecognised(RecognitionRefusal.NotFound, "");
        }

        if (CheckRefusal(proposal, check, UnitDay.Of(view, now)) is { } refusal)
        {
            return new Outcome.NotRecognised(refusal, household.Code);
        }

        var kept = check with { By = Cut(check.By), Grounds = Cut(check.Grounds) };
        ProposalStore.Checked(db, view.UnitId, number, kept, official, now);
        Audit.Note(db, access, Operation.CheckProposal, household.Code, proposal.Code + (check.To is null ? " refused" : " checked"), now);
        var after = ProposalStore.Numbered(db, view.UnitId, number)!;
        if (check.To is null)
        {
            ProposalNotes.Refused(db, view, after, now, budget);
        }

        return new Outcome.Proposed(after);
    }

    /// <summary>
    /// What filed reports say: one with <c>exit: true</c> makes a proposal or words the waiting one anew, one that no
    /// longer says so takes its own back. Not for a household that has nothing to leave.
    /// </summary>
    internal static void FromReports(DbConnection db, Access access, UnitView view, IReadOnlyList<Report> reports, DateTimeOffset now)
    {
        foreach (var report in reports.Where(r => r.Subject.Kind == SubjectKind.Household))
        {
            var waiting = ProposalStore.On(db, view.UnitId, report.Subject.Id).FirstOrDefault(IsWaiting);
            if (ReportedExit.Of(report) is { } grounds)
            {
                Take(db, access, view, report, waiting, grounds, now);
            }
            else if (waiting is { State: ProposalState.Open } && waiting.ReportNumber == report.Number)
            {
                ProposalStore.Decided(db, view.UnitId, waiting.Number, ProposalState.Withdrawn, null, null, report.FiledBy, now);
                Audit.Note(db, access, Operation.ProposeStatus, waiting.Code, "withdrawn", now);
            }
        }
    }

    private static void Take(
        DbConnection db, Access access, UnitView view, Report report, StatusProposal? waiting, string grounds, DateTimeOffset now)
    {
        if (waiting is { State: ProposalState.Open })
        {
            ProposalStore.Reword(db, view.UnitId, waiting.Number, Cut(grounds), report.Number);
        }
        else if (waiting is null && view.Roster.Household(report.Subject.Id) is { } household
            && RecognitionRules.ExitOf(household, UnitDay.Of(view, now)) is { } kind)
        {
            Propose(db, access, view, new NewProposal(household.Id, kind, grounds, report.Number), now);
        }
    }

    /// <summary>Whether it waits for the check or for the committee.</summary>
    public static bool IsWaiting(StatusProposal proposal) => proposal.State is ProposalState.Open or ProposalState.Checked;

    private static RecognitionRefusal? Refusal(DbConnection db, UnitView view, Household household, NewProposal proposal, DateOnly today) =>
        string.IsNullOrWhiteSpace(proposal.Grounds) ? RecognitionRefusal.NoGrounds
        : ProposalStore.On(db, view.UnitId, household.Id).Any(IsWaiting) ? RecognitionRefusal.AlreadyProposed
        : RecognitionRules.Fits(household, proposal.Kind, today);

    private static RecognitionRefusal? CheckRefusal(StatusProposal proposal, ProposalCheck check, DateOnly today) =>
        proposal.State == ProposalState.Recognised ? RecognitionRefusal.AlreadyRecognised
        : !IsWaiting(proposal) ? RecognitionRefusal.NotFound
        : check.On > today ? RecognitionRefusal.FutureDate
        : string.IsNullOrWhiteSpace(check.By) || string.IsNullOrWhiteSpace(check.Grounds) ? RecognitionRefusal.NoGrounds
        : check.To is { } to && !RecognitionRules.Targets(proposal.Kind).Contains(to) ? RecognitionRefusal.NotChecked
        : null;

    private static bool LooksAfter(UnitView view, long official, long household, DateOnly day) =>
        view.Roster.SubjectsOf(official, day).Any(l => l.Subject.Id == new SubjectId(SubjectKind.Household, household));

    private static string Cut(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= LongestText ? trimmed : trimmed[..LongestText];
    }
}
