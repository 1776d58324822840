namespace ReportBot.Core.Summaries;

/// <summary>A bar of text for how far something has come.</summary>
public static class TextBar
{
    private const int Cells = 10;

    /// <summary>
    /// Ten cells ▓ and ░, rounded down, so that it is full only where the goal is reached; one cell where
    /// there is anything at all. Empty for a goal of nothing.
    /// </summary>
    public static string Of(long done, long goal)
    {
        if (goal <= 0)
        {
            return "";
        }

        var full = (int)Math.Clamp(done * Cells / goal, done > 0 ? 1 : 0, Cells);
        return new string('▓', full) + new string('░', Cells - full);
    }
}
