using ReportBot.Core.Households;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.People;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>Lists as offices really keep them: one table of who helps whom, typed by hand over years.</summary>
public sealed class OfficeListTests
{
    private static readonly DateOnly September = new(2025, 9, 1);
    private static readonly Roster Nobody = new(1, 0, isSample: false, [], [], [], [], []);

    private static readonly object?[][] Typed =
    [
        ["ĐẢNG BỘ XÃ KON GANG", null, null, null, null, null, null],
        ["BẢNG PHÂN CÔNG GIÚP ĐỠ HỘ NGHÈO NĂM 2025"],
        ["(Kèm theo Kế hoạch số 24-KH/ĐU)"],
        [],
        ["TT", "Cán bộ, đảng viên được phân công", null, null, "Hộ nghèo được giúp đỡ", null, null, "Từ ngày"],
        [null, "Họ và tên", "Chức vụ", "Đơn vị", "Họ và tên chủ hộ", "Làng", "Số khẩu", null],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["I", "Các đồng chí trong Ban Chấp hành"],
        [1, "  Siu   Thơm ", "Bí thư chi bộ", "Chi bộ làng Tam", "Rơ Mah H’Blin", "Làng Tam", 5, new DateOnly(2025, 9, 1)],
        [null, null, null, null, "Siu Klă", "Tam", "4 khẩu", "01/9/2025"],
        [],
        [2, "Nguyễn Văn Thƣởng", "Phó Chủ tịch", "UBND xã", "Kpă Hyơt", "Làng Đê Hyƣn", new Formula("2+4", "6"), "ngày 1 tháng 9 năm 2025"],
        ["Cộng", null, null, null, "3 hộ"],
        [],
        [null, null, null, null, "Kon Gang, ngày 25 tháng 8 năm 2025"],
        [null, "NGƯỜI LẬP BIỂU", null, null, "T/M BAN THƯỜNG VỤ"],
    ];

    private static readonly string[] Joined = ["A1:C1", "A2:H2", "A5:A6", "B5:D5", "E5:G5", "H5:H6", "B8:H8"];

    [Fact]
    public void One_table_gives_people_places_households_and_duties()
    {
        var rows = Typed.ToArray();
        rows[11] = [2, "Nguyễn Văn Thƣởng", "Phó Chủ tịch", "UBND xã", "Kpă Hyơt", "Làng Đê Hyƣn", 6, "ngày 1 tháng 9 năm 2025"];
        var list = Read(new SheetFile().Sheet("Sheet1", rows, Joined).Bytes());

        Assert.Equal([("L01", "làng", "Làng Tam"), ("L02", "làng", "Làng Đê Hyưn")], list.Areas.Select(a => (a.Code, a.Kind, a.Name)));
        Assert.Equal([("CB-01", "party-cell", "Chi bộ làng Tam"), ("CQ-01", "body", "UBND xã")], list.Organizations.Select(o => (o.Code, o.Kind, o.Name)));
        Assert.Equal(
            [("CB001", "Siu Thơm", "Bí thư chi bộ", "CB-01"), ("CB002", "Nguyễn Văn Thưởng", "Phó Chủ tịch", "CQ-01")],
            list.Officials.Select(o => (o.Code, o.Name, o.Title, o.Organization!)));
        Assert.Equal(
            [("H001", "Rơ Mah H’Blin", "L01", 5), ("H002", "Siu Klă", "L01", 4), ("H003", "Kpă Hyơt", "L02", 6)],
            list.Households.Select(h => (h.Code, h.Head, h.Area, h.Members!.Value)));
        Assert.All(list.Households, h => Assert.Equal(HouseholdStatus.Poor, h.Statuses[0].Status));
        Assert.Equal(
            [("CB001", "H001"), ("CB001", "H002"), ("CB002", "H003")],
            list.Assignments.Select(a => (a.Who, a.On)));
        Assert.All(list.Assignments, a => Assert.Equal((AssignmentRole.Lead, (DateOnly?)September), (a.Role, a.From)));
    }

