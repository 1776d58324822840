using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Reminders;

public sealed class NudgeOperationTests
{
    private static readonly Access Secretary = new(UnitId, Minh, Roles.Secretary);

    [Fact]
    public async Task It_reminds_whoever_is_missing_and_names_whoever_cannot_be_reached()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.LinkAsync(Thom, "thom", At(1));
        await commune.LinkAsync(Blin, "blin", At(1));
        foreach (var household in (long[])[6, 7, 8, 9])
        {
            await commune.ReportAsync(household, """{"nil":true}""", At(8));
        }

        var nudged = Assert.IsType<Outcome.Nudged>(await NudgeAsync(commune, At(9)));

        Assert.Equal((1, 0), (nudged.Reminded, nudged.Already));
        Assert.Equal(["Siu Klah", "Nguyễn Thị Lan"], nudged.Unreachable);
        Assert.Equal(
            "Ban Xây dựng Đảng nhắc đồng chí.\nMai là hạn kỳ 10/9. Đồng chí còn 3 hộ chưa báo cáo: H001, H002, H003.\nKhông có gì mới? Gõ: H001 không có gì mới",
            Outgoing.Of(commune).Single().Text);
    }

    [Fact]
    public async Task Nobody_is_nudged_twice_within_six_hours()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        await NudgeAsync(commune, At(9, 8));
        var again = Assert.IsType<Outcome.Nudged>(await NudgeAsync(commune, At(9, 13, 59)));
        var later = Assert.IsType<Outcome.Nudged>(await NudgeAsync(commune, At(9, 14)));

        Assert.Equal((0, 4), (again.Reminded, again.Already));
        Assert.Equal((4, 0), (later.Reminded, later.Already));
    }

    [Fact]
    public async Task At_night_it_waits_until_morning_and_speaks_of_that_morning()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        await NudgeAsync(commune, At(9, 22));

        var thom = Outgoing.Of(commune).Single(o => o.Chat == "thom");
        Assert.Equal(At(10, 6, 30), thom.DueAt);
        Assert.Contains("Hôm nay là hạn", thom.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_takes_no_reports_says_why()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();

        Assert.Equal(
            ["Kỳ 10/9 chưa mở, nhận báo cáo từ ngày 21/08. Chưa cần nhắc."],
            Assert.IsType<Outcome.Told>(await NudgeAsync(commune, At(20, month: 8))).Messages);
        Assert.Equal(
            ["Kỳ 10/9 đã khóa, nhận báo cáo muộn đến hết ngày 15/09. Không nhắc nữa."],
            Assert.IsType<Outcome.Told>(await NudgeAsync(commune, At(16))).Messages);
        Assert.Empty(Outgoing.Of(commune));
    }

    [Theory]
    [InlineData(Roles.Secretary, UnitId, true)]
    [InlineData(Roles.Committee, UnitId, false)]
    [InlineData(Roles.Reporter, UnitId, false)]
    [InlineData(Roles.Administrator, UnitId, false)]
    [InlineData(Roles.Secretary, 2, false)]
    public async Task Only_the_units_secretary_may(Roles roles, long unit, bool allowed)
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        var access = new Access(unit, Thom, roles);
        var outcome = await commune.WriteAsync(db => NudgeOperation.Run(db, access, View, ThePlan, September10, At(9)));

        Assert.Equal(allowed, outcome is Outcome.Nudged);
        Assert.Equal(allowed ? 4 : 0, Outgoing.Of(commune).Count);
        Assert.Equal(allowed ? 4 : null, commune.Readers.Read(db => NudgeOperation.CountMissing(db, access, View, ThePlan, September10)));
    }

    [Fact]
    public async Task Of_one_official_only_that_one_is_reminded()
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        var part = new UnitPart(UnitPartKind.Official, Thom);

        Assert.Equal(1, commune.Readers.Read(db => NudgeOperation.CountMissing(db, Secretary, View, ThePlan, September10, part)));
        Assert.Equal(1, Assert.IsType<Outcome.Nudged>(await commune.WriteAsync(db => NudgeOperation.Run(db, Secretary, View, ThePlan, September10, At(9), part: part))).Reminded);
        Assert.Single(Outgoing.Of(commune));
    }

    private static Task<Outcome> NudgeAsync(CommuneDb commune, DateTimeOffset now) =>
        commune.WriteAsync(db => NudgeOperation.Run(db, Secretary, View, ThePlan, September10, now));
}
