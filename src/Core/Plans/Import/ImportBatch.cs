using System.Data.Common;
using Dapper;

namespace ReportBot.Core.Plans.Import;

/// <summary>
/// The writes of one import and the list of what they change. A preview goes through the same steps and
/// writes nothing; rows that it would insert get negative ids.
/// </summary>
internal sealed class ImportBatch(DbConnection db, long unitId, bool preview)
{
    private readonly List<ImportChange> changes = [];
    private readonly Dictionary<ImportedKind, int> unchanged = [];
    private long nextPreviewId;

    /// <summary>The unit imported into.</summary>
    public long UnitId => unitId;

    /// <summary>Whether anything would be or was changed.</summary>
    public bool HasChanges => changes.Count > 0;

    /// <summary>Inserts a row by a statement that ends with RETURNING id.</summary>
    public long Insert(string sql, object row) => preview ? --nextPreviewId : db.ExecuteScalar<long>(sql, row);

    /// <summary>Carries out any other statement.</summary>
    public void Execute(string sql, object row)
    {
        if (!preview)
        {
            db.Execute(sql, row);
        }
    }

    /// <summary>Notes a change.</summary>
    public void Note(ImportChangeKind kind, ImportedKind what, string code, params IReadOnlyList<ImportRemark> details) =>
        changes.Add(new ImportChange(kind, what, code, details));

    /// <summary>Notes an entry that stays as it was.</summary>
    public void NoteUnchanged(ImportedKind what) => unchanged[what] = unchanged.GetValueOrDefault(what) + 1;

    /// <summary>The list of changes so far.</summary>
    public ImportResult Result() => new([], changes, unchanged, unitId);
}
