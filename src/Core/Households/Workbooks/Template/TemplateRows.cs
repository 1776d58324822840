using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>The entries of a list as rows of the workbook, in the order of its columns.</summary>
internal static class TemplateRows
{
    /// <summary>The rows of one sheet.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Of(SheetKind kind, RosterFile roster)
    {
        var names = new Names(roster);
        return kind switch
        {
            SheetKind.Areas => [.. roster.Areas.Select(a => (object?[])[a.Code, a.Kind, a.Name, a.HouseholdTotal])],
            SheetKind.Organizations => [.. roster.Organizations.Select(o => (object?[])
                [o.Code, WorkbookWords.ShowBody(o.Kind), o.Name, names.Area(o.Area)])],
            SheetKind.Officials => [.. roster.Officials.Select(o => (object?[])
            [
                o.Code, o.Name, o.Title, WorkbookWords.Show(o.AllRoles), names.Organization(o.Organization),
                names.Organization(o.Cell), names.Organization(o.Represents), o.From, o.To,
            ])],
            SheetKind.Households => [.. roster.Households.Select(h => Household(h, names))],
            SheetKind.Assignments => [.. roster.Assignments.Select(a => (object?[])
                [a.Who, names.Who(a.Who), a.On, names.On(a.On), WorkbookWords.Show(a.Role), a.From, a.To])],
            SheetKind.Duties => [],
        };
    }

    private static object?[] Household(HouseholdEntry household, Names names)
    {
        var status = household.Statuses[^1];
        return
        [
            household.Code, household.Head, names.Area(household.Area), household.Members,
            WorkbookWords.Show(status.Status), status.From, status.Decision, household.To,
            WorkbookWords.Show(household.Left), household.WentTo, WorkbookWords.Show(household.Came), household.CameFrom,
        ];
    }

    /// <summary>Names to show beside codes; where two share a name, the code stands for it.</summary>
    private sealed class Names(RosterFile roster)
    {
        private readonly Dictionary<string, string> areas = Single(roster.Areas.Select(a => (a.Code, a.Name)));
        private readonly Dictionary<string, string> organizations = Single(roster.Organizations.Select(o => (o.Code, o.Name)));
        private readonly Dictionary<string, string> people = roster.Officials.ToDictionary(o => o.Code, o => o.Name, StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> heads = roster.Households.ToDictionary(h => h.Code, h => h.Head, StringComparer.OrdinalIgnoreCase);

        public string? Area(string? code) => code is null ? null : areas.GetValueOrDefault(code, code);

        public string? Organization(string? code) => code is null ? null : organizations.GetValueOrDefault(code, code);

        public string? Who(string code) => people.GetValueOrDefault(code) ?? organizations.GetValueOrDefault(code);

        public string? On(string code) => heads.GetValueOrDefault(code) ?? areas.GetValueOrDefault(code) ?? organizations.GetValueOrDefault(code);

        private static Dictionary<string, string> Single(IEnumerable<(string Code, string Name)> named) => named
            .GroupBy(n => NameKey.Of(n.Name), StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .Select(g => g.First())
            .ToDictionary(n => n.Code, n => n.Name, StringComparer.OrdinalIgnoreCase);
    }
}
