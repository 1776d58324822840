using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>What a plan file may choose for its documents: within what the rules on official papers allow.</summary>
internal static class DocumentSettingsCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(DocumentSettings? set, FileProblems problems)
    {
        if (set is null)
        {
            return;
        }

        (string Field, int? Value, int Least, int Most)[] numbers =
        [
            ("bodySize", set.BodySize, 13, 14), ("headerSize", set.HeaderSize, 12, 16), ("titleSize", set.TitleSize, 13, 16),
            ("linePoints", set.LinePoints, 16, 24), ("linePercent", set.LinePercent, 100, 150), ("paragraphPoints", set.ParagraphPoints, 3, 12),
            ("indentMm", set.IndentMm, 10, 13), ("topMm", set.TopMm, 20, 25), ("bottomMm", set.BottomMm, 20, 25),
            ("leftMm", set.LeftMm, 30, 35), ("rightMm", set.RightMm, 15, 20),
        ];
        foreach (var (field, value, least, most) in numbers)
        {
            if (value < least || value > most)
            {
                problems.Add("document." + field, string.Create(CultureInfo.InvariantCulture, $"Phải từ {least} đến {most}."));
            }
        }

        CheckWords("document.end", set.End, [".", "./."], problems);
        CheckWords("document.spelling", set.Spelling, ["ủy", "uỷ"], problems);
        CheckWords("document.householdNames", set.HouseholdNames, ["none", "annex", "all"], problems);
        if (set.Font is { Length: 0 or > 40 })
        {
            problems.Add("document.font", "Phải là tên một phông chữ, ví dụ \"Times New Roman\".");
        }

        if (set.Number is { } number && !number.Contains("  ", StringComparison.Ordinal))
        {
            problems.Add("document.number", "Phải chừa chỗ trống cho số, ví dụ \"Số      -BC/ĐU\".");
        }
    }

    private static void CheckWords(string place, string? value, string[] allowed, FileProblems problems)
    {
        if (value is not null && !allowed.Contains(value, StringComparer.Ordinal))
        {
            problems.Add(place, $"Phải là {string.Join(" hoặc ", allowed.Select(a => $"\"{a}\""))}.");
        }
    }
}
