using ReportBot.Core.Storage;

namespace ReportBot.Bot.Jobs;

/// <summary>What all sweeps have in common: a store that cannot be used now is said once in one line; the next minute tries again.</summary>
internal sealed class SweepRun(SweepStatus status, ILogger<SweepRun> log)
{
    /// <summary>Runs one sweep; it answers how many it did.</summary>
    public async Task RunAsync(string name, Func<Task<int>> sweep)
    {
        try
        {
            var done = await sweep();
            status.Ended(name);
            if (done > 0)
            {
                log.LogInformation("Sweep {Name}: {Count}", name, done);
            }
        }
        catch (StorageException e)
        {
            log.LogWarning("Sweep {Name} put off to the next minute: {Reason}", name, e.Message);
        }
    }
}
