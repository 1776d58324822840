using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.Households.Workbooks.Template;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>Files that are no list, or that are meant to harm: refused with a sentence, in bounded time and memory.</summary>
public sealed class BadWorkbookTests
{
    private static readonly Roster Nobody = new(1, 0, isSample: false, [], [], [], [], []);

    private static readonly object?[][] Good =
    [
        ["Họ và tên", "Chức vụ", "Chủ hộ", "Địa bàn", "Diện hộ", "Từ ngày", "Đến ngày"],
        ["Siu Thơm", "Bí thư", "Rơ Mah H'Blin", "Làng Tam", "Nghèo", null, null],
    ];

    public static TheoryData<string, string> Files => new()
    {
        { "empty", "Tệp trống" },
        { "csv", "không phải sổ Excel" },
        { "old", "Excel cũ (.xls)" },
        { "password", "mật khẩu" },
        { "truncated", "hỏng hoặc bị cắt cụt" },
        { "garbled", "hỏng hoặc bị cắt cụt" },
        { "word", "không phải sổ Excel" },
        { "macro", "macro" },
        { "dtd", "DTD" },
        { "dtd-shared", "DTD" },
        { "entity-utf16", "DTD" },
        { "bomb", "quá lớn" },
        { "bomb-declared-small", "không đọc được" },
        { "many-parts", "quá lớn" },
        { "far-cell", "quá xa" },
        { "no-sheet", "Không thấy danh sách nào" },
        { "wrong-sheet", "Không thấy danh sách nào" },
        { "no-workbook", "không phải sổ Excel" },
        { "broken-xml", "không đọc được" },
        { "large", "10 MB" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_refused_with_the_reason(string kind, string says)
    {
        var file = Make(kind);
        var reading = Timed(file);
        Assert.Null(reading.Roster);
        Assert.Contains(says, Assert.Single(reading.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_they_are_made_from_is_taken() => Assert.Empty(Timed(Book().Bytes()).Problems);

    [Fact]
    public void Cut_anywhere_it_is_refused_and_nothing_is_thrown()
    {
        var whole = Book().Bytes();
        for (var length = 0; length < whole.Length; length += 97)
        {
            Assert.Null(Read(whole[..length]).Roster);
        }
    }

    [Fact]
    public void Changed_anywhere_nothing_is_thrown()
    {
        var whole = TemplateWorkbook.Make(new TemplateAbout());
        for (var i = 0; i < whole.Length; i += 211)
        {
            var changed = whole.ToArray();
            changed[i] ^= 0x55;
            Read(changed);
        }
    }

    [Fact]
    public void A_hundred_thousand_empty_rows_are_passed_over()
    {
        var rows = new StringBuilder("<sheetData>");
        rows.Append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ và tên</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Phụ trách địa bàn</t></is></c></row>");
        rows.Append("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Siu Thơm</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Làng Tam</t></is></c></row>");
        for (var i = 3; i <= 100_002; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/><c r=\"B{i}\" s=\"1\"/></row>");
        }

        var reading = Timed(new SheetFile().RawSheet("x", rows.Append("</sheetData>").ToString()).Bytes());
        Assert.Equal("Siu Thơm", Assert.Single(reading.Roster!.Officials).Name);
    }

    [Theory]
    [InlineData("Làng Không Có", null, null, "trang Hộ, dòng 2, cột B (Địa bàn)", "Không có địa bàn")]
    [InlineData("Làng Tam", null, "CB009", "trang Phân công, dòng 2, cột A (Mã người phụ trách)", "Không có cán bộ")]
    [InlineData("Làng Tam", "31/02/2025", "CB001", "trang Phân công, dòng 2, cột D (Đến ngày)", "không phải ngày")]
    [InlineData("Làng Tam", "01/08/2025", "CB001", "trang Phân công, dòng 2, cột D (Đến ngày)", "kết thúc trước khi bắt đầu")]
    public void A_row_is_refused_with_sheet_row_and_column(string area, string? to, string? who, string place, string says)
    {
        var problem = Read(new SheetFile()
            .Sheet("Địa bàn", [["Mã địa bàn", "Loại", "Tên địa bàn"], ["L01", "làng", "Làng Tam"]])
            .Sheet("Cán bộ", [["Mã cán bộ", "Họ và tên", "Vai trò"], ["CB001", "Siu Thơm", "Báo cáo"]])
            .Sheet("Hộ", [["Chủ hộ", "Địa bàn", "Diện hộ", "Mã hộ"], ["Rơ Mah H'Blin", area, "Hộ nghèo", "H001"]])
            .Sheet("Phân công", [["Mã người phụ trách", "Mã hộ, địa bàn", "Từ ngày", "Đến ngày"], [who ?? "CB001", "H001", "01/09/2025", to]])
            .Bytes()).Problems[0];
        Assert.Equal(place, problem.Place);
        Assert.Contains(says, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_listed_at_once()
    {
        var reading = Read(new SheetFile()
            .Sheet("Địa bàn", [["Mã địa bàn", "Loại", "Tên địa bàn"], ["L01", "làng", "Làng Tam"]])
            .Sheet("Cán bộ",
            [
                ["Mã cán bộ", "Họ và tên", "Vai trò"],
                ["CB001", "Siu Thơm", "Báo cáo"],
                [null, "Siu Thơm", "Trưởng phòng"],
                ["CB001", "Nay Jơi", "Báo cáo"],
                [null, "Siu Thơm", "Báo cáo"],
            ])
            .Sheet("Hộ",
            [
                ["Chủ hộ", "Địa bàn", "Diện hộ", "Số nhân khẩu"],
                ["Rơ Mah H'Blin", "Làng Tam", "giàu", 5],
                ["Siu Klă", "Làng Tam", new Formula("\"Hộ nghèo\"", "Hộ nghèo"), 5],
                ["Y Đơm", "Làng Tam", "Hộ nghèo", "nhiều"],
            ])
            .Bytes());
        Assert.Equal(
            [
                "trang Cán bộ, dòng 3, cột C (Vai trò)", "trang Cán bộ, dòng 4, cột A (Mã cán bộ)", "trang Cán bộ, dòng 5, cột A (Mã cán bộ)",
                "trang Hộ, dòng 2, cột C (Diện hộ)", "trang Hộ, dòng 3, cột C (Diện hộ)", "trang Hộ, dòng 4, cột D (Số nhân khẩu)",
            ],
            reading.Problems.Select(p => p.Place));
    }

    [Theory]
    [InlineData("bỏ đi", null, "20/09/2025", "cột E (Lý do rời danh sách)", "hãy ghi Chuyển đi hoặc Nhập hộ hoặc Chết, hoặc để trống.")]
    [InlineData("Chuyển đi", null, null, "cột D (Ngày cuối trong danh sách)", "Đã ghi lý do rời danh sách thì phải ghi ngày cuối.")]
    [InlineData(null, "xã Đak Đoa", "20/09/2025", "cột E (Lý do rời danh sách)", "Đã ghi đi đâu thì phải ghi lý do rời danh sách: Nhập hộ hoặc Chuyển đi.")]
    [InlineData("Nhập hộ", "H001", "20/09/2025", "cột F (Chuyển đi đâu, nhập vào hộ nào)", "Không thể là chính hộ này.")]
    public void A_reason_of_leaving_that_says_too_little_is_refused_by_its_cell(string? reason, string? to, string? last, string place, string says)
    {
        var problem = Assert.Single(Read(new SheetFile()
            .Sheet("Địa bàn", [["Mã địa bàn", "Loại", "Tên địa bàn"], ["L01", "làng", "Làng Tam"]])
            .Sheet("Hộ",
            [
                ["Mã hộ", "Chủ hộ", "Địa bàn", "Ngày cuối trong danh sách", "Lý do rời danh sách", "Chuyển đi đâu, nhập vào hộ nào", "Diện hộ"],
                ["H001", "Rơ Mah H'Blin", "Làng Tam", last, reason, to, "Không thuộc diện"],
            ])
            .Bytes()).Problems);
        Assert.Equal($"trang Hộ, dòng 2, {place}", problem.Place);
        Assert.EndsWith(says, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_poor_household_that_nobody_looks_after_is_refused_by_its_row()
    {
        var reading = Read(new SheetFile()
            .Sheet("Địa bàn", [["Mã địa bàn", "Loại", "Tên địa bàn"], ["L01", "làng", "Làng Tam"]])
            .Sheet("Cán bộ", [["Mã cán bộ", "Họ và tên", "Vai trò"], ["CB001", "Siu Thơm", "Báo cáo"]])
            .Sheet("Hộ", [["Mã hộ", "Chủ hộ", "Địa bàn", "Diện hộ"], ["H001", "A", "Làng Tam", "Nghèo"], ["H002", "B", "Làng Tam", "Nghèo"], ["H003", "C", "Làng Tam", "Không thuộc diện"]])
            .Sheet("Phân công", [["Mã người phụ trách", "Mã hộ, địa bàn"], ["CB001", "H001"]])
            .Bytes());
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("trang Hộ, dòng 3", problem.Place);
        Assert.Contains("H002", problem.Text, StringComparison.Ordinal);
    }

    private static SheetFile Book() => new SheetFile().Sheet("DS", Good);

    private static byte[] Make(string kind) => kind switch
    {
        "empty" => [],
        "csv" => Encoding.UTF8.GetBytes("Họ và tên,Chủ hộ\nSiu Thơm,Rơ Mah H'Blin\n"),
        "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]],
        "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]],
        "truncated" => Book().Bytes()[..600],
        "garbled" => [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 3000).Select(i => (byte)(i * 37))],
        "word" => new SheetFile().Part("word/document.xml", "<w/>").Part("xl/workbook.xml", "x").Bytes() is var b ? WithoutWorkbook(b) : [],
        "macro" => Book().Part("xl/vbaProject.bin", new byte[100]).Bytes(),
        "dtd" => new SheetFile().Sheet("x", Good).Part("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>").Bytes(),
        "dtd-shared" => Book().Part("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst>&b;</sst>").Bytes(),
        "entity-utf16" => Book().Part("xl/sharedStrings.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE a [<!ENTITY a \"ha\">]><sst>&a;</sst>")]).Bytes(),
        "bomb" => Book().Part("xl/media/a.bin", new byte[64 * 1024 * 1024]).Bytes(),
        "bomb-declared-small" => DeclaredSmall(),
        "many-parts" => Enumerable.Range(0, 500).Aggregate(Book(), (book, i) => book.Part($"xl/media/{i}.bin", "x")).Bytes(),
        "far-cell" => new SheetFile().RawSheet("x", "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>").Bytes(),
        "no-sheet" => new SheetFile().Sheet("Trống", [[null], ["Ghi chú"]]).Bytes(),
        "wrong-sheet" => new SheetFile().Sheet("Thu chi", [["TT", "Nội dung", "Số tiền"], [1, "Mua giấy", 50000]]).Bytes(),
        "no-workbook" => WithoutWorkbook(Book().Bytes()),
        "broken-xml" => new SheetFile().Sheet("x", Good).Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">").Bytes(),
        "large" => [.. "PK"u8, .. new byte[11 * 1024 * 1024]],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] WithoutWorkbook(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/workbook.xml")!.Delete();
        }

        return stream.ToArray();
    }

    private const int Unpacked = 60 * 1024 * 1024;

    // The directory says a few bytes; 60 MB unpack.
    private static byte[] DeclaredSmall()
    {
        var file = Book().Part("xl/sharedStrings.xml", "<sst>" + new string(' ', Unpacked - 11) + "</sst>").Bytes();
        var size = BitConverter.GetBytes(Unpacked);
        for (var i = 0; i < file.Length - 4; i++)
        {
            if (file.AsSpan(i, 4).SequenceEqual(size))
            {
                BitConverter.GetBytes(1000).CopyTo(file, i);
            }
        }

        return file;
    }

    private static WorkbookReading Read(byte[] file) =>
        WorkbookReader.Read(file, "x.xlsx", new WorkbookContext(Nobody, "kon-gang", new DateOnly(2025, 9, 8)));

    private static WorkbookReading Timed(byte[] file)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        var reading = Read(file);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
        Assert.InRange((GC.GetTotalAllocatedBytes() - before) / 1024 / 1024, 0, 256);
        return reading;
    }
}
