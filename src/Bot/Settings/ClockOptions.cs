namespace ReportBot.Bot.Settings;

/// <summary>The settings under <c>Clock</c>.</summary>
public sealed class ClockOptions
{
    /// <summary>
    /// Where the sample clock starts, ISO 8601 with offset (<c>2025-09-08T08:00:00+07:00</c>); empty for the real
    /// time. Refused in Production.
    /// </summary>
    public string Now { get; set; } = "";
}
