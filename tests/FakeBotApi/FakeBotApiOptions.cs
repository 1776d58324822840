namespace ReportBot.FakeBotApi;

/// <summary>How the fake server behaves.</summary>
public sealed record FakeBotApiOptions
{
    /// <summary>The one token that is taken.</summary>
    public string Token { get; init; } = "123456789:AAF-fake_token_of_the_tests_0123456789";

    public string Username { get; init; } = "KonGangBot";

    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Messages a second over all chats before 429; 0 for no limit.</summary>
    public double PerSecond { get; init; }

    /// <summary>Messages a second to one chat before 429, after a burst of <see cref="PerChatBurst"/>; 0 for no limit.</summary>
    public double PerChatPerSecond { get; init; }

    public double PerChatBurst { get; init; } = 3;

    /// <summary>As a server that is not quite Telegram: a poll never waits.</summary>
    public bool AnswersEmptyPollAtOnce { get; init; }

    /// <summary>Only chats that have said something can be sent to.</summary>
    public bool KnowsItsChats { get; init; }

    /// <summary>Keeps all that was sent, for <see cref="FakeBotApiServer.Reply"/> and for looking at; off for long loads.</summary>
    public bool KeepsMessages { get; init; } = true;

    /// <summary>Checks every request against the machine-readable Bot API.</summary>
    public bool ChecksRequests { get; init; } = true;

    /// <summary>The first update's id.</summary>
    public long FirstUpdateId { get; init; } = 700_000_001;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
