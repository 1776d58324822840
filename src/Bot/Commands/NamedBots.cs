using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;

namespace ReportBot.Bot.Commands;

/// <summary>Asks the messengers what this service's bots are called there, because only they know.</summary>
internal static class NamedBots
{
    /// <summary>All bots that are switched on.</summary>
    /// <exception cref="CommandException">A setting is wrong, or a messenger does not answer.</exception>
    public static async Task<IReadOnlyList<BotDoor>> AskAsync(ProgramSettings settings, TimeProvider time)
    {
        var reader = new SettingsReader(settings.Configuration);
        var telegram = Checked(reader.Section<TelegramOptions>("Telegram"), new TelegramOptionsValidator());
        var zalo = Checked(reader.Section<ZaloOptions>("Zalo"), new ZaloOptionsValidator());
        var bots = new List<BotDoor>();
        for (var i = 0; i < telegram.Tokens.Count; i++)
        {
            bots.Add(await TelegramAsync(telegram, telegram.Tokens[i], BotNames.Channel(TelegramChannel.ChannelName, i + 1), time));
        }

        for (var i = 0; i < zalo.Tokens.Count; i++)
        {
            bots.Add(await ZaloAsync(zalo, zalo.Tokens[i], BotNames.Channel(ZaloChannel.ChannelName, i + 1), time));
        }

        return bots;
    }

    private static async Task<BotDoor> TelegramAsync(TelegramOptions options, string token, string channel, TimeProvider time)
    {
        using var api = new BotApiClient(options.BaseUrl, token, time);
        var me = await api.CallAsync(new global::Telegram.Bot.Requests.GetMeRequest(), CancellationToken.None);
        return me is { HasResult: true, Result.Username: { } username }
            ? new BotDoor(channel, username, 0, code => TelegramChannel.LinkTo(username, code))
            : throw new CommandException($"Chưa hỏi được tên bot {channel}: {Channels.Telegram.Trouble.Of(me, failures: 1).Sentence}");
    }

    private static async Task<BotDoor> ZaloAsync(ZaloOptions options, string token, string channel, TimeProvider time)
    {
        using var api = new ZaloApi(options.BaseUrl, token, options.SecretToken, time);
        var me = await api.GetMeAsync(CancellationToken.None);
        return me is { Kind: AnswerKind.Ok, Result.AccountName: { Length: > 0 } name }
            ? new BotDoor(channel, name, options.UsersPerBot, _ => null)
            : throw new CommandException($"Chưa hỏi được tên bot {channel}: {Channels.Zalo.Trouble.Of(me, failures: 1).Sentence}");
    }

    private static TOptions Checked<TOptions>(TOptions options, IValidateOptions<TOptions> validator)
        where TOptions : class =>
        validator.Validate(null, options) is { Failed: true } invalid ? throw new CommandException(string.Join(' ', invalid.Failures)) : options;
}
