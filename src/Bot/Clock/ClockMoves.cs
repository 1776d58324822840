using System.Globalization;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;

namespace ReportBot.Bot.Clock;

/// <summary>The moments of a plan at which something happens next: reminders, the end of a period, the next period.</summary>
internal static class ClockMoves
{
    private const int MostReminders = 4;

    public static IReadOnlyList<ClockMove> From(Plan plan, DateTimeOffset now)
    {
        var today = PlanClock.Today(plan, now);
        var periods = PlanPeriods.Of(plan).Where(p => p.LastDay.AddDays(7) >= today).Take(4).ToList();
        var reminders = periods.SelectMany(p => Reminders(plan, p)).Where(at => at > now).Distinct().Order().Take(MostReminders);
        var ends = periods.Select(p => PlanClock.StartOfDay(plan, p.LastDay.AddDays(1)).AddMinutes(1)).Where(at => at > now).Order().Take(1);
        var openings = periods.Select(p => PlanClock.At(plan, p.Opens, new TimeOnly(8, 0))).Where(at => at > now).Order().Take(1);
        return
        [
            .. reminders.Concat(ends).Concat(openings).Distinct().Order()
                .Select(at => PlanClock.Local(plan, at))
                .Select(at => new ClockMove(string.Create(CultureInfo.InvariantCulture, $"tới {at:HH:mm} ngày {at.Day}/{at.Month}"), at)),
        ];
    }

    private static IEnumerable<DateTimeOffset> Reminders(Plan plan, Period period) => ReminderRules.Of(plan, period).Select(r => r.At);
}
