using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Clock;

/// <summary>
/// Where the sample clock was moved to, kept so that a restart with the same setting goes on from there. A
/// different setting wins: the move belonged to another sample time.
/// </summary>
internal static class KeptMove
{
    private const string Name = "sample-clock";
    private const long Service = 0;

    public static void Keep(DbConnection db, SampleClock clock, DateTimeOffset movedTo) =>
        Facts.Set(db, Service, Name, $"{Iso(clock.Start)} {Iso(movedTo)}", movedTo);

    public static void GoOn(DbConnection db, SampleClock clock)
    {
        if (Facts.Get(db, Service, Name)?.Split(' ') is [var start, var movedTo]
            && string.Equals(start, Iso(clock.Start), StringComparison.Ordinal))
        {
            clock.TryMoveTo(DateTimeOffset.Parse(movedTo, CultureInfo.InvariantCulture));
        }
    }

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
