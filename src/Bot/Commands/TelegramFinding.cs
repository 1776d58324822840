using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Commands;

/// <summary>Asks the Bot API once who the bot is: the token, the server and the way there in one.</summary>
internal static class TelegramFinding
{
    private const string What = "Kênh Telegram";

    public static async Task<Finding> AskAsync(ProgramSettings settings, TimeProvider time)
    {
        var options = new SettingsReader(settings.Configuration).Section<TelegramOptions>("Telegram");
        if (!options.IsOn)
        {
            return new(What, true, "tắt (chưa đặt Telegram:Token).");
        }

        if (new TelegramOptionsValidator().Validate(null, options) is { Failed: true } invalid)
        {
            return new(What, false, string.Join(' ', invalid.Failures));
        }

        using var api = new BotApiClient(Options.Create(options), time);
        var me = await api.CallAsync(new Telegram.Bot.Requests.GetMeRequest(), CancellationToken.None);
        return me.HasResult
            ? new(What, true, $"@{me.Result.Username}, {options.Mode}.")
            : new(What, false, Trouble.Of(me, failures: 1).Sentence);
    }
}
