using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Commands;

/// <summary>Asks the Bot API once who the bot is: the token, the server and the way there in one.</summary>
internal static class TelegramFinding
{
    private const string What = "Kênh Telegram";

    public static async IAsyncEnumerable<Finding> AskAsync(ProgramSettings settings, TimeProvider time)
    {
        var options = new SettingsReader(settings.Configuration).Section<TelegramOptions>("Telegram");
        if (!options.IsOn)
        {
            yield return new(What, true, "tắt (chưa đặt Telegram:Token).");
            yield break;
        }

        if (new TelegramOptionsValidator().Validate(null, options) is { Failed: true } invalid)
        {
            yield return new(What, false, string.Join(' ', invalid.Failures));
            yield break;
        }

        for (var i = 0; i < options.Tokens.Count; i++)
        {
            yield return await OneAsync(options, options.Tokens[i], i == 0 ? What : What + " " + CopyText.Count(i + 1), time);
        }
    }

    private static async Task<Finding> OneAsync(TelegramOptions options, string token, string what, TimeProvider time)
    {
        using var api = new BotApiClient(options.BaseUrl, token, time);
        var me = await api.CallAsync(new Telegram.Bot.Requests.GetMeRequest(), CancellationToken.None);
        return me.HasResult
            ? new(what, true, $"@{me.Result.Username}, {options.Mode}.")
            : new(what, false, Trouble.Of(me, failures: 1).Sentence);
    }
}
