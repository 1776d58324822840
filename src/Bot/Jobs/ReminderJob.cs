using Quartz;
using ReportBot.Core.Reminders;

namespace ReportBot.Bot.Jobs;

/// <summary>Reminds whoever still owes a report, and sends the summary of a period that has ended.</summary>
[DisallowConcurrentExecution]
[JobTimeout("00:00:50")]
internal sealed class ReminderJob(Sweeps sweeps, SweepRun run) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync("reminders", async () =>
        {
            var done = await sweeps.RunAllAsync(cancellationToken);
            return done.Reminders + done.Summaries;
        });
}
