using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Forms;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>A small commune for the scripts: a reporter of three households, one of one, one of fifteen, one who watches over a village, and the office.</summary>
internal static class KonGang
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    public static Plan Plan { get; } = AdHocForms.Complete(new Plan
    {
        Code = "kon-gang-2025",
        Unit = new PlanUnit("kon-gang", "xã Kon Gang"),
        Title = "phân công giúp đỡ hộ nghèo vươn lên thoát nghèo năm 2025",
        From = new DateOnly(2025, 8, 1),
        To = new DateOnly(2025, 12, 31),
        Header = new DocumentHeader("party", "ĐẢNG BỘ TỈNH GIA LAI", "ĐẢNG ỦY XÃ KON GANG", "Số     -KH/ĐU", "BC/ĐU", "Kon Gang", "tháng 9 năm 2025"),
        Recipients = ["Tỉnh ủy"],
        Signer = new Signer("T/M BAN THƯỜNG VỤ", "BÍ THƯ", ""),
        Route = new ReportingRoute(["các chi bộ"], "Ban Thường vụ Đảng ủy", "Ban Xây dựng Đảng"),
        Targets = [],
        Schedule =
        [
            new ScheduleRule { Kind = PeriodKind.Periodic, DaysOfMonth = [10, 20], LateDays = 4, Form = "household-periodic" },
            new ScheduleRule { Kind = PeriodKind.Annual, DatesOfYear = ["12-15"], OpensDaysBefore = 14, LateDays = 10, Form = "household-annual" },
        ],
        Forms = [SampleForm.Household, SampleForm.Annual],
    });

    public static Roster Roster { get; } = Build();

    public static SubjectId H(string code) => Roster.SubjectByCode(code)!.Id;

    private static Roster Build()
    {
        var tam = new Organization(1, "CB-L01", Organization.PartyCell, "Chi bộ làng Tam", 1);
        List<Household> households =
        [
            Home(12, "Rơ Mah H'Blin"), Home(13, "Siu Klă", HouseholdStatus.NearPoor), Home(17, "Rơ Châm Hyơt"), Home(18, "Đinh Văn Bảy"), Home(40, "Kpă H'Nga"),
            .. Enumerable.Range(101, 15).Select(n => Home(n, "Ksor " + (char)('A' + n - 101))),
        ];
        var lead = new List<Assignment>();
        foreach (var (official, household) in new[] { (1, 12), (1, 13), (1, 17), (2, 40) }.Concat(Enumerable.Range(101, 15).Select(n => (3, n))))
        {
            lead.Add(new Assignment(lead.Count + 1, official, null, new SubjectId(SubjectKind.Household, household), AssignmentRole.Lead, Start, null));
        }

        lead.Add(new Assignment(lead.Count + 1, 1, null, new SubjectId(SubjectKind.Household, 18), AssignmentRole.Support, Start, null));
        lead.Add(new Assignment(lead.Count + 1, 4, null, new SubjectId(SubjectKind.Area, 1), AssignmentRole.Supervisor, Start, null));
        lead.Add(new Assignment(lead.Count + 1, 4, null, new SubjectId(SubjectKind.Household, 18), AssignmentRole.Support, Start, null));
        return new Roster(1, 1, isSample: true,
            [new Area(1, "L01", "làng", "Làng Tam", 1, 120)],
            [tam],
            [
                Person(1, "Siu Thơm", Roles.Reporter, cell: 1),
                Person(2, "Nguyễn Thị Hoa", Roles.Reporter),
                Person(3, "Ksor Phước", Roles.Reporter),
                Person(4, "Puih Bơm", Roles.Reporter),
                Person(90, "Trần Văn Minh", Roles.Secretary),
                Person(91, "Lê Thị Thu", Roles.Committee),
                Person(99, "Hồ Văn Quý", Roles.Administrator),
            ],
            households,
            lead);
    }

    private static Official Person(long id, string name, Roles roles, long? cell = null) =>
        new(id, "CB" + id.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), name, "Bí thư chi bộ", null, cell, null, roles, Start, null);

    private static Household Home(long id, string head, HouseholdStatus status = HouseholdStatus.Poor) =>
        new(id, "H" + id.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), head, 1, 4, Start, null, [new DatedStatus(status, Start, "QĐ 01")]);
}
