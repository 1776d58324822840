namespace ReportBot.Bot.Channels.Telegram.Wire;

// The Bot API's own names; only the fields that are used, the others are passed over. Plain settable
// properties, because the serializer reads those without an array of constructor arguments.

/// <summary>Something that happened: at most one of the fields beside the id is set.</summary>
internal sealed class Update
{
    /// <summary>Sequential, but may start anew at any number after a quiet week.</summary>
    public long UpdateId { get; set; }

    public Message? Message { get; set; }

    public Message? EditedMessage { get; set; }

    public CallbackQuery? CallbackQuery { get; set; }

    public ChatMemberUpdated? MyChatMember { get; set; }
}

/// <summary>A pressed button.</summary>
internal sealed class CallbackQuery
{
    public string? Id { get; set; }

    public User? From { get; set; }

    /// <summary>The message with the button; an old one is without content (date 0).</summary>
    public Message? Message { get; set; }

    public string? Data { get; set; }
}

/// <summary>The bot's own standing in a chat changed.</summary>
internal sealed class ChatMemberUpdated
{
    public Chat? Chat { get; set; }

    public User? From { get; set; }

    public long Date { get; set; }

    public ChatMember? OldChatMember { get; set; }

    public ChatMember? NewChatMember { get; set; }
}

/// <summary>A standing: <c>member</c>, <c>administrator</c>, <c>kicked</c>, <c>left</c>…</summary>
internal sealed class ChatMember
{
    public string? Status { get; set; }
}

/// <summary>A person or a bot.</summary>
internal sealed class User
{
    public long Id { get; set; }

    public string? Username { get; set; }
}

/// <summary>A chat: <c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
internal sealed class Chat
{
    public long Id { get; set; }

    public string? Type { get; set; }
}
