using System.Globalization;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Bot.Commands;

/// <summary>The period that a command is about.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Period">The period.</param>
internal sealed record PeriodChoice(Plan Plan, Period Period)
{
    /// <summary>The one due on a date; without a date the open one, or else the last that was due.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static PeriodChoice Of(UnitView unit, string? due, DateTimeOffset now)
    {
        if (due is not null)
        {
            return DueOn(unit, TypedDate.Read(due));
        }

        foreach (var plan in unit.PlansAt(now))
        {
            var today = PlanClock.Today(plan, now);
            if ((PlanPeriods.OpenOn(plan, today) ?? PlanPeriods.Of(plan).LastOrDefault(p => p.Due <= today)) is { } period)
            {
                return new PeriodChoice(plan, period);
            }
        }

        throw new CommandException("Chưa có kỳ báo cáo nào đến hạn; hãy ghi rõ kỳ, ví dụ --due 2025-09-10.");
    }

    private static PeriodChoice DueOn(UnitView unit, DateOnly due)
    {
        foreach (var plan in unit.Plans)
        {
            if (PlanPeriods.DueOn(plan, due) is [var period, ..])
            {
                return new PeriodChoice(plan, period);
            }
        }

        var near = unit.Plans.SelectMany(PlanPeriods.Of).Select(p => p.Due).Distinct()
            .OrderBy(d => Math.Abs(d.DayNumber - due.DayNumber)).Take(3).Order()
            .Select(d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).ToList();
        throw new CommandException(string.Create(
            CultureInfo.InvariantCulture,
            $"Không có kỳ báo cáo hạn {due:dd/MM/yyyy}{(near.Count > 0 ? $"; các kỳ gần đó: {string.Join(", ", near)}" : "")}."));
    }
}
