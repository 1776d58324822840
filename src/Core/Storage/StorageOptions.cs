namespace ReportBot.Core.Storage;

/// <summary>Where the data lies: the settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The kind of store; only <c>Sqlite</c> so far.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>A connection string, for SQLite <c>Data Source=path</c>; the folder is made where it lacks.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/reportbot.db";
}
