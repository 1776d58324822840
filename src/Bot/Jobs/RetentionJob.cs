using Quartz;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Jobs;

/// <summary>Lets go of messages that are long done and of workbooks that nobody said yes to.</summary>
[DisallowConcurrentExecution]
[JobTimeout("00:00:50")]
internal sealed class RetentionJob(WriteGate gate, TimeProvider time, SweepRun run) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync("retention", async () =>
        {
            await gate.WriteAsync(db => PendingImports.Sweep(db, time.GetUtcNow()));
            return await Retention.SweepAsync(gate, time.GetUtcNow(), cancellationToken);
        });
}
