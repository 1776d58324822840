using System.Data.Common;
using System.Text.Json;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Plans.Import;

/// <summary>Brings plans and rosters from files into storage: all of a file or nothing of it.</summary>
public sealed class ImportOperations(WriteGate gate, TimeProvider time)
{
    /// <summary>Imports a plan or a roster, whichever the file is.</summary>
    /// <param name="access">Who imports; needs <see cref="Operation.Import"/>.</param>
    /// <param name="path">A JSON file.</param>
    /// <param name="withSample">With a plan, also the sample roster it names, where the unit has nobody yet.</param>
    /// <exception cref="StorageException">The store failed; nothing was changed.</exception>
    public Task<ImportResult> ImportAsync(Access access, string path, bool withSample) =>
        IsRoster(path) ? ImportRosterAsync(access, path) : ImportPlanAsync(access, path, withSample);

    /// <summary>Imports a plan file; a new unit is made only by the service itself.</summary>
    /// <param name="access">Who imports; needs <see cref="Operation.Import"/>.</param>
    /// <param name="path">The plan file.</param>
    /// <param name="withSample">Also the sample roster it names, where the unit has nobody yet: for a demonstration.</param>
    /// <exception cref="StorageException">The store failed; nothing was changed.</exception>
    public async Task<ImportResult> ImportPlanAsync(Access access, string path, bool withSample)
    {
        if (!access.Allows(Operation.Import))
        {
            return NotAllowed(path);
        }

        var parts = ReadPlans(path, withSample);
        if (parts.SelectMany(p => p.Problems).ToList() is { Count: > 0 } problems)
        {
            return ImportResult.Refused(problems);
        }

        var now = time.GetUtcNow();
        return await WriteAsync(db => parts
            .Select(part => Apply(db, access, part, now))
            .Aggregate((all, next) => all.IsApplied ? all.Then(next) with { UnitId = all.UnitId } : all));
    }

    // The plan, and with the sample those of the units below that it names.
    private static List<PlanPart> ReadPlans(string path, bool withSample)
    {
        var plan = PlanFile.Read(path);
        var roster = withSample && plan.SampleRoster is { } sample ? RosterJson.Read(sample) : null;
        var part = new PlanPart(path, plan, roster?.Roster, [.. plan.Problems, .. roster?.Problems ?? []]);
        return withSample && plan.Plan is not null
            ? [part, .. plan.SampleUnits.Where(below => !string.Equals(below, path, StringComparison.Ordinal)).SelectMany(below => ReadPlans(below, withSample))]
            : [part];
    }

    private static ImportResult Apply(DbConnection db, Access access, PlanPart part, DateTimeOffset now)
    {
        var plan = part.Reading.Plan!;
        var result = PlanImport.Apply(db, access, plan, Path.GetFileName(part.Path), now);
        return result.IsApplied && part.Roster is { } people && IsEmpty(db, result.UnitId!.Value)
            ? result.Then(RosterImports.Apply(db, access, people with { Unit = plan.Unit.Code }, FromCommand(Path.GetFileName(part.Reading.SampleRoster!)), now))
            : result;
    }

    /// <summary>Imports a roster file.</summary>
    /// <exception cref="StorageException">The store failed; nothing was changed.</exception>
    public async Task<ImportResult> ImportRosterAsync(Access access, string path)
    {
        if (!access.Allows(Operation.Import))
        {
            return NotAllowed(path);
        }

        var reading = RosterJson.Read(path);
        return reading.Roster is { } roster
            ? await ImportRosterAsync(access, roster, Path.GetFileName(path))
            : ImportResult.Refused([.. reading.Problems]);
    }

    /// <summary>Imports a roster from wherever it came: a file, a workbook, a program.</summary>
    /// <param name="access">Who imports; needs <see cref="Operation.Import"/>.</param>
    /// <param name="roster">The list; its rules are checked here.</param>
    /// <param name="name">The file's name, for what is refused.</param>
    /// <exception cref="StorageException">The store failed; nothing was changed.</exception>
    public async Task<ImportResult> ImportRosterAsync(Access access, RosterFile roster, string name)
    {
        if (!access.Allows(Operation.Import))
        {
            return NotAllowed(name);
        }

        var problems = new FileProblems(name);
        RosterCheck.Check(roster, problems);
        var now = time.GetUtcNow();
        return problems.All.Count == 0
            ? await WriteAsync(db => RosterImports.Apply(db, access, roster, FromCommand(name), now))
            : ImportResult.Refused([.. problems.All]);
    }

    private static ImportSource FromCommand(string name) => new("command", name);

    // The gate commits what returns: an import that is refused half-way must leave by an exception.
    private async Task<ImportResult> WriteAsync(Func<DbConnection, ImportResult> import)
    {
        try
        {
            return await gate.WriteAsync(db =>
            {
                var result = import(db);
                return result.IsApplied ? result : throw new RefusedException(result);
            });
        }
        catch (RefusedException refused)
        {
            return ImportResult.Refused(refused.Result.Problems);
        }
    }

    private static bool IsEmpty(DbConnection db, long unitId)
    {
        var roster = Households.RosterStore.Load(db, unitId, 0, isSample: false);
        return roster.Officials.Count == 0 && roster.Households.Count == 0;
    }

    internal static ImportResult NotAllowed(string path) => ImportResult.Refused(new FileProblem(
        Path.GetFileName(path), "", "Việc nhập kế hoạch và danh sách dành cho văn phòng của đơn vị."));

    private static bool IsRoster(string path)
    {
        using var document = JsonFile.Open(path, new FileProblems(path));
        return document is not null
            && document.RootElement.TryGetProperty("households", out var households)
            && households.ValueKind == JsonValueKind.Array;
    }

    private sealed record PlanPart(string Path, PlanReading Reading, RosterFile? Roster, IReadOnlyList<FileProblem> Problems);

    private sealed class RefusedException(ImportResult result) : Exception
    {
        public ImportResult Result => result;
    }
}
