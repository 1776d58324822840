using ReportBot.Core.Households;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>An office's short list of who looks after which area, as Bắc Sơn keeps it.</summary>
public sealed class AreaListTests
{
    private static readonly DateOnly March = new(2023, 3, 1);
    private static readonly DateOnly Today = new(2023, 4, 3);

    private static readonly PlannedArea[] Planned =
        [new("KP4", "Khu phố 4"), new("KP8", "Khu phố 8"), new("KP9", "Khu phố 9"), new("TDS", "Thôn Đồng Sơn")];

    private static readonly object?[][] List =
    [
        ["PHÂN CÔNG PHỤ TRÁCH KHU PHỐ"],
        ["Họ tên", "Khu phố phụ trách"],
        ["Nguyễn Thị Huệ", "Khu phố 9 + 4"],
        ["Phạm Thị Linh", "KP 08"],
    ];

    [Fact]
    public void On_an_empty_database_it_makes_people_areas_and_duties_with_the_plans_own_codes()
    {
        var list = Read(List, new Roster(1, 0, isSample: false, [], [], [], [], []));
        Assert.Equal([("KP4", "khu phố", "Khu phố 4"), ("KP8", "khu phố", "Khu phố 8"), ("KP9", "khu phố", "Khu phố 9")], list.Areas.Select(a => (a.Code, a.Kind, a.Name)));
        Assert.Equal([("CB001", "KP9"), ("CB001", "KP4"), ("CB002", "KP8")], list.Assignments.Select(a => (a.Who, a.On)));
    }

    [Fact]
    public void A_name_without_a_number_gets_the_plans_code_too()
    {
        var list = Read([["Họ tên", "Phụ trách thôn"], ["A Một", "thôn Đồng Sơn"]], new Roster(1, 0, isSample: false, [], [], [], [], []));
        Assert.Equal([("TDS", "Thôn Đồng Sơn")], list.Areas.Select(a => (a.Code, a.Name)));
    }

    [Theory]
    [InlineData("Khu phố 7", "Không có địa bàn \"Khu phố 7\" trong danh sách; hãy ghi đúng tên hoặc mã (có: Khu phố 8, Khu phố 9, Khu phố 4, Thôn Đồng Sơn), địa bàn mới thì thêm trang Địa bàn.")]
    [InlineData("Khu phố 1-3", "có thể là hai địa bàn, cũng có thể là từ số này đến số kia")]
    [InlineData("Thôn Đồng Sớn", "Không có địa bàn \"Thôn Đồng Sớn\"")]
    public void An_area_that_the_plans_table_does_not_have_is_refused_for_a_duty_and_for_a_household(string area, string says)
    {
        foreach (var rows in new object?[][][]
        {
            [["Họ tên", "Khu phố phụ trách"], ["Phạm Thị Linh", area]],
            [["Họ tên", "Chủ hộ", "Khu phố", "Diện hộ"], ["Phạm Thị Linh", "Lê Văn A", area, "Nghèo"]],
        })
        {
            Assert.Contains(says, Assert.Single(Reading(rows, Known()).Problems).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_table_another_area_is_a_new_one_unless_it_is_nearly_anothers_name()
    {
        var list = Reading([["Họ tên", "Khu phố phụ trách"], ["Phạm Thị Linh", "Khu phố 7"]], Known(), planned: []);
        Assert.Equal(["KP8", "KP9", "KP7"], list.Roster!.Areas.Select(a => a.Code));
        object?[][] slip = [["Họ tên", "Phụ trách xóm"], ["Phạm Thị Linh", "Xóm Cầu Gạch"], ["Lê Văn A", "Xóm Cầu Gach"]];
        Assert.Equal("trang Sheet1, dòng 3, cột B (Phụ trách xóm)", Assert.Single(Reading(slip, Known(), planned: []).Problems).Place);
    }

    [Fact]
    public void Areas_that_it_does_not_name_keep_their_lead_and_that_is_said()
    {
        var reading = Reading([["Họ tên", "Khu phố phụ trách"], ["Phạm Thị Linh", "KP 08"]], Known());
        Assert.Empty(reading.Problems);
        Assert.Equal([("CB002", "KP8"), ("CB001", "KP9")], reading.Roster!.Assignments.Select(a => (a.Who, a.On)));
        Assert.Equal(["H001", "H002", "H003"], reading.Roster.Households.Select(h => h.Code));
        Assert.Equal(
            "Bảng này không nói đến một số địa bàn đang có người phụ trách, nên giữ nguyên: CB001 → KP9.", Assert.Single(reading.Notes).Say());
    }

    [Fact]
    public void Households_that_nobody_would_lead_are_one_sentence_an_area_with_the_way_out()
    {
        var reading = Reading([["Mã người phụ trách", "Mã hộ, địa bàn"], ["CB002", "KP8"]], Known(), "Phân công");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("trang Phân công, Khu phố 9", problem.Place);
        Assert.Equal(
            "2 hộ ở đây chưa có ai phụ trách chính vào ngày của danh sách (H002, H003); hãy thêm dòng phân công cho cả Khu phố 9 hoặc cho từng hộ.",
            problem.Text);
    }

    private static Roster Known() => new(
        1, 1, isSample: false, [new Area(1, "KP8", "khu phố", "Khu phố 8", 1, 101), new Area(2, "KP9", "khu phố", "Khu phố 9", 2, 283)], [],
        [
            new Official(1, "CB001", "Nguyễn Thị Huệ", "", null, null, null, Roles.Reporter, March, null),
            new Official(2, "CB002", "Phạm Thị Linh", "", null, null, null, Roles.Reporter, March, null),
        ],
        [Poor(1, "H001", 1), Poor(2, "H002", 2), Poor(3, "H003", 2)],
        [Lead(1, 1, 1), Lead(2, 1, 2)]);

    private static Household Poor(long id, string code, long area) => new(id, code, "Lê Văn " + code, area, 4, March, null, [new DatedStatus(HouseholdStatus.Poor, March, "")]);

    private static Assignment Lead(long id, long official, long area) =>
        new(id, official, null, new SubjectId(SubjectKind.Area, area), AssignmentRole.Lead, March, null);

    private static WorkbookReading Reading(object?[][] rows, Roster known, string sheet = "Sheet1", PlannedArea[]? planned = null) => WorkbookReader.Read(
        new SheetFile().Sheet(sheet, rows).Bytes(), "kp.xlsx", new WorkbookContext(known, "bac-son", Today) { Planned = planned ?? Planned });

    private static RosterFile Read(object?[][] rows, Roster known)
    {
        var reading = Reading(rows, known);
        Assert.Empty(reading.Problems);
        return reading.Roster!;
    }
}
