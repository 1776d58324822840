using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Import;

/// <summary>Takes a plan into storage: its unit where it is new, and a version of the plan where it says something new.</summary>
internal static class PlanImport
{
    /// <summary>Applies it within the caller's transaction; refuses without having written anything.</summary>
    public static ImportResult Apply(DbConnection db, Access access, Plan plan, string file, DateTimeOffset now)
    {
        var unit = UnitStore.Find(db, plan.Unit.Code);
        if (access.OfficialId is not null && unit?.Id != access.UnitId)
        {
            return ImportResult.Refused(new FileProblem(file, "unit.code", "Kế hoạch này của đơn vị khác; đồng chí chỉ nhập được kế hoạch của đơn vị mình."));
        }

        long? parentId = null;
        if (plan.Unit.Parent is { } parent)
        {
            parentId = UnitStore.Find(db, parent)?.Id;
            if (parentId is null || parentId == unit?.Id)
            {
                return ImportResult.Refused(new FileProblem(file, "unit.parent", $"Chưa có đơn vị cấp trên mã \"{parent}\"; hãy nhập kế hoạch của đơn vị đó trước."));
            }
        }

        if (unit is not null && PlanStore.Newest(db, unit.Id, plan.Code) is { } former && FormShape.Problems(plan, former, file) is { Count: > 0 } problems)
        {
            return ImportResult.Refused([.. problems]);
        }

        var batch = new ImportBatch(db, UnitStore.Save(db, unit, plan.Unit, parentId), preview: false);
        var (version, isNew) = PlanStore.Save(db, batch.UnitId, plan, now);
        if (isNew)
        {
            batch.Note(version == 1 ? ImportChangeKind.New : ImportChangeKind.Changed, ImportedKind.Plan, plan.Code);
        }
        else
        {
            batch.NoteUnchanged(ImportedKind.Plan);
        }

        if (isNew || unit is null || unit.Name != plan.Unit.Name || unit.ParentId != parentId)
        {
            UnitStore.Touch(db, batch.UnitId, now);
        }

        return batch.Result();
    }
}
