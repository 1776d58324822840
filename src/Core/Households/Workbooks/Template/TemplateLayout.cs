namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>The sheets of the workbook and their columns: what is written, and first among what is read.</summary>
internal static class TemplateLayout
{
    /// <summary>The sheet with the instructions and the list's day.</summary>
    public const string Guide = "Hướng dẫn";

    /// <summary>The row of the headers.</summary>
    public const int HeaderRow = 3;

    /// <summary>The last row that drop-downs and date checks reach.</summary>
    public const int LastRow = 5000;

    /// <summary>The label of the cell that holds the list's day.</summary>
    public const string AsOfLabel = "Danh sách tính từ ngày";

    /// <summary>The label of the cell that holds the unit's code.</summary>
    public const string UnitLabel = "Mã đơn vị";

    /// <summary>The label of the cell that marks people made up for a demonstration.</summary>
    public const string SampleLabel = "Danh sách mẫu bịa ra";

    private static readonly string[] AreaKinds = ["làng", "thôn", "xóm", "khu phố", "tổ dân phố", "khóm", "ấp", "bản", "buôn"];

    private static readonly TemplateColumn From = new(Field.From, "Từ ngày", 13, CellFormat.Date)
    {
        Help = "Ngày đầu, ví dụ 01/09/2025. Để trống: giữ như đã biết, hoặc từ ngày của danh sách.",
    };

    private static readonly TemplateColumn To = new(Field.To, "Đến ngày", 13, CellFormat.Date)
    {
        Help = "Ngày cuối, tính cả ngày đó. Để trống: còn hiệu lực.",
    };

