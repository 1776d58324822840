using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Clock;

/// <summary>
/// The clock that a plan file suggests for its demonstration belongs to the invented people of that plan's unit. A
/// database with anything else in it lives in the real time, unless <c>Clock:Now</c> itself says otherwise.
/// </summary>
internal static class DemonstrationClock
{
    /// <summary>The settings as they hold for what lies in the database; it is only looked at.</summary>
    public static ProgramSettings Settle(ProgramSettings settings) =>
        settings.SampleNow is null || !string.IsNullOrEmpty(settings.Configuration["Clock:Now"]) || IsDemonstration(settings)
            ? settings
            : settings with { SampleNow = null };

    private static bool IsDemonstration(ProgramSettings settings)
    {
        var database = settings.OpenDatabase();
        if (!File.Exists(database.Path))
        {
            return true;
        }

        try
        {
            using var readers = new Readers(database);
            var units = readers.Read(db => Migrations.Applied(db) == 0 ? [] : UnitDirectory.Names(db));
            return units.Count == 0 || units.Any(u => u.IsSample && u.Code == PlanFile.UnitCodeOf(settings.PlanFiles[0]));
        }
        catch (StorageException)
        {
            // Whoever opens it next says what is wrong with it.
            return true;
        }
    }
}
