namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>How the account stands now; read by the readiness page, never stored.</summary>
internal sealed class ZaloOaStatus(TimeProvider time)
{
    private readonly Lock gate = new();
    private (DateTimeOffset? LastContactAt, string? Problem) state;

    /// <summary>When the platform last answered or delivered well, and what keeps it from doing so now.</summary>
    public (DateTimeOffset? LastContactAt, string? Problem) Current
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>The platform delivered something: good news, but none of our tokens.</summary>
    public void Delivered()
    {
        lock (gate)
        {
            state = (time.GetUtcNow(), state.Problem);
        }
    }

    /// <summary>There is a token that is good.</summary>
    public void InContact()
    {
        lock (gate)
        {
            state = (time.GetUtcNow(), null);
        }
    }

    /// <summary>A whole sentence for the operator that says what to do.</summary>
    public void Troubled(string problem)
    {
        lock (gate)
        {
            state = (state.LastContactAt, problem);
        }
    }
}
