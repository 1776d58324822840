using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H009 Ksor H'Blin", "Dương Xuân Trung (H010)": a code and a whole name side by side are one household. Where the name is
/// that of another one, it is asked which of the two is meant. A comma or "và" between them makes a list of two.
/// </summary>
internal static class SameHousehold
{
    private const int LongestName = 5;
    private static readonly Vocabulary Title = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "em", "già", "hộ", "nhà", "hộ ông", "hộ bà", "hộ anh", "hộ chị", "chủ hộ");

    /// <summary>The households with each such pair as one.</summary>
    public static List<Mention> Merge(TokenText text, List<Mention> mentions, ReadingContext context)
    {
        if (context.NamesNoHousehold)
        {
            return mentions;
        }

        var names = SubjectNames.Of(context.Subjects);
        var merged = new List<Mention>();
        foreach (var mention in mentions.Select(m => WithBracket(text, m, names)))
        {
            if (merged.Count > 0 && mention.Start > merged[^1].Start && mention.End < merged[^1].End)
            {
                // In the brackets.
                continue;
            }

            if (merged.Count > 0 && mention.Code is not null && mention.Code == merged[^1].Code && text.At(merged[^1].End)?.IsSign(':') == true && SenderCame.LeadsTo(text, merged[^1].End + 1, mention.Start, context.Today))
            {
                // "H021: thứ sáu tôi đến thăm gia đình anh Nam. …": the household itself, named again.
                merged.Add(mention with { LeadStart = merged[^1].End + 1 });
            }
            else if (merged.Count > 0 && merged[^1].Code is not null && IsOwn(text, merged[^1], mention, context))
            {
                merged[^1] = merged[^1] with { End = mention.End };
            }
            else if (merged.Count > 0 && IsPair(text, merged[^1], mention))
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

    /// <summary>"H009 (bà Blin)": who is named in brackets behind a code belongs to it, unless the name is another household's.</summary>
    private static Mention WithBracket(TokenText text, Mention mention, SubjectNames names)
    {
        if (mention.Code is null || mention.End + 2 >= text.Count || !text[mention.End].IsSign('('))
        {
            return mention;
        }

        var start = Title.SkipAll(text, mention.End + 1, text.Count);
        var end = start;
        while (end < text.Count && end - start < LongestName && text[end].IsWord)
        {
            end++;
        }

        var isName = end > start && text.At(end)?.IsSign(')') == true && (start > mention.End + 1 || char.IsUpper(text.Text[text[start].Start]));
        return isName && !names.Last(text, start, end).Subjects.Any(s => s.Code != mention.Code) ? mention with { End = end + 1 } : mention;
    }

    /// <summary>"h009 nha ba blin": the householder's own name behind the code, as it is spoken.</summary>
    private static bool IsOwn(TokenText text, Mention coded, Mention named, ReadingContext context) =>
        named is { Code: null, IsEveryone: false, IsBetween: false } && !IsCoded(text, named) && IsCoded(text, coded) && IsJoined(text, coded.End, named.Start)
        && context.Subjects.FirstOrDefault(s => s.Code == coded.Code) is { } own && NameMatcher.Key(own.Name).EndsWith(text[named.End - 1].Folded.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);

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
