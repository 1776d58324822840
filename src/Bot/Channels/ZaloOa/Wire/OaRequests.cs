namespace ReportBot.Bot.Channels.ZaloOa.Wire;

internal sealed record OaSendRequest(OaRecipient Recipient, OaText Message)
{
    /// <summary>A text.</summary>
    public static OaSendRequest Text(string userId, string text) => new(new OaRecipient(userId), new OaText(text, null));

    /// <summary>A picture that the platform fetches from an address, with a text under it.</summary>
    public static OaSendRequest Picture(string userId, string? text, string url) => new(
        new OaRecipient(userId),
        new OaText(text, new OaMedia("template", new OaMediaPayload("media", [new OaElement("image", url)]))));
}

internal sealed record OaRecipient(string UserId);

internal sealed record OaText(string? Text, OaMedia? Attachment);

internal sealed record OaMedia(string Type, OaMediaPayload Payload);

internal sealed record OaMediaPayload(string TemplateType, OaElement[] Elements);

internal sealed record OaElement(string MediaType, string Url);

internal sealed record OaTemplateRequest(string Phone, string TemplateId, Dictionary<string, string> TemplateData, string TrackingId);
