namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The kinds of updates that are asked for.</summary>
internal static class AllowedUpdates
{
    /// <summary>All that <see cref="UpdateMapping"/> knows.</summary>
    public static readonly string[] All = ["message", "edited_message", "callback_query", "my_chat_member"];
}
