using Dapper;
using ReportBot.Bot.Clock;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Clock;

public sealed class RunningServiceTests
{
    private static readonly DateTimeOffset Start = new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(9, 9)]
    [InlineData(-60, 0)]
    // Three days on is another sample time, and no service that has run since.
    [InlineData(3 * 24 * 60, 0)]
    public async Task A_commands_clock_is_not_before_what_was_filed_since_the_start(int filedAfter, int movedOn)
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            TestRows.Official(db, 1);
            db.Execute("""
                INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, subject_kind, subject_id, form_id, form_version,
                  answers, filed_by, filed_at, first_filed_at, is_late, channel)
                VALUES (1, 1, 1, 1, 'p', 'periodic', 'k', 'household', 1, 'f', 1, '{}', 1, @at, @at, 0, 'web')
                """, new { at = Start.AddMinutes(filedAfter).ToUnixTimeMilliseconds() });
        });
        var clock = new SampleClock(Start, new FakeClock());

        store.Readers.Read(db =>
        {
            RunningService.CatchUp(db, clock);
            return true;
        });

        Assert.Equal(Start.AddMinutes(movedOn), clock.GetUtcNow());
    }
}
