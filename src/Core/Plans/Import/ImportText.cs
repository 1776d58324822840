using System.Globalization;

namespace ReportBot.Core.Plans.Import;

/// <summary>An import's result as lines to print.</summary>
public static class ImportText
{
    /// <summary>So many changes of one kind are named; of more, the number alone.</summary>
    private const int MostNamed = 20;

    /// <summary>The problems, or what changed; whole sentences and lists, without names of people.</summary>
    /// <param name="result">What was or would be done.</param>
    /// <param name="isPreview">Nothing was written yet.</param>
    public static IEnumerable<string> Lines(ImportResult result, bool isPreview = false)
    {
        if (!result.IsApplied)
        {
            yield return $"Chưa nhập gì. Có {Count(result.Problems.Count)} chỗ cần sửa:";
            foreach (var problem in result.Problems)
            {
                yield return "- " + problem;
            }

            yield break;
        }

        yield return result.Changes.Count == 0 ? "Không có gì thay đổi." : isPreview ? "Xem trước, chưa nhập gì:" : "Đã nhập xong.";
        foreach (var what in result.Kinds)
        {
            yield return Totals(result, what);
            foreach (var line in Named(result, what))
            {
                yield return line;
            }
        }
    }

    /// <summary>All kinds together on one line: "mới 3, đổi 2, kết thúc 1, giữ nguyên 114".</summary>
    public static string Short(ImportResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"mới {Of(result, ImportChangeKind.New)}, đổi {Of(result, ImportChangeKind.Changed)}, kết thúc {Of(result, ImportChangeKind.Ended)}, giữ nguyên {result.Unchanged.Values.Sum()}");

    /// <summary>"hộ".</summary>
    public static string Word(ImportedKind kind, string? language = null) =>
        ImportRemark.Of("of." + kind.ToString().ToLowerInvariant()).Say(language);

    private static int Of(ImportResult result, ImportChangeKind kind) => result.Changes.Count(c => c.Kind == kind);

    private static string Totals(ImportResult result, ImportedKind what) => string.Join(", ", new[]
    {
        $"{Word(what)}: mới {Count(Of(result, what, ImportChangeKind.New).Count)}",
        $"đổi {Count(Of(result, what, ImportChangeKind.Changed).Count)}",
        $"kết thúc {Count(Of(result, what, ImportChangeKind.Ended).Count)}",
        $"giữ nguyên {Count(result.Unchanged.GetValueOrDefault(what))}",
    });

    private static IEnumerable<string> Named(ImportResult result, ImportedKind what)
    {
        foreach (var (kind, word) in new[] { (ImportChangeKind.New, "mới"), (ImportChangeKind.Changed, "đổi"), (ImportChangeKind.Ended, "kết thúc") })
        {
            var changes = Of(result, what, kind);
            if (changes.Count is > 0 and <= MostNamed)
            {
                yield return $"  {word}: {string.Join("; ", changes.Select(c => c.Line()))}";
            }
        }
    }

    private static List<ImportChange> Of(ImportResult result, ImportedKind what, ImportChangeKind kind) =>
        [.. result.Changes.Where(c => c.What == what && c.Kind == kind)];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
