using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Tests.Plans.Targets;

/// <summary>
/// The two printed tables, cell by cell as the published plans have them, and what their whole numbers give. Both are
/// written here by hand from the print, apart from the plan files.
/// </summary>
public sealed class PrintedTablesTests
{
    private const string BacSon = """
        1|Khu phố 1|237|2|0,84|1|01|0,42
        2|Khu phố 2|197|1|0,51|0|01|0,51
        3|Khu phố 3|207|4|1,93|1|03|1,44
        4|Khu phố 4|419|2|0,48|1|01|0,23
        5|Khu phố 5|334|3|0,90|1|02|0,59
        6|Khu phố 6|292|4|1,37|1|03|1,02
        7|Khu phố 8|101|2|1,98|0|02|1,98
        8|Khu phố 9|283|2|0,84|1|01|0,42
        9|Khu phố 10|320|6|1,88|1|05|1,56
        10|Khu phố 12|62|3|4,84|1|02|3,22
        |Cộng|2452|29|1,18|08|21|0,85
        """;

    // What follows: sums in the last line, the number at the end, both rates. A dot where the plan itself states the number.
    private const string BacSonFollows = """
        .|.|.|.|0,84|.|01|0,42
        .|.|.|.|0,51|.|01|0,50
        .|.|.|.|1,93|.|03|1,44
        .|.|.|.|0,48|.|01|0,23
        .|.|.|.|0,90|.|02|0,59
        .|.|.|.|1,37|.|03|1,02
        .|.|.|.|1,98|.|02|1,98
        .|.|.|.|0,71|.|01|0,35
        .|.|.|.|1,88|.|05|1,56
        .|.|.|.|4,84|.|02|3,22
        .|.|2452|29|1,18|8|21|0,85
        """;

    private const string KimTan = """
        1|Thôn 1|289|6|2.08|293|0,68|2|4|1,37|
        2|Thôn 2|333|14|4.2|338|1,78|6|8|2,37|
        3|Thôn Đồng Sơn|195|6|3.08|198|1,0|2|4|2,02|
        4|Thôn Mơ Nang 2|311|33|10.61|317|6,94|22|11|3,47|
        5|Thôn Blôm|519|33|6.36|527|3,41|18|15|3,41|
        |Tổng cộng|1647|92|5,59|1673|3,0|50|42|2,51|
        """;

    private const string KimTanFollows = """
        .|.|.|.|2,08|.|0,68|.|4|1,37|.
        .|.|.|.|4,20|.|1,78|.|8|2,37|.
        .|.|.|.|3,08|.|1,01|.|4|2,02|.
        .|.|.|.|10,61|.|6,94|.|11|3,47|.
        .|.|.|.|6,36|.|3,42|.|15|2,85|.
        .|.|1647|92|5,59|1673|2,99|50|42|2,51|.
        """;

    [Theory]
    [InlineData("bac-son-2023", BacSon)]
    [InlineData("kim-tan-2023", KimTan)]
    public void Every_cell_stays_as_printed(string code, string printed) =>
        Assert.Equal(printed, Show(Sheet(code), c => c.Printed));

    [Theory]
    [InlineData("bac-son-2023", BacSonFollows)]
    [InlineData("kim-tan-2023", KimTanFollows)]
    public void Every_number_that_follows_is_computed_from_the_whole_numbers(string code, string follows) =>
        Assert.Equal(follows, Show(Sheet(code), c => c.Computed ?? "."));

    [Fact]
    public void Of_bac_son_two_cells_contradict_their_line_and_both_are_copies_of_khu_pho_1()
    {
        var found = Notes("bac-son-2023", TargetNote.Contradiction);
        Assert.Equal(
            [("Khu phố 9", "Tỷ lệ", "0,84", "0,71", "2/283", "Khu phố 1"), ("Khu phố 9", "Dự kiến tỷ lệ HN cuối năm 2023", "0,42", "0,35", "1/283", "Khu phố 1")],
            found.Select(n => (n.Row!, n.Column!, n.Values["printed"], n.Values["computed"], n.Values["sum"], n.Values["same-row"])));
    }

    [Fact]
    public void Of_kim_tan_one_cell_contradicts_its_line_and_is_a_copy_of_column_7()
    {
        var note = Assert.Single(Notes("kim-tan-2023", TargetNote.Contradiction));
        Assert.Equal(
            ("Thôn Blôm", "10", "3,41", "2,85", "15/527", "7"),
            (note.Row!, note.Column!, note.Values["printed"], note.Values["computed"], note.Values["sum"], note.Values["same-column"]));
    }

    [Fact]
    public void What_is_rounded_otherwise_or_shortened_is_noted_apart()
    {
        Assert.Equal([("Khu phố 2", "0,51", "0,50")], Cells("bac-son-2023", TargetNote.OtherRounding));
        Assert.Equal([("Thôn Blôm", "3,41", "3,42")], Cells("kim-tan-2023", TargetNote.OtherRounding));
        Assert.Equal(
            [("Thôn 2", "4.2", "4,20"), ("Thôn Đồng Sơn", "1,0", "1,01"), ("Tổng cộng", "3,0", "2,99")],
            Cells("kim-tan-2023", TargetNote.FewerDecimals));
        Assert.Equal([("Cộng", "08", "8")], Cells("bac-son-2023", TargetNote.LeadingZero));
        Assert.Empty(Notes("bac-son-2023", TargetNote.Sum).Concat(Notes("kim-tan-2023", TargetNote.Sum)));
    }

