using Telegram.Bot.Requests;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// A webhook that this service once set would keep polling from working after a change of
/// <c>Telegram:Mode</c>. Only one at our own <c>Telegram:WebhookUrl</c> is removed: any other belongs to somebody.
/// </summary>
internal sealed class OwnWebhook(BotApiClient api, string? webhookUrl)
{
    /// <summary>True when there was one and it is gone; what waits at the platform is kept.</summary>
    public async Task<bool> RemoveAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(webhookUrl))
        {
            return false;
        }

        var info = await api.CallAsync(new GetWebhookInfoRequest(), cancellationToken);
        return info.HasResult
            && info.Result.Url == webhookUrl
            && (await api.DoAsync(new DeleteWebhookRequest(), cancellationToken)).Kind == AnswerKind.Ok;
    }
}
