namespace ReportBot.Bot.Channels.Telegram;

/// <summary>How the channel stands now; read by the readiness page and for invitation links, never stored.</summary>
public sealed class TelegramStatus(TimeProvider time)
{
    private readonly Lock gate = new();
    private TelegramState state = new(TelegramMode.Off, null, null, null, null);

    /// <summary>The newest state.</summary>
    public TelegramState Current => Volatile.Read(ref state);

    internal void Started(TelegramMode mode) => Change(s => s with { Mode = mode });

    internal void Introduced(string? username) => Change(s => s with { Username = username ?? s.Username });

    /// <summary>The platform answered, or delivered, as it should.</summary>
    internal void InContact() =>
        Change(s => s with { LastContactAt = time.GetUtcNow(), Problem = null, ProblemSince = null });

    /// <summary>True when the problem is a new one: to be logged once, not at each try.</summary>
    internal bool Troubled(string problem)
    {
        var isNew = Current.Problem != problem;
        Change(s => s with { Problem = problem, ProblemSince = s.ProblemSince ?? time.GetUtcNow() });
        return isNew;
    }

    private void Change(Func<TelegramState, TelegramState> change)
    {
        lock (gate)
        {
            Volatile.Write(ref state, change(state));
        }
    }
}

/// <summary>How updates come.</summary>
public enum TelegramMode
{
    /// <summary>No token is set: the channel does nothing.</summary>
    Off,

    /// <summary>The service asks for them.</summary>
    Polling,

    /// <summary>Telegram delivers them.</summary>
    Webhook,
}

/// <summary>The channel's state at one moment.</summary>
/// <param name="Mode">How updates come.</param>
/// <param name="Username">The bot's name for links (<c>https://t.me/NAME?start=CODE</c>), without @; null until the platform said it.</param>
/// <param name="LastContactAt">When the platform last answered a poll (at start: the first question) well, or delivered an update; UTC.</param>
/// <param name="Problem">What keeps updates from coming now, a whole sentence for the operator that says what to do; null when all is well.</param>
/// <param name="ProblemSince">Since when.</param>
public sealed record TelegramState(
    TelegramMode Mode, string? Username, DateTimeOffset? LastContactAt, string? Problem, DateTimeOffset? ProblemSince);
