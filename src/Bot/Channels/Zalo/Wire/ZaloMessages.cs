using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Zalo.Wire;

/// <summary>Something that happened, as the webhook brings it or a poll answers it: bare, or within an answer's envelope.</summary>
internal sealed class Update
{
    public string? EventName { get; set; }

    public Message? Message { get; set; }

    /// <summary>What a wrapped body holds.</summary>
    public Update? Result { get; set; }

    /// <summary>The event itself, out of its envelope.</summary>
    [JsonIgnore]
    public Update Bare => Result ?? this;
}

/// <summary>A message as it comes in.</summary>
internal sealed class Message
{
    [JsonConverter(typeof(LooseText))]
    public string? MessageId { get; set; }

    /// <summary>Milliseconds in the platform's samples; seconds are taken too.</summary>
    [JsonConverter(typeof(LooseText))]
    public string? Date { get; set; }

    public Person? From { get; set; }

    public Chat? Chat { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? Text { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? Caption { get; set; }

    /// <summary>A picture's address; some events call it <see cref="PhotoUrl"/>.</summary>
    [JsonConverter(typeof(LooseText))]
    public string? Photo { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? PhotoUrl { get; set; }
}

/// <summary>Who wrote.</summary>
internal sealed class Person
{
    [JsonConverter(typeof(LooseText))]
    public string? Id { get; set; }

    public bool? IsBot { get; set; }
}

/// <summary>Where.</summary>
internal sealed class Chat
{
    [JsonConverter(typeof(LooseText))]
    public string? Id { get; set; }

    /// <summary>PRIVATE or GROUP.</summary>
    [JsonConverter(typeof(LooseText))]
    public string? ChatType { get; set; }
}

/// <summary>Of a message that the bot sent, what is kept.</summary>
internal sealed class SentMessage
{
    [JsonConverter(typeof(LooseText))]
    public string? MessageId { get; set; }
}

/// <summary>The bot itself.</summary>
internal sealed class BotAccount
{
    [JsonConverter(typeof(LooseText))]
    public string? AccountName { get; set; }
}

/// <summary>Where the platform delivers to.</summary>
internal sealed class WebhookInfo
{
    [JsonConverter(typeof(LooseText))]
    public string? Url { get; set; }
}

/// <summary>The envelope of every answer.</summary>
internal sealed class ApiResponse<T>
{
    public bool? Ok { get; set; }

    public T? Result { get; set; }

    public int? ErrorCode { get; set; }

    [JsonConverter(typeof(LooseText))]
    public string? Description { get; set; }
}
