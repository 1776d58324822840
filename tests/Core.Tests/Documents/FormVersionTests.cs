using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>A form is changed in the middle of a period: a report says what its own version asked.</summary>
public sealed class FormVersionTests
{
    [Fact]
    public async Task An_earlier_report_keeps_its_words_and_what_is_asked_no_more_stands_at_the_end()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, _ => """{"visited":true,"support":["loan"],"difficulty":"thiếu vốn","outlook":"likely"}""", leaveOut: 0);
        var data = unit.Data(period);
        var present = Changed(data.Form);
        var plan = data.Plan with { Forms = [.. data.Plan.Forms.Select(f => f.Id == present.Id ? present : f)], FormerForms = [data.Form] };

        var header = await ReportsAsync(unit, plan, period);

        Assert.Equal(["loan", "vay vốn ưu đãi"], header["Hỗ trợ (mã)", "Hỗ trợ"]);
        Assert.Equal(["thiếu vốn"], header["Khó khăn"]);
        Assert.Equal(["Khó khăn", "Lời gửi kèm (chưa xếp được vào câu nào)"], header.Columns[^2..]);
    }

    // Loans have another name now, and nobody is asked for difficulties.
    private static Form Changed(Form form) => form with
    {
        Version = form.Version + 1,
        Questions =
        [
            .. form.Questions.Where(q => q.Key != "difficulty").Select(q => q.Key != "support" ? q : q with
            {
                Choices = [.. q.Choices.Where(c => c.Key != "loan")],
            }),
        ],
    };

    private static async Task<Sheet> ReportsAsync(FilledUnit unit, Plan plan, Period period)
    {
        await unit.ImportAsync(plan);
        using var book = SpreadsheetDocument.Open(new MemoryStream(ExcelFile.Write(unit.Data(period))), isEditable: false);
        var id = book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == "Báo cáo").Id!;
        string[][] rows = [.. ((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>()
            .Take(2).Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray())];
        return new Sheet(rows[0], rows[1]);
    }

    private sealed record Sheet(string[] Columns, string[] First)
    {
        public string[] this[params string[] titles] => [.. titles.Select(t => First[Array.IndexOf(Columns, t)])];
    }
}
