using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReportBot.Bot.Jobs;

namespace ReportBot.Bot.Health;

/// <summary>The sweeps that remind and compile come round each minute.</summary>
internal sealed class SweepCheck(SweepStatus status) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (status.Oldest is not { } oldest)
        {
            return status.Running < Patience
                ? HealthCheckResult.Healthy("Chưa đến lượt rà soát đầu tiên.")
                : HealthCheckResult.Unhealthy("Chưa lần rà soát nào chạy xong; hãy xem nhật ký dịch vụ.");
        }

        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["last"] = oldest.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        return oldest.Ago < Patience
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Unhealthy($"Việc rà soát '{oldest.Name}' chậm quá 5 phút; hãy xem nhật ký dịch vụ.", data: data);
    }
}
