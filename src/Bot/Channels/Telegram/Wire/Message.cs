using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Telegram.Wire;

/// <summary>A message as it comes in.</summary>
internal sealed class Message
{
    public long MessageId { get; set; }

    /// <summary>Unix seconds; some servers say milliseconds.</summary>
    public long Date { get; set; }

    public long? EditDate { get; set; }

    public Chat? Chat { get; set; }

    public User? From { get; set; }

    public string? Text { get; set; }

    public string? Caption { get; set; }

    /// <summary>Of a message that the bot sent: its buttons.</summary>
    public InlineKeyboard? ReplyMarkup { get; set; }

    /// <summary>One picture in several sizes.</summary>
    public List<PhotoSize>? Photo { get; set; }

    public Document? Document { get; set; }

    public AnyValue? Animation { get; set; }

    public AnyValue? Sticker { get; set; }

    public AnyValue? Voice { get; set; }

    public AnyValue? Audio { get; set; }

    public AnyValue? Video { get; set; }

    public AnyValue? VideoNote { get; set; }

    public AnyValue? Contact { get; set; }

    // What the application says by itself, not the person.
    public AnyValue? PinnedMessage { get; set; }

    public AnyValue? MessageAutoDeleteTimerChanged { get; set; }

    public AnyValue? WriteAccessAllowed { get; set; }

    public AnyValue? ChatBackgroundSet { get; set; }

    public AnyValue? ForumTopicCreated { get; set; }

    public AnyValue? ForumTopicEdited { get; set; }

    public AnyValue? MigrateToChatId { get; set; }

    public AnyValue? MigrateFromChatId { get; set; }
}

/// <summary>The buttons under a message.</summary>
internal sealed class InlineKeyboard
{
    [JsonPropertyName("inline_keyboard")]
    public List<List<KeyboardButton>>? Rows { get; set; }
}

/// <summary>One button.</summary>
internal sealed class KeyboardButton
{
    public string? Text { get; set; }

    public string? CallbackData { get; set; }
}

/// <summary>One size of a picture.</summary>
internal sealed class PhotoSize
{
    public string? FileId { get; set; }

    public long Width { get; set; }

    public long Height { get; set; }

    public long FileSize { get; set; }
}

/// <summary>A file that was sent as a file.</summary>
internal sealed class Document
{
    public string? FileId { get; set; }

    public string? MimeType { get; set; }

    public long FileSize { get; set; }
}

/// <summary>A file ready to be fetched.</summary>
internal sealed class File
{
    public string? FilePath { get; set; }

    public long FileSize { get; set; }
}

/// <summary>Of a message that the bot sent, what is kept.</summary>
internal sealed class SentMessage
{
    public long MessageId { get; set; }
}

/// <summary>Where the platform delivers updates to.</summary>
internal sealed class WebhookInfo
{
    public string? Url { get; set; }
}
