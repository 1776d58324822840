using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>On a messenger without buttons where each message is a cost.</summary>
public sealed class CountingChannelTests
{
    private static readonly DateTimeOffset Monday = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 8), new TimeOnly(8, 5));
    private int messages;

    [Fact]
    public async Task A_round_of_five_households_takes_four_messages_in_all()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store);

        var read = Assert.Single(Type(office, "H101 đã thăm hôm qua, tn 1tr2; H102 đã thăm, kk thiếu nước; H103 không có gì mới; H104 đã thăm, tn 1tr; H105 chưa thăm"));
        var receipt = Assert.Single(Type(office, "đúng"));

        Assert.Contains("H105", read.Text, StringComparison.Ordinal);
        Assert.StartsWith("Đã nhận báo cáo", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(5, office.CountReports());
    }

    [Fact]
    public async Task What_needs_the_fewest_messages_comes_first_in_the_list_and_in_help()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store);

        var list = Assert.Single(Type(office, "báo cáo")).Text.Split('\n');
        Assert.StartsWith("Kỳ 10/9/2025", list[0], StringComparison.Ordinal);
        Assert.StartsWith("Ít tin nhất: kể cả mấy hộ trong một tin", list[1], StringComparison.Ordinal);
        Assert.Contains("https://bao-cao.example/form/", list[2], StringComparison.Ordinal);
        Assert.StartsWith("1. ⬜ H101", list[3], StringComparison.Ordinal);

        var help = Assert.Single(Type(office, "trợ giúp")).Text.Split('\n');
        Assert.StartsWith("Ít tin nhất", help[0], StringComparison.Ordinal);
        Assert.Contains("/form/", help[1], StringComparison.Ordinal);
    }

    private static async Task<StoredOffice> NewAsync(TestStore store)
    {
        var forms = new FormLinks(new Uri("https://bao-cao.example"));
        await StoredOffice.NewAsync(store);
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Monday));
        var office = new StoredOffice(store) { Forms = forms, CountsMessages = true, Now = Monday };
        office.Link("zalo", "CB003");
        return office;
    }

    private IReadOnlyList<OutgoingMessage> Type(StoredOffice office, string text) => office.Receive(
        new IncomingMessage
        {
            Channel = "zalo", ExternalId = "m" + messages++, ChatId = "zalo", UserId = "zalo", Kind = IncomingKind.Text, Text = text, SentAt = Monday.ToUnixTimeMilliseconds(),
        },
        buttons: false);
}
