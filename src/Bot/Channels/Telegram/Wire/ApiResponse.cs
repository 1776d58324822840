namespace ReportBot.Bot.Channels.Telegram.Wire;

/// <summary>The envelope of every answer.</summary>
internal sealed class ApiResponse<T>
{
    /// <summary>Servers that are not quite Telegram leave it out.</summary>
    public bool? Ok { get; set; }

    public T? Result { get; set; }

    public int? ErrorCode { get; set; }

    public string? Description { get; set; }

    public ResponseParameters? Parameters { get; set; }
}

/// <summary>What a refused caller may do about it.</summary>
internal sealed class ResponseParameters
{
    /// <summary>The group's id from now on.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>Seconds.</summary>
    public double? RetryAfter { get; set; }
}
