namespace ReportBot.FakeZalo;

/// <summary>How the fake server behaves.</summary>
public sealed record FakeZaloOptions
{
    /// <summary>The tokens that are taken, one for each bot.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = ["734567891234567890:fake_token_of_the_tests_0123456789abcdef"];

    /// <summary>How many people one bot takes.</summary>
    public int Users { get; init; } = 50;

    /// <summary>How many messages, in and out together, one bot has a month.</summary>
    public int Messages { get; init; } = 3000;

    /// <summary>Deliveries within an answer's envelope, as the documentation says; bare, as was seen.</summary>
    public bool Wraps { get; init; }

    /// <summary>As a server that is not quite Zalo: a poll never waits.</summary>
    public bool AnswersEmptyPollAtOnce { get; init; }

    /// <summary>How long a poll waits, whatever was asked for: a test has no half minute.</summary>
    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(2);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>A message that the bot sent and that was delivered.</summary>
/// <param name="ChatId">Where to.</param>
/// <param name="Text">The text or the caption.</param>
/// <param name="Bold">What of it is bold.</param>
/// <param name="PhotoUrl">Where the picture was fetched from; null for a text.</param>
/// <param name="Photo">The picture.</param>
public sealed record ZaloMessage(string ChatId, string Text, IReadOnlyList<string> Bold, string? PhotoUrl = null, byte[]? Photo = null);
