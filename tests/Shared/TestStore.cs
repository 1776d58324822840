using System.Collections.Concurrent;
using ReportBot.Core.Storage;

namespace ReportBot.Tests.Shared;

/// <summary>A real database in a folder of its own, at the newest version, deleted with the test.</summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>An empty database at the newest version, made once by the migrations: every test begins with a copy.</summary>
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeEmptyAsync);

    /// <summary>Databases that many tests begin with, made once each.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Prepared = new(StringComparer.Ordinal);

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
        return await CopyAsync(await Empty.Value, time);
    }

    /// <summary>A new database that begins as <paramref name="prepare"/> leaves one; done once for all tests that say the same <paramref name="key"/>.</summary>
    public static async Task<TestStore> PreparedAsync(string key, Func<TestStore, Task> prepare) =>
        await CopyAsync(await Prepared.GetOrAdd(key, _ => new Lazy<Task<byte[]>>(() => BytesAsync(Empty.Value, prepare))).Value, time: null);

    private static Task<byte[]> MakeEmptyAsync() =>
        BytesAsync(begin: null, store => Migrations.ApplyAsync(store.Gate, store.Time));

    private static async Task<byte[]> BytesAsync(Task<byte[]>? begin, Func<TestStore, Task> prepare)
    {
        await using var store = begin is null ? new TestStore(new FakeClock()) : await CopyAsync(await begin, time: null);
        await prepare(store);
        await store.CloseAsync();
        return await File.ReadAllBytesAsync(store.Database.Path);
    }

    private static async Task<TestStore> CopyAsync(byte[] database, TimeProvider? time)
    {
        var store = new TestStore(time ?? new FakeClock());
        await File.WriteAllBytesAsync(store.Database.Path, database);
        return store;
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