    [Fact]
    public void Mixed_marks_missing_codes_and_missing_areas_are_noted()
    {
        var marks = Assert.Single(Notes("kim-tan-2023", TargetNote.MixedMarks));
        Assert.Equal(("3", "2.08; 4.2; 3.08; 10.61; 6.36"), (marks.Column!, marks.Values["cells"]));
        Assert.Equal("4, 5", Assert.Single(Notes("kim-tan-2023", TargetNote.MissingCodes)).Values["codes"]);
        var areas = Assert.Single(Notes("bac-son-2023", TargetNote.MissingAreas));
        Assert.Equal(("Khu phố", "7, 11", "7"), (areas.Values["kind"], areas.Values["numbers"], areas.Values["line"]));
        Assert.Empty(Notes("kim-tan-2023", TargetNote.MissingAreas).Concat(Notes("bac-son-2023", TargetNote.MissingCodes)));
    }

    [Fact]
    public void The_text_of_the_plan_is_compared_with_its_table()
    {
        var floor = Assert.Single(Notes("bac-son-2023", TargetNote.FloorAndSum)).Values;
        Assert.Equal(("7", "8", "yes", "0,33", "2452"), (floor["goal"], floor["allotted"], floor["floor"], floor["rate"], floor["base"]));
        var rounding = Assert.Single(Notes("bac-son-2023", TargetNote.HeadlineRounding)).Values;
        Assert.Equal(("0,28", "7/2452", "0,29"), (rounding["goal"], rounding["sum"], rounding["computed"]));
        var bases = Assert.Single(Notes("kim-tan-2023", TargetNote.HeadlineBase)).Values;
        Assert.Equal(("3,00", "50/1673 = 2,99; 50/1647 = 3,04"), (bases["goal"], bases["sums"]));
    }

    [Fact]
    public void The_heading_of_kim_tan_spans_as_printed() =>
        Assert.Equal(
            """
            TT[1x3]|Xã Kim Tân[1x3]|Tổng số hộ dân đầu năm 2023[1x3]|Hộ nghèo đầu năm 2023[2x1]|Thực hiện giảm tỷ lệ hộ nghèo năm 2023[5x1]|Ghi chú[1x3]
            Số hộ[1x2]|Tỷ lệ %[1x2]|Dự kiến hộ dân đến cuối năm 2023[1x2]|Chỉ tiêu giảm tỷ lệ hộ nghèo[2x1]|Số hộ nghèo cuối năm 2023[2x1]
            Tỷ lệ giảm[1x1]|Ước số hộ giảm[1x1]|Hộ[1x1]|Tỷ lệ[1x1]
            A[1x1]|B[1x1]|1[1x1]|2[1x1]|3[1x1]|6[1x1]|7[1x1]|8[1x1]|9[1x1]|10[1x1]|11[1x1]
            """,
            string.Join('\n', Sheet("kim-tan-2023").Headers.Select(l => string.Join('|', l.Select(c => $"{c.Text}[{c.Columns}x{c.Rows}]")))));

    [Fact]
    public void Every_line_of_a_heading_fills_the_width()
    {
        foreach (var sheet in new[] { Sheet("bac-son-2023"), Sheet("kim-tan-2023") })
        {
            var filled = new int[sheet.Headers.Count];
            foreach (var (line, cells) in sheet.Headers.Index())
            {
                foreach (var cell in cells)
                {
                    for (var i = line; i < line + cell.Rows; i++)
                    {
                        filled[i] += cell.Columns;
                    }
                }
            }

            Assert.All(filled, width => Assert.Equal(sheet.Columns.Count, width));
        }
    }

    [Fact]
    public void A_cell_points_at_its_notes_and_nothing_is_mended()
    {
        var sheet = Sheet("bac-son-2023");
        var cell = sheet.Rows.Single(r => r.Label == "Khu phố 9").Cells[4];
        Assert.Equal(("0,84", 0.84m, "0,71"), (cell.Printed, cell.Value, cell.Computed));
        Assert.Equal(TargetNote.Contradiction, sheet.Notes[Assert.Single(cell.Notes)].Kind);
    }

    private static TargetSheet Sheet(string code) => TargetSheets.Of(FivePlans.Plan(code))!;

    private static TargetNote[] Notes(string code, string kind) => [.. Sheet(code).Notes.Where(n => n.Kind == kind)];

    private static (string, string, string)[] Cells(string code, string kind) =>
        [.. Notes(code, kind).Select(n => (n.Row!, n.Values["printed"], n.Values["computed"]))];

    private static string Show(TargetSheet sheet, Func<SheetCell, string> text) =>
        string.Join('\n', sheet.Rows.Select(r => string.Join('|', r.Cells.Select(text))));
}
