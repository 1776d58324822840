using FsCheck;
using FsCheck.Fluent;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Reminders;

namespace ReportBot.Core.Tests.Plans;

/// <summary>
/// Schedules of every shape over years: days of months, dates of the year, single dates, "vào" and "trước", openings,
/// grace and days off. A plan that the file check lets through must never be ambiguous.
/// </summary>
public sealed class ScheduleYearsTests
{
    private static readonly Gen<ScheduleRule> AnyRule =
        from kind in Gen.Elements(PeriodKind.Periodic, PeriodKind.HalfYear, PeriodKind.Annual, PeriodKind.Stage)
        from monthly in Gen.Elements(true, false, false)
        from days in Gen.Choose(1, 31).ArrayOf(2)
        from dates in Gen.Elements("01-31", "02-29", "06-10", "11-10", "12-15").ArrayOf(2)
        from single in Gen.Choose(0, 1_500).ArrayOf(1)
        from inclusive in Gen.Elements(true, false)
        from opens in Gen.Choose(-20, 20)
        from late in Gen.Choose(0, 5)
        from reminders in Gen.Choose(-5, 20).ArrayOf(4)
        from subject in Gen.Elements("household", "area", "organization")
        select new ScheduleRule
        {
            Kind = kind, DaysOfMonth = monthly ? [.. days.Distinct()] : [], DatesOfYear = monthly ? [] : [.. dates.Distinct()],
            Dates = [.. single.Select(d => new DateOnly(2023, 1, 1).AddDays(d))], Inclusive = inclusive,
            OpensDaysBefore = opens < 0 ? null : opens, LateDays = late, Form = "household-periodic", Subject = subject,
            Reminders = [.. reminders.Where(r => r >= -late).Distinct().Select(r => new ReminderRule(r, new TimeOnly(8, 0)))],
        };

    private static readonly Gen<Plan> AnyPlan =
        from count in Gen.Choose(1, 2)
        from rules in AnyRule.ArrayOf(count)
        from years in Gen.Choose(1, 5)
        from holidays in Gen.Choose(0, 365 * 3).ArrayOf(40)
        select TestPlan.Make([.. rules]) with
        {
            From = new DateOnly(2023, 2, 1), To = new DateOnly(2023 + years, 1, 31),
            Holidays = [.. holidays.Select(h => new DateOnly(2023, 1, 1).AddDays(h)).Distinct()],
        };

    // Made once: half of what is generated is refused, rightly.
    private static readonly Lazy<Plan[]> Accepted = new(() => [.. AnyPlan.Sample(150).Where(IsAccepted)]);

    [Fact]
    public void The_check_lets_plans_of_several_shapes_through_and_refuses_others()
    {
        Assert.InRange(Accepted.Value.Length, 20, 140);
        Assert.True(Accepted.Value.SelectMany(p => p.Schedule).Select(r => (r.Kind, r.Inclusive)).Distinct().Count() > 4);
    }

    [Fact]
    public void Every_period_opens_and_its_phases_follow_one_another_day_by_day() => Check(plan => PlanPeriods.Of(plan).All(p =>
        p.Opens <= p.LastDay && p.LastDay <= p.LastLateDay && p.CoversFrom <= p.CoversTo
        && p.PhaseOn(p.Opens.AddDays(-1)) == PeriodPhase.NotOpen && p.PhaseOn(p.Opens) == PeriodPhase.Open
        && p.PhaseOn(p.LastDay) == PeriodPhase.Open && p.PhaseOn(p.LastDay.AddDays(1)) is PeriodPhase.Late or PeriodPhase.Locked
        && p.PhaseOn(p.LastLateDay.AddDays(1)) == PeriodPhase.Locked));

    [Fact]
    public void Vao_ngay_is_the_day_itself_and_truoc_ngay_the_day_before() => Check(plan => PlanPeriods.Of(plan).All(p =>
        p.LastDay == (PlanPeriods.RuleOf(plan, p).Inclusive ? p.Due : p.Due.AddDays(-1))));

    [Fact]
    public void No_two_periods_of_one_kind_on_the_same_subjects_are_open_on_one_day() => Check(plan =>
    {
        var periods = PlanPeriods.Of(plan);
        return periods.All(p => periods.All(q =>
            p == q || p.Kind != q.Kind || p.Subject != q.Subject || p.LastDay < q.Opens || q.LastDay < p.Opens));
    });

    [Fact]
    public void Keys_are_unique_and_stay_when_the_plan_grows_longer() => Check(plan =>
    {
        var longer = plan with { To = plan.To.AddYears(1) };
        return PlanPeriods.Of(plan).Select(p => p.Key).Distinct(StringComparer.Ordinal).Count() == PlanPeriods.Of(plan).Count
            && PlanPeriods.Of(plan).All(p => PlanPeriods.Find(longer, p.Key) == p);
    });

    [Fact]
    public void A_holiday_moves_a_reminder_to_an_earlier_working_day_and_never_the_deadline() => Check(plan =>
    {
        var plain = plan with { Holidays = [] };
        return PlanPeriods.Of(plan).All(p => PlanPeriods.Find(plain, p.Key) == p && ReminderRules.Of(plan, p).All(r => FallsRightly(plan, p, r)));
    });

    [Fact]
    public void A_reminder_never_comes_before_the_opening_nor_after_the_lock() => Check(plan => PlanPeriods.Of(plan).All(p =>
        ReminderRules.Of(plan, p).Where(r => r.DaysBefore <= p.LastDay.DayNumber - p.Opens.DayNumber).All(r =>
            PlanClock.Today(plan, r.At) is var day && day >= p.Opens && day <= p.LastLateDay)));

    // Every day between where it fell and where the rule put it must be a day off; where all are, it stays.
    private static bool FallsRightly(Plan plan, Period period, PlannedReminder reminder)
    {
        var meant = period.LastDay.AddDays(-reminder.DaysBefore);
        var day = PlanClock.Today(plan, reminder.At);
        var step = reminder.IsOverdue ? 1 : -1;
        for (var between = meant; between != day; between = between.AddDays(step))
        {
            if (Works(plan, between) || (reminder.IsOverdue ? between > period.LastLateDay : between < period.Opens))
            {
                return false;
            }
        }

        return Works(plan, day) || (day == meant && NoneLeft(plan, period, reminder));
    }

    private static bool NoneLeft(Plan plan, Period period, PlannedReminder reminder)
    {
        var meant = period.LastDay.AddDays(-reminder.DaysBefore);
        var (from, to) = reminder.IsOverdue ? (meant, period.LastLateDay) : (period.Opens, meant);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Works(plan, day))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Works(Plan plan, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !plan.Holidays.Contains(day);

    private static bool IsAccepted(Plan plan)
    {
        var problems = new FileProblems("plan.json");
        ScheduleCheck.Check(plan, problems);
        return problems.All.Count == 0;
    }

    private static void Check(Func<Plan, bool> holds) =>
        Assert.All(Accepted.Value, plan => Assert.True(holds(plan), PlanJson.Write(plan)));
}
