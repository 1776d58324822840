using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Import;

/// <summary>What an import did: everything, or nothing and why.</summary>
/// <param name="Problems">What was refused, with place and reason; with any, nothing was changed.</param>
/// <param name="Changes">What changed, in the file's order; empty where there are problems.</param>
/// <param name="Unchanged">How many entries stayed as they were, by what they are.</param>
/// <param name="UnitId">The unit that it belongs to; null where nothing was imported.</param>
public sealed record ImportResult(
    IReadOnlyList<FileProblem> Problems,
    IReadOnlyList<ImportChange> Changes,
    IReadOnlyDictionary<ImportedKind, int> Unchanged,
    long? UnitId)
{
    /// <summary>Whether the file was taken in.</summary>
    public bool IsApplied => Problems.Count == 0;

    /// <summary>Nothing was changed, for these reasons.</summary>
    public static ImportResult Refused(params IReadOnlyList<FileProblem> problems) =>
        new(problems, [], new Dictionary<ImportedKind, int>(), null);

    /// <summary>What the file was about, in the order of its changes.</summary>
    public IReadOnlyList<ImportedKind> Kinds => [.. Changes.Select(c => c.What).Concat(Unchanged.Keys).Distinct()];

    /// <summary>Only what concerns one kind of thing.</summary>
    internal ImportResult Of(ImportedKind what) => this with
    {
        Changes = [.. Changes.Where(c => c.What == what)],
        Unchanged = Unchanged.Where(u => u.Key == what).ToDictionary(u => u.Key, u => u.Value),
    };

    /// <summary>This one and then the next as one result.</summary>
    internal ImportResult Then(ImportResult next) => new(
        [.. Problems, .. next.Problems],
        [.. Changes, .. next.Changes],
        Unchanged.Concat(next.Unchanged)
            .GroupBy(u => u.Key)
            .ToDictionary(g => g.Key, g => g.Sum(u => u.Value)),
        next.UnitId ?? UnitId);
}

/// <summary>One thing that an import changed.</summary>
/// <param name="Kind">How.</param>
/// <param name="What">What it is.</param>
/// <param name="Code">Its code; of an assignment who → on what. No names: this is printed and may be logged.</param>
/// <param name="Details">What changed in it; empty where the code says all.</param>
public sealed record ImportChange(ImportChangeKind Kind, ImportedKind What, string Code, IReadOnlyList<ImportRemark> Details)
{
    /// <summary>The details on one line; empty where there are none.</summary>
    public string Detail(string? language = null) => string.Join(", ", Details.Select(d => d.Say(language)));

    /// <summary>"CB002 → H001 (phụ trách chính, từ 01/10/2025)".</summary>
    public string Line(string? language = null) => Details.Count == 0 ? Code : $"{Code} ({Detail(language)})";
}

/// <summary>What an import can be about.</summary>
public enum ImportedKind
{
    /// <summary>kế hoạch</summary>
    Plan,

    /// <summary>địa bàn</summary>
    Area,

    /// <summary>cơ quan, chi bộ</summary>
    Organization,

    /// <summary>cán bộ</summary>
    Official,

    /// <summary>hộ</summary>
    Household,

    /// <summary>phân công</summary>
    Assignment,
}

/// <summary>How an import changes something.</summary>
public enum ImportChangeKind
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It was there and is different now.</summary>
    Changed,

    /// <summary>It was in force and ends.</summary>
    Ended,
}
