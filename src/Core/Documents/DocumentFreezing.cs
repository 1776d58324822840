using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents;

/// <summary>Freezes a period's figures with all that its documents show beside them, so that a document made later is the same.</summary>
public static class DocumentFreezing
{
    /// <summary>As <see cref="SummaryFreezing.Freeze"/>: null when this access may not or the period has not begun.</summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static Summary? Freeze(DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        SummaryFreezing.Freeze(
            db, access, view, plan, period, now, summary => PapersJson.Write(DocumentReading.PapersOf(db, view, plan, period, summary, now)));
}
