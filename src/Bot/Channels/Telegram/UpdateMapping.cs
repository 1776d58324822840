using System.Globalization;
using ReportBot.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Updates in the words common to all channels.</summary>
/// <param name="channel">The bot's channel.</param>
/// <param name="botId">Goes into the external ids: another bot counts its updates anew.</param>
internal sealed class UpdateMapping(string channel, string botId)
{
    /// <summary>The kinds of updates that are asked for.</summary>
    public static readonly UpdateType[] Known =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>The largest file that the Bot API hands out, in bytes.</summary>
    public const int MostFileBytes = 20 << 20;

    /// <summary>What a person did; null for what no person did or what is not for this bot.</summary>
    /// <param name="update">As it came.</param>
    /// <param name="username">The bot's, when known: in a group, commands may be for another bot.</param>
    /// <param name="now">Stands for the time where the update has none.</param>
    public IncomingMessage? Map(UpdateJson update, string? username, DateTimeOffset now)
    {
        var what = update.Body switch
        {
            { Message: { } message } => OfMessage(message, username),
            { EditedMessage: { } message } => OfEdited(message, username),
            { CallbackQuery: { } query } => OfPress(query),
            { MyChatMember: { } change } => OfStanding(change),
            _ => null,
        };
        return what is null ? null : what with
        {
            Channel = channel,
            Sequence = update.Id,
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"{botId}:u{update.Id}"),
            SentAt = what.SentAt > 0 ? what.SentAt : now.ToUnixTimeMilliseconds(),
        };
    }

    private static IncomingMessage? OfMessage(Message message, string? username)
    {
        if (message is { Chat: { } group, MigrateToChatId: { } to })
        {
            return Common(group, message.From, IncomingKind.Moved, message.Date) with { MovedTo = Text(to) };
        }

        if (message is { Chat: { } now, MigrateFromChatId: { } from })
        {
            return Common(now, message.From, IncomingKind.Moved, message.Date) with { ChatId = Text(from), MovedTo = Text(now.Id) };
        }

        if (message.Chat is null || MessageKind.Of(message) is not { } kind)
        {
            return null;
        }

        var text = message.Text ?? message.Caption;
        if (text is not null && !CommandTarget.TryStrip(text, username, out text))
        {
            return null;
        }

        return Common(message.Chat, message.From, kind, message.Date) with
        {
            Text = text, File = FileOf(message, kind), MessageRef = RefOf(message), Album = message.MediaGroupId,
        };
    }

    private static IncomingMessage? OfEdited(Message message, string? username) =>
        message.Chat is null || (message.Text ?? message.Caption ?? NoCaption(message)) is not { } typed || !CommandTarget.TryStrip(typed, username, out var text)
            ? null
            : Common(message.Chat, message.From, IncomingKind.Edited, message.EditDate ?? message.Date) with { Text = text, MessageRef = RefOf(message) };

    // The words below a picture may be taken away too.
    private static string? NoCaption(Message message) => message.Photo is { Length: > 0 } ? string.Empty : null;

    // A number that could not be read stands for none.
    private static string? RefOf(Message message) => message.Id == 0 ? null : Text(message.Id);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static IncomingMessage? OfPress(CallbackQuery query) =>
        query is { Message.Chat: { } chat, From: { } from, Data: { } data }
            ? Common(chat, from, IncomingKind.Press, default) with { Press = data }
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

    private static bool In(ChatMember? member) => member?.Status is not (ChatMemberStatus.Kicked or ChatMemberStatus.Left);

    private static IncomingMessage Common(Chat chat, User? from, IncomingKind kind, DateTime date) => new()
    {
        Channel = string.Empty,
        ExternalId = string.Empty,
        ChatId = Text(chat.Id),
        UserId = Text(from?.Id ?? chat.Id),
        Kind = kind,
        IsGroup = chat.Type is ChatType.Group or ChatType.Supergroup or ChatType.Channel || chat.Id < 0,
        SentAt = Milliseconds(date),
    };

    private static long Milliseconds(DateTime date) =>
        date == default ? 0 : new DateTimeOffset(date, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static IncomingFile? FileOf(Message message, IncomingKind kind) => (kind, message) switch
    {
        (IncomingKind.Photo, { Photo: { Length: > 0 } sizes }) => Largest(sizes),
        (IncomingKind.Photo, { Document: { FileId: { } id } file }) when (file.FileSize ?? 0) <= MostFileBytes =>
            new IncomingFile(id, file.MimeType!, file.FileSize ?? 0),
        (IncomingKind.Document, { Document: { FileId: { } id, FileName: { } name } file }) when (file.FileSize ?? 0) <= MostFileBytes =>
            new IncomingFile(id, "application/octet-stream", file.FileSize ?? 0, name),
        _ => null,
    };

    private static IncomingFile? Largest(PhotoSize[] sizes) => sizes
        .Where(size => size.FileId is not null && (size.FileSize ?? 0) <= MostFileBytes)
        .OrderByDescending(size => size.Width * size.Height)
        .Select(size => new IncomingFile(size.FileId!, "image/jpeg", size.FileSize ?? 0))
        .FirstOrDefault();
}
