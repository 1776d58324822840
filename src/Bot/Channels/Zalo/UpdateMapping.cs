using System.Security.Cryptography;
using System.Text.Json;
using ReportBot.Bot.Channels.Zalo.Wire;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>The platform's events in the words common to all channels.</summary>
/// <param name="channel">The bot's channel.</param>
/// <param name="botId">Goes into the external ids: another bot has messages of its own.</param>
internal sealed class UpdateMapping(string channel, string botId)
{
    /// <summary>What a person did; null for what no person did, or what is not known.</summary>
    public IncomingMessage? Map(Update update, DateTimeOffset now)
    {
        if (update.Bare is not { Message: { Chat.Id: { Length: > 0 } chatId } message } bare
            || message.From?.IsBot == true || KindOf(bare.EventName, message) is not { } kind)
        {
            return null;
        }

        var sentAt = MessageTime.Milliseconds(message.Date);
        return new IncomingMessage
        {
            Channel = channel,
            ExternalId = $"{botId}:{chatId}:{message.MessageId ?? Fingerprint(bare)}",
            ChatId = chatId,
            UserId = message.From?.Id is { Length: > 0 } person ? person : chatId,
            Kind = kind,
            Text = message.Text ?? message.Caption,
            File = kind == IncomingKind.Photo && (message.Photo ?? message.PhotoUrl) is { Length: > 0 } address
                ? new IncomingFile(address, "image/jpeg", 0)
                : null,
            IsGroup = message.Chat.ChatType is { } type && !string.Equals(type, "PRIVATE", StringComparison.OrdinalIgnoreCase),
            SentAt = sentAt > 0 ? sentAt : now.ToUnixTimeMilliseconds(),
        };
    }

    private static IncomingKind? KindOf(string? eventName, Message message) => eventName switch
    {
        "message.text.received" or "message.link.received" => message.Text is null ? IncomingKind.Unsupported : IncomingKind.Text,
        "message.image.received" => IncomingKind.Photo,
        "message.sticker.received" => IncomingKind.Sticker,
        "message.voice.received" => IncomingKind.Voice,

        // Files, videos and contact cards: the platform hands out nothing of them.
        "message.unsupported.received" => IncomingKind.Unsupported,
        _ => null,
    };

    // Without an id, the same event is known by being the same.
    private static string Fingerprint(Update update) =>
        "h" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(update, ZaloJson.Wire.Update)).AsSpan(0, 12));
}
