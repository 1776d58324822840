using ReportBot.Core.Households;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>What a preview points at though nothing is wrong.</summary>
public sealed class PreviewNotesTests
{
    private static readonly DateOnly September = new(2025, 9, 1);

    [Theory]
    [InlineData("Nguyễn Văn Ân")]
    [InlineData("NguyễnVăn An")]
    [InlineData("Nguyen Van An")]
    public void A_new_person_whose_name_is_nearly_anothers_is_pointed_at_by_codes(string name)
    {
        var reading = Read(["Họ và tên", "Chức vụ", "Chủ hộ", "Địa bàn", "Diện hộ"], [name, "Phó bí thư", "Siu Klă", "Làng Tam", "Nghèo"]);
        Assert.Equal(
            "trang DS, dòng 2, cột A (Họ và tên): CB002 là mới, tên chỉ khác CB001 ở dấu hoặc dấu cách. Nếu là một thì ghi mã CB001 hoặc sửa tên.",
            Assert.Single(reading.Notes).Say());
        Assert.Equal(
            "trang DS, dòng 2, cột A (Họ và tên): CB002 is new, and the name differs from that of CB001 in marks or spaces alone. If they are one, write the code CB001 or mend the name.",
            reading.Notes[0].Say("en"));
    }

    [Theory]
    [InlineData("  nguyễn  văn An ", "Siu Klă")]
    [InlineData("Nguyễn Văn Anh", "Siu Klă")]
    [InlineData("Nguyễn Văn An", "Siu Kla")]
    public void The_same_name_and_another_one_are_not(string name, string head)
    {
        var reading = Read(["Họ và tên", "Chức vụ", "Chủ hộ", "Địa bàn", "Diện hộ"], [name, "Phó bí thư", head, "Làng Tam", "Nghèo"]);
        Assert.Equal(head == "Siu Kla" ? ["note.near"] : [], reading.Notes.Select(n => n.Key));
    }

    [Fact]
    public void Columns_that_are_not_read_are_named_where_something_stands_in_them()
    {
        var reading = Read(
            ["TT", "Họ và tên", "Số điện thoại", "Chủ hộ", "Địa bàn", "Diện hộ", "Lý do nghèo", "Ghi chú"],
            [1, "Nguyễn Văn An", "0905000000", "Siu Klă", "Làng Tam", "Nghèo", "Thiếu vốn", null]);
        Assert.Equal("Trang \"DS\": không đọc các cột \"Số điện thoại\", \"Lý do nghèo\".", Assert.Single(reading.Notes).Say());
    }

    private static WorkbookReading Read(object?[] header, object?[] row)
    {
        var known = new Roster(
            1, 1, isSample: false, [new Area(1, "L01", "làng", "Làng Tam", 1, null)], [],
            [new Official(1, "CB001", "Nguyễn Văn An", "", null, null, null, Roles.Reporter, September, null)],
            [new Household(1, "H001", "Siu Klă", 1, 4, September, null, [new DatedStatus(HouseholdStatus.Poor, September, "")])],
            [new Assignment(1, 1, null, new SubjectId(SubjectKind.Household, 1), AssignmentRole.Lead, September, null)]);
        var reading = WorkbookReader.Read(
            new SheetFile().Sheet("DS", [header, row]).Bytes(), "ds.xlsx", new WorkbookContext(known, "kon-gang", new DateOnly(2025, 9, 20)));
        Assert.Empty(reading.Problems);
        return reading;
    }
}
