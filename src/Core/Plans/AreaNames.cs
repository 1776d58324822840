using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Plans;

/// <summary>
/// Reads how offices write several areas at once: "Khu phố 9 + 4", "Khu phố 8 +12", "KP 08", "thôn 1, 2 và Thôn Đồng
/// Sơn". A number alone belongs to the kind before it. "8-12" is a range or a pair, and only the writer knows which.
/// </summary>
public static partial class AreaNames
{
    /// <summary>What the text names, in its order, each area once.</summary>
    /// <param name="text">As written.</param>
    /// <param name="names">The names of the unit's areas; they are found with or without marks and capitals.</param>
    public static AreaReading Read(string text, IReadOnlyList<string> names)
    {
        var known = Known(names);
        var (found, unknown, doubtful) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var part in Parts(text))
        {
            if (known.GetValueOrDefault(Key(part.Name)) is { } area)
            {
                found.Add(area);
            }
            else
            {
                (part.IsDoubtful ? doubtful : unknown).Add(part.Typed);
            }
        }

        return new AreaReading([.. found.Distinct(StringComparer.Ordinal)], unknown, doubtful);
    }

    /// <summary>The areas that a text names, whether they are known or not.</summary>
    public static IReadOnlyList<AreaPart> Parts(string text)
    {
        var parts = new List<AreaPart>();
        var kind = "";
        foreach (var part in Separator().Split(VietnameseText.Normalize(text)).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            var isNumber = NumberAlone().IsMatch(part);
            parts.Add(new AreaPart(part, isNumber && kind.Length > 0 ? $"{kind} {part}" : part, RangeOrPair().IsMatch(part)));
            kind = isNumber ? kind : LastNumber().Replace(part, "");
        }

        return parts;
    }

    private static Dictionary<string, string> Known(IReadOnlyList<string> names)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            known.TryAdd(Key(name), name);
        }

        foreach (var name in names)
        {
            known.TryAdd(Initials(Key(name)), name);
        }

        return known;
    }

    private static string Key(string name)
    {
        var words = Spaces().Replace(VietnameseText.Fold(name), " ").Trim();
        return TrailingNumber().Replace(words, number => " " + Unpadded(number.Value.Trim())).Trim();
    }

    // "khu pho 9" is written "kp 9" too.
    private static string Initials(string key)
    {
        var words = key.Split(' ');
        return words.Length > 2 && char.IsAsciiDigit(words[^1][0])
            ? string.Concat(words[..^1].Select(w => w[0])) + " " + words[^1]
            : key;
    }

    private static string Unpadded(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : "0";

    [GeneratedRegex(@"[+,;&\n]|\s+(?:và|va)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex("^[0-9]{1,3}[a-zA-Z]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"\s*[0-9]+[a-zA-Z]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[0-9]\s*[-–—÷]\s*[0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RangeOrPair();
}

/// <summary>One area of a text that names several.</summary>
/// <param name="Typed">As it stands there: "4" of "Khu phố 9 + 4".</param>
/// <param name="Name">With the kind before it: "Khu phố 4".</param>
/// <param name="IsDoubtful">It may be a range or a pair ("8-12"), unless an area is called just so.</param>
public sealed record AreaPart(string Typed, string Name, bool IsDoubtful);

/// <summary>What was read of a text that names areas.</summary>
/// <param name="Areas">The areas that it names, by their own names.</param>
/// <param name="Unknown">What names no area.</param>
/// <param name="Doubtful">What may be a range or a pair ("8-12"): the writer must be asked.</param>
public sealed record AreaReading(IReadOnlyList<string> Areas, IReadOnlyList<string> Unknown, IReadOnlyList<string> Doubtful);
