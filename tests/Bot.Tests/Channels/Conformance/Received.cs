namespace ReportBot.Bot.Tests.Channels.Conformance;

/// <summary>A message as the person's phone has it.</summary>
/// <param name="Text">The words, a caption included.</param>
/// <param name="Choices">What can be pressed.</param>
/// <param name="Picture">A picture that is seen at once.</param>
/// <param name="Document">A file.</param>
public sealed record Received(string Text, IReadOnlyList<string> Choices, byte[]? Picture = null, byte[]? Document = null);

/// <summary>A way in which sending fails, in words common to all platforms.</summary>
public enum Failure
{
    /// <summary>429.</summary>
    TooMany,

    /// <summary>403: the person blocked the bot.</summary>
    Blocked,

    /// <summary>400: the platform will never take it.</summary>
    BadRequest,

    /// <summary>401: the token is wrong.</summary>
    Unauthorized,

    /// <summary>5xx in the platform's own words.</summary>
    ServerDown,

    /// <summary>A gateway's page.</summary>
    ProxyPage,

    /// <summary>A redirect, which would carry the secret elsewhere.</summary>
    Redirect,

    /// <summary>The connection is dropped and nothing was done.</summary>
    DroppedBefore,

    /// <summary>Done, but the connection is dropped before the answer.</summary>
    DroppedAfter,

    /// <summary>Done, but the answer cannot be read.</summary>
    Garbled,
}
