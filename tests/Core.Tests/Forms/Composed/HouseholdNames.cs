using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>The shapes in which people name a household of the roster.</summary>
internal static partial class HouseholdNames
{
    private static readonly HashSet<string> OfWomen = ["H005", "H012", "H015", "H017", "H022"];
    private static readonly string[] Households = ["hộ", "ho", "nhà", "nha"];
    private static readonly Dictionary<string, string> Names = CorpusFile.Roster.ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);
    private static readonly Choices<string> Codes = new(Names.Keys, c => c);

    public static IReadOnlyList<string> All { get; } = [.. Names.Keys];

    public static IReadOnlyList<string> Shapes(string code)
    {
        var (full, number) = (Names[code], int.Parse(code[1..], CultureInfo.InvariantCulture));
        var given = Given(full);
        var (elder, young, middle) = OfWomen.Contains(code) ? ("bà", "chị", "cô") : ("ông", "anh", "chú");
        return
        [
            code, $"hộ {number}", $"Hộ số {number}", $"#H {code[1..]}", $"h{number}", $"hộ {full}", $"nhà {young} {given}", $"{elder} {given}", full,
            $"Hộ {elder} {full}", $"gđ {young} {given}", full.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), $"{code} {full}", $"{code} ({given})", $"hộ {middle} {given}",
        ];
    }

    /// <summary>The message about another household, named in another shape; nothing where it calls its people by more than the code
    /// or says "hộ" before it.</summary>
    public static CorpusMessage? Renamed(CorpusMessage message)
    {
        if (Code().Matches(message.Text) is not [{ Index: <= 12 } code] || Person().IsMatch(message.Text) || Names.Values.Any(n => message.Text.Contains(Given(n), StringComparison.Ordinal)))
        {
            return null;
        }

        var before = message.Text[..code.Index].TrimEnd();
        if (Households.Any(h => before.EndsWith(h, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var to = Codes.For(message.Text);
        var typed = new Choices<string>(Shapes(to), s => s).For(message.Text);
        var shape = KnownMessages.IsMarked(message) ? typed : Unmarked.Of(typed);
        return message with { Text = message.Text[..code.Index] + shape + message.Text[(code.Index + code.Length)..], Reports = [message.Reports[0] with { Household = to }] };
    }

    private static string Given(string name) => name.Split(' ')[^1];

    [GeneratedRegex(@"\b([Hh]0*[0-9]+|[Hh]ộ 0?[0-9]+)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("chị|anh|ông|bà|cô|bác", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Person();
}
