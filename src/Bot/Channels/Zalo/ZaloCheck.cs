using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>Whether messages come and go. Trouble here degrades the service but does not unready it: the other channels work.</summary>
internal sealed class ZaloCheck(ZaloBots bots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        string? worst = null;
        foreach (var bot in bots.All)
        {
            var state = bot.Status.Current;
            if (state.LastContactAt is { } last)
            {
                data[bot.Channel.Name + " lastContact"] = last;
            }

            worst ??= state switch
            {
                { Problem: { } problem } => problem,
                { OutOfQuota: true } => "Zalo từ chối nhận thêm tin: có thể bot đã dùng hết số tin của tháng. Tin chờ gửi vẫn được giữ.",
                { LastContactAt: null } => "Zalo: đang chờ lần nối đầu tiên.",
                _ => null,
            } is { } sentence ? $"{bot.Channel.Name}: {sentence}" : null;
        }

        return Task.FromResult(worst is null ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(worst, data: data));
    }
}
