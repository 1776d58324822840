using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>The bots of this service, in the order of <c>Zalo:Token</c>. Several share a unit's people, because the free plan takes 50 each.</summary>
internal sealed class ZaloBots : IDisposable
{
    private readonly PictureFetcher pictures;

    public ZaloBots(
        IOptions<ZaloOptions> options, Inbox inbox, FileStore files, FileLinks links, Readers readers, TimeProvider time, ILoggerFactory loggers)
    {
        var settings = options.Value;
        pictures = new PictureFetcher(settings.Pictures, time);
        All = [.. settings.Tokens.Select((token, index) => Make(token, index + 1))];

        ZaloBot Make(string token, int number)
        {
            var name = BotNames.Channel(ZaloChannel.ChannelName, number);
            var api = new ZaloApi(settings.BaseUrl, token, settings.SecretToken, time);
            var status = new ZaloStatus(time);
            var channel = new ZaloChannel(name, api, new QuotaWatch(status), status, pictures, files, links, readers, settings, time);
            var intake = new ZaloIntake(new UpdateMapping(name, BotNames.IdOf(token)), inbox, status, time, loggers.CreateLogger<ZaloIntake>());
            return new ZaloBot(number, api, channel, intake, status);
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<ZaloBot> All { get; }

    public void Dispose()
    {
        foreach (var bot in All)
        {
            bot.Dispose();
        }

        pictures.Dispose();
    }
}
