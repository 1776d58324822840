using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Tests.Storage;

/// <summary>How long a lock of another process is waited for.</summary>
public sealed class DatabaseTests
{
    [Theory]
    [InlineData(null, 2_000)]
    [InlineData(20, 20_000)]
    public async Task Whoever_writes_and_whoever_reads_waits_for_another_process_as_long_as_was_said(int? seconds, int milliseconds)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-database-");
        try
        {
            var options = new StorageOptions { ConnectionString = "Data Source=" + Path.Combine(folder.FullName, "test.db") };
            var database = new Database(options, patience: seconds is { } said ? TimeSpan.FromSeconds(said) : null);
            await using var gate = new WriteGate(database);
            Assert.Equal(milliseconds, await gate.WriteAsync(db => db.ExecuteScalar<int>("PRAGMA busy_timeout")));
            using var readers = new Readers(database);
            Assert.Equal(milliseconds, readers.Read(db => db.ExecuteScalar<int>("PRAGMA busy_timeout")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
