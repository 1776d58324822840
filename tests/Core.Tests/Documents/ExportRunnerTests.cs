using System.Text.Json;
using Dapper;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

public sealed class ExportRunnerTests
{
    private const string PeriodKey = "periodic:2025-09-10";

    [Theory]
    [InlineData(DocumentKind.Word, WordFile.Mime, "Tải .xlsx", "Báo cáo kỳ 10/9/2025 (.docx)")]
    [InlineData(DocumentKind.Excel, ExcelFile.Mime, "Tải .docx", "Bảng số liệu kỳ 10/9/2025 (.xlsx)")]
    public async Task What_was_asked_for_comes_to_the_chat_with_the_other_kind_one_press_away(DocumentKind kind, string mime, string other, string says)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        await unit.FillAsync(unit.PeriodOf(PeriodKey));
        Assert.True(await AskAsync(unit, Secretary(unit), kind));

        Assert.Equal(1, await RunAsync(unit));
        Assert.Equal(0, await RunAsync(unit));

        var message = Assert.Single(Outgoing(unit));
        Assert.StartsWith(says, message.Text, StringComparison.Ordinal);
        Assert.Equal(other, Assert.Single(message.Buttons).Label);
        Assert.StartsWith("bao-cao-kon-gang-periodic-2025-09-10.", message.FileName, StringComparison.Ordinal);
        var file = unit.Read(db => db.QuerySingle<(string Mime, byte[] Content)>("SELECT mime, content FROM files WHERE id = @id", new { id = message.FileId }));
        Assert.Equal(mime, file.Mime);
        if (kind == DocumentKind.Word)
        {
            OfficeFile.AssertValidWord(file.Content);
        }
        else
        {
            OfficeFile.AssertValidExcel(file.Content);
        }

        Assert.Equal(
            $"Export kon-gang-2025/{PeriodKey} {DocumentFile.Extension(kind)}",
            unit.Read(db => db.QuerySingle<string>("SELECT operation || ' ' || subject || ' ' || outcome FROM audit WHERE operation = 'Export'")));
    }

    [Theory]
    [InlineData(Roles.Secretary, DocumentKind.Word, true)]
    [InlineData(Roles.Secretary, DocumentKind.Excel, false)]
    [InlineData(Roles.Committee, DocumentKind.Word, false)]
    public async Task What_should_be_read_again_before_signing_goes_with_the_paper_to_whoever_reviews(Roles roles, DocumentKind kind, bool isSaid)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        await unit.FillAsync(unit.PeriodOf(PeriodKey), i => i == 3 ? """{"visited":true,"difficulty":"lắm vì chị vợ bị bệnh thận"}""" : """{"visited":true,"difficulty":"thiếu vốn"}""");
        var reader = unit.View.Roster.Officials.First(o => o.Roles.HasFlag(roles));
        Assert.True(await AskAsync(unit, new Access(unit.View.UnitId, reader.Id, reader.Roles), kind));

        await RunAsync(unit);

        Assert.Equal(isSaid, Assert.Single(Outgoing(unit)).Text.Contains("Đọc lại trước khi ký, 1 câu đọc chưa xuôi:\n– H", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_lost_the_role_since_asking_gets_nothing()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        Assert.True(await AskAsync(unit, Secretary(unit), DocumentKind.Word));
        await unit.WriteAsync(db => db.Execute("DELETE FROM official_roles; UPDATE units SET roster_version = roster_version + 1"));

        Assert.Equal(0, await RunAsync(unit));

        Assert.Empty(Outgoing(unit));
        Assert.Equal("refused", unit.Read(db => db.QuerySingle<string>("SELECT state FROM exports")));
    }

    [Theory]
    [InlineData(Roles.Reporter)]
    [InlineData(Roles.Administrator)]
    public async Task A_reporter_cannot_ask(Roles roles)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);

        Assert.False(await AskAsync(unit, Secretary(unit) with { Roles = roles }, DocumentKind.Word));
    }

    [Fact]
    public async Task At_the_period_s_end_everybody_of_the_office_has_the_same_document_once()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf(PeriodKey);
        await unit.FillAsync(period);
        var office = unit.View.Roster.Officials.Where(o => o.Roles.HasFlag(Roles.Secretary) || o.Roles.HasFlag(Roles.Committee)).ToArray();
        var now = FilledUnit.Morning(unit.View.Plans[0], period);
        await unit.WriteAsync(db =>
        {
            foreach (var official in office)
            {
                Identities.Link(db, 1, "web", official.Code, official.Code, official.Id, now);
            }
        });

        await unit.WriteAsync(db => PeriodEndSweep.Run(db, new UnitDirectory().Default(db)!, now));
        await unit.WriteAsync(db => PeriodEndSweep.Run(db, new UnitDirectory().Default(db)!, now));
        Assert.Equal(office.Length, await RunAsync(unit));

        var documents = Outgoing(unit).Where(m => m.FileId is not null).ToArray();
        Assert.Equal(office.Length, documents.Length);
        Assert.Single(documents.Select(d => d.FileId).Distinct(StringComparer.Ordinal));
    }

    private static Access Secretary(FilledUnit unit)
    {
        var official = unit.View.Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary));
        return new Access(1, official.Id, official.Roles);
    }

    private static Task<bool> AskAsync(FilledUnit unit, Access access, DocumentKind kind)
    {
        var period = unit.PeriodOf(PeriodKey);
        var now = FilledUnit.Morning(unit.View.Plans[0], period);
        return unit.WriteAsync(db => ExportQueue.Ask(db, access, unit.View, period, kind, new ExportChat("web", "c1", "vi", OutboxEntry.Reply, now), now));
    }

    private static async Task<int> RunAsync(FilledUnit unit)
    {
        using var signal = new OutboxSignal();
        return await unit.Exports(signal).RunWaitingAsync(TestContext.Current.CancellationToken);
    }

    private static OutgoingMessage[] Outgoing(FilledUnit unit) =>
        [.. unit.Read(db => db.Query<string>("SELECT payload FROM outbox ORDER BY id"))
            .Select(p => JsonSerializer.Deserialize(p, MessageJson.Readable.OutgoingMessage)!)];
}