    [Fact]
    public void A_formula_is_refused_by_its_cell_but_not_in_the_numbering()
    {
        var rows = Typed.ToArray();
        rows[8] = [new Formula("ROW()-8", "1"), .. Typed[8][1..]];
        var reading = Reading(new SheetFile().Sheet("DS", rows, Joined).Bytes());
        Assert.Equal("trang DS, dòng 12, cột G (Số khẩu)", Assert.Single(reading.Problems).Place);
        Assert.Contains("công thức", reading.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_in_charge_of_areas_may_have_several_in_one_cell()
    {
        var list = Read(new SheetFile().Sheet("Phụ lục",
        [
            ["Phân công nhiệm vụ cho các thành viên BCĐ phụ trách các khu phố"],
            ["TT", "Họ và tên", "Chức vụ", "Phụ trách địa bàn"],
            [1, "Nguyễn Thị Huệ", "Chủ tịch MTTQ", "Khu phố 9 + 4"],
            [2, "Phạm Thị Linh", "Bí thư Đoàn TN", "Khu phố 8 +12"],
            [3, "Tống Thị Quyên", "Công chức VH - XH (2)", "Khu phố 2, 5 và 6"],
        ]).Bytes());

        Assert.Equal(["KP9", "KP4", "KP8", "KP12", "KP2", "KP5", "KP6"], list.Areas.Select(a => a.Code));
        Assert.Equal("Khu phố 12", list.Areas[3].Name);
        Assert.Equal(["KP9", "KP4"], list.Assignments.Where(a => a.Who == "CB001").Select(a => a.On));
        Assert.Empty(list.Households);
    }

    [Fact]
    public void A_range_or_a_pair_is_asked_about()
    {
        var reading = Reading(new SheetFile().Sheet("x",
        [
            ["Họ và tên", "Chức vụ", "Phụ trách địa bàn"],
            ["Phạm Thị Linh", "Bí thư Đoàn", "Khu phố 8-12"],
        ]).Bytes());
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("trang x, dòng 2, cột C (Phụ trách địa bàn)", problem.Place);
        Assert.Contains("8 + 12", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_stay_whatever_order_the_next_list_has()
    {
        var known = KnownAfter(Typed12());
        object?[][] turned = [.. Typed[..8], [1, .. Typed12()[11][1..]], [2, .. Typed12()[8][1..]], Typed12()[9]];
        var list = Read(new SheetFile().Sheet("Sheet1", turned, Joined).Bytes(), known);
        Assert.Equal([("CB002", "H003"), ("CB001", "H001"), ("CB001", "H002")], list.Assignments.Select(a => (a.Who, a.On)));
        Assert.Equal(["CB001", "CB002"], list.Officials.Select(o => o.Code));
    }

    [Theory]
    [InlineData("Chủ tịch Hội", "Có hai đồng chí cùng tên")]
    [InlineData("Bí thư chi bộ", null)]
    public void Two_of_one_name_are_told_apart_or_refused_with_the_way_out(string title, string? says)
    {
        var reading = Reading(new SheetFile().Sheet("x",
        [
            ["Họ và tên", "Chức vụ", "Chủ hộ", "Địa bàn", "Diện hộ"],
            ["Siu Thơm", "Bí thư chi bộ", "Rơ Mah H'Blin", "Làng Tam", "Nghèo"],
            ["Siu Thơm", title, "Siu Klă", "Làng Tam", "cận nghèo"],
        ]).Bytes());
        if (says is null)
        {
            Assert.Equal(["CB001"], reading.Roster!.Officials.Select(o => o.Code));
        }
        else
        {
            Assert.Contains(says, Assert.Single(reading.Problems).Text, StringComparison.Ordinal);
            Assert.Contains("Mã cán bộ", reading.Problems[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leading_zeros_live_as_text_and_as_numbers_shown_with_them()
    {
        var list = Read(new SheetFile().Sheet("x",
        [
            ["Mã cán bộ", "Họ và tên", "Mã hộ", "Chủ hộ", "Thôn", "Diện"],
            ["007", "Siu Thơm", new Padded(12), "Rơ Mah H'Blin", "Thôn 1", "Hộ nghèo"],
        ]).Bytes());
        Assert.Equal(("007", "012"), (list.Officials[0].Code, list.Households[0].Code));
    }

    [Fact]
    public void A_list_of_households_that_names_who_looks_after_them_gives_duties_too()
    {
        var list = Read(new SheetFile().Sheet("Hộ",
        [
            ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO VÀ CÁN BỘ PHỤ TRÁCH"],
            ["STT", "Chủ hộ", "Thôn", "Số khẩu", "Diện", "Cán bộ phụ trách"],
            [1, "Nguyễn Văn A", "Thôn 1", 4, "HN", "Lê Thị B"],
            [2, "Trần Thị C", "Thôn 2", 3, "HCN", "Lê Thị B"],
        ]).Bytes());
        Assert.Equal([("H001", "T1", HouseholdStatus.Poor), ("H002", "T2", HouseholdStatus.NearPoor)], list.Households.Select(h => (h.Code, h.Area, h.Statuses[0].Status)));
        Assert.Equal([("CB001", "H001"), ("CB001", "H002")], list.Assignments.Select(a => (a.Who, a.On)));
    }

    [Fact]
    public void A_line_that_names_the_place_of_those_below_is_no_household()
    {
        var list = Read(new SheetFile().Sheet("x",
        [
            ["BIỂU TỔNG HỢP HỘ NGHÈO NĂM 2024"],
            ["TT", "Chủ hộ", "Số nhân khẩu", "Cán bộ giúp đỡ"],
            [null, "I. Xóm Đồng Mận"],
            [1, "Nguyễn Văn A", 4, "Lý Văn An"],
            [null, "Nguyễn Văn B", 3],
            [null, "II. Xóm Cầu Gạch"],
            [2, "Trần Thị C", 3, "Lý Văn An"],
            ["III", "Xóm Bờ Suối"],
            [3, "Trần Thị D", 3, "Lý Văn Bình"],
        ], "B3:D3", "B6:D6").Bytes());
        Assert.Equal(["Xóm Đồng Mận", "Xóm Cầu Gạch", "Xóm Bờ Suối"], list.Areas.Select(a => a.Name));
        Assert.Equal(
            [("Nguyễn Văn A", "X01"), ("Nguyễn Văn B", "X01"), ("Trần Thị C", "X02"), ("Trần Thị D", "X03")], list.Households.Select(h => (h.Head, h.Area)));
        Assert.Equal([("CB001", "H001"), ("CB001", "H002"), ("CB001", "H003"), ("CB002", "H004")], list.Assignments.Select(a => (a.Who, a.On)));
    }

    [Fact]
    public void Several_areas_of_one_official_may_stand_in_a_line_each()
    {
        var list = Read(new SheetFile().Sheet("x",
        [
            ["TT", "Họ và tên", "Chức vụ", "Phụ trách khu phố"],
            [1, "Nguyễn Thị Huệ", "Chủ tịch MTTQ", "Khu phố 9"],
            [null, null, null, "Khu phố 4"],
        ]).Bytes());
        Assert.Equal([("CB001", "KP9"), ("CB001", "KP4")], list.Assignments.Select(a => (a.Who, a.On)));
    }

    [Fact]
    public void A_cell_joined_over_several_rows_counts_for_each()
    {
        var list = Read(new SheetFile().Sheet("x",
        [
            ["TT", "Cán bộ phụ trách", "Hộ nghèo", "Địa bàn"],
            [1, "Siu Thơm", "A Byưn", "Làng Tam"],
            [null, null, "Y Đơm", "-nt-"],
            [2, "Chi bộ làng Tam", "Nay Jơi\nKpă Phơn", "Làng Tam"],
        ], "A2:A3", "B2:B3").Bytes(), WithRepresentative());
        Assert.Equal(
            [("CB001", "A Byưn"), ("CB001", "Y Đơm"), ("CB-L01", "Nay Jơi"), ("CB-L01", "Kpă Phơn")],
            list.Assignments.Select(a => (a.Who, list.Households.Single(h => h.Code == a.On).Head)));
    }

    private static Roster WithRepresentative() => new(
        1, 1, isSample: false, [new Core.Plans.Area(1, "L01", "làng", "Làng Tam", 1, null)],
        [new Organization(1, "CB-L01", Organization.PartyCell, "Chi bộ làng Tam", 1)],
        [new Official(1, "CB001", "Siu Thơm", "Bí thư", 1, 1, 1, Roles.Reporter, September, null)], [], []);

    private static object?[][] Typed12()
    {
        var rows = Typed.ToArray();
        rows[11] = [2, "Nguyễn Văn Thƣởng", "Phó Chủ tịch", "UBND xã", "Kpă Hyơt", "Làng Đê Hyƣn", 6, "1.9.2025"];
        return rows;
    }

    private static Roster KnownAfter(object?[][] rows)
    {
        var list = Read(new SheetFile().Sheet("Sheet1", rows, Joined).Bytes());
        var areas = list.Areas.Select((a, i) => new Core.Plans.Area(i + 1, a.Code, a.Kind, a.Name, i + 1, null)).ToArray();
        return new Roster(
            1, 1, isSample: false, areas,
            [.. list.Organizations.Select((o, i) => new Organization(i + 1, o.Code, o.Kind, o.Name, null))],
            [.. list.Officials.Select((o, i) => new Official(i + 1, o.Code, o.Name, o.Title, i + 1, null, null, Roles.Reporter, September, null))],
            [.. list.Households.Select((h, i) => new Household(i + 1, h.Code, h.Head, areas.Single(a => a.Code == h.Area).Id, h.Members, September, null, [new DatedStatus(HouseholdStatus.Poor, September, "")]))],
            []);
    }

    private static WorkbookReading Reading(byte[] file, Roster? known = null) =>
        WorkbookReader.Read(file, "ds.xlsx", new WorkbookContext(known ?? Nobody, "kon-gang", September));

    private static RosterFile Read(byte[] file, Roster? known = null)
    {
        var reading = Reading(file, known);
        Assert.Empty(reading.Problems);
        return reading.Roster!;
    }
}
