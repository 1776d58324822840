using ReportBot.Core.People;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks;

/// <summary>The words of cells: kinds of bodies, roles, statuses; written in one way and read in many.</summary>
internal static class WorkbookWords
{
    /// <summary>What marks a row as an example.</summary>
    public const string Example = "VD";

    private static readonly (Roles Role, string Shown, string[] Read)[] RoleTable =
    [
        (Roles.Reporter, "Báo cáo", ["bao cao", "nguoi bao cao", "can bo bao cao", "can bo", "phu trach", "reporter"]),
        (Roles.Secretary, "Văn phòng", ["van phong", "tong hop", "thu ky", "van phong tong hop", "ban xay dung dang", "secretary"]),
        (Roles.Committee, "Ban Thường vụ", ["ban thuong vu", "thuong vu", "btv", "thuong truc", "lanh dao", "committee"]),
        (Roles.Administrator, "Quản trị", ["quan tri", "quan tri vien", "admin", "administrator"]),
    ];

    private static readonly (HouseholdStatus Status, string Shown, string[] Read)[] StatusTable =
    [
        (HouseholdStatus.Poor, "Hộ nghèo", ["ho ngheo", "ngheo", "hn", "poor"]),
        (HouseholdStatus.NearPoor, "Hộ cận nghèo", ["ho can ngheo", "can ngheo", "hcn", "cn", "near-poor"]),
        (HouseholdStatus.NonPoor, "Không thuộc diện", ["khong thuoc dien", "khong", "thoat ngheo", "ho thoat ngheo", "da thoat ngheo", "moi thoat ngheo", "ho moi thoat ngheo", "non-poor"]),
        (HouseholdStatus.AverageLiving, "Mức sống trung bình", ["muc song trung binh", "ho co muc song trung binh", "trung binh", "average-living"]),
    ];

    private static readonly (AssignmentRole Role, string Shown, string[] Read)[] DutyTable =
    [
        (AssignmentRole.Lead, "Phụ trách chính", ["phu trach chinh", "phu trach", "chinh", "lead"]),
        (AssignmentRole.Support, "Phối hợp", ["phoi hop", "giup do", "ho tro", "cung giup do", "support"]),
        (AssignmentRole.Supervisor, "Giám sát", ["giam sat", "theo doi", "chi dao", "supervisor"]),
    ];

    private static readonly (HouseholdDeparture Reason, string Shown, string[] Read)[] DepartureTable =
    [
        (HouseholdDeparture.MovedOut, "Chuyển đi", ["chuyen di", "di noi khac", "chuyen di noi khac", "chuyen khoi dia ban", "moved-out"]),
        (HouseholdDeparture.Merged, "Nhập hộ", ["nhap ho", "nhap vao ho khac", "merged"]),
        (HouseholdDeparture.Died, "Chết", ["chet", "chet, khong con ai", "chet khong con ai", "da chet", "mat", "da mat", "qua doi", "died"]),
    ];

    private static readonly (HouseholdArrival Reason, string Shown, string[] Read)[] ArrivalTable =
    [
        (HouseholdArrival.Split, "Tách hộ", ["tach ho", "tach", "split"]),
        (HouseholdArrival.MovedIn, "Chuyển đến", ["chuyen den", "noi khac chuyen den", "moved-in"]),
    ];

    /// <summary>What is offered for why a household left.</summary>
    public static IReadOnlyList<string> DepartureChoices { get; } = [.. DepartureTable.Select(d => d.Shown)];

    /// <summary>What is offered for how a household came.</summary>
    public static IReadOnlyList<string> ArrivalChoices { get; } = [.. ArrivalTable.Select(a => a.Shown)];

    /// <summary>What is offered for a role in a cell; several go with a plus.</summary>
    public static IReadOnlyList<string> RoleChoices { get; } =
        ["Báo cáo", "Báo cáo + Văn phòng", "Báo cáo + Ban Thường vụ", "Văn phòng", "Ban Thường vụ", "Quản trị"];

    /// <summary>What is offered for a status.</summary>
    public static IReadOnlyList<string> StatusChoices { get; } = [.. StatusTable.Select(s => s.Shown)];

    /// <summary>What is offered for how somebody looks after something.</summary>
    public static IReadOnlyList<string> DutyChoices { get; } = [.. DutyTable.Select(s => s.Shown)];

    /// <summary>"Báo cáo + Văn phòng".</summary>
    public static string Show(Roles roles) => string.Join(" + ", RoleTable.Where(r => roles.HasFlag(r.Role)).Select(r => r.Shown));

    /// <summary>"Hộ nghèo".</summary>
    public static string Show(HouseholdStatus status) => StatusTable.First(s => s.Status == status).Shown;

    /// <summary>"Phụ trách chính".</summary>
    public static string Show(AssignmentRole role) => DutyTable.First(s => s.Role == role).Shown;

    /// <summary>"Chuyển đi".</summary>
    public static string? Show(HouseholdDeparture? reason) => reason is null ? null : DepartureTable.First(d => d.Reason == reason).Shown;

    /// <summary>"Tách hộ".</summary>
    public static string? Show(HouseholdArrival? reason) => reason is null ? null : ArrivalTable.First(a => a.Reason == reason).Shown;

    /// <summary>The way of leaving named; null where the words are none.</summary>
    public static HouseholdDeparture? ReadDeparture(string cell) =>
        DepartureTable.FirstOrDefault(d => d.Read.Contains(Key(cell), StringComparer.Ordinal)) is { Shown: not null } found ? found.Reason : null;

    /// <summary>The way of coming named; null where the words are none.</summary>
    public static HouseholdArrival? ReadArrival(string cell) =>
        ArrivalTable.FirstOrDefault(d => d.Read.Contains(Key(cell), StringComparer.Ordinal)) is { Shown: not null } found ? found.Reason : null;

    /// <summary>"Chi bộ" for a party cell, "Cơ quan" for another body; any other word as it is.</summary>
    public static string ShowBody(string kind) => kind switch
    {
        Organization.PartyCell => "Chi bộ",
        "body" => "Cơ quan",
        _ => kind,
    };

    /// <summary>The kind behind a word of an office.</summary>
    public static string ReadBody(string cell) => Key(cell) switch
    {
        "chi bo" or "cb" or "chi bo dang" or "party-cell" => Organization.PartyCell,
        "co quan" or "don vi" or "co quan, don vi" or "doan the" or "truong" or "body" => "body",
        _ => cell,
    };

    /// <summary>The roles named, separated by comma, semicolon, plus or line; null where a word is none.</summary>
    public static IReadOnlyList<Roles>? ReadRoles(string cell)
    {
        var found = new List<Roles>();
        foreach (var word in cell.Split([',', ';', '+', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var role = RoleTable.FirstOrDefault(r => r.Read.Contains(Key(word), StringComparer.Ordinal));
            if (role.Shown is null)
            {
                return null;
            }

            found.Add(role.Role);
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>The status named; null where it is none.</summary>
    public static HouseholdStatus? ReadStatus(string cell) =>
        StatusTable.FirstOrDefault(s => s.Read.Contains(Key(cell), StringComparer.Ordinal)) is { Shown: not null } found ? found.Status : null;

    /// <summary>How somebody looks after something; null where the word is none.</summary>
    public static AssignmentRole? ReadDuty(string cell) =>
        DutyTable.FirstOrDefault(s => s.Read.Contains(Key(cell), StringComparer.Ordinal)) is { Shown: not null } found ? found.Role : null;

    /// <summary>A cell's words without marks, capitals and spare spaces.</summary>
    public static string Key(string cell) =>
        string.Join(' ', VietnameseText.Fold(cell).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
