namespace ReportBot.Core.Conversations;

/// <summary>The names of messengers as people know them.</summary>
internal static class ChannelWords
{
    /// <summary>"Telegram", "Zalo 2", "trang web".</summary>
    public static string Name(Texts words, string channel)
    {
        var parts = channel.Split(':', 2);
        var name = parts[0] switch
        {
            "telegram" => "Telegram",
            "zalo" => "Zalo",
            "zalo-oa" => "Zalo OA",
            "web" => words.Say("chats.web"),
            var other => other,
        };
        return parts.Length == 1 ? name : name + " " + parts[1];
    }
}
