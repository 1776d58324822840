using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Zalo.Wire;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>Tells Zalo where to deliver one bot's messages to, and tries until it is told.</summary>
internal sealed partial class ZaloWebhookRegistration(
    ZaloBot bot, IOptions<ZaloOptions> options, TimeProvider time, ILogger<ZaloWebhookRegistration> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var request = new SetWebhookRequest(options.Value.WebhookOf(bot.Number), options.Value.SecretToken!);
        for (var failures = 1; ; failures++)
        {
            var answer = await bot.Api.SetWebhookAsync(request, stoppingToken);
            if (answer.Kind == AnswerKind.Ok)
            {
                break;
            }

            var trouble = OfRegistration(answer, failures);
            if (bot.Status.Troubled(trouble.Sentence))
            {
                LogTrouble(bot.Channel.Name, trouble.Sentence);
            }

            await Task.Delay(trouble.Pause, time, stoppingToken);
        }

        bot.Status.InContact();
        while (await bot.IntroduceAsync(stoppingToken) != AnswerKind.Ok)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
        }
    }

    private static Trouble OfRegistration(ZaloAnswer<AnyValue> answer, int failures) =>
        answer is { Kind: AnswerKind.Refused, Code: 400 }
            ? new Trouble($"Zalo không nhận địa chỉ webhook ({answer.Reason}); hãy kiểm tra Zalo:WebhookUrl.", TimeSpan.FromSeconds(60))
            : Trouble.Of(answer, failures);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel}: {Trouble}")]
    private partial void LogTrouble(string channel, string trouble);
}
