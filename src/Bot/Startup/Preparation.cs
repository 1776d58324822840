using ReportBot.Bot.Clock;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Startup;

/// <summary>What must be done before the service takes its first message.</summary>
internal static class Preparation
{
    // Another program (a backup tool, a command that just runs) lets go soon; longer, and somebody has to look.
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static async Task RunAsync(IServiceProvider services, Surroundings surroundings, CancellationToken cancel)
    {
        var gate = services.GetRequiredService<WriteGate>();
        await MigrateAsync(gate, surroundings, cancel);
        if (services.GetService<SampleClock>() is { } clock)
        {
            await gate.WriteAsync(db => KeptMove.GoOn(db, clock));
        }
    }

    private static async Task MigrateAsync(WriteGate gate, Surroundings surroundings, CancellationToken cancel)
    {
        var began = surroundings.Time.GetTimestamp();
        while (true)
        {
            try
            {
                await Migrations.ApplyAsync(gate, surroundings.Time);
                return;
            }
            catch (StorageException e) when (e.MayPass && surroundings.Time.GetElapsedTime(began) < LockPatience)
            {
                await surroundings.Error.WriteLineAsync($"{e.Message} Dịch vụ đang đợi…");
                await Task.Delay(BetweenTries, surroundings.Time, cancel);
            }
        }
    }
}
