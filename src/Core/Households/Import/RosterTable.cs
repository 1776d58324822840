namespace ReportBot.Core.Households.Import;

/// <summary>A table that an import writes: how its rows of one unit are read, put back and taken out.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">In the order of <paramref name="Select"/>; the first are the key.</param>
/// <param name="Select">All rows of a unit.</param>
/// <param name="Restore">Puts a row back as it was.</param>
/// <param name="Delete">Takes a row out.</param>
/// <param name="KeyColumns">How many columns are the key.</param>
internal sealed record RosterTable(
    string Name, IReadOnlyList<string> Columns, string Select, string Restore, string Delete, int KeyColumns = 1)
{
    /// <summary>Parents before children, so that what refers to another row finds it.</summary>
    public static IReadOnlyList<RosterTable> All { get; } =
    [
        new("areas", ["id", "code", "kind", "name", "position", "household_total"],
            "SELECT id, code, kind, name, position, household_total FROM areas WHERE unit_id = @unitId",
            """
            INSERT INTO areas (unit_id, id, code, kind, name, position, household_total)
            VALUES (@unitId, @id, @code, @kind, @name, @position, @household_total)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, kind = excluded.kind, name = excluded.name,
              position = excluded.position, household_total = excluded.household_total
            """,
            "DELETE FROM areas WHERE unit_id = @unitId AND id = @id"),
        new("organizations", ["id", "code", "kind", "name", "area_id", "stands_for"],
            "SELECT id, code, kind, name, area_id, stands_for FROM organizations WHERE unit_id = @unitId",
            """
            INSERT INTO organizations (unit_id, id, code, kind, name, area_id, stands_for)
            VALUES (@unitId, @id, @code, @kind, @name, @area_id, @stands_for)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, kind = excluded.kind, name = excluded.name, area_id = excluded.area_id,
              stands_for = excluded.stands_for
            """,
            "DELETE FROM organizations WHERE unit_id = @unitId AND id = @id"),
        new("officials", ["id", "code", "name", "title", "organization_id", "cell_id", "represents_id", "from_date", "to_date"],
            """
            SELECT id, code, name, title, organization_id, cell_id, represents_id, from_date, to_date
            FROM officials WHERE unit_id = @unitId
            """,
            """
            INSERT INTO officials (unit_id, id, code, name, title, organization_id, cell_id, represents_id, from_date, to_date)
            VALUES (@unitId, @id, @code, @name, @title, @organization_id, @cell_id, @represents_id, @from_date, @to_date)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, title = excluded.title,
              organization_id = excluded.organization_id, cell_id = excluded.cell_id, represents_id = excluded.represents_id,
              from_date = excluded.from_date, to_date = excluded.to_date
            """,
            "DELETE FROM officials WHERE unit_id = @unitId AND id = @id"),
        new("official_roles", ["official_id", "role"],
            "SELECT official_id, role FROM official_roles WHERE unit_id = @unitId",
            "INSERT INTO official_roles (unit_id, official_id, role) VALUES (@unitId, @official_id, @role) ON CONFLICT DO NOTHING",
            "DELETE FROM official_roles WHERE unit_id = @unitId AND official_id = @official_id AND role = @role",
            KeyColumns: 2),
        new("households",
            ["id", "code", "head_name", "area_id", "member_count", "from_date", "to_date", "came_by", "came_from", "left_by", "went_to"],
            """
            SELECT id, code, head_name, area_id, member_count, from_date, to_date, came_by, came_from, left_by, went_to
            FROM households WHERE unit_id = @unitId
            """,
            """
            INSERT INTO households (unit_id, id, code, head_name, area_id, member_count, from_date, to_date, came_by, came_from, left_by, went_to)
            VALUES (@unitId, @id, @code, @head_name, @area_id, @member_count, @from_date, @to_date, @came_by, @came_from, @left_by, @went_to)
            ON CONFLICT (id) DO UPDATE SET code = excluded.code, head_name = excluded.head_name, area_id = excluded.area_id,
              member_count = excluded.member_count, from_date = excluded.from_date, to_date = excluded.to_date,
              came_by = excluded.came_by, came_from = excluded.came_from, left_by = excluded.left_by, went_to = excluded.went_to
            """,
            "DELETE FROM households WHERE unit_id = @unitId AND id = @id"),
        new("household_statuses", ["id", "household_id", "status", "from_date", "decision"],
            "SELECT id, household_id, status, from_date, decision FROM household_statuses WHERE unit_id = @unitId",
            """
            INSERT INTO household_statuses (unit_id, id, household_id, status, from_date, decision)
            VALUES (@unitId, @id, @household_id, @status, @from_date, @decision)
            ON CONFLICT (id) DO UPDATE SET household_id = excluded.household_id, status = excluded.status,
              from_date = excluded.from_date, decision = excluded.decision
            """,
            "DELETE FROM household_statuses WHERE unit_id = @unitId AND id = @id"),
        new("household_areas", ["id", "household_id", "area_id", "until_date"],
            "SELECT id, household_id, area_id, until_date FROM household_areas WHERE unit_id = @unitId",
            """
            INSERT INTO household_areas (unit_id, id, household_id, area_id, until_date)
            VALUES (@unitId, @id, @household_id, @area_id, @until_date)
            ON CONFLICT (id) DO UPDATE SET household_id = excluded.household_id, area_id = excluded.area_id, until_date = excluded.until_date
            """,
            "DELETE FROM household_areas WHERE unit_id = @unitId AND id = @id"),
        new("official_bodies", ["id", "official_id", "organization_id", "cell_id", "represents_id", "until_date"],
            "SELECT id, official_id, organization_id, cell_id, represents_id, until_date FROM official_bodies WHERE unit_id = @unitId",
            """
            INSERT INTO official_bodies (unit_id, id, official_id, organization_id, cell_id, represents_id, until_date)
            VALUES (@unitId, @id, @official_id, @organization_id, @cell_id, @represents_id, @until_date)
            ON CONFLICT (id) DO UPDATE SET official_id = excluded.official_id, organization_id = excluded.organization_id,
              cell_id = excluded.cell_id, represents_id = excluded.represents_id, until_date = excluded.until_date
            """,
            "DELETE FROM official_bodies WHERE unit_id = @unitId AND id = @id"),
        new("assignments", ["id", "official_id", "organization_id", "subject_kind", "subject_id", "role", "from_date", "to_date"],
            """
            SELECT id, official_id, organization_id, subject_kind, subject_id, role, from_date, to_date
            FROM assignments WHERE unit_id = @unitId
            """,
            """
            INSERT INTO assignments (unit_id, id, official_id, organization_id, subject_kind, subject_id, role, from_date, to_date)
            VALUES (@unitId, @id, @official_id, @organization_id, @subject_kind, @subject_id, @role, @from_date, @to_date)
            ON CONFLICT (id) DO UPDATE SET official_id = excluded.official_id, organization_id = excluded.organization_id,
              subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, role = excluded.role,
              from_date = excluded.from_date, to_date = excluded.to_date
            """,
            "DELETE FROM assignments WHERE unit_id = @unitId AND id = @id"),
    ];
}
