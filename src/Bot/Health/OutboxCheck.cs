using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Health;

/// <summary>How many messages wait to be sent. A queue is no failure: it is sent at the channel's pace.</summary>
internal sealed class OutboxCheck(Readers readers, TimeProvider time) : IHealthCheck
{
    // More than the largest unit's broadcast: the channel is slower than what is written.
    private const int Many = 5000;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        try
        {
            var backlog = readers.Read(db => Outbox.Backlog(db, time.GetUtcNow()));
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["backlog"] = backlog };
            return backlog < Many
                ? HealthCheckResult.Healthy(data: data)
                : HealthCheckResult.Degraded("Nhiều tin đang chờ gửi; dịch vụ gửi dần theo mức của kênh.", data: data);
        }
        catch (StorageException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
    }
}
