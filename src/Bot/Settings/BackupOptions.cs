namespace ReportBot.Bot.Settings;

/// <summary>The settings under <c>Backup</c>.</summary>
public sealed class BackupOptions
{
    /// <summary>The folder of the daily copies; empty for none.</summary>
    public string Folder { get; set; } = "";
}
