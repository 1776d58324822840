using System.Globalization;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The words by which places are called, and cells that name several of them.</summary>
internal static class AreaKinds
{
    // Longer ones first: "tổ dân phố" before "tổ".
    private static readonly (string Key, string Kind, string Prefix)[] All =
    [
        ("to dan pho", "tổ dân phố", "TDP"), ("tieu khu", "tiểu khu", "TK"), ("khu pho", "khu phố", "KP"), ("khu dan cu", "khu dân cư", "KDC"),
        ("lang", "làng", "L"), ("thon", "thôn", "T"), ("xom", "xóm", "X"), ("khom", "khóm", "KH"), ("buon", "buôn", "B"),
        ("ban", "bản", "BN"), ("ap", "ấp", "A"), ("khoi", "khối", "K"), ("phum", "phum", "P"), ("soc", "sóc", "S"), ("khu", "khu", "K"), ("to", "tổ", "TO"),
    ];

    /// <summary>The kind that a name begins with; null where it begins with none.</summary>
    public static string? KindOf(string name) => Find(name)?.Kind;

    /// <summary>The letters of a code for this kind.</summary>
    public static string PrefixOf(string kind) =>
        All.FirstOrDefault(a => a.Key == WorkbookWords.Key(kind)) is { Prefix: not null } found ? found.Prefix : "DB";

    /// <summary>The name behind the word for its kind: "9" of "Khu phố 9".</summary>
    public static string Bare(string name) => Find(name) is { } found ? Words(name)[found.Count..].Trim() : name;

    /// <summary>The places that a cell names: "Khu phố 9 + 4" is Khu phố 9 and Khu phố 4; null where it may mean two things.</summary>
    public static IReadOnlyList<string>? Split(string cell)
    {
        var pieces = Pieces(cell);
        var found = new List<string>();
        var lead = "";
        foreach (var piece in pieces)
        {
            if (IsRange(piece))
            {
                return null;
            }

            lead = Find(piece) is { } kind ? string.Join(' ', piece.Split(' ').Take(kind.Words)) : lead;
            found.Add(Find(piece) is null && lead.Length > 0 && piece.Length <= 3 && char.IsAsciiDigit(piece[0]) ? $"{lead} {piece}" : piece);
        }

        return found;
    }

    private static string[] Pieces(string cell)
    {
        var separated = cell;
        foreach (var word in new[] { " và ", " Và ", " & ", "&" })
        {
            separated = separated.Replace(word, "+", StringComparison.Ordinal);
        }

        return separated.Split(['+', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    // 8-12: the two, or all from the one to the other.
    private static bool IsRange(string piece)
    {
        var bare = Bare(piece);
        var dash = bare.IndexOfAny(['-', '–', '—', '÷']);
        return dash > 0 && int.TryParse(bare.AsSpan(0, dash).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && int.TryParse(bare.AsSpan(dash + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static (string Kind, int Words, int Count)? Find(string name)
    {
        var words = Words(name);
        var key = WorkbookWords.Key(words);
        foreach (var (phrase, kind, _) in All)
        {
            if (key.Length > phrase.Length && key.StartsWith(phrase, StringComparison.Ordinal) && key[phrase.Length] == ' ')
            {
                return (kind, phrase.Count(c => c == ' ') + 1, phrase.Length);
            }
        }

        return null;
    }

    private static string Words(string name) => string.Join(' ', name.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
