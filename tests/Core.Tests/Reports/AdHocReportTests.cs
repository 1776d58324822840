using System.Globalization;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Reports;

/// <summary>A report that nobody owes, on the real store: kept as typed, told to the office at once, in summary and history.</summary>
public sealed class AdHocReportTests
{
    private const string Told = "nhà tốc mái đêm qua, cần bạt <gấp>";

    [Fact]
    public async Task What_happened_is_kept_as_typed_and_the_secretary_is_told_at_once()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 9, 21, 40, 0, TimeSpan.FromHours(7));
        office.Link("chat", "CB001");
        office.Link("desk", KonGang.Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary)).Code);

        var receipt = Say(office, "/dotxuat H012 " + Told);

        Assert.Contains("Đã nhận báo cáo", receipt, StringComparison.Ordinal);
        Assert.Contains(Told, receipt, StringComparison.Ordinal);
        var (at, text) = office.Do(db => db.QuerySingle<(long At, string Payload)>("SELECT due_at, payload FROM outbox WHERE chat_id = 'desk'"));
        var notice = JsonSerializer.Deserialize(text, MessageJson.Readable.OutgoingMessage)!.Text;
        Assert.Equal(office.Now.ToUnixTimeMilliseconds(), at);
        Assert.Contains("ĐỘT XUẤT: H012 Rơ Mah H'Blin", notice, StringComparison.Ordinal);
        Assert.Contains(Told, notice, StringComparison.Ordinal);
        Assert.Contains("Siu Thơm báo lúc 21:41 ngày 09/09", notice, StringComparison.Ordinal);

        Assert.Contains("Đột xuất: 1 báo cáo.\nH012 (9/9): " + Told, Summary(office, "periodic:2025-09-10"), StringComparison.Ordinal);
        Assert.DoesNotContain("Đột xuất", Summary(office, "periodic:2025-09-20"), StringComparison.Ordinal);
        Assert.Contains("sự việc: " + Told, Say(office, "/lichsu H012"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_of_somebody_else_is_not_reported_on_and_nobody_is_told()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 9, 21, 40, 0, TimeSpan.FromHours(7));
        office.Link("chat", "CB001");
        office.Link("desk", KonGang.Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary)).Code);

        Assert.Contains("H040", Say(office, "/dotxuat H040 " + Told), StringComparison.Ordinal);

        Assert.Equal(0, office.Do(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM reports")));
        Assert.Equal(0, office.Do(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM outbox WHERE chat_id = 'desk'")));
    }

    private static string Summary(StoredOffice office, string period)
    {
        var view = office.View();
        var plan = view.Plans[0];
        return string.Join('\n', SummaryText.Write(office.Do(db => SummaryOperations.Read(
            db, new Access(1, 9, Roles.Secretary), view, plan, PlanPeriods.Find(plan, period)!, office.Now))!));
    }

    private static string Say(StoredOffice office, string text)
    {
        office.Now += TimeSpan.FromMinutes(1);
        return string.Join('\n', office.Receive(
            new IncomingMessage { Channel = "chat", ExternalId = office.Now.Ticks.ToString(CultureInfo.InvariantCulture), ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text },
            buttons: false).Select(m => m.Text));
    }
}
