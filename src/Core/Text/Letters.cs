using System.Collections.Frozen;
using System.Text;

namespace ReportBot.Core.Text;

/// <summary>One letter taken apart: the bare letter, the letter with its hat or bar (â, đ, ơ), and the tone.</summary>
/// <param name="Folded">Lower case without any mark: "ố" is <c>o</c>, "Đ" is <c>d</c>.</param>
/// <param name="Shape">Lower case without the tone alone: "ố" is <c>ô</c>, "Đ" is <c>đ</c>.</param>
/// <param name="Tone">0 level, 1 sắc, 2 huyền, 3 hỏi or ngã, 4 nặng. Hỏi and ngã sound alike in half of the
/// country and are typed for each other ("hổ trợ"), so they count as one tone.</param>
internal readonly record struct Letter(char Folded, char Shape, byte Tone);

/// <summary>The table of marked Latin letters; other letters stand for themselves in lower case.</summary>
internal static class Letters
{
    private static readonly FrozenDictionary<char, Letter> Marked = Build();

    public static Letter Of(char c) =>
        c < '\u0080' ? Plain(char.ToLowerInvariant(c))
        : Marked.TryGetValue(c, out var letter) ? letter
        : Plain(char.ToLowerInvariant(c));

    private static Letter Plain(char lower) => new(lower, lower, 0);

    private static FrozenDictionary<char, Letter> Build()
    {
        var table = new Dictionary<char, Letter>();
        for (var c = '\u00C0'; c <= '\u1EFF'; c++)
        {
            // Latin-1 letters, Latin Extended-A/B and the Vietnamese block; what lies between is no Latin letter.
            if ((c < '\u0250' || c >= '\u1E00') && char.IsLetter(c))
            {
                table[c] = TakeApart(char.ToLowerInvariant(c));
            }
        }

        return table.ToFrozenDictionary();
    }

    private static Letter TakeApart(char lower)
    {
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        byte tone = 0;
        var shape = new StringBuilder().Append(parts[0]);
        foreach (var mark in parts.AsSpan(1))
        {
            if (ToneOf(mark) is var t and > 0)
            {
                tone = t;
            }
            else
            {
                shape.Append(mark);
            }
        }

        var composed = shape.ToString().Normalize(NormalizationForm.FormC);
        return lower == 'đ' ? new Letter('d', 'đ', 0) : new Letter(parts[0], composed.Length == 1 ? composed[0] : parts[0], tone);
    }

    private static byte ToneOf(char mark) => mark switch
    {
        '\u0301' => 1,
        '\u0300' => 2,
        '\u0309' or '\u0303' => 3,
        '\u0323' => 4,
        _ => 0,
    };
}
