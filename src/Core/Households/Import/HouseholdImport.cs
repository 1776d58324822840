using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Storage;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Import;

/// <summary>Households of a list: new and changed ones; those that it no longer names leave the list the day before.</summary>
internal static class HouseholdImport
{
    private const ImportedKind What = ImportedKind.Household;

    private const string Insert = """
        INSERT INTO households (unit_id, code, head_name, area_id, member_count, from_date, to_date, came_by, came_from, left_by, went_to)
        VALUES (@unitId, @code, @head, @areaId, @members, @from, @to, @cameBy, @cameFrom, @leftBy, @wentTo) RETURNING id
        """;

    private const string Update = """
        UPDATE households SET head_name = @head, area_id = @areaId, member_count = @members, from_date = @from, to_date = @to,
               came_by = @cameBy, came_from = @cameFrom, left_by = @leftBy, went_to = @wentTo
        WHERE id = @id AND unit_id = @unitId
        """;

    private const string KeepArea = """
        INSERT INTO household_areas (unit_id, household_id, area_id, until_date) VALUES (@unitId, @id, @areaId, @until)
        ON CONFLICT (household_id, until_date) DO NOTHING
        """;

    /// <summary>Applies them with their statuses; returns the row ids by code.</summary>
    public static Dictionary<string, long> Apply(ImportBatch batch, Roster known, RosterFile file, IReadOnlyDictionary<string, long> areas)
    {
        var before = known.Households.ToDictionary(h => h.Code, StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Households)
        {
            before.Remove(entry.Code, out var old);
            var row = new Household(
                old?.Id ?? 0, old?.Code ?? entry.Code, entry.Head, areas[entry.Area], entry.Members,
                entry.From ?? old?.From ?? entry.Statuses[0].From ?? file.AsOf, entry.To, old?.Statuses ?? [])
            {
                PastAreas = old?.PastAreas ?? [],
                Came = entry.Came ?? old?.Came,
                CameFrom = entry.CameFrom ?? old?.CameFrom,
                Left = entry.Left,
                WentTo = entry.WentTo,
            };
            var id = old is null ? batch.Insert(Insert, Parameters(batch, row)) : old.Id;
            if (old is not null && row != old)
            {
                batch.Execute(Update, Parameters(batch, row));
            }

            var moved = Move(batch, known, file, old, row, entry.Area);
            Note(batch, old, row, [.. moved, .. StatusImport.Apply(batch, id, row.Statuses, entry.Statuses, file.AsOf)]);
            ids[entry.Code] = id;
        }

        foreach (var gone in before.Values.Where(h => h.To is null || h.To >= file.AsOf))
        {
            batch.Execute(Update, Parameters(batch, gone with { To = file.AsOf.AddDays(-1) }));
            batch.Note(ImportChangeKind.Ended, What, gone.Code, ImportRemark.Of("until", ("day", DateText.Format(file.AsOf.AddDays(-1)))));
        }

        return ids;
    }

    // The periods before the list's day stay with the area in which it lived then.
    private static IEnumerable<ImportRemark> Move(ImportBatch batch, Roster known, RosterFile file, Household? old, Household row, string area)
    {
        if (old is null || old.AreaId == row.AreaId)
        {
            return [];
        }

        if (old.From < file.AsOf)
        {
            batch.Execute(KeepArea, new { unitId = batch.UnitId, id = old.Id, areaId = old.AreaId, until = SqlDate.Write(file.AsOf.AddDays(-1)) });
        }

        return [ImportRemark.Of("area", ("before", known.Area(old.AreaId)?.Code ?? ""), ("after", area), ("day", DateText.Format(file.AsOf)))];
    }

    private static void Note(ImportBatch batch, Household? old, Household row, IReadOnlyList<ImportRemark> details)
    {
        if (old is null)
        {
            batch.Note(ImportChangeKind.New, What, row.Code);
        }
        else if (row != old || details.Count > 0)
        {
            batch.Note(ImportChangeKind.Changed, What, row.Code, [.. details, .. Changed(old, row)]);
        }
        else
        {
            batch.NoteUnchanged(What);
        }
    }

    private static IEnumerable<ImportRemark> Changed(Household old, Household row)
    {
        var changes = new[]
        {
            ("changed.head", old.HeadName != row.HeadName), ("changed.members", old.MemberCount != row.MemberCount),
            ("changed.time", (old.From, old.To) != (row.From, row.To)),
            ("changed.reason", (old.Came, old.CameFrom, old.Left, old.WentTo) != (row.Came, row.CameFrom, row.Left, row.WentTo)),
        };
        return changes.Where(c => c.Item2).Select(c => ImportRemark.Of(c.Item1));
    }

    private static object Parameters(ImportBatch batch, Household row) => new
    {
        unitId = batch.UnitId,
        id = row.Id,
        code = row.Code,
        head = row.HeadName,
        areaId = row.AreaId,
        members = row.MemberCount,
        from = SqlDate.Write(row.From),
        to = SqlDate.Write(row.To),
        cameBy = HouseholdWords.Of(row.Came),
        cameFrom = row.CameFrom,
        leftBy = HouseholdWords.Of(row.Left),
        wentTo = row.WentTo,
    };
}
