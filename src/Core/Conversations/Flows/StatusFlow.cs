using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A message that tells only where a household stands ("H023 thoát nghèo rồi", "H012 tái nghèo"). It is no report and
/// changes no status: an exit is offered as a proposal, anything else is told how it comes about.
/// </summary>
internal static class StatusFlow
{
    private static readonly string[] Statuses = ["thoat ngheo", "thoat can ngheo", "tai ngheo", "can ngheo", "phat sinh ngheo", "ho ngheo moi"];

    /// <summary>Answers words about the status of one of the person's households; false when they are none.</summary>
    public static bool TryAnswer(Talk talk, string text)
    {
        var folded = VietnameseText.Fold(text);
        if (text.Contains('?', StringComparison.Ordinal) || !Statuses.Any(s => folded.Contains(s, StringComparison.Ordinal))
            || NamedIn.OnlyNamed(talk, text) is not { Id.Kind: SubjectKind.Household } subject)
        {
            return false;
        }

        if (talk.State.Pending is null && ReportedExit.IsSaidIn(text) && talk.Know.Roster.Household(subject.Id.Id) is { } household
            && RecognitionRules.ExitOf(household, talk.Know.Today) is { } kind && !talk.Know.Life.ProposalsOn(household.Id).Any(Proposals.IsWaiting))
        {
            ProposalFlow.Ask(talk, new Pending.ForProposal(household.Id, kind, Offered: true, Said: text));
            return true;
        }

        if (WishFlow.TryTake(talk, subject, text))
        {
            return true;
        }

        var told = talk.L("status.told", ("subject", subject.Code));
        if (talk.State.Pending is null)
        {
            talk.Say(told);
        }
        else
        {
            talk.Note(told);
            Answering.AskAgain(talk);
        }

        return true;
    }
}
