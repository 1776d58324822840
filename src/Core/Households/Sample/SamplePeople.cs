using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Sample;

/// <summary>
/// The officials of an invented commune: three of the Standing Committee, the Party Building Board's secretary,
/// an administrator, then one for each party cell and body, then further ones. Some hold two roles.
/// </summary>
internal static class SamplePeople
{
    /// <summary>How many of the first officials have a post of their own.</summary>
    public const int Posts = 5;

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<OfficialEntry> Make(
        int count, IReadOnlyList<OrganizationEntry> cells, IReadOnlyList<OrganizationEntry> bodies, SampleNames names, DateOnly since, SampleRandom random)
    {
        var people = new List<OfficialEntry>(count);
        void Add(string title, Roles[] roles, string? organization, string? cell, string? represents) => people.Add(new OfficialEntry(
            SamplePlaces.Code("CB", people.Count, 3), names.Next(highland: random.Percent(45)), roles, title, organization, cell, represents, since));

        var office = bodies[0].Code;
        Add("Bí thư Đảng ủy", [Roles.Committee], null, cells[^1].Code, null);
        Add("Phó Bí thư Thường trực Đảng ủy", [Roles.Committee, Roles.Reporter], null, cells[^1].Code, null);
        Add("Phó Bí thư Đảng ủy, Chủ tịch UBND", [Roles.Committee, Roles.Reporter], office, cells[^1].Code, office);
        Add("Trưởng Ban Xây dựng Đảng", [Roles.Secretary, Roles.Reporter], null, cells[^1].Code, null);
        Add("Chuyên viên Văn phòng Đảng ủy", [Roles.Administrator], null, cells[^1].Code, null);
        foreach (var cell in cells)
        {
            Add("Bí thư chi bộ", [Roles.Reporter], null, cell.Code, cell.Code);
        }

        for (var i = 1; i < bodies.Count; i++)
        {
            Add("Thủ trưởng cơ quan, Đảng ủy viên", [Roles.Reporter], bodies[i].Code, cells[^(i % cells.Count + 1)].Code, bodies[i].Code);
        }

        while (people.Count < count)
        {
            var cell = cells[people.Count % cells.Count];
            Add("Đảng viên được phân công", [Roles.Reporter], bodies[people.Count % bodies.Count].Code, cell.Code, null);
        }

        return people;
    }
}
