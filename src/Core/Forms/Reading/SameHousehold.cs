using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H009 Ksor H'Blin", "Dương Xuân Trung (H010)": a code and a whole name side by side are one household. Where the name is
/// that of another one, it is asked which of the two is meant. A comma or "và" between them makes a list of two.
/// </summary>
internal static class SameHousehold
{
    /// <summary>The households with each such pair as one.</summary>
    public static List<Mention> Merge(TokenText text, List<Mention> mentions, ReadingContext context)
    {
        if (context.NamesNoHousehold)
        {
            return mentions;
        }

        var merged = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (merged.Count > 0 && IsPair(text, merged[^1], mention))
            {
                merged[^1] = One(text, merged[^1], mention, context);
            }
            else
            {
                merged.Add(mention);
            }
        }

        return merged;
    }

    private static Mention One(TokenText text, Mention first, Mention second, ReadingContext context)
    {
        var end = second.End < text.Count && text[second.End].IsSign(')') ? second.End + 1 : second.End;
        var coded = IsCoded(text, first) ? first : second;
        return first.Code == second.Code
            ? coded with { Start = first.Start, End = end }
            : coded with { Start = first.Start, End = end, Code = null, Candidates = [.. context.Subjects.Where(s => s.Code == first.Code), .. context.Subjects.Where(s => s.Code == second.Code)] };
    }

    private static bool IsPair(TokenText text, Mention first, Mention second) =>
        first is { Code: not null, IsEveryone: false, IsBetween: false } && second is { Code: not null, IsEveryone: false, IsBetween: false }
        && IsCoded(text, first) != IsCoded(text, second) && !first.IsTitled && !second.IsTitled && IsJoined(text, first.End, second.Start);

    private static bool IsCoded(TokenText text, Mention mention) => text.Tokens[mention.Start..mention.End].Any(t => t.IsDigits);

    private static bool IsJoined(TokenText text, int from, int to) =>
        from == to || (to == from + 1 && text[from] is { Kind: TokenKind.Sign, Folded: "(" or "-" or "–" or "—" or ":" or "=" or "/" });
}
