using System.Collections.Frozen;
using System.Globalization;

namespace ReportBot.Core.Text;

/// <summary>
/// The words by which a number of things is named, for all that read them: "hai", "bốn hộ", "cả ba", "mấy". <see cref="NumberWords"/> puts them
/// together to larger numbers.
/// </summary>
internal static class CountWords
{
    /// <summary>One to ten, each at its place.</summary>
    public static IReadOnlyList<string> OneToTen { get; } = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static readonly FrozenDictionary<string, int> Folded =
        OneToTen.Select((word, i) => (Word: VietnameseText.Fold(word), Value: i + 1)).ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>Other spellings of the digits, most of them behind "mươi": "hai mươi mốt", "mười lăm".</summary>
    public static IReadOnlyList<(string Word, int Value)> Variants { get; } = [("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5), ("bẩy", 7)];

    /// <summary>Several things whose number is not said.</summary>
    public static IReadOnlyList<string> Several { get; } = ["các", "mấy", "những"];

    /// <summary>All of them, before their number or name.</summary>
    public static IReadOnlyList<string> All { get; } = ["cả", "tất cả"];

    /// <summary>The words of these numbers: <c>Words(2, 4)</c> is "hai", "ba", "bốn".</summary>
    public static IEnumerable<string> Words(int from, int to) => OneToTen.Take(to).Skip(from - 1);

    /// <summary>"cả hai", "cả ba": all of these numbers.</summary>
    public static IEnumerable<string> AllOf(int from, int to) => Words(from, to).Select(w => All[0] + " " + w);

    /// <summary>"2", "hai": how many a folded word says, up to ten in letters; 0 for other words.</summary>
    public static int OfFolded(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Folded.GetValueOrDefault(word);

    /// <summary>The count at <paramref name="at"/> in figures below one hundred or in one word below ten; null where none is said.</summary>
    public static int? At(TokenText text, int at) => text[at].IsDigits && text[at].Folded.Length <= 2
        ? int.Parse(text[at].Folded, CultureInfo.InvariantCulture)
        : NumberWords.Digit(text, at, text.Count);
}
