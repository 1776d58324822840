using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Bot.Channels;

/// <summary>How several bots of one messenger are told apart.</summary>
internal static class BotNames
{
    /// <summary>The channel of a bot: the first has the messenger's plain name, others their number behind it.</summary>
    public static string Channel(string messenger, int number) =>
        number == 1 ? messenger : string.Create(CultureInfo.InvariantCulture, $"{messenger}:{number}");

    /// <summary>What may be said of a token: the bot's public number before the colon; a token of another shape is stood for by its digest.</summary>
    public static string IdOf(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            ? token[..colon]
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 6));
    }
}
