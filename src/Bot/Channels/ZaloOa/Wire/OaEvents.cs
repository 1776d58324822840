using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.ZaloOa.Wire;

/// <summary>Something that happened, as the webhook brings it.</summary>
internal sealed class OaEvent
{
    [JsonConverter(typeof(LooseText))]
    public string? EventName { get; set; }

    /// <summary>Milliseconds, as text.</summary>
    [JsonConverter(typeof(LooseText))]
    public string? Timestamp { get; set; }

    public OaPerson? Sender { get; set; }

    public OaPerson? Follower { get; set; }

    public OaMessage? Message { get; set; }

    /// <summary>What a person shared about themselves.</summary>
    public OaInfo? Info { get; set; }
}

/// <summary>A person, known to this account alone.</summary>
internal sealed class OaPerson
{
    [JsonConverter(typeof(LooseText))]
    public string? Id { get; set; }
}

/// <summary>What a person shared.</summary>
internal sealed class OaInfo
{
    [JsonConverter(typeof(LooseText))]
    public string? Phone { get; set; }
}

/// <summary>A message as it comes in.</summary>
internal sealed class OaMessage
{
    [JsonConverter(typeof(LooseText))]
    public string? MsgId { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? Text { get; set; }

    public List<OaAttachment>? Attachments { get; set; }
}

/// <summary>A picture or a file.</summary>
internal sealed class OaAttachment
{
    public OaPayload? Payload { get; set; }
}

/// <summary>Where it lies.</summary>
internal sealed class OaPayload
{
    [JsonConverter(typeof(LooseText))]
    public string? Url { get; set; }
}

/// <summary>The envelope of every answer: only an error of 0 is a success.</summary>
internal sealed class OaResponse
{
    public int? Error { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? Message { get; set; }

    public OaSent? Data { get; set; }
}

/// <summary>Of what was sent, what is kept.</summary>
internal sealed class OaSent
{
    [JsonConverter(typeof(LooseText))]
    public string? MessageId { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? MsgId { get; set; }
}

/// <summary>A pair of tokens, or why there is none.</summary>
internal sealed class OaTokenResponse
{
    [JsonConverter(typeof(LooseText))]
    public string? AccessToken { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? RefreshToken { get; set; }

    /// <summary>Seconds.</summary>
    [JsonConverter(typeof(LooseText))]
    public string? ExpiresIn { get; set; }

    public int? Error { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? ErrorDescription { get; set; }
}
