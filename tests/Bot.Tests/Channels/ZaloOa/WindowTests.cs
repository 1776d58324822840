using Dapper;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.ZaloOa;

public sealed class WindowTests
{
    private static readonly OutgoingMessage Reminder = new() { Text = "Mai là hạn kỳ 10/9. Đồng chí còn 1 hộ chưa báo cáo: H013." };

    [Theory]
    [InlineData(0, 0, false, null)]
    [InlineData(48, 0, false, null)]
    [InlineData(48.1, 0, false, "48 hours")]
    [InlineData(48.1, 0, true, null)]
    [InlineData(1, 8, false, "8 free replies")]
    [InlineData(1, 8, true, null)]
    [InlineData(168, 20, true, null)]
    [InlineData(168.1, 0, true, "7 days")]
    [InlineData(168.1, 0, false, "7 days")]
    public void The_windows_are_as_printed(double hours, long replies, bool pays, string? why)
    {
        var now = new DateTimeOffset(2025, 9, 9, 1, 0, 0, TimeSpan.Zero);
        var contact = new OaContact((now - TimeSpan.FromHours(hours)).ToUnixTimeMilliseconds(), replies, null);
        var closed = MessageWindow.ClosedBecause(contact, pays, now);
        Assert.Equal(why is null, closed is null);
        Assert.Contains(why ?? "", closed ?? "", StringComparison.Ordinal);
        Assert.NotNull(MessageWindow.ClosedBecause(null, pays, now));
    }

    [Fact]
    public async Task Past_the_window_nothing_is_asked_and_the_person_cannot_be_reached_until_they_write()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloOaBed.StartNewAsync(clock);
        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(1));
        Assert.Equal(new SendOutcome.Unreachable("window: no interaction in the past 7 days"), await bed.SendAsync(Reminder));
        Assert.Equal(0, bed.SendCalls);

        await bed.TypeAsync("báo cáo");
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Reminder));
    }

    [Fact]
    public async Task Without_paying_eight_replies_are_sent_and_the_ninth_is_not()
    {
        await using var bed = await ZaloOaBed.NewAsync();
        bed.Settings["ZaloOa:Paid"] = "false";
        await bed.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Reminder));
        }

        Assert.IsType<SendOutcome.Unreachable>(await bed.SendAsync(Reminder));
        Assert.Equal(8, bed.SendCalls);
        await bed.TypeAsync("báo cáo");
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Reminder));
    }

    [Fact]
    public async Task The_platforms_own_word_on_the_window_counts()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        bed.Server.Faults.Next("cs", new Fault.Refused(-230, "User has not interacted with the OA in the past 7 days"));
        var outcome = Assert.IsType<SendOutcome.Unreachable>(await bed.SendAsync(Reminder));
        Assert.StartsWith("window: -230", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_template_and_a_shared_phone_the_reminder_goes_as_a_template()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloOaBed.NewAsync(clock);
        bed.Settings["ZaloOa:ReminderTemplate"] = "358000";
        await bed.StartAsync();
        var share = bed.Server.EventJson("user_submit_info", ZaloOaBed.Siu, new { })
            .Replace("\"message\":{}", "\"info\":{\"name\":\"Siu Thơm\",\"phone\":\"84901234567\"}", StringComparison.Ordinal);
        await bed.Server.DeliverAsync(share);
        Assert.Empty(bed.Inbox());

        clock.Advance(TimeSpan.FromDays(8));
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Reminder, outboxId: 77));
        Assert.Equal((Reminder.Text, "77"), bed.Server.Templates["84901234567"]);
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = string.Join(' ', Enumerable.Repeat("H013", 200)) }));
        Assert.InRange(bed.Server.Templates["84901234567"].Text.Length, 300, 400);

        bed.Server.Faults.Next("template", new Fault.Refused(-118, "Zalo account not existed"));
        Assert.IsType<SendOutcome.Unreachable>(await bed.SendAsync(Reminder));
        bed.Server.Faults.Next("template", new Fault.Refused(-144, "Out of quota"));
        Assert.IsType<SendOutcome.Wait>(await bed.SendAsync(Reminder));
    }

    [Fact]
    public async Task Through_the_outbox_the_row_ends_and_the_chat_is_left_out_until_the_person_writes()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloOaBed.StartNewAsync(clock);
        await bed.LinkAsync();
        clock.Advance(TimeSpan.FromDays(8));
        await bed.QueueAsync(Reminder);
        await Eventually.TrueAsync(() => State(bed) == "unreachable", "the end of the row");
        Assert.Contains("window", bed.Store.Readers.Read(db => db.ExecuteScalar<string>("SELECT unreachable_reason FROM identities")), StringComparison.Ordinal);
    }

    private static string? State(ZaloOaBed bed) => bed.Store.Readers.Read(db => db.ExecuteScalar<string?>("SELECT state FROM outbox"));
}
