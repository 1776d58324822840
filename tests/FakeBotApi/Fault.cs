namespace ReportBot.FakeBotApi;

/// <summary>A way in which a request can go wrong.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Refused in the Bot API's own way.</summary>
    public sealed record Refused(int Code, string Description) : Fault
    {
        public int? RetryAfter { get; init; }

        public long? MigrateToChatId { get; init; }
    }

    /// <summary>Some other body: a proxy's page, broken JSON, nothing.</summary>
    public sealed record Body(int Status, string Content, string Type = "text/html") : Fault;

    /// <summary>Done, and answered with this body.</summary>
    public sealed record DoneBut(string Content) : Fault;

    /// <summary>The connection is dropped and nothing was done.</summary>
    public sealed record DroppedBefore : Fault;

    /// <summary>Done, but the connection is dropped before the answer.</summary>
    public sealed record DroppedAfter : Fault;

    /// <summary>Done, but the answer waits for this.</summary>
    public sealed record AnswerHeld(Task Until) : Fault;

    public static Fault TooManyRequests(int retryAfter) =>
        new Refused(429, $"Too Many Requests: retry after {retryAfter}") { RetryAfter = retryAfter };

    public static Fault Blocked { get; } = new Refused(403, "Forbidden: bot was blocked by the user");

    public static Fault Unauthorized { get; } = new Refused(401, "Unauthorized");
}
