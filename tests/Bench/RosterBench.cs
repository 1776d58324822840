using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
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
        await WorkbookAsync(options);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"roster of 3,000 households, 400 officials: import {import:F0} ms; {owed} obligations of {periods.Count} periods in {enumerate:F0} ms, the first run"));
    }

    // From the bytes of an .xlsx to the commit: checked, read, previewed and applied, as the office does it.
    private static async Task WorkbookAsync(BenchOptions options)
    {
        await using var unit = await BigUnit.NewAsync(options, officials: 400, households: 3000);
        var list = RosterJson.Read(unit.RosterPath).Roster!;
        var file = TemplateWorkbook.Make(new TemplateAbout(IsSample: true, AsOf: list.AsOf), list);
        GC.Collect();
        var before = Environment.WorkingSet;
        var allocated = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        var access = Access.System(1);
        var preview = unit.Readers.Read(db => WorkbookImport.Preview(db, access, unit.Units.Default(db), file, "x.xlsx", TimeProvider.System.GetUtcNow()));
        var read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var result = await new ImportOperations(unit.Gate, TimeProvider.System).ImportRosterAsync(access, preview.Roster!, "x.xlsx");
        var all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 >> 20;
        var made = (GC.GetTotalAllocatedBytes() - allocated) >> 20;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"workbook of 3,000 households, 400 officials ({file.Length / 1024} KB): read and previewed {read:F0} ms, imported {all:F0} ms in all, {result.Changes.Count} changes; working set {before >> 20} MB before, {peak} MB at its peak, {made} MB allocated; the first run"));
        await GateAsync(unit, preview);
    }

    // What of it holds the one writer, while other people's messages wait.
    private static async Task GateAsync(BigUnit unit, WorkbookPreview preview)
    {
        var packed = PendingImports.Pack(preview);
        var arrival = Stopwatch.GetTimestamp();
        await unit.Gate.WriteAsync(db => PendingImports.SetRead(db, "none", packed, 1));
        var kept = Stopwatch.GetElapsedTime(arrival).TotalMilliseconds;
        var made = Stopwatch.GetTimestamp();
        var template = unit.Readers.Read(db => WorkbookImport.Template(unit.Units.Default(db), TimeProvider.System.GetUtcNow(), filled: true));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"workbook in chat: keeping what was read holds the writer {kept:F0} ms ({packed.Shown.Length} letters shown, {packed.Roster?.Length >> 10} KB kept); the list in use ({template.Length / 1024} KB) is made beside it in {Stopwatch.GetElapsedTime(made).TotalMilliseconds:F0} ms"));
    }
}
