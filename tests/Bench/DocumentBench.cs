using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Documents;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Bench;

/// <summary>Document and workbook of a period of units with 1,000 and 5,000 households: read, compiled, written, and the memory it takes.</summary>
internal static class DocumentBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        foreach (var households in new[] { 1000, 5000 })
        {
            await using var unit = await BigUnit.NewAsync(options, officials: households * 15 / 100, households);
            await unit.ImportRosterAsync();
            var view = unit.Readers.Read(db => unit.Units.Default(db))!;
            var plan = view.Plans[0];
            var periods = PlanPeriods.Of(plan).Where(p => p.Kind == PeriodKind.Periodic).Take(12).ToList();
            await unit.FillAsync(periods);
            foreach (var kind in new[] { DocumentKind.Word, DocumentKind.Excel })
            {
                Measure(unit, view, plan, periods[^1], kind, households);
            }
        }
    }

    private static void Measure(BigUnit unit, UnitView view, Plan plan, Period period, DocumentKind kind, int households)
    {
        var times = new List<double>();
        var size = 0;
        var before = Settled();
        using var peak = new Peak(before);
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var data = unit.Readers.Read(db => DocumentReading.Read(
                db, Access.System(view.UnitId), view, plan, period, PlanClock.StartOfDay(plan, period.LastDay.AddDays(1))))!;
            size = DocumentFile.Make(kind, data).Content.Length;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DocumentFile.Extension(kind)} of {households} households: first {first:F0} ms, median {times[2]:F0} ms of 5; {size / 1024} KB; peak {peak.More / 1048576} MB above {before / 1048576} MB"));
    }

    private static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    // The greatest working set, looked at every few milliseconds.
    private sealed class Peak : IDisposable
    {
        private readonly long from;
        private readonly Timer timer;
        private long most;

        public Peak(long from)
        {
            this.from = from;
            timer = new Timer(_ => Look(), null, 0, 5);
        }

        public long More
        {
            get
            {
                Look();
                return Math.Max(0, Interlocked.Read(ref most) - from);
            }
        }

        public void Dispose() => timer.Dispose();

        private void Look()
        {
            var now = Environment.WorkingSet;
            if (now > Interlocked.Read(ref most))
            {
                Interlocked.Exchange(ref most, now);
            }
        }
    }
}
