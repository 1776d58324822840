using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>
/// A SQLite connection that keeps each statement prepared. Dapper makes a new command for every call, and
/// preparing costs more than running a short statement (PostgreSQL's driver does this by itself). Used by
/// one thread at a time; statements are constants of the stores, so the cache stays small.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection inner) : DbConnection
{
    /// <summary>Lists in an IN clause make texts of many lengths; past this many, statements are no longer kept.</summary>
    private const int MostKept = 300;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <summary>The driver's own connection, for backup.</summary>
    public SqliteConnection Inner => inner;

    /// <summary>
    /// Empty for every file: by it Dapper keeps what it compiled for a statement, and every file of the service has one
    /// schema (a file opened anew, or a command's beside the service's, would compile each statement once more).
    /// </summary>
    [AllowNull]
    public override string ConnectionString { get => ""; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override string Database => inner.Database;

    /// <inheritdoc/>
    public override string DataSource => inner.DataSource;

    /// <inheritdoc/>
    public override string ServerVersion => inner.ServerVersion;

    /// <inheritdoc/>
    public override ConnectionState State => inner.State;

    /// <inheritdoc/>
    public override void Open() => inner.Open();

    /// <inheritdoc/>
    public override void Close() => inner.Close();

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    /// <summary>The statement for this text, prepared once.</summary>
    internal SqliteCommand Statement(string text)
    {
        if (kept.TryGetValue(text, out var command))
        {
            return command;
        }

        command = inner.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the stores; a test looks for any other.
        command.CommandText = text;
#pragma warning restore CA2100
        if (kept.Count < MostKept)
        {
            kept.Add(text, command);
        }

        return command;
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Writes go through WriteGate.");

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in kept.Values)
            {
                command.Dispose();
            }

            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
