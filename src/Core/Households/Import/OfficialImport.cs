using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Storage;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Import;

/// <summary>People of a list: new and changed ones; those that it no longer names leave the day before.</summary>
internal static class OfficialImport
{
    private const ImportedKind What = ImportedKind.Official;

    private const string Insert = """
        INSERT INTO officials (unit_id, code, name, title, organization_id, cell_id, represents_id, from_date, to_date)
        VALUES (@unitId, @code, @name, @title, @organizationId, @cellId, @representsId, @from, @to) RETURNING id
        """;

    private const string Update = """
        UPDATE officials SET name = @name, title = @title, organization_id = @organizationId, cell_id = @cellId,
               represents_id = @representsId, from_date = @from, to_date = @to
        WHERE id = @id AND unit_id = @unitId
        """;

    private const string DeleteRoles = "DELETE FROM official_roles WHERE unit_id = @unitId AND official_id = @id";

    private const string InsertRole = "INSERT INTO official_roles (unit_id, official_id, role) VALUES (@unitId, @id, @role)";

    private const string KeepBodies = """
        INSERT INTO official_bodies (unit_id, official_id, organization_id, cell_id, represents_id, until_date)
        VALUES (@unitId, @id, @organizationId, @cellId, @representsId, @until)
        ON CONFLICT (official_id, until_date) DO NOTHING
        """;

    /// <summary>Applies them; returns the row ids by code.</summary>
    public static Dictionary<string, long> Apply(
        ImportBatch batch, Roster known, RosterFile file, IReadOnlyDictionary<string, long> organizations)
    {
        var before = known.Officials.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Officials)
        {
            before.Remove(entry.Code, out var old);
            var row = new Official(
                old?.Id ?? 0, old?.Code ?? entry.Code, entry.Name, entry.Title,
                ImportedIds.Find(organizations, entry.Organization),
                ImportedIds.Find(organizations, entry.Cell),
                ImportedIds.Find(organizations, entry.Represents),
                entry.AllRoles, entry.From ?? old?.From ?? file.AsOf, entry.To)
            {
                PastBodies = old?.PastBodies ?? [],
            };
            ids[entry.Code] = old is null ? Add(batch, row) : Change(batch, old, row, OtherBodies(batch, known, file.AsOf, old, row, entry));
        }

        foreach (var left in before.Values.Where(o => o.To is null || o.To >= file.AsOf))
        {
            Write(batch, left with { To = file.AsOf.AddDays(-1) });
            batch.Note(ImportChangeKind.Ended, What, left.Code, ImportRemark.Of("until", ("day", DateText.Format(file.AsOf.AddDays(-1)))));
        }

        return ids;
    }

    private static long Add(ImportBatch batch, Official row)
    {
        batch.Note(ImportChangeKind.New, What, row.Code);
        var id = batch.Insert(Insert, Parameters(batch, row));
        WriteRoles(batch, id, row.Roles);
        return id;
    }

    // The periods before the list's day stay with the body for which the official reported then.
    private static List<ImportRemark> OtherBodies(ImportBatch batch, Roster known, DateOnly asOf, Official old, Official row, OfficialEntry entry)
    {
        if (old.Bodies == row.Bodies)
        {
            return [];
        }

        if (old.From < asOf)
        {
            batch.Execute(KeepBodies, new
            {
                unitId = batch.UnitId, id = old.Id, organizationId = old.OrganizationId, cellId = old.CellId, representsId = old.RepresentsId,
                until = SqlDate.Write(asOf.AddDays(-1)),
            });
        }

        string CodeOf(long? id) => id is { } body ? known.Organization(body)?.Code ?? "" : "-";
        var changes = new (string Key, long? Before, long? After, string? Code)[]
        {
            ("works", old.OrganizationId, row.OrganizationId, entry.Organization), ("cell", old.CellId, row.CellId, entry.Cell),
            ("represents", old.RepresentsId, row.RepresentsId, entry.Represents),
        };
        return [.. changes.Where(c => c.Before != c.After).Select(c =>
            ImportRemark.Of(c.Key, ("before", CodeOf(c.Before)), ("after", c.Code ?? "-"), ("day", DateText.Format(asOf))))];
    }

    private static long Change(ImportBatch batch, Official old, Official row, List<ImportRemark> details)
    {
        if (row == old)
        {
            batch.NoteUnchanged(What);
            return old.Id;
        }

        batch.Note(ImportChangeKind.Changed, What, old.Code, [.. details, .. Changed(old, row)]);
        Write(batch, row);
        if (row.Roles != old.Roles)
        {
            batch.Execute(DeleteRoles, new { unitId = batch.UnitId, id = row.Id });
            WriteRoles(batch, row.Id, row.Roles);
        }

        return old.Id;
    }

    private static IEnumerable<ImportRemark> Changed(Official old, Official row)
    {
        var changes = new[]
        {
            ("changed.name", old.Name != row.Name), ("changed.title", old.Title != row.Title), ("changed.roles", old.Roles != row.Roles),
            ("changed.time", (old.From, old.To) != (row.From, row.To)),
        };
        return changes.Where(c => c.Item2).Select(c => ImportRemark.Of(c.Item1));
    }

    private static void Write(ImportBatch batch, Official row) => batch.Execute(Update, Parameters(batch, row));

    private static void WriteRoles(ImportBatch batch, long id, Roles roles)
    {
        foreach (var role in RoleWords.AllOf(roles))
        {
            batch.Execute(InsertRole, new { unitId = batch.UnitId, id, role });
        }
    }

    private static object Parameters(ImportBatch batch, Official row) => new
    {
        unitId = batch.UnitId,
        id = row.Id,
        code = row.Code,
        name = row.Name,
        title = row.Title,
        organizationId = row.OrganizationId,
        cellId = row.CellId,
        representsId = row.RepresentsId,
        from = SqlDate.Write(row.From),
        to = SqlDate.Write(row.To),
    };
}
