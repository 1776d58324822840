using System.Data.Common;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using static ReportBot.Core.Storage.SqlDate;

namespace ReportBot.Core.Households;

/// <summary>Reads the roster of a unit.</summary>
internal static class RosterStore
{
    private const string SelectAreas =
        "SELECT id, code, kind, name, position, household_total AS HouseholdTotal FROM areas WHERE unit_id = @unitId ORDER BY position, code";

    private const string SelectOrganizations =
        "SELECT id, code, kind, name, area_id AS AreaId, stands_for AS StandsFor FROM organizations WHERE unit_id = @unitId ORDER BY code";

    private const string SelectOfficials = """
        SELECT id, code, name, title, organization_id AS OrganizationId, cell_id AS CellId, represents_id AS RepresentsId,
               from_date AS FromDate, to_date AS ToDate
        FROM officials WHERE unit_id = @unitId ORDER BY code
        """;

    private const string SelectRoles = "SELECT official_id AS Id, role AS Word FROM official_roles WHERE unit_id = @unitId";

    private const string SelectHouseholds = """
        SELECT id, code, head_name AS HeadName, area_id AS AreaId, member_count AS MemberCount,
               from_date AS FromDate, to_date AS ToDate, came_by AS CameBy, came_from AS CameFrom, left_by AS LeftBy, went_to AS WentTo
        FROM households WHERE unit_id = @unitId ORDER BY code
        """;

    private const string SelectStatuses = """
        SELECT household_id AS HouseholdId, status, from_date AS FromDate, decision
        FROM household_statuses WHERE unit_id = @unitId ORDER BY from_date
        """;

    private const string SelectPastAreas = """
        SELECT household_id AS HouseholdId, area_id AS AreaId, until_date AS UntilDate
        FROM household_areas WHERE unit_id = @unitId ORDER BY until_date
        """;

    private const string SelectPastBodies = """
        SELECT official_id AS OfficialId, organization_id AS OrganizationId, cell_id AS CellId, represents_id AS RepresentsId, until_date AS UntilDate
        FROM official_bodies WHERE unit_id = @unitId ORDER BY until_date
        """;

    private const string SelectAssignments = """
        SELECT id, official_id AS OfficialId, organization_id AS OrganizationId, subject_kind AS SubjectKind,
               subject_id AS SubjectId, role, from_date AS FromDate, to_date AS ToDate
        FROM assignments WHERE unit_id = @unitId ORDER BY id
        """;

    /// <summary>The whole roster as of this version.</summary>
    public static Roster Load(DbConnection db, long unitId, long version, bool isSample) => new(
        unitId,
        version,
        isSample,
        [.. db.Query<AreaRow>(SelectAreas, new { unitId }).Select(a => a.ToArea())],
        [.. db.Query<Organization>(SelectOrganizations, new { unitId })],
        Officials(db, unitId),
        Households(db, unitId),
        [.. db.Query<AssignmentRow>(SelectAssignments, new { unitId }).Select(a => a.ToAssignment())]);

    private static Official[] Officials(DbConnection db, long unitId)
    {
        var roles = db.Query<RoleRow>(SelectRoles, new { unitId })
            .GroupBy(r => r.Id)
            .ToDictionary(g => g.Key, g => g.Aggregate(Roles.None, (all, r) => all | (RoleWords.Parse(r.Word) ?? Roles.None)));
        var past = db.Query<PastBodiesRow>(SelectPastBodies, new { unitId }).ToLookup(b => b.OfficialId);
        return [.. db.Query<OfficialRow>(SelectOfficials, new { unitId }).Select(o => new Official(
            o.Id, o.Code, o.Name, o.Title, o.OrganizationId, o.CellId, o.RepresentsId,
            roles.GetValueOrDefault(o.Id), Read(o.FromDate), ReadOptional(o.ToDate))
        {
            PastBodies = [.. past[o.Id].Select(b => new PastBodies(new OfficialBodies(b.OrganizationId, b.CellId, b.RepresentsId), Read(b.UntilDate)))],
        })];
    }

    private static Household[] Households(DbConnection db, long unitId)
    {
        var statuses = db.Query<StatusRow>(SelectStatuses, new { unitId }).ToLookup(s => s.HouseholdId);
        var past = db.Query<PastAreaRow>(SelectPastAreas, new { unitId }).ToLookup(a => a.HouseholdId);
        return [.. db.Query<HouseholdRow>(SelectHouseholds, new { unitId }).Select(h => new Household(
            h.Id, h.Code, h.HeadName, h.AreaId, (int?)h.MemberCount, Read(h.FromDate), ReadOptional(h.ToDate),
            [.. statuses[h.Id].Select(s => s.ToStatus())])
        {
            PastAreas = [.. past[h.Id].Select(a => new PastArea(a.AreaId, Read(a.UntilDate)))],
            Came = HouseholdWords.ParseArrival(h.CameBy),
            CameFrom = h.CameFrom,
            Left = HouseholdWords.ParseDeparture(h.LeftBy),
            WentTo = h.WentTo,
        })];
    }

    private sealed record AreaRow(long Id, string Code, string Kind, string Name, long Position, long? HouseholdTotal)
    {
        public Area ToArea() => new(Id, Code, Kind, Name, (int)Position, (int?)HouseholdTotal);
    }

    private sealed record RoleRow(long Id, string Word);

    private sealed record OfficialRow(
        long Id, string Code, string Name, string Title, long? OrganizationId, long? CellId, long? RepresentsId,
        string FromDate, string? ToDate);

    private sealed record HouseholdRow(
        long Id, string Code, string HeadName, long AreaId, long? MemberCount, string FromDate, string? ToDate,
        string? CameBy, string? CameFrom, string? LeftBy, string? WentTo);

    private sealed record PastAreaRow(long HouseholdId, long AreaId, string UntilDate);

    private sealed record PastBodiesRow(long OfficialId, long? OrganizationId, long? CellId, long? RepresentsId, string UntilDate);

    private sealed record StatusRow(long HouseholdId, string Status, string FromDate, string Decision)
    {
        public DatedStatus ToStatus() => new(
            HouseholdWords.ParseStatus(Status) ?? throw new InvalidDataException($"Unknown household status {Status}."),
            Read(FromDate),
            Decision);
    }

    private sealed record AssignmentRow(
        long Id, long? OfficialId, long? OrganizationId, string SubjectKind, long SubjectId, string Role, string FromDate, string? ToDate)
    {
        public Assignment ToAssignment() => new(
            Id, OfficialId, OrganizationId, Reports.SubjectId.Of(SubjectKind, SubjectId),
            HouseholdWords.ParseRole(Role) ?? throw new InvalidDataException($"Unknown assignment role {Role}."),
            Read(FromDate), ReadOptional(ToDate));
    }
}
