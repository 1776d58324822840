using System.Globalization;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The words by which places are called.</summary>
internal static class AreaKinds
{
    // Longer ones first: "tổ dân phố" before "tổ".
    private static readonly (string Key, string Kind, string Prefix)[] All =
    [
        ("to dan pho", "tổ dân phố", "TDP"), ("tieu khu", "tiểu khu", "TK"), ("khu pho", "khu phố", "KP"), ("khu dan cu", "khu dân cư", "KDC"),
        ("lang", "làng", "L"), ("thon", "thôn", "T"), ("xom", "xóm", "X"), ("khom", "khóm", "KH"), ("buon", "buôn", "B"),
        ("ban", "bản", "BN"), ("ap", "ấp", "A"), ("khoi", "khối", "K"), ("phum", "phum", "P"), ("soc", "sóc", "S"), ("khu", "khu", "K"), ("to", "tổ", "TO"),
        ("kp", "khu phố", "KP"), ("tdp", "tổ dân phố", "TDP"),
    ];

    private static readonly string[] Short = ["kp", "tdp"];

    /// <summary>The kind that a name begins with; null where it begins with none.</summary>
    public static string? KindOf(string name) => Find(name)?.Kind;

    /// <summary>The letters of a code for this kind.</summary>
    public static string PrefixOf(string kind) =>
        All.FirstOrDefault(a => a.Key == WorkbookWords.Key(kind)) is { Prefix: not null } found ? found.Prefix : "DB";

    /// <summary>The name behind the word for its kind: "9" of "Khu phố 9".</summary>
    public static string Bare(string name) => Find(name) is { } found ? Words(name)[found.Count..].Trim() : name;

    /// <summary>The name with its kind written out: "Khu phố 8" of "KP 08"; any other as it is.</summary>
    public static string Full(string name) => Find(name) is { IsShort: true } found
        ? $"{char.ToUpper(found.Kind[0], CultureInfo.InvariantCulture)}{found.Kind[1..]} {Words(name)[found.Count..].Trim().TrimStart('0')}"
        : name;

    private static (string Kind, int Count, bool IsShort)? Find(string name)
    {
        var words = Words(name);
        var key = WorkbookWords.Key(words);
        foreach (var (phrase, kind, _) in All)
        {
            if (key.Length > phrase.Length && key.StartsWith(phrase, StringComparison.Ordinal) && key[phrase.Length] == ' ')
            {
                return (kind, phrase.Length, Array.Exists(Short, s => s == phrase));
            }
        }

        return null;
    }

    private static string Words(string name) => string.Join(' ', name.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
