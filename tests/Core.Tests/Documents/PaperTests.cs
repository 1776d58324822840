using DocumentFormat.OpenXml.Packaging;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>The paper of a period that officials told in their own words: what stands in it, and what does not.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task The_body_gathers_by_subject_and_quotes_nobody()
    {
        var (unit, period) = await PlayedPeriod.NewAsync();
        await using var played = unit;
        var data = unit.Data(period);
        var word = WordFile.Write(data);
        OfficeFile.Keep("played.docx", word);
        OfficeFile.Keep("played.xlsx", ExcelFile.Write(data));
        OfficeFile.AssertValidWord(word);
        var body = string.Join('\n', ReportComposer.Compose(data).Body.Select(Text));

        string[] typed = [.. data.Reports.Values.SelectMany(r => Opinions(r)).Where(w => w.Split(' ').Length > 3 && !Topics.Difficulties.Labels.Concat(Topics.Proposals.Labels).Contains(w, StringComparer.OrdinalIgnoreCase))];
        Assert.True(typed.Length > 15);
        Assert.DoesNotContain(typed, w => body.Contains(w, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Bệnh tật, sức khỏe yếu: ", body, StringComparison.Ordinal);
        Assert.Contains("Tâm tư, nguyện vọng", body, StringComparison.Ordinal);
        Assert.Contains("Mỗi nội dung sau có 1 hộ nêu: ", body, StringComparison.Ordinal);
        foreach (var group in data.Summary.Figures.Single(f => f.Key == OpinionFigures.Difficulty).Groups.Where(g => !g.IsOther && Topics.Difficulties.Labels.Contains(g.Phrase)))
        {
            var told = data.Reports.Values.Where(r => Opinions(r, OpinionFigures.Difficulty).Concat(Opinions(r, OpinionFigures.Proposal).Where(w => w == "Nhà dột quá"))
                .Any(w => Topics.Difficulties.In(w).Contains(group.Phrase))).Select(r => r.Number);
            Assert.Equal(told.Order(), group.Reports);
        }
    }

    [Fact]
    public async Task A_complaint_is_no_proposal_and_the_paper_says_where_it_stood()
    {
        var (unit, period) = await PlayedPeriod.NewAsync();
        await using var played = unit;
        var data = unit.Data(period);
        var body = ReportComposer.Compose(data).Body.Select(Text).ToList();
        var complained = data.Reports.Values.Single(r => Opinions(r, OpinionFigures.Proposal).Contains("Nhà dột quá"));
        var code = data.Roster.Subject(complained.Subject)!.Code;

        Assert.Contains(body, t => t == $"Trong số này, 1 hộ ({code}) ghi khó khăn ở mục đề xuất mà không đề nghị gì nên được xếp vào đây.");
        Assert.DoesNotContain(OpinionsSection.Unanswered(new Composing(data)), q => q.Subject == code);
        Assert.Contains("Nhà dột quá", OfficeFile.TextOf(WordFile.Write(data)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_helped_stands_with_households_and_value()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 8, officials: 6);
        var period = unit.PeriodOf("periodic:2025-09-10");
        string[] answers =
        [
            """{"visited":true,"support":["other"],"support_value":300000,"support_note":"20kg gạo (hội phụ nữ)"}""",
            """{"visited":true,"support":["other"],"support_note":"HPN xã giúp"}""",
            """{"visited":true,"support":["loan"],"support_value":50000000,"support_note":"mua 2 bò"}""",
            """{"visited":true,"support":["livelihood","housing"],"support_value":9000000,"support_note":"bò, tôn (mặt trận xã, nhà hảo tâm)"}""",
            """{"visited":true,"support":["other"],"support_note":"10kg gạo, nhà xa trường"}""",
            """{"visited":true,"support":["loan","insurance"],"support_value":7000000}""",
        ];
        await unit.FillAsync(period, i => i <= answers.Length ? answers[i - 1] : """{"visited":true}""", leaveOut: 0);
        var body = ReportComposer.Compose(unit.Data(period)).Body;

        var table = body.OfType<Block.Table>().Single(t => t.Content.Caption?.StartsWith("Đơn vị, cá nhân", StringComparison.Ordinal) == true).Content;
        Assert.Equal(
            ["1|Nguồn vốn vay ưu đãi|2|50.000.000", "2|Hội Liên hiệp Phụ nữ|2|300.000", "3|Nhà hảo tâm, tổ chức từ thiện|1|", "4|Ủy ban MTTQ Việt Nam xã|1|"],
            table.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Contains(body, b => b is Block.Note { Text: "Có 1 hộ được giúp đỡ nhưng báo cáo chưa ghi ai giúp." });
    }

    [Fact]
    public async Task A_table_of_givers_has_no_column_of_values_where_none_is_told()
    {
        var body = await BodyAsync("""{"visited":true,"support":["other"],"support_note":"20kg gạo (hội phụ nữ)"}""");
        var table = body.OfType<Block.Table>().Single(t => t.Content.Caption?.StartsWith("Đơn vị, cá nhân", StringComparison.Ordinal) == true).Content;
        Assert.Equal(["1|Hội Liên hiệp Phụ nữ|1"], table.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Equal(3, table.Columns.Count);
    }

    [Theory]
    [InlineData("""{"visited":true,"difficulty":"thiếu vốn"}""", "Có 1 hộ nêu, tập hợp theo nội dung như sau:")]
    [InlineData("""{"visited":true,"difficulty":"thiếu vốn, đau khớp đi không nổi"}""", "Có 1 hộ nêu, tập hợp theo nội dung như sau (một hộ có thể nêu nhiều nội dung):")]
    public async Task That_one_may_stand_under_several_subjects_is_said_where_one_does(string answers, string lead) =>
        Assert.Contains(lead, (await BodyAsync(answers)).OfType<Block.Paragraph>().Select(p => p.Text));

    private static async Task<IReadOnlyList<Block>> BodyAsync(string first)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 8, officials: 6);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, i => i == 1 ? first : """{"visited":true}""", leaveOut: 0);
        return [.. ReportComposer.Compose(unit.Data(period)).Body];
    }

    [Fact]
    public async Task Talk_with_the_reader_is_no_content_and_stays_in_the_workbook()
    {
        var (unit, period) = await PlayedPeriod.NewAsync();
        await using var played = unit;
        var data = unit.Data(period);
        var text = OfficeFile.TextOf(WordFile.Write(data));
        Assert.DoesNotContain("về trễ nha sếp", text, StringComparison.Ordinal);
        Assert.Contains("con gái út nghỉ học", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lời chỉ trao đổi với người nhận báo cáo", text, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(new MemoryStream(ExcelFile.Write(data)), isEditable: false);
        Assert.Contains(book.WorkbookPart!.WorksheetParts, s => s.Worksheet.InnerText.Contains("ổng vui lắm, em về trễ nha sếp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_chart_stands_for_one_or_two_bars()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 8, officials: 6);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, i => i % 2 == 0 ? """{"visited":true,"support":["loan"],"support_value":5000000}""" : """{"visited":true,"support":["other"]}""", leaveOut: 0);
        Assert.DoesNotContain(ReportComposer.Compose(unit.Data(period)).Body, b => b is Block.Picture);

        var chart = new ChartContent("", ["a", "b", "c"], [new ChartSeries("", [1, 2, 3])]);
        Assert.True(Charts.Shows(chart));
        Assert.False(Charts.Shows(chart with { Series = [new ChartSeries("", [1, 0, 3])] }));
    }

    [Fact]
    public async Task The_secretary_of_the_list_signs_and_a_line_is_left_where_nobody_is_known()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 8, officials: 6);
        var (plan, roster) = (unit.View.Plans[0], unit.View.Roster);
        var holder = roster.Officials.Single(o => o.Title == "Bí thư Đảng ủy");
        var day = new DateOnly(2025, 9, 12);

        Assert.Equal(holder.Name, SignerName.Of(plan, roster, day));
        Assert.Equal(plan.Signer.Name, SignerName.Of(plan with { Signer = plan.Signer with { Post = "CHÁNH VĂN PHÒNG" } }, roster, day));
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, _ => """{"visited":true}""", leaveOut: 0);
        Assert.Contains(holder.Name, OfficeFile.TextOf(WordFile.Write(unit.Data(period))), StringComparison.Ordinal);
        var unknown = unit.Data(period) with { Plan = plan with { Signer = plan.Signer with { Post = "CHÁNH VĂN PHÒNG", Name = "" } } };
        Assert.Contains("………………", OfficeFile.TextOf(WordFile.Write(unknown)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Opinions(FiledReport report, string? key = null) =>
        new[] { OpinionFigures.Difficulty, OpinionFigures.Wish, OpinionFigures.Proposal }.Where(k => key is null || k == key)
            .Select(k => (report.Answers[k] as Answer.Text)?.Words).OfType<string>();

    private static string Text(Block block) => block switch
    {
        Block.Heading heading => heading.Text,
        Block.Paragraph paragraph => paragraph.Text,
        Block.Item item => item.Text,
        Block.Note note => note.Text,
        Block.Table table => string.Join('\n', table.Content.Rows.Select(r => string.Join(' ', r.Cells))),
        _ => "",
    };
}
