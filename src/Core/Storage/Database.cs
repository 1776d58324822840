using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReportBot.Core.Storage;

/// <summary>
/// The one place that opens the database. Every pragma is set at every open, because a setting of a pooled
/// connection otherwise comes back at the next open; WAL with <c>synchronous=FULL</c>, so that what was
/// committed survives a loss of power.
/// </summary>
public sealed class Database
{
    /// <summary>Of the service, for whom people wait at their phones: 2 s, then they are told.</summary>
    public static readonly TimeSpan ServicePatience = TimeSpan.FromSeconds(2);

    /// <summary>Of a command, whose typist would only type it again: 20 s, as the service beside it may be busy.</summary>
    public static readonly TimeSpan CommandPatience = TimeSpan.FromSeconds(20);

    private readonly string connectionString;
    private readonly int seconds;

    /// <summary>Takes the settings; nothing is opened yet.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="baseFolder">What a relative path is meant from; null for the current folder.</param>
    /// <param name="patience">How long another process's lock is waited for, in whole seconds; null for <see cref="ServicePatience"/>.</param>
    /// <exception cref="StorageException">The provider is not known or the connection string cannot be read.</exception>
    public Database(StorageOptions options, string? baseFolder = null, TimeSpan? patience = null)
    {
        seconds = (int)(patience ?? ServicePatience).TotalSeconds;
        if (!string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageException($"Cài đặt Storage:Provider: '{options.Provider}' chưa được hỗ trợ; hãy dùng 'Sqlite'.");
        }

        try
        {
            // The driver would try a locked database again for 30 s by itself; whoever waits is told sooner.
            var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false, DefaultTimeout = seconds };
            Path = System.IO.Path.GetFullPath(builder.DataSource is { Length: > 0 } source ? source : throw Unreadable(null), baseFolder ?? Directory.GetCurrentDirectory());
            builder.DataSource = Path;
            connectionString = builder.ToString();
        }
        catch (ArgumentException e)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>Opens a connection that may write. There is one, owned by <see cref="WriteGate"/>.</summary>
    /// <exception cref="StorageException">The file cannot be opened.</exception>
    internal DbConnection OpenWriter()
    {
        MakeFolder();
        return Open("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=2000;");
    }

    /// <summary>Opens a connection that can only read, beside the writer.</summary>
    /// <exception cref="StorageException">The file cannot be opened.</exception>
    internal DbConnection OpenReader() =>
        Open("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000; PRAGMA query_only=ON;");

    /// <summary>Opens a copy for itself alone, as a plain file: not waited for, and without the pragmas of the service.</summary>
    internal static SqliteConnection OpenCopy(string path)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(builder.ToString());
        connection.Open();
        return connection;
    }

    private static StorageException Unreadable(Exception? cause)
    {
        const string Sentence = "Cài đặt Storage:ConnectionString không đọc được; ví dụ đúng: 'Data Source=data/reportbot.db'.";
        return cause is null ? new StorageException(Sentence) : new StorageException(Sentence, cause);
    }

    private void MakeFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Không tạo được thư mục '{folder}' cho cơ sở dữ liệu; hãy kiểm tra đường dẫn và quyền.", e);
        }
    }

    private PreparedConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            KeepPlans(connection);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={seconds * 1000};"));
            connection.Execute(pragmas);
            return new PreparedConnection(connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StorageErrors.Translate(e, Path);
        }
    }

    // SQLite plans by the values that are bound, a LIMIT's above all, and so prepares such a statement anew whenever they are
    // bound: each time it runs. A plan that does not look at them is kept.
    private static void KeepPlans(SqliteConnection connection)
    {
        var result = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }
}
