using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>A short-lived command that runs on the connection's kept statement of the same text.</summary>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    private readonly SqliteCommand own = new();

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText { get; set; } = "";

    /// <inheritdoc/>
    public override int CommandTimeout { get; set; }

    /// <inheritdoc/>
    public override CommandType CommandType { get; set; } = CommandType.Text;

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => own.Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <inheritdoc/>
    public override void Cancel() => own.Cancel();

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    /// <inheritdoc/>
    public override void Prepare() => connection.Statement(CommandText).Prepare();

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            own.Dispose();
        }

        base.Dispose(disposing);
    }

    // The statement keeps its parameters too, under the names that SQLite knows: only the values change.
    private SqliteCommand Ready()
    {
        var statement = connection.Statement(CommandText);
        var kept = statement.Parameters;
        if (!SameNames(kept))
        {
            kept.Clear();
            foreach (SqliteParameter parameter in own.Parameters)
            {
                kept.Add(new SqliteParameter { ParameterName = "@" + parameter.ParameterName.TrimStart('@') });
            }
        }

        for (var i = 0; i < own.Parameters.Count; i++)
        {
            kept[i].Value = own.Parameters[i].Value;
        }

        return statement;
    }

    private bool SameNames(SqliteParameterCollection kept)
    {
        if (kept.Count != own.Parameters.Count)
        {
            return false;
        }

        for (var i = 0; i < kept.Count; i++)
        {
            if (!kept[i].ParameterName.AsSpan(1).SequenceEqual(own.Parameters[i].ParameterName.AsSpan().TrimStart('@')))
            {
                return false;
            }
        }

        return true;
    }
}
