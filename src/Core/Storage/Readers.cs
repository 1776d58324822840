using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>Connections that only read, beside the writer; each is used by one caller at a time and kept for the next.</summary>
public sealed class Readers(Database database) : IDisposable
{
    private readonly ConcurrentBag<DbConnection> idle = [];

    /// <summary>Reads; the driver is synchronous, so nothing would be won by awaiting.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public T Read<T>(Func<DbConnection, T> read)
    {
        var connection = idle.TryTake(out var kept) ? kept : database.OpenReader();
        try
        {
            var result = read(connection);
            idle.Add(connection);
            return result;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StorageErrors.Translate(e, database.Path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the kept connections.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
