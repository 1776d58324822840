using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Forms;

/// <summary>A round of five households with one message on plain text: two messages in, two out, and the same answers in the summary.</summary>
public sealed class OneRoundTests
{
    private const string Round = """
        H101 đã thăm hôm qua, vay NHCSXH 50tr mua 2 bò, tn 1tr2, kk thiếu nước tưới; H102 ko có gì mới; H103 chưa thăm, đường sạt lở
        h104 thăm 5/9 tặng 10kg gạo kk thiếu nước tưới đx khoan giếng; hộ 105 đã thăm 7/9, cấp thẻ BHYT, có khả năng thoát nghèo
        """;

    [Fact]
    public async Task Five_households_are_filed_with_one_message_and_stand_in_the_summary()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 9, 8, 0, 0, TimeSpan.FromHours(7));
        office.Link("chat", "CB003");

        var echo = Assert.Single(Say(office, Round));
        Assert.All(
            ["H101 — đã thăm hộ; ngày thăm: 08/09/2025; hỗ trợ: vay vốn ưu đãi; giá trị hỗ trợ: 50.000.000 đ; cụ thể: mua 2 bò; thu nhập: 1.200.000 đ/người/tháng; khó khăn: thiếu nước tưới.", "H102 — không có gì mới.", "H103 — chưa thăm hộ.", "“đường sạt lở”", "H104 — đã thăm hộ; ngày thăm: 05/09/2025; hỗ trợ: hình thức khác; cụ thể: 10kg gạo; khó khăn: thiếu nước tưới; đề xuất: khoan giếng.", "H105 — đã thăm hộ; ngày thăm: 07/09/2025; hỗ trợ: bảo hiểm y tế; khả năng thoát nghèo: có khả năng."],
            line => Assert.Contains(line, echo, StringComparison.Ordinal));
        Assert.InRange(echo.Length, 1, 2000);
        Assert.StartsWith("Đã nhận báo cáo BC-000123 (H101)", Assert.Single(Say(office, "đúng")), StringComparison.Ordinal);

        var view = office.View();
        var plan = view.Plans[0];
        var summary = office.Do(db => SummaryOperations.Read(
            db, new Access(1, 90, Roles.Secretary), view, plan, PlanPeriods.Find(plan, "periodic:2025-09-10")!, office.Now))!;
        Assert.Equal(5, summary.Received);
        Assert.Single(summary.NilReports);
        var text = string.Join('\n', SummaryText.Write(summary));
        Assert.All(
            ["Báo cáo: 5/19 hộ", "Đã thăm 3 hộ", "vay vốn ưu đãi 1 hộ", "50 triệu đồng", "thiếu nước tưới (2 hộ: H101, H104)", "nước sinh hoạt, nước tưới (1 hộ: H104)"],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Say(StoredOffice office, string text)
    {
        office.Now += TimeSpan.FromMinutes(1);
        return [.. office.Receive(
            new IncomingMessage { Channel = "chat", ExternalId = office.Now.Ticks.ToString(CultureInfo.InvariantCulture), ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text },
            buttons: false).Select(m => m.Text)];
    }
}
