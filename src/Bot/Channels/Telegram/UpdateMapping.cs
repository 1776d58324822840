using System.Globalization;
using ReportBot.Bot.Channels.Telegram.Wire;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Updates in the words common to all channels.</summary>
/// <param name="botId">Goes into the external ids: another bot counts its updates anew.</param>
internal sealed class UpdateMapping(string botId)
{
    /// <summary>The largest file that the Bot API hands out, in bytes.</summary>
    public const int MostFileBytes = 20 << 20;

    /// <summary>What a person did; null for what no person did or what is not for this bot.</summary>
    /// <param name="update">As it came.</param>
    /// <param name="username">The bot's, when known: in a group, commands may be for another bot.</param>
    /// <param name="now">Stands for the time where the update has none.</param>
    public IncomingMessage? Map(Update update, string? username, DateTimeOffset now)
    {
        var what = update switch
        {
            { Message: { } message } => OfMessage(message, username),
            { EditedMessage: { } message } => OfEdited(message, username),
            { CallbackQuery: { } query } => OfPress(query),
            { MyChatMember: { } change } => OfStanding(change),
            _ => null,
        };
        return what is null ? null : what with
        {
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"{botId}:u{update.UpdateId}"),
            SentAt = what.SentAt > 0 ? what.SentAt : now.ToUnixTimeMilliseconds(),
        };
    }

    private static IncomingMessage? OfMessage(Message message, string? username)
    {
        if (message.Chat is null || MessageKind.Of(message) is not { } kind)
        {
            return null;
        }

        var text = message.Text ?? message.Caption;
        if (text is not null && !CommandTarget.TryStrip(text, username, out text))
        {
            return null;
        }

        return Common(message.Chat, message.From, kind, message.Date) with { Text = text, File = FileOf(message, kind) };
    }

    private static IncomingMessage? OfEdited(Message message, string? username) =>
        message.Chat is null || (message.Text ?? message.Caption) is not { } typed || !CommandTarget.TryStrip(typed, username, out var text)
            ? null
            : Common(message.Chat, message.From, IncomingKind.Edited, message.EditDate ?? message.Date) with { Text = text };

    private static IncomingMessage? OfPress(CallbackQuery query) =>
        query is { Message.Chat: { } chat, From: { } from, Data: { } data }
            ? Common(chat, from, IncomingKind.Press, 0) with { Press = data }
            : null;

    private static IncomingMessage? OfStanding(ChatMemberUpdated change)
    {
        var kind = (In(change.OldChatMember), In(change.NewChatMember)) switch
        {
            (_, false) => IncomingKind.Blocked,
            (false, true) => IncomingKind.Unblocked,
            _ => (IncomingKind?)null,
        };
        return change.Chat is null || kind is null ? null : Common(change.Chat, change.From, kind.Value, change.Date);
    }

    private static bool In(ChatMember? member) => member?.Status is not ("kicked" or "left");

    private static IncomingMessage Common(Chat chat, User? from, IncomingKind kind, long date) => new()
    {
        Channel = TelegramChannel.ChannelName,
        ExternalId = string.Empty,
        ChatId = chat.Id.ToString(CultureInfo.InvariantCulture),
        UserId = (from?.Id ?? chat.Id).ToString(CultureInfo.InvariantCulture),
        Kind = kind,
        IsGroup = chat.Type is not (null or "private"),
        SentAt = Milliseconds(date),
    };

    // The Bot API says seconds; a server that is not quite it may say milliseconds.
    private static long Milliseconds(long date) => date >= 100_000_000_000 ? date : date * 1000;

    private static IncomingFile? FileOf(Message message, IncomingKind kind) => (kind, message) switch
    {
        (IncomingKind.Photo, { Photo: { Count: > 0 } sizes }) => Largest(sizes),
        (IncomingKind.Photo, { Document: { FileId: { } id } file }) when file.FileSize <= MostFileBytes =>
            new IncomingFile(id, file.MimeType!, file.FileSize),
        _ => null,
    };

    private static IncomingFile? Largest(List<PhotoSize> sizes) => sizes
        .Where(size => size.FileId is not null && size.FileSize <= MostFileBytes)
        .OrderByDescending(size => size.Width * size.Height)
        .Select(size => new IncomingFile(size.FileId!, "image/jpeg", size.FileSize))
        .FirstOrDefault();
}
