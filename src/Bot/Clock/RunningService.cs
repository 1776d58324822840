using System.Data.Common;
using Dapper;

namespace ReportBot.Bot.Clock;

/// <summary>
/// A command begins at the sample clock's start, while the service beside it has run on: what was filed in the day after that start
/// tells how far, so that no command speaks of a time before what it counts.
/// </summary>
internal static class RunningService
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);

    public static void CatchUp(DbConnection db, SampleClock clock)
    {
        var now = clock.GetUtcNow();
        var latest = db.QuerySingle<long?>(
            "SELECT MAX(filed_at) FROM reports WHERE filed_at <= @until", new { until = now.Add(LongestRun).ToUnixTimeMilliseconds() });
        if (latest is { } filed && filed > now.ToUnixTimeMilliseconds())
        {
            clock.TryMoveTo(DateTimeOffset.FromUnixTimeMilliseconds(filed));
        }
    }
}
