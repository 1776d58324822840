using Dapper;
using ReportBot.Core.Households.Handover;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Handover;

/// <summary>H012 goes from Siu Thơm (CB001) to Nguyễn Thị Hoa (CB002) on Wednesday, 1 October 2025.</summary>
public sealed class HandoverSweepTests : IAsyncLifetime
{
    private TestStore store = null!;
    private StoredOffice office = null!;
    private int messages;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        office = await StoredOffice.NewAsync(store);
        office.Now = At(9, 9);
        office.AddReport("H012", "periodic:2025-09-10", """{"visited":true,"support":["loan"],"support_value":50000000,"income":1100000,"proposal":"hỗ trợ máy bơm"}""", "filed");
        await store.Gate.WriteAsync(db =>
        {
            db.Execute("UPDATE assignments SET to_date = '2025-09-30' WHERE subject_kind = 'household' AND subject_id = 12");
            db.Execute("INSERT INTO assignments (unit_id, official_id, subject_kind, subject_id, role, from_date) VALUES (1, 2, 'household', 12, 'lead', '2025-10-01')");
            UnitStore.Touch(db, 1, At(9, 9));
        });
        office.Link("thom", "CB001");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task The_successor_is_told_the_story_once_on_a_working_day_and_the_predecessor_nothing()
    {
        office.Link("hoa", "CB002");
        Assert.Equal(0, await Sweep(At(9, 30)));
        Assert.Equal(0, await Sweep(At(10, 1, 5)));
        Assert.Equal(1, await Sweep(At(10, 1)));
        Assert.Equal(0, await Sweep(At(10, 1, 9)));
        Assert.Equal(0, await Sweep(At(10, 2)));
        var told = Assert.Single(office.Hear("hoa"));
        Assert.Equal(
            """
            Từ 01/10/2025 đồng chí phụ trách H012, thay Siu Thơm.
            H012: báo cáo gần nhất BC-000100 ngày 10/09; năm nay thăm 1 lần; vay vốn ưu đãi, 50.000.000 đ; đề xuất chưa trả lời: hỗ trợ máy bơm
            Xem kỹ một hộ: gõ /ho H012
            """.ReplaceLineEndings("\n"),
            told.Text);
        Assert.Equal("/ho H012", Assert.Single(told.Buttons).Data);
        Assert.Empty(office.Hear("thom"));
    }

    [Fact]
    public async Task On_a_weekend_it_waits_and_after_two_weeks_it_is_no_news()
    {
        office.Link("hoa", "CB002");
        Assert.Equal(0, await Sweep(At(10, 4)));
        Assert.Equal(0, await Sweep(At(10, 16)));
        Assert.Equal(1, await Sweep(At(10, 6)));
    }

    [Fact]
    public async Task Somebody_without_a_chat_is_told_when_one_is_linked_in_time()
    {
        Assert.Equal(0, await Sweep(At(10, 1)));
        office.Link("hoa", "CB002");
        Assert.Equal(1, await Sweep(At(10, 3)));
    }

    [Fact]
    public void The_successor_reads_the_history_and_for_the_predecessor_the_household_does_not_exist()
    {
        office.Link("hoa", "CB002");
        office.Now = At(10, 2);
        Assert.Contains("BC-000100", Say("hoa", "/ho H012"), StringComparison.Ordinal);
        Assert.Contains("Tôi không có “H012” trong danh sách", Say("thom", "/ho H012"), StringComparison.Ordinal);
        office.Now = At(9, 30);
        Assert.Contains("BC-000100", Say("thom", "/ho H012"), StringComparison.Ordinal);
        Assert.Contains("Tôi không có “H012” trong danh sách", Say("hoa", "/ho H012"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_predecessor_began_and_did_not_send_is_not_in_the_story()
    {
        office.Now = At(9, 25);
        Say("thom", "/baocao H012");
        Say("thom", "rồi");
        office.Link("hoa", "CB002");
        office.Now = At(10, 2);
        Assert.DoesNotContain("đang dở", Say("hoa", "/ho H012"), StringComparison.Ordinal);
        Assert.Contains("1/8", Say("hoa", "/baocao H012 10/10"), StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int month, int day, int hour = 8) => new(2025, month, day, hour, 0, 0, TimeSpan.FromHours(7));

    private Task<int> Sweep(DateTimeOffset now) => store.Gate.WriteAsync(db =>
    {
        var view = new UnitDirectory().Get(db, 1);
        var due = HandoverSweep.IsDue(db, view, now);
        var queued = HandoverSweep.Run(db, view, now);
        Assert.Equal(due, queued > 0);
        return queued;
    });

    private string Say(string chat, string text) => string.Join('\n', office.Receive(
        new IncomingMessage { Channel = "test", ExternalId = "m" + messages++, ChatId = chat, UserId = chat, Kind = IncomingKind.Text, Text = text },
        buttons: true).Select(m => m.Text));
}
