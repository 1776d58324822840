namespace ReportBot.Bot.Channels.Zalo;

/// <summary>How one bot stands now; read by the readiness page, never stored.</summary>
internal sealed class ZaloStatus(TimeProvider time)
{
    private readonly Lock gate = new();
    private ZaloState state = new(null, null, null, null, false);

    /// <summary>The newest state.</summary>
    public ZaloState Current => Volatile.Read(ref state);

    public void Introduced(string? botName) => Change(s => s with { BotName = botName ?? s.BotName });

    /// <summary>The platform answered, or delivered, as it should.</summary>
    public void InContact() => Change(s => s with { LastContactAt = time.GetUtcNow(), Problem = null, ProblemSince = null });

    /// <summary>True when the problem is a new one: to be logged once, not at each try.</summary>
    public bool Troubled(string problem)
    {
        var isNew = Current.Problem != problem;
        Change(s => s with { Problem = problem, ProblemSince = s.ProblemSince ?? time.GetUtcNow() });
        return isNew;
    }

    /// <summary>Message after message is refused: the month's are used up, or too many were sent at once.</summary>
    public void QuotaIsUsedUp() => Change(s => s with { OutOfQuota = true });

    /// <summary>Messages are taken again.</summary>
    public void QuotaIsBack() => Change(s => s with { OutOfQuota = false });

    private void Change(Func<ZaloState, ZaloState> change)
    {
        lock (gate)
        {
            Volatile.Write(ref state, change(state));
        }
    }
}

/// <summary>A bot's state at one moment.</summary>
/// <param name="BotName">The name that people find it by; null until the platform said it.</param>
/// <param name="LastContactAt">When the platform last answered a poll well or delivered a message; UTC.</param>
/// <param name="Problem">What keeps messages from coming now, a whole sentence for the operator that says what to do; null when all is well.</param>
/// <param name="ProblemSince">Since when.</param>
/// <param name="OutOfQuota">The platform refuses message after message.</param>
internal sealed record ZaloState(
    string? BotName, DateTimeOffset? LastContactAt, string? Problem, DateTimeOffset? ProblemSince, bool OutOfQuota);
