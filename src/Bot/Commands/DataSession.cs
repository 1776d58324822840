using ReportBot.Bot.Clock;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>The store as a command uses it, beside the service where that runs.</summary>
internal sealed class DataSession : IAsyncDisposable
{
    private DataSession(ProgramSettings settings, Surroundings surroundings)
    {
        Settings = settings;
        Clock = settings.SampleNow is { } start ? new SampleClock(start, surroundings.Time) : surroundings.Time;
        var database = settings.OpenDatabase(Database.CommandPatience);
        Gate = new WriteGate(database);
        Readers = new Readers(database);
    }

    public ProgramSettings Settings { get; }

    public WriteGate Gate { get; }

    public Readers Readers { get; }

    public UnitDirectory Units { get; } = new();

    /// <summary>The time as the service sees it: the sample clock, with its moves, where one is set.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Opens the store and brings it to this program's structure.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static async Task<DataSession> OpenAsync(Surroundings surroundings)
    {
        var session = new DataSession(DemonstrationClock.Settle(ProgramSettings.Load(surroundings)), surroundings);
        try
        {
            await Migrations.ApplyAsync(session.Gate, surroundings.Time);
            if (session.Clock is SampleClock clock)
            {
                session.Readers.Read(db =>
                {
                    KeptMove.GoOn(db, clock);
                    RunningService.CatchUp(db, clock);
                    return true;
                });
            }

            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The unit that the command is about: the one named, the only one, or the one above all others.</summary>
    /// <param name="code">What <c>--unit</c> says; null where it was not typed.</param>
    /// <exception cref="CommandException">Nothing was imported yet, there is no such unit, or there are several, none above all others, and none is named.</exception>
    public UnitView Unit(string? code) => Readers.Read(db => UnitChoice.Of(Units.All(db), code));

    /// <summary>As <see cref="Unit"/>; null on a database without units.</summary>
    /// <exception cref="CommandException">There is no such unit, or there are several and none is named.</exception>
    public UnitView? UnitIfAny(string? code) => code is null && Readers.Read(Units.All).Count == 0 ? null : Unit(code);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Readers.Dispose();
        await Gate.DisposeAsync();
    }
}
