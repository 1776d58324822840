using Microsoft.Extensions.Options;
using ReportBot.Bot.Clock;
using ReportBot.Bot.Settings;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
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
        // Before the store is touched: a wrong setting changes nothing.
        services.GetService<IStartupValidator>()?.Validate();
        services.GetRequiredService<ServiceLock>().Take();
        var gate = services.GetRequiredService<WriteGate>();
        await MigrateAsync(gate, surroundings, cancel);
        await gate.WriteAsync(db =>
        {
            FormLinks.MakeKey(db, surroundings.Time.GetUtcNow());
            FileLinks.MakeKey(db, surroundings.Time.GetUtcNow());
        });
        if (services.GetService<SampleClock>() is { } clock)
        {
            await gate.WriteAsync(db => KeptMove.GoOn(db, clock));
        }

        if (services.GetRequiredService<ProgramSettings>() is { PlanFiles.Count: > 0 } settings
            && services.GetRequiredService<Readers>().Read(services.GetRequiredService<UnitDirectory>().Default) is null)
        {
            foreach (var file in settings.PlanFiles)
            {
                await ImportAsync(services, file, settings.IsDevelopment);
            }

            // Once in a database's life: what the import used is given back, about 10 MB of 115 at rest.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    // The sample roster that a plan file names is for trying out; in earnest the office imports its own.
    private static async Task ImportAsync(IServiceProvider services, string file, bool withSample)
    {
        var import = new ImportOperations(services.GetRequiredService<WriteGate>(), services.GetRequiredService<TimeProvider>());
        var result = await import.ImportPlanAsync(Access.System(0), file, withSample);
        if (!result.IsApplied)
        {
            throw new SettingsException("Plan:File", string.Join(Environment.NewLine, ImportText.Lines(result)));
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

                // With nothing to migrate nothing was written yet: a read-only file is found out here, not later.
                await gate.WriteAsync(db => Facts.Set(db, 0, "started", Environment.Version.ToString(), surroundings.Time.GetUtcNow()));
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
