using Quartz;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Jobs;

/// <summary>Lets go of messages that are long done.</summary>
[DisallowConcurrentExecution]
[JobTimeout("00:00:50")]
internal sealed class RetentionJob(WriteGate gate, TimeProvider time, SweepRun run) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.RunAsync("retention", () => Retention.SweepAsync(gate, time.GetUtcNow(), cancellationToken));
}
