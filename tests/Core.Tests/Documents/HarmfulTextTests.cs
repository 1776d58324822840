using System.Text.Json;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>What people type, names and remarks, never breaks a file and never becomes more than text.</summary>
public sealed class HarmfulTextTests
{
    /// <summary>Forty texts that spreadsheets have taken for formulas, or that files have broken on.</summary>
    private static readonly string[] Payloads =
    [
        "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0", "+1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)", "@SUM(1+9)*cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "'=1+1", "\"=1+1", "=IMPORTXML(\"http://x\",\"//a\")",
        "=WEBSERVICE(\"http://x\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "=IMAGE(\"http://x\")", "＝1+1", "=SUM(A1:A9)", "{=1+1}", "=@A1",
        "=-2+3", "=\"a\"&\"b\"", "%0A=1+1", ";=1+1", ",=1+1", "=\u200B1+1", "\uFEFF=1+1", "_x003D_1+1", "]]>&<b>x</b>", "\u0000\u0001\u001F=1",
        "\u202Eoshg", "\u2066abc\u2069", "🏠👨‍👩‍👧 nhà dột", "dòng 1\nđòng 2\r\ndòng 3", "\uFFFE\uFFFF\uD800", "=2+5+cmd|' /C notepad'!'A1'", "--1",
    ];

    private static readonly string[] Other = ["other"];

    [Fact]
    public async Task No_payload_becomes_a_formula_and_each_comes_back_as_text()
    {
        Assert.Equal(40, Payloads.Length);
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 60);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, i => JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["visited"] = true, ["difficulty"] = Payload(i), ["proposal"] = Payload(i + 7), ["support"] = Other, ["support_note"] = Payload(i + 3),
        }), leaveOut: 0);
        await unit.WriteAsync(db =>
        {
            foreach (var (id, i) in db.Query<long>("SELECT id FROM households ORDER BY id").Select((id, i) => (id, i)).ToList())
            {
                db.Execute("UPDATE households SET head_name = @name WHERE id = @id", new { id, name = Payload(i) });
            }

            db.Execute("UPDATE units SET roster_version = roster_version + 1");
        });
        var data = unit.Data(period);

        var excel = ExcelFile.Write(data);

        OfficeFile.AssertValidExcel(excel);
        OfficeFile.AssertValidWord(WordFile.Write(data));
        using var book = SpreadsheetDocument.Open(new MemoryStream(excel), isEditable: false);
        var sheets = book.WorkbookPart!.WorksheetParts.ToArray();
        Assert.Empty(sheets.SelectMany(s => s.Worksheet.Descendants<CellFormula>()));
        var texts = sheets.SelectMany(s => s.Worksheet.Descendants<InlineString>()).Select(t => t.InnerText).ToHashSet(StringComparer.Ordinal);
        Assert.All(Payloads.Select(p => SheetValue.Text(p)).Where(p => p.Length > 0), p => Assert.Contains(p, texts));
        Assert.All(
            sheets.SelectMany(s => s.Worksheet.Descendants<Cell>()).Where(c => SheetValue.LooksLikeFormula(c.InnerText)),
            c => Assert.Contains((int)c.StyleIndex!.Value, new[] { WorkbookStyles.Quoted(false), WorkbookStyles.Quoted(true) }));
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("\u202Eabc\u202C", "abc")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("😀 ổn\uFFFF", "😀 ổn")]
    [InlineData("\uD83D", "")]
    [InlineData("ho\u0323\u0302", "hộ")]
    public void A_line_of_text_is_what_can_stand_in_a_file(string typed, string shown) => Assert.Equal(shown, CleanText.Line(typed));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_period_without_reports_and_one_with_a_single_household_have_documents(int reports)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 1, officials: 6);
        var period = unit.PeriodOf("periodic:2025-09-10");
        if (reports > 0)
        {
            await unit.FillAsync(period, _ => """{"nil":true}""", leaveOut: 0);
        }

        var data = unit.Data(period);
        var word = WordFile.Write(data);

        OfficeFile.Keep($"one-household-{reports}.docx", word);
        OfficeFile.AssertValidWord(word);
        OfficeFile.AssertValidExcel(ExcelFile.Write(data));
        var text = OfficeFile.TextOf(word);
        Assert.Equal(reports > 0, text.Contains("NGUỒN CỦA SỐ LIỆU", StringComparison.Ordinal));
        Assert.DoesNotContain("KẾT QUẢ THEO", text, StringComparison.Ordinal);
        string[] says = reports == 0
            ? ["Chưa nhận được báo cáo nào; số phải nộp là 1 báo cáo.", "Đó là hộ cận nghèo.", "Kỳ này chưa có báo cáo nên chưa có số liệu về kết quả."]
            : ["Đã nhận đủ 1/1 báo cáo, đều đúng hạn.", "Chưa có báo cáo nào ghi.", "Chưa có hộ nào; chỉ tiêu 89 hộ.", "để bảo đảm chỉ tiêu 89 hộ thoát nghèo."];
        Assert.All(says, s => Assert.Contains(s, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(text.Split('\n').TakeWhile(l => l != "Phụ lục" && l != "Phụ lục I"), l => l.Contains(" 0 hộ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_of_120_characters_stay_whole()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 20);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period);
        var name = string.Concat(Enumerable.Repeat("Nguyễn Thị Hồng ", 8))[..120].Trim();
        await unit.WriteAsync(db => db.Execute(
            "UPDATE households SET head_name = @name; UPDATE officials SET name = @name; UPDATE areas SET name = @name; UPDATE units SET roster_version = roster_version + 1",
            new { name }));
        var data = unit.Data(period);

        var word = WordFile.Write(data);

        OfficeFile.AssertValidWord(word);
        OfficeFile.AssertValidExcel(ExcelFile.Write(data));
        Assert.Contains(name, OfficeFile.TextOf(word), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_names_no_household_unless_the_plan_says_so()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period);
        var data = unit.Data(period);
        var heads = data.Roster.Households.Select(h => h.HeadName).ToArray();

        var body = BodyOf(data);
        Assert.DoesNotContain(heads, h => body.Contains(h, StringComparison.Ordinal));
        var all = BodyOf(data with { Plan = data.Plan with { Document = new Core.Plans.DocumentSettings { HouseholdNames = "all" } } });
        Assert.Contains(heads, h => all.Contains(h, StringComparison.Ordinal));
        var none = OfficeFile.TextOf(WordFile.Write(data with { Plan = data.Plan with { Document = new Core.Plans.DocumentSettings { HouseholdNames = "none" } } }));
        Assert.DoesNotContain(heads, h => none.Contains(h, StringComparison.Ordinal));
    }

    private static string Payload(int i) => Payloads[i % Payloads.Length];

    private static string BodyOf(DocumentData data) => string.Join('\n', ReportComposer.Compose(data).Body);
}
