using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>Whether the account works. Trouble here degrades the service but does not unready it: the other channels work.</summary>
internal sealed class ZaloOaCheck(ZaloOaStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (last, problem) = status.Current;
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (last is { } at)
        {
            data["lastContact"] = at;
        }

        return Task.FromResult(problem is not null ? HealthCheckResult.Degraded(problem, data: data)
            : last is null ? HealthCheckResult.Degraded("Zalo OA: đang chờ lần nối đầu tiên.", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
