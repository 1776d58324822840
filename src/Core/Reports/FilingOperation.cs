using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reports;

/// <summary>Files reports and has the summaries that they change compiled anew; for chat and web form alike.</summary>
public static class FilingOperation
{
    /// <summary>Files all of them or none; the outcome says what was stored or why nothing was.</summary>
    public static Outcome Run(
        DbConnection db, Access access, UnitView view, IReadOnlyList<Filing> filings, string channel, DateTimeOffset now)
    {
        var outcome = ReportFiling.File(db, access, view, filings, channel, now);
        if (outcome is Outcome.Filed filed)
        {
            Proposals.FromReports(db, access, view, filed.Reports, now);
            AdHocNotice.Send(db, view, filed.Reports, now);
            foreach (var filing in filings)
            {
                SummaryOperations.MarkOutdated(db, view.UnitId, filing.PlanCode, filing.PeriodKey, now);
            }
        }

        return outcome;
    }
}
