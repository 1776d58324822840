namespace ReportBot.Bot.Channels.Telegram;

/// <summary>In a group a command says whom it is for: <c>/tonghop@KonGangBot 10/9</c>.</summary>
internal static class CommandTarget
{
    /// <summary>The text without the name; false when it is for another bot.</summary>
    public static bool TryStrip(string text, string? username, out string stripped)
    {
        stripped = text;
        if (text is not ['/', ..])
        {
            return true;
        }

        var end = text.AsSpan().IndexOfAny(" \r\n\t");
        var command = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var at = command.IndexOf('@');
        if (at < 0)
        {
            return true;
        }

        if (username is not null && !command[(at + 1)..].Equals(username, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        stripped = string.Concat(command[..at], end < 0 ? [] : text.AsSpan(end));
        return true;
    }
}
