using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>A look at what lies in the database, for commands that never make one.</summary>
internal static class StoredUnits
{
    /// <summary>The units; none where there is no database yet, or an older one.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static IReadOnlyList<UnitView> Look(ProgramSettings settings)
    {
        var database = settings.OpenDatabase();
        if (!File.Exists(database.Path))
        {
            return [];
        }

        using var readers = new Readers(database);
        return readers.Read(db => Migrations.Applied(db) < Migrations.Newest ? [] : new UnitDirectory().All(db));
    }
}
