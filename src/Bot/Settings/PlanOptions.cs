namespace ReportBot.Bot.Settings;

/// <summary>The settings under <c>Plan</c>.</summary>
public sealed class PlanOptions
{
    /// <summary>The plan file that is imported at start when the database is empty, or several with ; between; empty for none.</summary>
    public string File { get; set; } = "";
}
