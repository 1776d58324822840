namespace ReportBot.Bot.Settings;

/// <summary>The settings under <c>Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>The address under which people reach the service: the beginning of every link; empty for the local one.</summary>
    public string PublicUrl { get; set; } = "";
}
