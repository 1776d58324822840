using System.Data.Common;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// Takes a whole list into storage. What it no longer names ends the day before the list's own day; what is
/// as before stays untouched, so that the same list twice changes nothing; nothing is ever overwritten that
/// a past period rests on.
/// </summary>
internal static class RosterImport
{
    /// <summary>The fact that keeps the day of the newest list.</summary>
    public const string AsOfFact = "roster-as-of";

    /// <summary>Applies it within the caller's transaction; refuses without having written anything.</summary>
    /// <param name="db">The writer, or with <paramref name="preview"/> any connection.</param>
    /// <param name="access">Who imports.</param>
    /// <param name="file">A list that has been checked.</param>
    /// <param name="name">The file's name, for what is refused.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="preview">Only lists what would change.</param>
    public static ImportResult Apply(DbConnection db, Access access, RosterFile file, string name, DateTimeOffset now, bool preview = false)
    {
        if (UnitOf(db, access, file) is not { } unit)
        {
            return ImportResult.Refused(new FileProblem(name, "unit", file.Unit is null && UnitStore.All(db).Count > 1
                ? "Dữ liệu có nhiều đơn vị; hãy ghi mã đơn vị trong tệp (unit) hoặc thêm --unit MÃ."
                : "Chưa có đơn vị này; hãy nhập kế hoạch của đơn vị trước."));
        }

        var known = RosterStore.Load(db, unit.Id, unit.RosterVersion, unit.IsSample != 0);
        if (Refusal(db, unit, known, file, name) is { } refusal)
        {
            return ImportResult.Refused(refusal);
        }

        var duties = DutyPlan.Of(known, file);
        var problems = new FileProblems(name);
        duties.Check(problems);
        if (problems.All.Count > 0)
        {
            return ImportResult.Refused([.. problems.All]);
        }

        var batch = new ImportBatch(db, unit.Id, preview);
        var areas = AreaImport.Apply(batch, known, file);
        var organizations = OrganizationImport.Apply(batch, known, file, areas);
        var officials = OfficialImport.Apply(batch, known, file, organizations);
        var households = HouseholdImport.Apply(batch, known, file, areas);
        new AssignmentImport(batch, known, new ImportedIds(areas, organizations, officials, households)).Apply(duties);

        if (!preview && (batch.HasChanges || known.IsSample != file.Sample))
        {
            UnitStore.MarkSample(db, unit.Id, file.Sample);
            Facts.Set(db, unit.Id, AsOfFact, SqlDate.Write(file.AsOf), now);
            UnitStore.Touch(db, unit.Id, now);
        }

        return batch.Result();
    }

    /// <summary>The unit that a list is for; null where there is none, or it is another's.</summary>
    public static UnitRow? UnitOf(DbConnection db, Access access, RosterFile file)
    {
        var unit = file.Unit is { } code ? UnitStore.Find(db, code) : UnitStore.Find(db, access.UnitId) ?? Only(db);

        // Another's unit looks as if it did not exist.
        return access.OfficialId is not null && unit?.Id != access.UnitId ? null : unit;
    }

    private static UnitRow? Only(DbConnection db) => UnitStore.All(db) is [var only] ? only : null;

    private static FileProblem? Refusal(DbConnection db, UnitRow unit, Roster known, RosterFile file, string name)
    {
        var isEmpty = known.Officials.Count == 0 && known.Households.Count == 0;
        if (!isEmpty && known.IsSample != file.Sample)
        {
            return new FileProblem(name, "sample", known.IsSample
                ? "Dữ liệu đang là danh sách mẫu bịa ra; danh sách thật phải nhập vào cơ sở dữ liệu mới."
                : "Dữ liệu đang là danh sách thật; không nhập danh sách mẫu vào đó.");
        }

        var newest = Facts.Get(db, unit.Id, AsOfFact) is { Length: > 0 } kept ? SqlDate.Read(kept) : (DateOnly?)null;
        return file.AsOf < newest
            ? new FileProblem(name, "asOf", $"Danh sách này tính từ {SqlDate.Write(file.AsOf)}, cũ hơn danh sách đang dùng (từ {SqlDate.Write(newest.Value)}).")
            : null;
    }
}

/// <summary>The row ids of a list's entries by code, in capitals or not.</summary>
internal sealed record ImportedIds(
    IReadOnlyDictionary<string, long> Areas,
    IReadOnlyDictionary<string, long> Organizations,
    IReadOnlyDictionary<string, long> Officials,
    IReadOnlyDictionary<string, long> Households)
{
    /// <summary>Of a code that may be missing.</summary>
    public static long? Find(IReadOnlyDictionary<string, long> ids, string? code) => code is null ? null : ids[code];
}
