using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;
using SQLitePCL;

namespace ReportBot.Core.Tests.Storage;

public sealed class PreparedConnectionTests
{
    // SQLITE_STMTSTATUS_REPREPARE: how often a statement was prepared again by itself.
    private const int PreparedAgain = 5;

    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_statement_with_a_bound_limit_is_prepared_once()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Outbox.Queue(
            db, new OutboxEntry(1, "telegram", "7", OutboxEntry.Reply, new OutgoingMessage { Text = "x" }, null, clock.GetUtcNow())));
        using var connection = (PreparedConnection)store.Database.OpenWriter();
        var handle = connection.Inner.Handle!;
        handle.enable_sqlite3_next_stmt(true);
        for (var limit = 1; limit <= 5; limit++)
        {
            Outbox.Claim(connection, ["telegram"], OutboxEntry.Reply, clock.GetUtcNow(), TimeSpan.FromMinutes(2), limit);
        }

        var statements = 0;
        for (var statement = raw.sqlite3_next_stmt(handle, null); statement is not null; statement = raw.sqlite3_next_stmt(handle, statement))
        {
            statements++;
            Assert.Equal(0, raw.sqlite3_stmt_status(statement, PreparedAgain, 0));
        }

        Assert.Equal(1, statements);
    }
}