    /// <summary>The sheets in their order.</summary>
    public static IReadOnlyList<TemplateSheet> Sheets { get; } =
    [
        new(SheetKind.Areas, "Địa bàn", "Thôn, làng, xóm, khu phố… theo thứ tự của kế hoạch; mỗi dòng một địa bàn.",
        [
            new(Field.Code, "Mã địa bàn", 13) { Help = "Chữ không dấu và số, ví dụ L01. Để trống: chương trình tự đặt." },
            new(Field.Kind, "Loại *", 14) { Choices = AreaKinds, IsOpen = true },
            new(Field.Name, "Tên địa bàn *", 34) { Help = "Tên đầy đủ, ví dụ Làng Tam, Khu phố 9." },
            new(Field.Total, "Tổng số hộ", 13, CellFormat.Number),
        ],
        [["VD L01", "làng", "Làng Tam", "256"], ["VD KP9", "khu phố", "Khu phố 9", "283"]]),
        new(SheetKind.Organizations, "Cơ quan - chi bộ", "Chi bộ, cơ quan, trường, trạm… mỗi dòng một nơi.",
        [
            new(Field.Code, "Mã", 13) { Help = "Ví dụ CB-L01, CQ-TYT. Để trống: chương trình tự đặt." },
            new(Field.Kind, "Loại *", 14) { Choices = ["Chi bộ", "Cơ quan"] },
            new(Field.Name, "Tên cơ quan, chi bộ *", 42),
            new(Field.Area, "Địa bàn", 26) { From = (SheetKind.Areas, Field.Name), Help = "Chi bộ thôn, làng thì chọn địa bàn; cơ quan để trống." },
        ],
        [["VD CB-L01", "Chi bộ", "Chi bộ làng Tam", "Làng Tam"], ["VD CQ-TYT", "Cơ quan", "Trạm Y tế xã", ""]]),
        new(SheetKind.Officials, "Cán bộ", "Mỗi dòng một đồng chí.",
        [
            new(Field.Code, "Mã cán bộ", 13) { Help = "Ví dụ CB001. Để trống: chương trình tự đặt." },
            new(Field.Name, "Họ và tên *", 26),
            new(Field.Title, "Chức vụ", 30),
            new(Field.Roles, "Vai trò *", 24) { Choices = WorkbookWords.RoleChoices, IsOpen = true, Help = "Báo cáo, Văn phòng, Ban Thường vụ, Quản trị; nhiều vai trò thì nối bằng dấu +." },
            new(Field.Organization, "Cơ quan công tác", 28) { From = (SheetKind.Organizations, Field.Name) },
            new(Field.Cell, "Chi bộ sinh hoạt", 28) { From = (SheetKind.Organizations, Field.Name) },
            new(Field.Represents, "Báo cáo thay cho", 28) { From = (SheetKind.Organizations, Field.Name), Help = "Cơ quan, chi bộ mà đồng chí này đứng ra báo cáo." },
            From, To,
        ],
        [["VD CB001", "Siu Thơm", "Bí thư chi bộ", "Báo cáo", "", "Chi bộ làng Tam", "Chi bộ làng Tam", "01/09/2025", ""],
         ["VD CB002", "Rơ Châm H'Yưn", "Trưởng Ban Xây dựng Đảng", "Báo cáo + Văn phòng", "", "", "", "", ""]]),
        new(SheetKind.Households, "Hộ", "Hộ nghèo, hộ cận nghèo; mỗi dòng một hộ.",
        [
            new(Field.Code, "Mã hộ", 13) { Help = "Ví dụ H012. Để trống: chương trình tự đặt." },
            new(Field.Head, "Chủ hộ *", 26),
            new(Field.Area, "Địa bàn *", 26) { From = (SheetKind.Areas, Field.Name) },
            new(Field.Members, "Số nhân khẩu", 13, CellFormat.Number),
            new(Field.Status, "Diện hộ *", 20) { Choices = WorkbookWords.StatusChoices },
            new(Field.StatusFrom, "Diện hộ từ ngày", 15, CellFormat.Date) { Help = "Ngày của quyết định. Để trống: giữ như đã biết, hoặc từ ngày của danh sách." },
            new(Field.Decision, "Quyết định", 38),
            new(Field.To, "Ngày cuối trong danh sách", 16, CellFormat.Date) { Help = "Khi hộ chuyển đi, nhập hộ… Để trống: còn trong danh sách." },
            new(Field.Left, "Lý do rời danh sách", 18) { Choices = WorkbookWords.DepartureChoices, Help = "Ghi cùng ngày cuối. Hộ thoát nghèo thì không ghi ở đây." },
            new(Field.WentTo, "Chuyển đi đâu, nhập vào hộ nào", 24) { Help = "Nơi chuyển đến, hoặc mã hộ nhập vào." },
            new(Field.Came, "Lý do vào danh sách", 18) { Choices = WorkbookWords.ArrivalChoices, Help = "Để trống: do rà soát." },
            new(Field.CameFrom, "Tách từ hộ nào, chuyển từ đâu", 24) { Help = "Mã hộ gốc, hoặc nơi chuyển từ đó đến." },
        ],
        [["VD H012", "Rơ Mah H'Blin", "Làng Tam", "5", "Hộ nghèo", "20/12/2024", "QĐ số 210/QĐ-UBND ngày 20/12/2024", "", "", "", "", ""],
         ["VD H013", "Siu Klă", "Làng Tam", "4", "Hộ cận nghèo", "", "", "", "", "", "", ""]]),
        new(SheetKind.Assignments, "Phân công", "Ai phụ trách hộ, địa bàn hoặc cơ quan nào; mỗi dòng một phân công. Ghi mã hoặc ghi tên, một trong hai là đủ.",
        [
            new(Field.Who, "Mã người phụ trách", 15) { From = (SheetKind.Officials, Field.Code), IsOpen = true, Help = "Chọn mã cán bộ, hoặc gõ mã cơ quan, chi bộ." },
            new(Field.WhoName, "Tên người phụ trách", 28) { From = (SheetKind.Officials, Field.Name), IsOpen = true, Help = "Họ tên cán bộ, hoặc tên cơ quan, chi bộ." },
            new(Field.On, "Mã hộ, địa bàn", 15) { From = (SheetKind.Households, Field.Code), IsOpen = true, Help = "Chọn mã hộ, hoặc gõ mã địa bàn, cơ quan." },
            new(Field.OnName, "Tên chủ hộ, địa bàn", 28) { From = (SheetKind.Households, Field.Head), IsOpen = true, Help = "Tên chủ hộ, tên địa bàn hoặc cơ quan." },
            new(Field.Role, "Vai trò", 18) { Choices = WorkbookWords.DutyChoices, Help = "Để trống: phụ trách chính. Mỗi lúc một hộ chỉ một người phụ trách chính." },
            From, To,
        ],
        [["VD CB001", "Siu Thơm", "H012", "Rơ Mah H'Blin", "Phụ trách chính", "01/09/2025", ""],
         ["VD CB-L01", "Chi bộ làng Tam", "L01", "Làng Tam", "Giám sát", "", ""]]),
    ];

    /// <summary>The sheet of a kind.</summary>
    public static TemplateSheet Of(SheetKind kind) => Sheets.First(s => s.Kind == kind);
}

/// <summary>A sheet of the workbook.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Name">The words on its tab.</param>
/// <param name="Hint">One sentence above the headers.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Examples">Rows below the headers; the first cell begins with <see cref="WorkbookWords.Example"/>.</param>
internal sealed record TemplateSheet(
    SheetKind Kind, string Name, string Hint, IReadOnlyList<TemplateColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Examples)
{
    /// <summary>The first row to fill in.</summary>
    public int FirstRow => TemplateLayout.HeaderRow + 1 + Examples.Count;

    /// <summary>The place of a column, from 0.</summary>
    public int IndexOf(Field field) => Columns.Select((c, i) => (c, i)).First(x => x.c.Field == field).i;
}

/// <summary>A column of the workbook.</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Header">Its header; a star where it must be filled in.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">How its cells are kept.</param>
internal sealed record TemplateColumn(Field Field, string Header, double Width, CellFormat Format = CellFormat.Text)
{
    /// <summary>What is offered; empty for nothing.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is offered comes from that column of another sheet.</summary>
    public (SheetKind Sheet, Field Field)? From { get; init; }

    /// <summary>Other words than those offered are taken too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Shown beside a cell that is being filled in.</summary>
    public string Help { get; init; } = "";
}

/// <summary>How the cells of a column are kept.</summary>
internal enum CellFormat
{
    /// <summary>As text, so that leading zeros live.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,
}
