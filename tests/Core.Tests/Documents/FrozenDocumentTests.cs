using Dapper;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>What was frozen is in the documents as it was then, all of it.</summary>
public sealed class FrozenDocumentTests
{
    private const string Annual = "annual:2025-12-15";

    [Fact]
    public async Task A_frozen_document_keeps_its_figures_and_tells_what_came_later()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await FreezeAsync(unit, "periodic:2025-09-10");
        await unit.FillAsync(period);

        var data = unit.Data(period);
        var notes = ReportComposer.Compose(data).Body.OfType<Block.Note>().Select(n => n.Text).ToArray();

        Assert.Equal((0, 0), (data.Summary.Received, data.Reports.Count));
        Assert.Contains(notes, n => n.StartsWith("Số liệu đã chốt lúc 06:30 ngày 11/9/2025. Sau khi chốt: thêm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_year_s_work_proposals_and_answers_stay_as_they_were_until_it_is_unfrozen()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf(Annual);
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"));
        await unit.FillAsync(period, i => $$"""{"visits":3,"income":2500000,"exit":{{(i % 2 == 0 ? "true" : "false")}},"proposal":"đề nghị hỗ trợ giếng khoan"}""");
        await FreezeAsync(unit, Annual);
        var data = unit.Data(period);
        var (word, excel) = (WordFile.Write(data), ExcelFile.Write(data));
        Assert.NotEmpty(data.Year!.Officials);
        Assert.NotEmpty(data.YearWork);

        // A late report of an earlier period, every proposal answered, a household proposed by itself.
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-20"));
        await unit.WriteAsync(db => db.Execute("""
            UPDATE reports SET review_state = 'returned';
            INSERT INTO proposal_answers (unit_id, report_number, answer, answered_by, answered_at)
            SELECT 1, number, 'đã ghi nhận', (SELECT MIN(id) FROM officials), 1 FROM reports WHERE true ON CONFLICT DO NOTHING;
            INSERT INTO status_proposals (unit_id, number, household_id, kind, grounds, proposed_by, proposed_at, state)
            SELECT 1, 900, MIN(id), 'exit', 'có 4 con bò', (SELECT MIN(id) FROM officials), 1765000000000, 'open' FROM households
            """));

        var later = unit.Data(period);
        Assert.Equal(word, WordFile.Write(later));
        Assert.Equal(excel, ExcelFile.Write(later));

        await unit.WriteAsync(db => SummaryFreezing.Unfreeze(db, Access.System(1), new UnitDirectory().Default(db)!, period, "bổ sung báo cáo", Now(unit, Annual)));
        var current = unit.Data(period);
        Assert.NotEqual(data.YearWork.Sum(w => w.Received), current.YearWork.Sum(w => w.Received));
        Assert.Contains(current.Year!.Recognition, r => r.Proposal.Code == "DN-900");
        Assert.NotEqual(data.Answered.Count, current.Answered.Count);
    }

    private static Task<Summary?> FreezeAsync(FilledUnit unit, string key) => unit.WriteAsync(db => DocumentFreezing.Freeze(
        db, Access.System(1), new UnitDirectory().Default(db)!, unit.View.Plans[0], unit.PeriodOf(key), Now(unit, key)));

    private static DateTimeOffset Now(FilledUnit unit, string key) => FilledUnit.Morning(unit.View.Plans[0], unit.PeriodOf(key)).AddDays(-1);
}
