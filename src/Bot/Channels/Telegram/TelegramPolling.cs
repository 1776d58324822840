namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Asks for updates for as long as the service runs. An update is confirmed to the platform (by the next poll's
/// offset) only after it was committed; its handling goes on beside the next poll. No failure ends the asking.
/// </summary>
internal sealed partial class TelegramPolling(TelegramBot bot, TimeProvider time, ILogger<TelegramPolling> logger) : BackgroundService
{
    private const int AtMost = 100;

    // Long enough to be cheap, short enough that a line that went dead unnoticed is found soon.
    private const int WaitSeconds = 25;

    // After a quiet week the platform may count from any number anew, also below the offset. Well before that
    // the offset is dropped: what then comes once more is known by its id.
    private static readonly TimeSpan OffsetLife = TimeSpan.FromDays(3);

    private readonly PollPace pace = new(time);
    private long? offset;
    private DateTimeOffset offsetAt;
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bot.Status.Started(TelegramMode.Polling);
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
            return await StepAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnexpected(e);
            return TimeSpan.FromSeconds(5);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken stoppingToken)
    {
        // Only a wrong token is worth stopping for; whatever else fails here, the poll will tell.
        if (!bot.Introduction.Done && await bot.Introduction.TryAsync(stoppingToken) is { Kind: AnswerKind.Refused, Code: 401 } refused)
        {
            return Troubled(Trouble.Of(refused, ++failures));
        }

        pace.Begin();
        var request = new GetUpdatesFrom
        {
            Offset = offset,
            Limit = AtMost,
            Timeout = WaitSeconds,
            AllowedUpdates = UpdateMapping.Known,
        };
        var answer = await bot.Api.GetUpdatesAsync(request, stoppingToken);
        if (!answer.HasResult)
        {
            return await RefusedAsync(answer, stoppingToken);
        }

        return await TakeAsync(answer.Result);
    }

    private async Task<TimeSpan> TakeAsync(ReceivedUpdates received)
    {
        try
        {
            await bot.Intake.AcceptAsync(received.Updates);
        }
        catch (Exception e) when (UpdateIntake.IsOfStore(e))
        {
            LogStore(e);
            return Troubled(Trouble.OfStore(++failures));
        }

        bot.Intake.Pass(received.Unreadable);
        failures = 0;
        bot.Status.InContact();
        return pace.After(Advance(received));
    }

    // Whether anything new came: a server that repeats itself is treated as one that has nothing to say.
    private bool Advance(ReceivedUpdates received)
    {
        var now = time.GetUtcNow();
        var next = received.NextOffset;
        if (next is null)
        {
            offset = now - offsetAt > OffsetLife ? null : offset;
            return false;
        }

        var isNew = offset is null || next > offset;
        offset = next;
        offsetAt = now;
        return isNew;
    }

    private async Task<TimeSpan> RefusedAsync(ApiAnswer<ReceivedUpdates> answer, CancellationToken stoppingToken)
    {
        if (answer is { Kind: AnswerKind.Refused, Code: 409 } && await bot.OwnWebhook.RemoveAsync(stoppingToken))
        {
            // Removed, and yet the next poll may be refused for the same reason: it is not asked at once for ever.
            return pace.After(broughtNew: false);
        }

        return Troubled(Trouble.Of(answer, ++failures));
    }

    private TimeSpan Troubled(Trouble trouble)
    {
        if (bot.Status.Troubled(trouble.Sentence))
        {
            LogTrouble(trouble.Sentence);
        }

        return trouble.Pause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "A poll of Telegram failed unexpectedly; it is tried again")]
    private partial void LogUnexpected(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Updates of Telegram could not be stored; they stay with Telegram")]
    private partial void LogStore(Exception exception);
}
