using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Tells Telegram where to deliver to, and tries until it is told.</summary>
internal sealed partial class TelegramWebhookRegistration(
    TelegramBot bot, IOptions<TelegramOptions> options, TimeProvider time, ILogger<TelegramWebhookRegistration> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bot.Status.Started(TelegramMode.Webhook);
        var request = new SetWebhookRequest
        {
            Url = options.Value.WebhookOf(bot.Number)!,
            SecretToken = options.Value.SecretToken,
            AllowedUpdates = UpdateMapping.Known,
        };
        for (var failures = 1; ; failures++)
        {
            var answer = await bot.Api.DoAsync(request, stoppingToken);
            if (answer.Kind == AnswerKind.Ok)
            {
                break;
            }

            var trouble = OfRegistration(answer, failures);
            if (bot.Status.Troubled(trouble.Sentence))
            {
                LogTrouble(trouble.Sentence);
            }

            await Task.Delay(trouble.Pause, time, stoppingToken);
        }

        bot.Status.InContact();
        while (!bot.Introduction.Done && (await bot.Introduction.TryAsync(stoppingToken)).Kind != AnswerKind.Ok)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
        }
    }

    private static Trouble OfRegistration(ApiAnswer<bool> answer, int failures) =>
        answer is { Kind: AnswerKind.Refused, Code: 400 }
            ? new Trouble($"Telegram không nhận địa chỉ webhook ({answer.Reason}); hãy kiểm tra Telegram:WebhookUrl.", TimeSpan.FromSeconds(60))
            : Trouble.Of(answer, failures);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
