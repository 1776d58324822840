using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Reminders;

/// <summary>400 days with random downtime, doubled rounds and random reports: what is sent is what a naive reading of the rule says.</summary>
public sealed class ReminderYearTests
{
    private static readonly DateTimeOffset Begin = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    private static readonly Plan Year = ThePlan with
    {
        From = new DateOnly(2025, 1, 1), To = new DateOnly(2026, 3, 1), Holidays = [new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 2), new DateOnly(2025, 4, 30)],
    };

    private static readonly UnitView Yearly = View with { Plans = [Year] };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_sent_is_what_the_rule_says(int seed)
    {
        await using var commune = await ReminderSweepTests.LinkedAsync();
        var random = new Random(seed);
        var rounds = Rounds(random);
        var reports = Reports(random);

        var sent = await RunAsync(commune, rounds, reports);

        Assert.NotEmpty(sent);
        Assert.Equal(sent.Count, sent.Distinct().Count());
        Assert.Equal(Sorted(Expected(rounds, reports)), Sorted(sent));
        Assert.Equal(sent.Select(s => (s.At, s.Official)).Distinct().Count(), Outgoing.Of(commune).Count(o => o.Text.Contains("Đồng chí còn", StringComparison.Ordinal)));
    }

    // Half-hours at which the service is up: it is down for 1 to 100 of them now and then, and some rounds run twice.
    private static List<DateTimeOffset> Rounds(Random random)
    {
        var rounds = new List<DateTimeOffset>();
        for (var i = 0; i < 400 * 48; i++)
        {
            i += random.Next(100) == 0 ? random.Next(1, 100) : 0;
            rounds.AddRange(Enumerable.Repeat(Begin.AddMinutes(30 * i), random.Next(50) == 0 ? 2 : 1));
        }

        return rounds;
    }

    private static Dictionary<(string Period, long Household), DateTimeOffset> Reports(Random random) =>
        (from period in PlanPeriods.Of(Year)
         from household in Enumerable.Range(1, 12)
         where random.Next(3) > 0
         let opens = PlanClock.StartOfDay(Year, period.Opens)
         let hours = (period.LastLateDay.DayNumber - period.Opens.DayNumber + 1) * 24
         select (period.Key, (long)household, At: opens.AddHours(random.Next(hours))))
        .ToDictionary(r => (r.Key, r.Item2), r => r.At);

    private static async Task<List<Sent>> RunAsync(
        CommuneDb commune, List<DateTimeOffset> rounds, Dictionary<(string Period, long Household), DateTimeOffset> reports)
    {
        var waiting = new Queue<KeyValuePair<(string Period, long Household), DateTimeOffset>>(reports.OrderBy(r => r.Value));
        var sent = new List<Sent>();
        foreach (var now in rounds)
        {
            while (waiting.TryPeek(out var next) && next.Value <= now)
            {
                waiting.Dequeue();
                await commune.ReportAsync(next.Key.Household, """{"nil":true}""", next.Value, PlanPeriods.Find(Year, next.Key.Period)!);
            }

            if (commune.Readers.Read(db => ReminderSweep.IsDue(db, Yearly, now)))
            {
                var given = await commune.WriteAsync(db => ReminderSweep.Run(db, Yearly, now));
                sent.AddRange(given.Select(s => new Sent(now, s.OfficialId, s.Period, s.Name)));
            }
        }

        return sent;
    }

    // Written without the product's rules: every reminder of every period, the first round of the day's hours in which it is the latest.
    private static IEnumerable<Sent> Expected(
        List<DateTimeOffset> rounds, Dictionary<(string Period, long Household), DateTimeOffset> reports)
    {
        foreach (var period in PlanPeriods.Of(Year))
        {
            var times = Times(period);
            for (var i = 0; i < times.Count; i++)
            {
                var (name, daysBefore, at) = times[i];
                var until = i + 1 < times.Count ? times[i + 1].At : DateTimeOffset.MaxValue;
                var last = daysBefore < 0 ? period.LastLateDay : period.LastDay;
                var round = rounds.Cast<DateTimeOffset?>().FirstOrDefault(r =>
                    r >= at && r < until && r.Value.TimeOfDay >= new TimeSpan(6, 30, 0) && r.Value.TimeOfDay < new TimeSpan(21, 0, 0)
                    && DateOnly.FromDateTime(r.Value.DateTime) <= last);
                if (round is not { } now)
                {
                    continue;
                }

                foreach (var official in (long[])[Thom, Klah, Blin, Lan])
                {
                    if (HouseholdsOf(official).Any(h => !reports.TryGetValue((period.Key, h), out var filed) || filed > now))
                    {
                        yield return new Sent(now, official, period.Key, name);
                    }
                }
            }
        }
    }

    private static List<(string Name, int DaysBefore, DateTimeOffset At)> Times(Period period)
    {
        var times = new List<(string Name, int DaysBefore, DateTimeOffset At)>();
        foreach (var (daysBefore, hour) in new[] { (3, 8), (1, 8), (0, 8), (0, 16), (-1, 8) })
        {
            var day = period.LastDay.AddDays(-daysBefore);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Year.Holidays.Contains(day))
            {
                day = day.AddDays(daysBefore < 0 ? 1 : -1);
            }

            times.Add((
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{daysBefore}@{hour:00}:00"), daysBefore,
                new DateTimeOffset(day.Year, day.Month, day.Day, hour, 0, 0, TimeSpan.FromHours(7))));
        }

        times.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : b.DaysBefore.CompareTo(a.DaysBefore));
        return times;
    }

    private static IEnumerable<long> HouseholdsOf(long official) => official switch
    {
        Thom => [1, 2, 3],
        Klah => [4, 5],
        Blin => [6, 7, 8, 9],
        _ => [10, 11, 12],
    };

    private static IEnumerable<Sent> Sorted(IEnumerable<Sent> sent) =>
        sent.OrderBy(s => s.At).ThenBy(s => s.Official).ThenBy(s => s.Period, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal);

    private sealed record Sent(DateTimeOffset At, long Official, string Period, string Name);
}
