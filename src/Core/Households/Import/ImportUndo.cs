using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// Undoes the last import of a roster: exactly the rows it touched become what they were. Refused where something
/// since rests on them.
/// </summary>
public static class ImportUndo
{
    private const string CountReports = """
        SELECT COUNT(*) FROM reports WHERE unit_id = @unitId AND subject_kind = @kind AND subject_id = @id AND filed_at >= @since
        """;

    private const string CountDrafts = """
        SELECT COUNT(*) FROM drafts WHERE unit_id = @unitId AND subject_kind = @kind AND subject_id = @id AND updated_at >= @since
        """;

    private const string CountByOfficial = """
        SELECT (SELECT COUNT(*) FROM reports WHERE unit_id = @unitId AND filed_by = @id)
             + (SELECT COUNT(*) FROM drafts WHERE unit_id = @unitId AND official_id = @id)
             + (SELECT COUNT(*) FROM identities WHERE unit_id = @unitId AND official_id = @id)
        """;

    private const string DeleteInvitations = "DELETE FROM invitations WHERE unit_id = @unitId AND official_id = @id";

    /// <summary>The last import and whether it can be undone; null without the right, or where there was none.</summary>
    public static UndoOffer? Look(DbConnection db, Access access, UnitView view)
    {
        if (!access.Allows(Operation.Import) || access.UnitId != view.UnitId || ImportJournal.Last(db, view.UnitId) is not { } last)
        {
            return null;
        }

        var refusal = last.UndoneAt is not null ? "Lần nhập gần nhất đã được hoàn tác rồi." : Refusal(db, access, view, last);
        var who = last.OfficialId is { } id ? view.Roster.NameOf(id) : "";
        return new UndoOffer(last.Id, DateTimeOffset.FromUnixTimeMilliseconds(last.At), who, last.FileName, last.Summary, refusal);
    }

    /// <summary>Undoes an import; null when done, else the reason in a whole sentence.</summary>
    /// <param name="db">The writer; the work is within its transaction.</param>
    /// <param name="access">Who asks.</param>
    /// <param name="view">The unit.</param>
    /// <param name="importId">Which one was looked at: a newer one may have come since.</param>
    /// <param name="now">The time, UTC.</param>
    public static string? Run(DbConnection db, Access access, UnitView view, long importId, DateTimeOffset now)
    {
        if (Look(db, access, view) is not { } offer)
        {
            return "Chưa có lần nhập danh sách nào để hoàn tác.";
        }

        if (offer.ImportId != importId)
        {
            return "Từ lúc đồng chí xem đã có lần nhập khác; hãy xem lại rồi hoàn tác.";
        }

        if (offer.Refusal is not null)
        {
            return offer.Refusal;
        }

        var last = ImportJournal.Last(db, view.UnitId)!;
        if (!TryRestore(db, view.UnitId, last.Touched))
        {
            return "Đã có việc khác dựa vào danh sách này nên không hoàn tác được; hãy sửa trong tệp rồi nhập lại.";
        }

        UnitStore.MarkSample(db, view.UnitId, last.Touched.WasSample);
        Facts.Set(db, view.UnitId, RosterImport.AsOfFact, last.Touched.AsOfBefore ?? "", now);
        UnitStore.Touch(db, view.UnitId, now);
        ImportJournal.Undone(db, access, view.UnitId, last, now);
        return null;
    }

    private static string? Refusal(DbConnection db, Access access, UnitView view, ImportRecord last)
    {
        var touched = last.Touched;
        if (access.OfficialId is { } self && touched.Rows.Any(r => r.Table == "officials" && r.Before is null && Id(r) == self))
        {
            return "Chính lần nhập này đưa đồng chí vào danh sách nên đồng chí không hoàn tác được; hãy sửa trong tệp rồi nhập lại.";
        }

        var now = RosterRows.Read(db, view.UnitId);
        if (!touched.Rows.All(now.Holds))
        {
            return "Sau lần nhập này danh sách đã được sửa thêm nên không hoàn tác được; hãy sửa trong tệp rồi nhập lại.";
        }

        foreach (var row in touched.Rows)
        {
            if (Dependent(db, view, row, last.At) is { } sentence)
            {
                return sentence + " nên không hoàn tác được; hãy sửa trong tệp rồi nhập lại.";
            }
        }

        return null;
    }

