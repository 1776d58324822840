using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Bench;

/// <summary>The summary of the last of 36 periods of a unit with 1,000 households, compiled and put into words.</summary>
internal static class SummaryBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        await using var unit = await BigUnit.NewAsync(options, officials: 150, households: 1000);
        await unit.ImportRosterAsync();
        var view = unit.Readers.Read(db => unit.Units.Default(db))!;
        var plan = view.Plans[0];
        var periods = PlanPeriods.Of(plan).Where(p => p.Kind == PeriodKind.Periodic).Take(36).ToList();
        await unit.FillAsync(periods);
        var times = new List<double>();
        var messages = 0;
        for (var i = 0; i < 25; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var summary = unit.Readers.Read(db => SummaryOperations.Read(
                db, Access.System(view.UnitId), view, plan, periods[^1], PlanClock.StartOfDay(plan, periods[^1].LastDay.AddDays(1))))!;
            messages = SummaryText.Write(summary).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"summary of 1,000 households, {periods.Count} periods: median {times[times.Count / 2]:F0} ms of {times.Count}, first {first:F0} ms; {messages} messages"));
    }
}
