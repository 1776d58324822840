using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>A small commune: three villages, two party cells, a school, 12 households, and the household form of the product.</summary>
internal static class Commune
{
    public const long UnitId = 1;
    public const long Thom = 1;
    public const long Blin = 2;
    public const long Lan = 3;
    public const long Minh = 4;
    public const long Hoa = 5;
    public const long Klah = 6;

    private static readonly DateOnly Start = new(2025, 1, 1);

    public static Form HouseholdForm { get; } = FormFile.Read(File.ReadAllText(
        Path.Combine(RepositoryRoot(), "plans", "forms", "household-periodic.json")));

    public static Plan ThePlan { get; } = new()
    {
        Code = "kon-gang-2025",
        Unit = new PlanUnit("kon-gang", "xã Kon Gang"),
        Title = "giúp đỡ hộ nghèo",
        From = new DateOnly(2025, 8, 1),
        To = new DateOnly(2025, 12, 31),
        Header = new DocumentHeader("party", "ĐẢNG BỘ TỈNH", "ĐẢNG ỦY XÃ", "Số -KH/ĐU", "BC/ĐU", "Kon Gang", "tháng 9 năm 2025"),
        Recipients = ["Tỉnh ủy"],
        Signer = new Signer("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"),
        Route = new ReportingRoute(["các chi bộ"], "Ban Thường vụ", "Ban Xây dựng Đảng"),
        Targets = [new Target("poor-reduction", "giảm hộ nghèo", "points", 161, 9, AtLeast: false, "II.1")],
        Schedule =
        [
            new ScheduleRule
            {
                Kind = PeriodKind.Periodic, DaysOfMonth = [10, 20], LateDays = 5, Form = "household-periodic", Reminders = Reminders,
            },
            new ScheduleRule
            {
                Kind = PeriodKind.Annual, DatesOfYear = ["12-15"], OpensDaysBefore = 14, LateDays = 5, Form = "household-periodic", Reminders = Reminders,
            },
        ],
        Forms = [HouseholdForm],
    };

    public static Period September10 { get; } = PlanPeriods.Find(ThePlan, "periodic:2025-09-10")!;

    public static Roster Roster { get; } = new(
        UnitId, version: 1, isSample: false,
        [new Area(1, "L01", "làng", "Làng Tam", 1, 120), new Area(2, "L02", "làng", "Làng Bông", 2, 90), new Area(3, "L03", "làng", "Làng Đê", 3, 70)],
        [
            new Organization(1, "CB-01", Organization.PartyCell, "Chi bộ làng Tam", 1),
            new Organization(2, "CB-02", Organization.PartyCell, "Chi bộ làng Bông", 2),
            new Organization(3, "TR-01", "body", "Trường TH&THCS", null),
        ],
        [
            Official(Thom, "Siu Thơm", Roles.Reporter, cell: 1),
            Official(Blin, "Rơ Châm Blin", Roles.Reporter, cell: 2),
            Official(Lan, "Nguyễn Thị Lan", Roles.Reporter, represents: 3),
            Official(Minh, "Trần Văn Minh", Roles.Secretary),
            Official(Hoa, "Lê Thị Hoa", Roles.Committee),
            Official(Klah, "Siu Klah", Roles.Reporter, cell: 1),
        ],
        [.. Enumerable.Range(1, 12).Select(i => Household(i))],
        [.. Enumerable.Range(1, 12).Select(i => Lead(i))]);

    public static UnitView View { get; } = new(UnitId, "kon-gang", "xã Kon Gang", IsSample: false, [ThePlan], Roster);

    private static IReadOnlyList<ReminderRule> Reminders =>
    [
        new(3, new TimeOnly(8, 0)), new(1, new TimeOnly(8, 0)), new(0, new TimeOnly(8, 0)), new(0, new TimeOnly(16, 0)), new(-1, new TimeOnly(8, 0)),
    ];

    /// <summary>17:00 in Viet Nam on a day, by default of September 2025.</summary>
    public static DateTimeOffset At(int day, int hour = 17, int minute = 0, int month = 9) =>
        new(2025, month, day, hour, minute, 0, TimeSpan.FromHours(7));

    public static Answers Read(string json) => AnswersJson.Read(HouseholdForm, json);

    /// <summary>A current report on H00n; its number is n.</summary>
    public static PeriodReportRow Row(long household, string answers, bool late = false, long version = 1, string state = "filed") => new(
        household, version, "household", household, "household-periodic", 1, answers, late ? 1 : 0, state);

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static Official Official(long id, string name, Roles roles, long? cell = null, long? represents = null) => new(
        id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CB{id:D3}"), name, "", null, cell, represents, roles, Start, null);

    private static Household Household(long id) => new(
        id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"H{id:D3}"), "Hộ " + (char)('A' + id), id <= 5 ? 1 : id <= 9 ? 2 : 3, 4, Start, null,
        [new DatedStatus(HouseholdStatus.Poor, Start, "QĐ 01")]);

    // H001–H003 Thơm, H004–H005 Klah, H006–H009 Blin, H010–H012 the school, for which Lan reports.
    private static Assignment Lead(long id)
    {
        long? official = id <= 3 ? Thom : id <= 5 ? Klah : id <= 9 ? Blin : null;
        return new Assignment(id, official, official is null ? 3 : null, new SubjectId(SubjectKind.Household, id), AssignmentRole.Lead, Start, null);
    }
}
