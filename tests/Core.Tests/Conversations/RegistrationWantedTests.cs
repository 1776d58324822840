using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>A registration asks for what the plan's list holds, and for no more.</summary>
public sealed class RegistrationWantedTests
{
    [Theory]
    [InlineData(true, true, "thiếu hụt những chỉ số nào", "đồng bào dân tộc thiểu số")]
    [InlineData(false, true, "cần hỗ trợ gì", "đồng bào dân tộc thiểu số")]
    [InlineData(true, false, "thiếu hụt những chỉ số nào", "Dân tộc thiểu số: không ghi")]
    public async Task What_the_plans_list_does_not_hold_is_not_asked(bool deprivations, bool minority, string first, string last)
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 9, 8, 0, 0, TimeSpan.FromHours(7));
        office.Import(KonGang.Plan with { Registration = new RegistrationList("Danh sách", deprivations, minority, [], "mục 1") });
        office.Link("web", "CB001");

        Assert.Contains(first, Say(office, "đăng ký H012"), StringComparison.Ordinal);
        if (deprivations)
        {
            Say(office, "7");
        }

        Assert.Contains(last, Say(office, "vay 50 triệu"), StringComparison.Ordinal);
    }

    private static string Say(StoredOffice office, string words) => office.Receive(
        new IncomingMessage { Channel = "web", ExternalId = words, ChatId = "web", UserId = "web", Kind = IncomingKind.Text, Text = words }, buttons: false)[^1].Text;
}
