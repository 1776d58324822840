using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Telegram.Wire;

internal sealed record GetUpdatesRequest(long? Offset, int Limit, int Timeout, string[] AllowedUpdates);

internal sealed record SendMessageRequest(ChatId ChatId, string Text)
{
    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

internal sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static LinkPreviewOptions Off { get; } = new(true);
}

internal sealed record InlineKeyboardMarkup(InlineKeyboardButton[][] InlineKeyboard);

internal sealed record InlineKeyboardButton(string Text, string CallbackData);

internal sealed record AnswerCallbackQueryRequest(string CallbackQueryId);

/// <summary>Without a keyboard it takes the message's away.</summary>
internal sealed record EditMessageReplyMarkupRequest(ChatId ChatId, long MessageId);

/// <summary>The text anew, and no keyboard any more.</summary>
internal sealed record EditMessageTextRequest(ChatId ChatId, long MessageId, string Text)
{
    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;
}

internal sealed record GetFileRequest(string FileId);

internal sealed record SetMyCommandsRequest(BotCommand[] Commands, BotCommandScope Scope)
{
    public string? LanguageCode { get; init; }
}

internal sealed record BotCommand(string Command, string Description);

internal sealed record BotCommandScope(string Type)
{
    public static BotCommandScope AllPrivateChats { get; } = new("all_private_chats");

    /// <summary>Only for the scope of one chat.</summary>
    public ChatId? ChatId { get; init; }

    public static BotCommandScope OneChat(string chatId) => new("chat") { ChatId = new ChatId(chatId) };
}

internal sealed record SetWebhookRequest(string Url, string SecretToken, string[] AllowedUpdates);

/// <summary>For methods that need nothing said.</summary>
internal sealed record NoFields
{
    public static NoFields Instance { get; } = new();
}

/// <summary>A chat's number, or the name of a public one (<c>@name</c>).</summary>
[JsonConverter(typeof(ChatIdConverter))]
internal readonly record struct ChatId(string Value);
