using System.Globalization;
using ReportBot.Bot.Channels.ZaloOa.Wire;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The platform's events in the words common to all channels.</summary>
internal static class EventMapping
{
    private const int MostPictures = 20;

    /// <summary>The person who did it; null for what no person did.</summary>
    public static string? PersonOf(OaEvent happened) => happened.EventName switch
    {
        "follow" or "unfollow" => happened.Follower?.Id,
        "user_submit_info" => happened.Sender?.Id,
        { } name when name.StartsWith("user_send_", StringComparison.Ordinal) => happened.Sender?.Id,
        _ => null,
    };

    /// <summary>What a person did, several pictures as an album; nothing for what needs no answer or is not known.</summary>
    public static IReadOnlyList<IncomingMessage> Map(OaEvent happened, string appId, long at)
    {
        if (PersonOf(happened) is not { Length: > 0 } person || KindOf(happened) is not { } kind)
        {
            return [];
        }

        var message = new IncomingMessage
        {
            Channel = ZaloOaChannel.ChannelName,
            ExternalId = $"{appId}:{happened.Message?.MsgId ?? $"{happened.EventName}:{person}:{happened.Timestamp}"}",
            ChatId = person,
            UserId = person,
            Kind = kind,
            Text = happened.Message?.Text,
            IsGroup = happened.EventName?.StartsWith("user_send_group_", StringComparison.Ordinal) == true,
            SentAt = at,
        };
        return kind == IncomingKind.Photo ? Pictures(message, happened.Message?.Attachments ?? []) : [message];
    }

    private static List<IncomingMessage> Pictures(IncomingMessage message, List<OaAttachment> attachments)
    {
        var addresses = attachments.Select(a => a.Payload?.Url).OfType<string>().Where(url => url.Length > 0)
            .Distinct(StringComparer.Ordinal).Take(MostPictures).ToList();
        return addresses.Count == 0 ? [message] : [.. addresses.Select((address, i) => message with
        {
            ExternalId = i == 0 ? message.ExternalId : string.Create(CultureInfo.InvariantCulture, $"{message.ExternalId}:{i}"),
            Text = i == 0 ? message.Text : null,
            File = new IncomingFile(address, "image/jpeg", 0),
            Album = addresses.Count > 1 ? message.ExternalId : null,
        })];
    }

    private static IncomingKind? KindOf(OaEvent happened) => happened.EventName switch
    {
        "user_send_text" or "user_send_link" or "user_send_group_text" => happened.Message?.Text is null ? IncomingKind.Unsupported : IncomingKind.Text,
        "user_send_image" or "user_send_group_image" => IncomingKind.Photo,
        "user_send_file" => IncomingKind.Document,
        "user_send_sticker" or "user_send_gif" => IncomingKind.Sticker,
        "user_send_audio" or "user_send_video" => IncomingKind.Voice,
        "user_send_business_card" => IncomingKind.Contact,
        "user_send_location" => IncomingKind.Unsupported,
        "follow" => IncomingKind.Unblocked,
        "unfollow" => IncomingKind.Blocked,
        _ => null,
    };
}
