using ReportBot.Core.Storage;

namespace ReportBot.Tests.Shared;

/// <summary>A real database in a folder of its own, at the newest version, deleted with the test.</summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>An empty database at the newest version, made once by the migrations: every test begins with a copy.</summary>
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeEmptyAsync);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportbot-test-");

    private TestStore(TimeProvider time)
    {
        Time = time;
        Options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "test.db")}" };
        Database = new Database(Options);
        Gate = new WriteGate(Database);
        Readers = new Readers(Database);
    }

    public TimeProvider Time { get; }

    public StorageOptions Options { get; }

    public Database Database { get; }

    public WriteGate Gate { get; private set; }

    public Readers Readers { get; private set; }

    public string Folder => folder.FullName;

    /// <summary>A new database.</summary>
    public static async Task<TestStore> NewAsync(TimeProvider? time = null)
    {
        var empty = await Empty.Value;
        var store = new TestStore(time ?? new FakeClock());
        await File.WriteAllBytesAsync(store.Database.Path, empty);
        return store;
    }

    private static async Task<byte[]> MakeEmptyAsync()
    {
        await using var store = new TestStore(new FakeClock());
        await Migrations.ApplyAsync(store.Gate, store.Time);
        await store.CloseAsync();
        return await File.ReadAllBytesAsync(store.Database.Path);
    }

    /// <summary>As after a restart of the process.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        Gate = new WriteGate(Database);
        Readers = new Readers(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Delete(recursive: true);
    }

    private async Task CloseAsync()
    {
        Readers.Dispose();
        await Gate.DisposeAsync();
    }
}
