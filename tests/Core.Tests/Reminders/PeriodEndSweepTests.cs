using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Storage;
using ReportBot.Core.Tests.Summaries;
using ReportBot.Tests.Shared;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Reminders;

public sealed class PeriodEndSweepTests
{
    [Fact]
    public async Task The_summary_goes_by_itself_to_secretary_and_committee_once()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(9));
        Assert.Equal(0, await SweepAsync(commune, At(10, 23, 59)));

        Assert.Equal(2, await SweepAsync(commune, At(11, 0, 1)));
        Assert.Equal(0, await SweepAsync(commune, At(11, 0, 2)));
        Assert.Equal(0, await SweepAsync(commune, At(12, 9)));

        var sent = Outgoing.Of(commune);
        Assert.Equal(["minh", "hoa"], sent.Select(o => o.Chat));
        Assert.All(sent, o => Assert.Equal(At(11, 6, 30), o.DueAt));
        Assert.StartsWith("TỔNG HỢP KỲ 10/9/2025 · xã Kon Gang · đến 00:01 ngày 11/09\nBáo cáo: 1/12 hộ", sent[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            ["/chuanop kon-gang-2025/periodic:2025-09-10", "/nhac kon-gang-2025/periodic:2025-09-10"], sent[0].Message.Buttons.Select(b => b.Data));
        Assert.Equal(["/chuanop kon-gang-2025/periodic:2025-09-10"], sent[1].Message.Buttons.Select(b => b.Data));
    }

    [Theory]
    [InlineData(14, 2)]
    [InlineData(17, 2)]
    [InlineData(18, 0)]
    public async Task After_a_downtime_it_still_goes_out_within_a_week(int day, int messages)
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        Assert.Equal(messages, await SweepAsync(commune, At(day, 9)));
    }

    [Fact]
    public async Task When_it_locks_a_short_note_says_what_changed()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        await SweepAsync(commune, At(11, 7));
        await commune.ReportAsync(4, """{"nil":true}""", At(12));
        await commune.ReportAsync(5, """{"nil":true}""", At(13));

        Assert.Equal(0, await SweepAsync(commune, At(15, 23)));
        Assert.Equal(2, await SweepAsync(commune, At(16, 7)));
        Assert.Equal(0, await SweepAsync(commune, At(16, 8)));
        Assert.Equal(
            "Kỳ 10/9/2025 đã khóa. So với bản gửi lúc 07:00 ngày 11/09: thêm 2 báo cáo muộn (H004, H005). Nay có 2/12 hộ báo cáo (16,67 %), muộn 2.",
            Outgoing.Of(commune)[^1].Text);
    }

    [Fact]
    public async Task When_nothing_changed_the_lock_is_silent()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        await SweepAsync(commune, At(11, 7));
        Assert.Equal(0, await SweepAsync(commune, At(16, 7)));
    }

    [Fact]
    public async Task The_round_of_all_sweeps_leaves_its_heartbeat_and_wakes_the_sender()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        using var outbox = new OutboxSignal();
        var clock = new FakeClock(At(11, 8));
        var sweeps = new Sweeps(commune.Gate, commune.Readers, new UnitDirectory(), outbox, clock);

        Assert.Equal(new SweepCounts(4, 2), await sweeps.RunAllAsync(TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new SweepCounts(0, 0), await sweeps.RunAllAsync(TestContext.Current.CancellationToken));

        Assert.Equal("0", commune.Readers.Read(db => Facts.Get(db, UnitId, Sweeps.RemindersHeartbeat)));
        Assert.Equal(
            clock.GetUtcNow().ToUnixTimeMilliseconds(),
            commune.Readers.Read(db => db.ExecuteScalar<long>("SELECT updated_at FROM facts WHERE name = 'sweep:period-end'")));
    }

    private static Task<int> SweepAsync(CommuneDb commune, DateTimeOffset now) =>
        commune.WriteAsync(db => PeriodEndSweep.Run(db, View, now));
}
