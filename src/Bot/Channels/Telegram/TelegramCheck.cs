using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Whether updates come. Trouble here degrades the service but does not unready it: the other channels work.</summary>
internal sealed class TelegramCheck(TelegramBots bots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The one that is worst off speaks for all.
        var state = bots.All.Select(b => b.Status.Current).OrderByDescending(s => s.Problem is not null).ThenByDescending(s => s.LastContactAt is null).First();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (state.LastContactAt is { } last)
        {
            data["lastContact"] = last;
        }

        if (state.ProblemSince is { } since)
        {
            data["since"] = since;
        }

        return Task.FromResult(state switch
        {
            { Problem: { } problem } => HealthCheckResult.Degraded(problem, data: data),
            { LastContactAt: null } => HealthCheckResult.Degraded("Telegram: đang chờ lần nối đầu tiên.", data: data),
            _ => HealthCheckResult.Healthy(data: data),
        });
    }
}
