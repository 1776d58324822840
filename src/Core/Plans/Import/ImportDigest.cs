using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Import;

/// <summary>What an import changes, as short as a message shows it.</summary>
/// <param name="Problems">All that is wrong; with any, nothing changes.</param>
/// <param name="Kinds">What changes and what does not, by kind.</param>
/// <param name="Notes">What a person should know though it is no problem.</param>
public sealed record ImportDigest(IReadOnlyList<FileProblem> Problems, IReadOnlyList<KindDigest> Kinds, IReadOnlyList<ImportRemark> Notes)
{
    /// <summary>So many changes of one kind are named with their days; of more, the number alone.</summary>
    private const int MostNamed = 10;

    /// <summary>Whether anything changes.</summary>
    public bool HasChanges => Kinds.Any(k => k.Changes > 0);

    /// <summary>The digest of a result.</summary>
    public static ImportDigest Of(ImportResult result, IReadOnlyList<ImportRemark>? notes = null) =>
        new(result.Problems, [.. result.Kinds.Select(k => Of(result, k))], notes ?? []);

    private static KindDigest Of(ImportResult result, ImportedKind kind)
    {
        var changes = result.Changes.Where(c => c.What == kind).ToLookup(c => c.Kind);
        return new KindDigest(
            kind, changes[ImportChangeKind.New].Count(), changes[ImportChangeKind.Changed].Count(), changes[ImportChangeKind.Ended].Count(),
            result.Unchanged.GetValueOrDefault(kind), [.. changes.Where(c => c.Count() <= MostNamed).SelectMany(c => c)]);
    }
}

/// <summary>What changes of one kind.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="New">How many are new.</param>
/// <param name="Changed">How many are different.</param>
/// <param name="Ended">How many end.</param>
/// <param name="Same">How many stay as they were.</param>
/// <param name="Named">The changes themselves, where they are few.</param>
public sealed record KindDigest(ImportedKind Kind, int New, int Changed, int Ended, int Same, IReadOnlyList<ImportChange> Named)
{
    /// <summary>How many are not as they were.</summary>
    public int Changes => New + Changed + Ended;
}
