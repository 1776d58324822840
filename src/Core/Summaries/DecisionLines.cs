using System.Data.Common;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>What waits for somebody's decision: proposals in a period's reports that nobody has answered, households proposed for recognition.</summary>
internal static class DecisionLines
{
    private const int MostListed = 40;

    public static IReadOnlyList<string> Of(Wording say, DbConnection db, UnitView view, IReadOnlyList<ToldAnswers> told, Period period)
    {
        var answered = PeriodReports.AnsweredIn(db, view.UnitId, period).ToHashSet();
        var open = told.Where(t => !answered.Contains(t.Number))
            .SelectMany(t => t.Words.Where(w => w.Question.Key == ReportReview.ProposalKey).Select(w => $"{t.Subject.Code} · {Report.Show(t.Number)}: {OfficeList.Quote(w.Words)}")).ToList();
        var households = ProposalStore.Waiting(db, view.UnitId);
        var ready = households.Where(p => p.State == ProposalState.Checked).ToList();
        var toCheck = households.Where(p => p.State == ProposalState.Open).ToList();
        return
        [
            .. open.Count > 0 ? [say.Say("office-list.unanswered", ("n", open.Count))] : Array.Empty<string>(),
            .. open.Take(MostListed),
            .. open.Count > MostListed ? [say.Say("office-list.more", ("n", open.Count - MostListed))] : Array.Empty<string>(),
            .. ready.Count > 0 ? [say.Say("office-list.ready", ("n", ready.Count), ("codes", Codes(say, view, ready)))] : Array.Empty<string>(),
            .. toCheck.Count > 0 ? [say.Say("office-list.unchecked", ("n", toCheck.Count), ("codes", Codes(say, view, toCheck)))] : Array.Empty<string>(),
        ];
    }

    private static string Codes(Wording say, UnitView view, IReadOnlyList<StatusProposal> proposals) =>
        say.Codes([.. proposals.Select(p => $"{p.Code} {view.Roster.Household(p.Household)?.Code}")], MostListed);
}
