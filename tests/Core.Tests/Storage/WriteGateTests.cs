using System.Globalization;
using Dapper;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Storage;

public sealed class WriteGateTests
{
    private const string Insert = "INSERT INTO facts (unit_id, name, value, updated_at) VALUES (1, @name, '', 0)";

    [Fact]
    public async Task Every_pragma_is_set_on_the_writer()
    {
        await using var store = await TestStore.NewAsync();
        var (mode, sync, keys) = await store.Gate.WriteAsync(db => (
            db.ExecuteScalar<string>("PRAGMA journal_mode"),
            db.ExecuteScalar<int>("PRAGMA synchronous"),
            db.ExecuteScalar<int>("PRAGMA foreign_keys")));
        Assert.Equal(("wal", 2, 1), (mode, sync, keys));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var store = await TestStore.NewAsync();
        Assert.Throws<StorageException>(() => store.Readers.Read(db => db.Execute(Insert, new { name = "x" })));
    }

    [Fact]
    public async Task Work_that_fails_takes_nothing_from_the_work_beside_it()
    {
        await using var store = await TestStore.NewAsync();
        using var hold = new ManualResetEventSlim();
        var first = store.Gate.WriteAsync(_ => hold.Wait(TestContext.Current.CancellationToken));
        var good = Enumerable.Range(0, 10).Select(i => store.Gate.WriteAsync(db => db.Execute(
            Insert, new { name = i.ToString(CultureInfo.InvariantCulture) }))).ToList();
        var bad = store.Gate.WriteAsync(db =>
        {
            db.Execute(Insert, new { name = "bad" });
            throw new InvalidOperationException("on purpose");
        });
        hold.Set();
        await first;
        await Task.WhenAll(good);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(10, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM facts")));
    }

    [Fact]
    public async Task Work_that_fails_alone_is_rolled_back_and_the_gate_goes_on()
    {
        await using var store = await TestStore.NewAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Gate.WriteAsync(db =>
        {
            db.Execute(Insert, new { name = "bad" });
            throw new InvalidOperationException("on purpose");
        }));
        await store.Gate.WriteAsync(db => db.Execute(Insert, new { name = "good" }));
        Assert.Equal("good", store.Readers.Read(db => db.ExecuteScalar<string>("SELECT name FROM facts")));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_restart()
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db => db.Execute(Insert, new { name = "kept" }));
        await store.ReopenAsync();
        Assert.Equal(1, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM facts")));
    }

    [Fact]
    public async Task A_read_only_file_is_said_and_the_gate_recovers_when_it_can_write_again()
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db => db.Execute("PRAGMA query_only=ON"));
        var refused = await Assert.ThrowsAsync<StorageException>(
            () => store.Gate.WriteAsync(db => db.Execute(Insert, new { name = "x" })));
        Assert.Contains("chỉ cho đọc", refused.Message, StringComparison.Ordinal);

        // The connection is opened anew after a failure of the store, with every pragma set again.
        await store.Gate.WriteAsync(db => db.Execute(Insert, new { name = "x" }));
    }

    [Fact]
    public async Task Statements_are_prepared_once_and_their_parameters_change()
    {
        await using var store = await TestStore.NewAsync();
        var names = await store.Gate.WriteAsync(db => Enumerable.Range(0, 50).Select(i => db.ExecuteScalar<string>(
            "SELECT @name", new { name = i.ToString(CultureInfo.InvariantCulture) })).ToList());
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i.ToString(CultureInfo.InvariantCulture)), names);
    }
}
