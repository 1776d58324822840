using System.Data.Common;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Households.Import;

/// <summary>What an office does with its list in Excel: take the workbook, see what a filled one would change.</summary>
public static class WorkbookImport
{
    private static readonly Roster Nobody = new(0, 0, isSample: false, [], [], [], [], []);

    /// <summary>Reads a workbook for a unit and lists what it would change; nothing is written.</summary>
    /// <param name="db">Any connection.</param>
    /// <param name="access">Who asks; needs <see cref="Operation.Import"/>.</param>
    /// <param name="view">The unit; null on an empty database.</param>
    /// <param name="file">The file's bytes, of any content.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="isSample">Take it for a list made up for a demonstration.</param>
    public static WorkbookPreview Preview(
        DbConnection db, Access access, UnitView? view, byte[] file, string name, DateTimeOffset now, bool isSample = false)
    {
        if (!access.Allows(Operation.Import))
        {
            return WorkbookPreview.Refused(ImportOperations.NotAllowed(name));
        }

        if (view is null)
        {
            return WorkbookPreview.Refused(ImportResult.Refused(new FileProblem(name, "", "Chưa có đơn vị nào; hãy nhập kế hoạch của đơn vị trước.")));
        }

        var reading = WorkbookReader.Read(file, name, new WorkbookContext(view.Roster, view.Code, Today(view, now), isSample) { Planned = Planned(view, now) });
        if (reading.Roster is not { } roster)
        {
            return WorkbookPreview.Refused(ImportResult.Refused(reading.Problems));
        }

        var result = RosterImport.Apply(db, access, roster, name, now, preview: true);
        return new WorkbookPreview(roster, result, result.IsApplied ? [.. reading.Notes, .. PreviewNotes.Of(view, roster, result, now)] : reading.Notes);
    }

    private static IReadOnlyList<PlannedArea> Planned(UnitView view, DateTimeOffset now) =>
    [
        .. view.PlansAt(now).Select(p => p.TargetTable).OfType<TargetTable>()
            .SelectMany(t => t.Rows.Zip(t.AreaNames, (row, name) => (row.Area, name)))
            .Where(a => a.Area is not null && a.name.Length > 0)
            .DistinctBy(a => a.Area, StringComparer.OrdinalIgnoreCase)
            .Select(a => new PlannedArea(a.Area!, a.name)),
    ];

    /// <summary>The workbook to fill in.</summary>
    /// <param name="view">The unit; null for a workbook of no unit yet.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="filled">With the list that is in force; else empty.</param>
    public static byte[] Template(UnitView? view, DateTimeOffset now, bool filled)
    {
        if (view is null)
        {
            return TemplateWorkbook.Make(new TemplateAbout());
        }

        var about = new TemplateAbout(view.Name, view.Code, IsSample: view.IsSample);
        return TemplateWorkbook.Make(about, filled ? CurrentRoster.Of(view.Roster, Today(view, now)) : null);
    }

    /// <summary>The day in the unit's time zone.</summary>
    internal static DateOnly Today(UnitView view, DateTimeOffset now) => view.PlansAt(now) is [var plan, ..]
        ? PlanClock.Today(plan, now)
        : DateOnly.FromDateTime(now.UtcDateTime.AddHours(7));
}

/// <summary>What a workbook would change.</summary>
/// <param name="Roster">The list that was read; null where it was refused.</param>
/// <param name="Result">The changes, or all that is wrong.</param>
/// <param name="Notes">What a person should know though it is no problem.</param>
public sealed record WorkbookPreview(RosterFile? Roster, ImportResult Result, IReadOnlyList<ImportRemark> Notes)
{
    internal static WorkbookPreview Refused(ImportResult result) => new(null, result, []);
}
