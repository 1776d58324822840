using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Zalo.Wire;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>
/// Asks for one message after the other for as long as the service runs. The platform forgets a message as it hands it
/// out, so one that cannot be stored at once is held and stored before the next is asked for. No failure ends the asking.
/// </summary>
internal sealed partial class ZaloPolling(ZaloBot bot, IOptions<ZaloOptions> options, TimeProvider time, ILogger<ZaloPolling> logger) : BackgroundService
{
    private const int WaitSeconds = 30;

    private readonly PollPace pace = new(time);
    private Update? held;
    private int failures;
    private bool introduced;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await SafeStepAsync(stoppingToken);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stoppingToken);
            }
        }
    }

    private async Task<TimeSpan> SafeStepAsync(CancellationToken stoppingToken)
    {
        try
        {
            return held is null ? await StepAsync(stoppingToken) : await TakeAsync(held);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnexpected(e.GetType().Name);
            return TimeSpan.FromSeconds(5);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken stoppingToken)
    {
        if (!introduced)
        {
            introduced = await bot.IntroduceAsync(stoppingToken) == AnswerKind.Ok;
        }

        pace.Begin();
        var answer = await bot.Api.GetUpdatesAsync(WaitSeconds, stoppingToken);
        if (answer.HasResult)
        {
            return await TakeAsync(answer.Result);
        }

        if (answer.IsEmptyPoll)
        {
            failures = 0;
            bot.Status.InContact();
            return pace.After(broughtNew: false);
        }

        // Removed, and yet the next poll may be refused for the same reason: it is not asked at once for ever.
        return await RemovedOwnWebhookAsync(answer, stoppingToken) ? pace.After(broughtNew: false) : Troubled(Trouble.Of(answer, ++failures));
    }

    private async Task<TimeSpan> TakeAsync(Update update)
    {
        held = update;
        try
        {
            await bot.Intake.AcceptAsync(update);
        }
        catch (Exception e) when (ZaloIntake.IsOfStore(e))
        {
            return Troubled(Trouble.OfStore(++failures));
        }

        // A result without an event is a server that has nothing to say.
        held = null;
        failures = 0;
        return pace.After(broughtNew: update.Bare is { EventName: not null } or { Message: not null });
    }

    // Left over from webhook mode. Only one at our own address is removed: any other belongs to somebody.
    private async Task<bool> RemovedOwnWebhookAsync(ZaloAnswer<Update> answer, CancellationToken stoppingToken)
    {
        if (answer.Kind != AnswerKind.Refused || !answer.Says("webhook") || string.IsNullOrEmpty(options.Value.WebhookUrl))
        {
            return false;
        }

        var info = await bot.Api.GetWebhookInfoAsync(stoppingToken);
        return info.HasResult && info.Result.Url == options.Value.WebhookOf(bot.Number)
            && (await bot.Api.DeleteWebhookAsync(stoppingToken)).Kind == AnswerKind.Ok;
    }

    private TimeSpan Troubled(Trouble trouble)
    {
        if (bot.Status.Troubled(trouble.Sentence))
        {
            LogTrouble(bot.Channel.Name, trouble.Sentence);
        }

        return trouble.Pause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel}: {Trouble}")]
    private partial void LogTrouble(string channel, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "A poll of Zalo failed unexpectedly ({Type}); it is tried again")]
    private partial void LogUnexpected(string type);
}
