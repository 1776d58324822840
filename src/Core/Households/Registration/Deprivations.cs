using System.Text.Json;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Registration;

/// <summary>
/// The indicators of deprivation in basic social services, as data beside this file: 6 services, 12 indicators
/// (Decree 07/2021/NĐ-CP).
/// </summary>
public static class Deprivations
{
    /// <summary>In the decree's order; the place in it is the number people choose by.</summary>
    public static IReadOnlyList<Deprivation> All { get; } = Read();

    /// <summary>The one with this key; null when there is none.</summary>
    public static Deprivation? Find(string key) => All.FirstOrDefault(d => string.Equals(d.Key, key, StringComparison.Ordinal));

    /// <summary>Those that words name, by number or by word: "7, 9", "nước sạch và nhà tiêu". Null where a part names none.</summary>
    public static IReadOnlyList<Deprivation>? Named(string text)
    {
        var found = new List<Deprivation>();
        foreach (var part in VietnameseText.Fold(text).Replace(" va ", ",", StringComparison.Ordinal)
            .Split([',', ';', '\n', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(p => p.All(c => char.IsAsciiDigit(c) || c == ' ') ? p.Split(' ') : [p]))
        {
            var one = int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number >= 1 && number <= All.Count ? All[number - 1] : null
                : All.Where(d => d.Words.Any(w => VietnameseText.Fold(w) == part)).FirstOrDefault();
            if (one is null)
            {
                return null;
            }

            if (!found.Contains(one))
            {
                found.Add(one);
            }
        }

        return found.Count == 0 ? null : [.. All.Where(found.Contains)];
    }

    private static Deprivation[] Read()
    {
        using var stream = typeof(Deprivations).Assembly.GetManifestResourceStream("deprivations.json")!;
        return JsonSerializer.Deserialize<Deprivation[]>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>One indicator.</summary>
/// <param name="Key">Stable: <c>housing-quality</c>.</param>
/// <param name="Dimension">The basic social service it belongs to.</param>
/// <param name="Label">Its name.</param>
/// <param name="Words">What people write for it.</param>
/// <param name="English">Its name in English.</param>
public sealed record Deprivation(string Key, string Dimension, string Label, IReadOnlyList<string> Words, string English);
