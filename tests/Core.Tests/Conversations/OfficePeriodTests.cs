using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What the secretary hears about a period that takes no reports, from the real operations.</summary>
public sealed class OfficePeriodTests
{
    [Theory]
    [InlineData("nhắc 20/9", "Kỳ 20/9 chưa mở, nhận báo cáo từ ngày 11/09. Chưa cần nhắc.")]
    [InlineData("nhắc 20/8", "Kỳ 20/8 đã khóa")]
    [InlineData("chưa nộp 20/9", "Kỳ 20/9/2025 chưa mở: nhận báo cáo từ 11/09/2025.")]
    [InlineData("tổng hợp 20/9", "Kỳ 20/9/2025 chưa mở: nhận báo cáo từ 11/09/2025.")]
    public async Task It_is_said_at_once_and_nobody_is_called_missing(string typed, string said)
    {
        var message = Assert.Single(await AskAsync(typed));
        Assert.StartsWith(said, message.Text, StringComparison.Ordinal);
        Assert.Empty(message.Buttons);
    }

    [Fact]
    public async Task A_locked_period_has_its_list_but_nobody_is_to_be_reminded()
    {
        var messages = await AskAsync("chưa nộp 20/8");
        Assert.StartsWith("CHƯA NỘP", messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(messages[^1].Buttons);
        var open = await AskAsync("chưa nộp 10/9");
        Assert.Contains(open[^1].Buttons, b => b.Label == "Nhắc các đồng chí này");
    }

    private static async Task<IReadOnlyList<OutgoingMessage>> AskAsync(string text)
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 9, 8, 0, 0, TimeSpan.FromHours(7));
        office.Link("office", "CB090");
        return office.Receive(
            new IncomingMessage { Channel = "test", ExternalId = "1", ChatId = "office", UserId = "office", Kind = IncomingKind.Text, Text = text },
            buttons: true);
    }
}
