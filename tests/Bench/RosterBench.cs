using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Bench;

/// <summary>Import of a roster of 3,000 households and 400 officials, and the enumeration of a year's obligations.</summary>
internal static class RosterBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        await using var unit = await BigUnit.NewAsync(options, officials: 400, households: 3000);
        var start = Stopwatch.GetTimestamp();
        await unit.ImportRosterAsync();
        var import = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var view = unit.Readers.Read(db => unit.Units.Default(db))!;
        var periods = PlanPeriods.Of(view.Plans[0]).Take(25).ToList();
        start = Stopwatch.GetTimestamp();
        var owed = periods.Sum(p => Obligations.Of(view.Roster, view.Plans[0], p).Count);
        var enumerate = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"roster of 3,000 households, 400 officials: import {import:F0} ms; {owed} obligations of {periods.Count} periods in {enumerate:F0} ms, the first run"));
    }
}