    private static string? Dependent(DbConnection db, UnitView view, RowChange row, long since)
    {
        var isNew = row.Before is null;
        switch (row.Table)
        {
            case "officials" when isNew && Count(CountByOfficial, Id(row)) > 0:
                return $"Cán bộ mới {row.Column("code")} đã ghép máy hoặc đã báo cáo";
            case "households" when isNew && Reported("household", Id(row), 0):
                return $"Đã có báo cáo về hộ mới {row.Column("code")}";
            case "areas" when isNew && Reported("area", Id(row), 0):
                return $"Đã có báo cáo về địa bàn mới {row.Column("code")}";
            case "organizations" when isNew && Reported("organization", Id(row), 0):
                return $"Đã có báo cáo về {row.Column("code")}";
            case "assignments" when Reported(row.Column("subject_kind")!, long.Parse(row.Column("subject_id")!, CultureInfo.InvariantCulture), since):
                return "Đã có báo cáo theo phân công mới";
            default:
                return null;
        }

        long Count(string sql, long id) => db.ExecuteScalar<long>(sql, new { unitId = view.UnitId, id });

        bool Reported(string kind, long id, long from) =>
            db.ExecuteScalar<long>(CountReports, new { unitId = view.UnitId, kind, id, since = from })
            + db.ExecuteScalar<long>(CountDrafts, new { unitId = view.UnitId, kind, id, since = from }) > 0;
    }

    private static long Id(RowChange row) => long.Parse(row.Column("id")!, CultureInfo.InvariantCulture);

    // What refers to a row from elsewhere is found by the store itself: then nothing is undone.
    private static bool TryRestore(DbConnection db, long unitId, ImportContent touched)
    {
        db.Execute("SAVEPOINT undo");
        try
        {
            Restore(db, unitId, touched);
            db.Execute("RELEASE undo");
            return true;
        }
        catch (DbException e) when (StorageErrors.IsConstraint(e))
        {
            db.Execute("ROLLBACK TO undo");
            db.Execute("RELEASE undo");
            return false;
        }
    }

    private static void Restore(DbConnection db, long unitId, ImportContent touched)
    {
        foreach (var row in touched.Rows.Where(r => r.Before is not null))
        {
            db.Execute(row.TableOf().Restore, Parameters(unitId, row));
        }

        foreach (var row in touched.Rows.Where(r => r.Before is null).Reverse())
        {
            if (row.Table == "officials")
            {
                db.Execute(DeleteInvitations, new { unitId, id = Id(row) });
            }

            db.Execute(row.TableOf().Delete, Parameters(unitId, row));
        }
    }

    private static DynamicParameters Parameters(long unitId, RowChange row)
    {
        var parameters = new DynamicParameters();
        parameters.Add("unitId", unitId);
        var columns = row.TableOf().Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var value = (row.Before ?? row.After)![i];
            parameters.Add(columns[i], IsNumber(columns[i]) && value is not null
                ? long.Parse(value, CultureInfo.InvariantCulture)
                : value);
        }

        return parameters;
    }

    private static bool IsNumber(string column) =>
        column is "id" or "position" or "household_total" or "member_count" || column.EndsWith("_id", StringComparison.Ordinal);
}

/// <summary>The last import, as it is offered to be undone.</summary>
/// <param name="ImportId">Which.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who imported; empty for the command line.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Summary">What it changed, in one line.</param>
/// <param name="Refusal">Why it cannot be undone, a whole sentence; null when it can.</param>
public sealed record UndoOffer(long ImportId, DateTimeOffset At, string Who, string FileName, string Summary, string? Refusal);
