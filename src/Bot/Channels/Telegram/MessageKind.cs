using ReportBot.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Which kind of thing a message is.</summary>
internal static class MessageKind
{
    /// <summary>The kind; null for what the application says by itself (pinned, joined, migrated…).</summary>
    public static IncomingKind? Of(Message message) => message switch
    {
        { Text: not null } => IncomingKind.Text,
        { Photo.Length: > 0 } => IncomingKind.Photo,

        // An animation comes with a document for old applications.
        { Sticker: not null } or { Animation: not null } => IncomingKind.Sticker,
        { Voice: not null } or { Audio: not null } or { Video: not null } or { VideoNote: not null } => IncomingKind.Voice,
        { Document: { } file } => IsPicture(file) ? IncomingKind.Photo : IncomingKind.Document,
        { Contact: not null } => IncomingKind.Contact,
        _ => IsFromPerson(message) ? IncomingKind.Unsupported : null,
    };

    private static bool IsPicture(Document file) => file.MimeType is "image/jpeg" or "image/png" or "image/webp";

    // In a group most of what has no content is about the group itself.
    private static bool IsFromPerson(Message message) => message is
    {
        Chat.Type: ChatType.Private,
        PinnedMessage: null,
        MessageAutoDeleteTimerChanged: null,
        WriteAccessAllowed: null,
        ChatBackgroundSet: null,
        ForumTopicCreated: null,
        ForumTopicEdited: null,
        MigrateToChatId: null,
        MigrateFromChatId: null,
    };
}
