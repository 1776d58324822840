using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// The rows of a unit's roster as they lie in storage. Two of them compared tell what an import touched, whichever
/// way it wrote.
/// </summary>
internal sealed class RosterRows
{
    private readonly Dictionary<string, Dictionary<string, string?[]>> tables = new(StringComparer.Ordinal);

    /// <summary>Reads all of a unit.</summary>
    public static RosterRows Read(DbConnection db, long unitId)
    {
        var rows = new RosterRows();
        foreach (var table in RosterTable.All)
        {
            var found = new Dictionary<string, string?[]>(StringComparer.Ordinal);
            using var reader = db.ExecuteReader(table.Select, new { unitId });
            while (reader.Read())
            {
                var row = new string?[table.Columns.Count];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
                }

                found.Add(KeyOf(table, row), row);
            }

            rows.tables.Add(table.Name, found);
        }

        return rows;
    }

    /// <summary>What differs from these rows in later ones, parents before children.</summary>
    public IReadOnlyList<RowChange> ChangesTo(RosterRows later)
    {
        var changes = new List<RowChange>();
        foreach (var table in RosterTable.All)
        {
            var (before, after) = (tables[table.Name], later.tables[table.Name]);
            changes.AddRange(after
                .Where(a => !before.TryGetValue(a.Key, out var old) || !old.AsSpan().SequenceEqual(a.Value))
                .Select(a => new RowChange(table.Name, before.GetValueOrDefault(a.Key), a.Value)));
            changes.AddRange(before.Where(b => !after.ContainsKey(b.Key)).Select(b => new RowChange(table.Name, b.Value, null)));
        }

        return changes;
    }

    /// <summary>Whether a change still stands as it was made.</summary>
    public bool Holds(RowChange change)
    {
        var table = change.TableOf();
        var now = tables[table.Name].GetValueOrDefault(KeyOf(table, change.After ?? change.Before!));
        return change.After is null ? now is null : now is not null && now.AsSpan().SequenceEqual(change.After);
    }

    private static string KeyOf(RosterTable table, string?[] row) => string.Join('|', row.Take(table.KeyColumns));
}

/// <summary>A row that an import touched.</summary>
/// <param name="Table">Where.</param>
/// <param name="Before">Its columns before; null for one that is new.</param>
/// <param name="After">Its columns after; null for one that was taken out.</param>
internal sealed record RowChange(string Table, string?[]? Before, string?[]? After)
{
    /// <summary>The table's own definition.</summary>
    public RosterTable TableOf() => RosterTable.All.First(t => t.Name == Table);

    /// <summary>A column before or, of a new row, after.</summary>
    public string? Column(string name) =>
        (Before ?? After)![TableOf().Columns.Select((c, i) => (c, i)).First(x => x.c == name).i];
}
