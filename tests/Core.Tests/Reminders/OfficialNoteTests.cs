using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Reminders;

/// <summary>
/// What concerns one official goes by the unit's own quota, not by that of a free bot: Siu Thơm has chosen Zalo, whose
/// bot has used up its own small month.
/// </summary>
public sealed class OfficialNoteTests : IAsyncLifetime
{
    private static readonly MessageBudget Small = new(new Dictionary<string, ChannelQuota>(StringComparer.Ordinal) { ["zalo"] = new(10, 0) }, []);
    private static readonly DateTimeOffset Now = new(2025, 9, 11, 9, 0, 0, TimeSpan.FromHours(7));
    private TestStore store = null!;
    private int messages;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("trả lại: ghi rõ số tiền vay")]
    [InlineData("trả lời: xã đã đưa vào danh sách cấp máy bơm")]
    public async Task A_note_goes_by_the_next_messenger_where_the_units_own_quota_is_used_up(string act)
    {
        var office = await NewAsync(Small);
        Type(office, "duyệt");
        Type(office, "BC-000100");
        Type(office, act);
        Assert.Empty(office.Hear("zalo"));
        Assert.Single(office.Hear("telegram"));
    }

    [Fact]
    public async Task Within_a_larger_quota_it_goes_to_the_messenger_that_was_chosen()
    {
        var office = await NewAsync(new MessageBudget(new Dictionary<string, ChannelQuota>(StringComparer.Ordinal) { ["zalo"] = new(9000, 0) }, []), used: 3500);
        Type(office, "duyệt");
        Type(office, "BC-000100");
        Type(office, "trả lại: ghi rõ số tiền vay");
        Assert.Single(office.Hear("zalo"));
        Assert.Empty(office.Hear("telegram"));
    }

    [Fact]
    public async Task A_handover_does_too()
    {
        var office = await NewAsync(Small);
        await store.Gate.WriteAsync(db =>
        {
            Dapper.SqlMapper.Execute(db, "UPDATE assignments SET to_date = '2025-09-10' WHERE subject_kind = 'household' AND subject_id = 101");
            Dapper.SqlMapper.Execute(db, "INSERT INTO assignments (unit_id, official_id, subject_kind, subject_id, role, from_date) VALUES (1, 1, 'household', 101, 'lead', '2025-09-11')");
            UnitStore.Touch(db, 1, Now);
        });
        using var signal = new OutboxSignal();
        await new Core.Reminders.Sweeps(store.Gate, store.Readers, new UnitDirectory(), signal, new FakeClock(Now), budget: Small).RunAllAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(office.Hear("zalo"), m => m.Text.Contains("H101", StringComparison.Ordinal));
        Assert.Contains(office.Hear("telegram"), m => m.Text.StartsWith("Từ 11/09/2025 đồng chí phụ trách H101", StringComparison.Ordinal));
    }

    private async Task<StoredOffice> NewAsync(MessageBudget budget, int used = 10)
    {
        await StoredOffice.NewAsync(store);
        var office = new StoredOffice(store) { Budget = budget, Now = Now };
        office.AddReport("H012", "periodic:2025-09-10", """{"visited":true,"support":["loan"],"proposal":"hỗ trợ máy bơm"}""", "filed");
        office.Link("telegram", "CB001");
        office.Now = Now.AddMinutes(1);
        office.Link("zalo", "CB001");
        office.Link("secretary", "CB090");
        office.AddMessages("zalo", 0, used, people: 0);
        return office;
    }

    private void Type(StoredOffice office, string text) => office.Receive(
        new IncomingMessage { Channel = "test", ExternalId = $"m{messages++}", ChatId = "secretary", UserId = "secretary", Kind = IncomingKind.Text, Text = text },
        buttons: false);
}
