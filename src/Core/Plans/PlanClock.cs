namespace ReportBot.Core.Plans;

/// <summary>Between UTC, which is stored, and the days and hours of a plan's time zone, which people see.</summary>
public static class PlanClock
{
    // Viet Nam has kept UTC+7 without daylight saving since 1975, so its zone needs no tzdata on the machine.
    private static readonly TimeZoneInfo VietNam =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh");

    /// <summary>The day it is.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the plan's zone.</exception>
    public static DateOnly Today(Plan plan, DateTimeOffset utc) => DateOnly.FromDateTime(Local(plan, utc).DateTime);

    /// <summary>The same instant with the plan's offset.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the plan's zone.</exception>
    public static DateTimeOffset Local(Plan plan, DateTimeOffset utc) => TimeZoneInfo.ConvertTime(utc, ZoneOf(plan));

    /// <summary>The first instant of a day, UTC.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the plan's zone.</exception>
    public static DateTimeOffset StartOfDay(Plan plan, DateOnly date) => At(plan, date, TimeOnly.MinValue);

    /// <summary>
    /// A time of day, UTC. Where clocks skip it, the next minute after the gap; where it comes twice, the
    /// first of the two.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the plan's zone.</exception>
    public static DateTimeOffset At(Plan plan, DateOnly date, TimeOnly time)
    {
        var zone = ZoneOf(plan);
        var local = date.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Whether this machine knows a time zone.</summary>
    public static bool Knows(string timeZone) => IsVietNam(timeZone) || TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    private static TimeZoneInfo ZoneOf(Plan plan) =>
        IsVietNam(plan.TimeZone) ? VietNam : TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);

    private static bool IsVietNam(string timeZone) => timeZone is "Asia/Ho_Chi_Minh" or "Asia/Saigon";
}
