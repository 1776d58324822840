using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The bots of this service, in the order of <c>Telegram:Token</c>; the first has the channel's plain name.</summary>
internal sealed class TelegramBots : IDisposable
{
    public TelegramBots(
        IOptions<TelegramOptions> options, TelegramStatus firstStatus, Inbox inbox, FileStore files, TimeProvider time, ILoggerFactory loggers)
    {
        var settings = options.Value;
        All = [.. settings.Tokens.Select((token, index) => Make(token, index + 1))];

        TelegramBot Make(string token, int number)
        {
            var name = BotNames.Channel(TelegramChannel.ChannelName, number);
            var api = new BotApiClient(settings.BaseUrl, token, time);
            var status = number == 1 ? firstStatus : new TelegramStatus(time);
            var channel = new TelegramChannel(name, api, new DocumentSender(api, files), new IncomingFiles(api), new FloodWatch(), status, settings);
            var presses = new PressAnswers(api);
            var intake = new UpdateIntake(new UpdateMapping(name, BotNames.IdOf(token)), inbox, presses, status, time, loggers.CreateLogger<UpdateIntake>());
            return new TelegramBot(number, api, channel, intake, presses, new Introduction(api, status), new OwnWebhook(api, settings.WebhookOf(number)), status);
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<TelegramBot> All { get; }

    public void Dispose()
    {
        foreach (var bot in All)
        {
            bot.Dispose();
        }
    }
}
