using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>A code that is used before the day on which its official is on the list.</summary>
public sealed class LinkedEarlyTests
{
    [Fact]
    public async Task The_chat_is_linked_and_the_person_is_told_to_come_back()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.FromHours(7));
        await store.Gate.WriteAsync(db =>
        {
            Dapper.SqlMapper.Execute(db, "UPDATE officials SET from_date = '2025-09-05' WHERE code = 'CB001'");
            UnitStore.Touch(db, 1, office.Now);
        });
        office.AddCode("K7Q9M2XT", "CB001", expired: false);
        Assert.StartsWith("Đã ghép máy. Danh sách chưa tính đồng chí vào hôm nay", Say(office, "1", "K7Q9M2XT"), StringComparison.Ordinal);

        office.Now = new DateTimeOffset(2025, 9, 5, 8, 0, 0, TimeSpan.FromHours(7));
        Assert.StartsWith("Kỳ 10/9/2025", Say(office, "2", "báo cáo"), StringComparison.Ordinal);
    }

    private static string Say(StoredOffice office, string id, string text) => string.Join('\n', office.Receive(
        new IncomingMessage { Channel = "test", ExternalId = id, ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text },
        buttons: false).Select(m => m.Text));
}
