using System.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What people typed, fit for a document: without what XML forbids (control characters, halves of pairs) and
/// without marks that turn the direction of all that follows. Letters, signs and emoji stay.
/// </summary>
public static class CleanText
{
    /// <summary>On one line.</summary>
    public static string Line(string? text) => Clean(text, keepLines: false);

    /// <summary>With its line breaks as \n.</summary>
    public static string Lines(string? text) => Clean(text, keepLines: true);

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Most texts are clean: they come back as they are.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or 0xA0 or 0x2028 or 0x2029)
            {
                clean.Append(keepLines && rune.Value is '\n' or 0x2028 or 0x2029 ? '\n' : ' ');
            }
            else if (!Rune.IsControl(rune) && !TurnsOrHides(rune.Value) && rune != Rune.ReplacementChar)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim().Normalize();
    }

    // Direction marks (UAX #9), zero-width spaces, and the values that are no characters.
    private static bool TurnsOrHides(int value) =>
        value is 0x061C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF
            or (>= 0xFDD0 and <= 0xFDEF)
        || (value & 0xFFFE) == 0xFFFE;
}
