namespace ReportBot.Core.Text;

/// <summary>How long a pattern may take that looks around and therefore may not be one of those that never backtrack.</summary>
public static class Patterns
{
    /// <summary>
    /// Milliseconds of the clock, not of work: on a machine under load a thread may wait for seconds, and a message must not fail for that.
    /// Only a pattern that would never end comes near it.
    /// </summary>
    public const int Patience = 30_000;
}
