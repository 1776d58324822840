using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Households;

/// <summary>A roster of two villages, built by codes; ids are the numbers in the codes.</summary>
internal sealed class TestRoster
{
    public static readonly DateOnly Start = new(2025, 1, 1);

    private readonly List<Organization> organizations = [];
    private readonly List<Official> officials = [];
    private readonly List<Household> households = [];
    private readonly List<Assignment> assignments = [];

    public TestRoster Organization(long id)
    {
        organizations.Add(new Organization(id, Code("TC", id), "body", Code("Cơ quan ", id), null));
        return this;
    }

    public TestRoster Official(long id, DateOnly? to = null, long? represents = null)
    {
        officials.Add(new Official(id, Code("CB", id), Code("Cán bộ ", id), "", null, null, represents, Roles.Reporter, Start, to));
        return this;
    }

    public TestRoster Household(long id, long area = 1, DateOnly? to = null, params DatedStatus[] statuses)
    {
        households.Add(new Household(
            id, Code("H", id), Code("Hộ ", id), area, 4, Start, to,
            statuses.Length > 0 ? statuses : [new DatedStatus(HouseholdStatus.Poor, Start, "QĐ 01")]));
        return this;
    }

    public TestRoster Home(long id, DateOnly from, DateOnly? to, params DatedStatus[] statuses)
    {
        households.Add(new Household(id, Code("H", id), Code("Hộ ", id), 1, 4, from, to, statuses));
        return this;
    }

    public TestRoster Assign(
        long? official, SubjectId subject, AssignmentRole role = AssignmentRole.Lead,
        DateOnly? from = null, DateOnly? to = null, long? organization = null)
    {
        assignments.Add(new Assignment(assignments.Count + 1, official, organization, subject, role, from ?? Start, to));
        return this;
    }

    public Roster Build() => new(
        1, 1, isSample: true,
        [new Area(1, "L01", "làng", "Làng Một", 2, 100), new Area(2, "L02", "làng", "Làng Hai", 1, 80)],
        organizations, officials, households, assignments);

    public static SubjectId H(long id) => new(SubjectKind.Household, id);

    public static SubjectId A(long id) => new(SubjectKind.Area, id);

    private static string Code(string prefix, long id) =>
        prefix + id.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
}
