using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Officials with a round of four to six households each, by the names of the villages.</summary>
internal static class RoundRoster
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static readonly (string Official, (int Number, string Head)[] Homes)[] All =
    [
        ("Ksor H'Tlơm", [(97, "Đinh Tưng"), (102, "Rơ Châm H'Blin"), (103, "Ksor H'Yơl"), (104, "Y Bơn"), (105, "Kpă H'Klên"), (106, "Kpuih H'Mrơi")]),
        ("Nay H'Phiơn", [(80, "A Byưn"), (81, "Rah Lan Hyơt"), (82, "Kpă Bơm"), (83, "Lý Hữu Tiến"), (84, "Kpă H'Uyơn")]),
        ("Phan Quốc Hải", [(39, "Siu H'Mrơi"), (40, "Y Hrưk"), (41, "Đinh Glơi"), (42, "Kpuih Hnhơt"), (43, "Rơ Mah Tơl")]),
        ("Phan Thị Hoa", [(69, "Rah Lan Anhơi"), (70, "Đinh Blưng"), (71, "Rah Lan H'Phiơn"), (72, "Kpă H'Yơl")]),
        ("A Kưn", [(92, "Nay H'Blin"), (93, "Rah Lan Thơm"), (94, "Rơ Châm H'Klên"), (95, "Kpuih H'Klên")]),
        ("Lý Quốc Dũng", [(34, "R'Com Lưk"), (35, "A Ngưi"), (36, "Vũ Văn Long"), (37, "Đinh Hyun"), (38, "Y Glơi")]),
        ("Rah Lan H'Mrơi", [(107, "Võ Hữu Vinh"), (108, "Rơ Mah Dơk"), (116, "Kpuih Hyơt"), (117, "Trần Thị Thu Vân"), (118, "R'Com H'Blin")]),
        ("Nguyễn Thị Thu Phượng", [(54, "Rơ Mah Tơl"), (55, "Đặng Hữu Vinh"), (56, "Siu Chưn"), (57, "A Hyun")]),
        ("Y Grơi", [(9, "Kpuih Bơi"), (10, "A Dok"), (11, "Nguyễn Xuân Trung")]),
        ("Kpuih Phơn", [(26, "Nay H'Phiơn"), (27, "Kpă H'Blin"), (28, "R'Com H'Bơi"), (29, "Ksor Jơi")]),
        ("Hoàng Đức Thắng", [(63, "Nguyễn Minh Tuấn"), (64, "Vũ Hữu Hùng"), (65, "Hoàng Thị Bích Dung"), (66, "Lý Thị Thanh Vân"), (67, "Phan Thanh Dũng")]),
        ("Trần Thùy Xuân", [(20, "Puih Phơn"), (21, "Siu H'Ngơn"), (22, "Y Yưm")]),
        ("Rơ Châm H'Ngơn", [(131, "Hồ Thị Thanh Vân"), (132, "Lý Công Thắng"), (133, "Vũ Thị Ngọc Hoa")]),
        ("Lê Thị Ngọc Thủy", [(47, "Dương Thùy Lan"), (50, "A Nhơr"), (51, "Rơ Mah Anhơi"), (52, "Puih Jơi")]),
        ("Lê Quốc Sơn", [(85, "Đinh Byưn"), (86, "Rah Lan Hyơt"), (87, "Rah Lan H'Lưn")]),
    ];

    public static Roster Roster { get; } = new(1, 1, isSample: true, [new Area(1, "L01", "làng", "Làng Tam", 1, 120)], [],
        [.. All.Select((o, i) => new Official(i + 1, $"CB{i + 1:D3}", o.Official, "Bí thư chi bộ", null, null, null, Roles.Reporter, Start, null))],
        [.. All.SelectMany(o => o.Homes).Select(h => new Household(h.Number, $"H{h.Number:D3}", h.Head, 1, 4, Start, null, [new DatedStatus(HouseholdStatus.Poor, Start, "QĐ 01")]))],
        [.. All.SelectMany((o, i) => o.Homes.Select(h => (Official: i + 1, h.Number))).Select((a, i) => new Assignment(i + 1, a.Official, null, new SubjectId(SubjectKind.Household, a.Number), AssignmentRole.Lead, Start, null))]);
}
