using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>
/// The one writer. All work that waits is carried out in one transaction and committed once (group commit,
/// a savepoint each, so that one that fails takes nothing from the others): throughput is then not bound to
/// one sync of the disk a message.
/// </summary>
public sealed class WriteGate : IAsyncDisposable
{
    private const int MostTogether = 64;

    private readonly Database database;
    private readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task loop;
    private DbConnection? connection;

    /// <summary>Starts to wait for work; the database is opened with the first.</summary>
    public WriteGate(Database database)
    {
        this.database = database;
        loop = Task.Run(RunAsync);
    }

    /// <summary>
    /// Carries out <paramref name="work"/> in a transaction; the task ends after the commit. The work must be
    /// short, without waiting for anything, and may be called once only.
    /// </summary>
    /// <exception cref="StorageException">The store failed; nothing of the work was stored.</exception>
    public Task<T> WriteAsync<T>(Func<DbConnection, T> work)
    {
        var item = new Work<T>(work);
        return waiting.Writer.TryWrite(item)
            ? item.Completion
            : Task.FromException<T>(new StorageException("Dịch vụ đang dừng, chưa ghi gì."));
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, for work without a result.</summary>
    public Task WriteAsync(Action<DbConnection> work) => WriteAsync(db =>
    {
        work(db);
        return true;
    });

    /// <summary>Finishes what waits, then closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        connection?.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Work>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && waiting.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            connection ??= database.OpenWriter();
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch)
            {
                RunOne(connection, work, alone: batch.Count == 1);
            }

            connection.Execute("COMMIT");
            batch.ForEach(work => work.Finish());
        }
        catch (Exception e)
        {
            RollBack(storeFailed: e is SqliteException);
            var failure = e is SqliteException sqlite ? StorageErrors.Translate(sqlite, database.Path) : e;
            batch.ForEach(work => work.Fail(failure));
        }
    }

    private static void RunOne(DbConnection db, Work work, bool alone)
    {
        if (alone)
        {
            work.Run(db);
            return;
        }

        db.Execute("SAVEPOINT one");
        try
        {
            work.Run(db);
            db.Execute("RELEASE one");
        }
        catch (Exception e) when (e is not SqliteException sqlite || !StorageErrors.IsStoreFailure(sqlite))
        {
            db.Execute("ROLLBACK TO one");
            db.Execute("RELEASE one");
            work.FailAfterCommit(e);
        }
    }

    // After a failure of the store the connection may be in any state: it is closed, which rolls back, and opened anew.
    private void RollBack(bool storeFailed)
    {
        try
        {
            if (!storeFailed)
            {
                connection?.Execute("ROLLBACK");
                return;
            }
        }
        catch (SqliteException)
        {
            // Then it is closed below.
        }

        try
        {
            connection?.Dispose();
        }
        catch (SqliteException)
        {
            // Closing a broken connection has nothing left to save.
        }

        connection = null;
    }

    private abstract class Work
    {
        protected Exception? Failure { get; private set; }

        public abstract void Run(DbConnection db);

        public abstract void Finish();

        public abstract void Fail(Exception failure);

        public void FailAfterCommit(Exception failure) => Failure = failure;
    }

    private sealed class Work<T>(Func<DbConnection, T> work) : Work
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Completion => completion.Task;

        public override void Run(DbConnection db) => result = work(db);

        public override void Finish()
        {
            if (Failure is null)
            {
                completion.SetResult(result!);
            }
            else
            {
                completion.SetException(Failure);
            }
        }

        public override void Fail(Exception failure) => completion.TrySetException(failure);
    }
}
