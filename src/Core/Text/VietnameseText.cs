using System.Text;

namespace ReportBot.Core.Text;

/// <summary>Vietnamese text as people type it, brought to one written form.</summary>
public static class VietnameseText
{
    /// <summary>
    /// NFC with the look-alikes of damaged text mended: <c>ƣ</c> (U+01A3) to <c>ư</c>, no-break and other
    /// wide spaces to a space, zero-width characters, changes of the direction of writing and control characters off, line ends to <c>\n</c>,
    /// broken surrogates to U+FFFD. Case, marks and words stay as typed.
    /// </summary>
    public static string Normalize(string text)
    {
        if (IsClean(text))
        {
            return text.IsNormalized() ? text : text.Normalize();
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (Mend(c, clean) is { } mended)
            {
                clean.Append(mended);
            }
        }

        var result = clean.ToString();
        return result.IsNormalized() ? result : result.Normalize();
    }

    /// <summary>Lower case without marks: "Rơ Mah H'Blin" is <c>ro mah h'blin</c>. Same length as the normalised text.</summary>
    public static string Fold(string text)
    {
        var normal = Normalize(text);
        return string.Create(normal.Length, normal, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Letters.Of(from[i]).Folded;
            }
        });
    }

    /// <summary>Whether the two read the same without marks, case and outer spaces.</summary>
    public static bool SameWithoutMarks(string a, string b) => Fold(a).Trim() == Fold(b).Trim();

    // Nearly always; what is left out here (emoji) is only looked at more closely.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!(c is '\n' or (>= ' ' and < '\u007F') || (c > '\u00A0' && char.IsLetter(c) && c is not ('ƣ' or 'Ƣ'))))
            {
                return false;
            }
        }

        return true;
    }

    private static char? Mend(char c, StringBuilder before) => c switch
    {
        'ƣ' => 'ư',
        'Ƣ' => 'Ư',
        '\r' or '\n' => '\n',
        '\t' or '\u00A0' or '\u2007' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A') => ' ',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        '\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' => null,
        // What turns the direction of writing turns whatever is shown behind it, too.
        '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => null,
        // A zero-width joiner glues the parts of one emoji; anywhere else it only hides.
        '\u200D' => before.Length > 0 && (char.IsSurrogate(before[^1]) || before[^1] == '\uFE0F') ? c : null,
        _ when char.IsSurrogate(c) => '\uFFFD',
        // No characters at all; composing refuses them.
        >= '\uFFFE' => null,
        _ when char.IsControl(c) => null,
        _ => c,
    };
}
