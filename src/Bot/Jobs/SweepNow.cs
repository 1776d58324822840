using Quartz;

namespace ReportBot.Bot.Jobs;

/// <summary>Starts every sweep at once: after the start, and after the sample clock was moved.</summary>
internal sealed class SweepNow(ISchedulerFactory schedulers)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var job in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancel))
        {
            await scheduler.TriggerJob(job, cancellationToken: cancel);
        }
    }
}

/// <summary>What fell due while the service was down is done as soon as it runs.</summary>
internal sealed class FirstSweep(SweepNow sweeps, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            await sweeps.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, or never listened: nothing to sweep.
        }
    }
}
