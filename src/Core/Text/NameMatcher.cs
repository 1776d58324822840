using FuzzySharp;

namespace ReportBot.Core.Text;

/// <summary>Compares names without marks, case and apostrophes: "ro mah hblin" is "Rơ Mah H'Blin".</summary>
internal static class NameMatcher
{
    /// <summary>From this likeness (0–100) on a name is offered as a near miss; it is never taken by itself.</summary>
    public const int Near = 80;

    /// <summary>The key under which two spellings of one name are equal.</summary>
    public static string Key(string name) =>
        string.Join(' ', VietnameseText.Fold(name).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([' ', '\n', '-', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How alike two names are, 0–100; 100 when equal without marks.</summary>
    public static int Likeness(string a, string b) => Fuzz.Ratio(Key(a), Key(b));
}
