using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"trừ H011, các hộ đã thăm 6/9": the households left out of those that "các hộ" or "cả 3 hộ" names.</summary>
internal static class Exceptions
{
    /// <summary>Words that leave somebody out.</summary>
    public static readonly Vocabulary Except = new("trừ", "trừ hộ", "trừ ra", "ngoại trừ", "ngoại trừ hộ", "ngoài trừ", "chỉ trừ", "chỉ trừ hộ", "trừ mỗi", "trừ mỗi hộ");
    private static readonly Vocabulary Links = new(",", "và", "+", "&", "với");

    /// <summary>The text without the words that leave out, and the households, those left out noted with the ones that name all.</summary>
    public static (TokenText Text, List<Mention> Mentions) Take(TokenText text, List<Mention> mentions, ReadingContext context)
    {
        if (context.Subjects.Count == 0 || !mentions.Exists(m => m.IsEveryone))
        {
            return (text, mentions);
        }

        for (var at = 0; at < text.Count; at++)
        {
            if (Except.Skip(text, at, text.Count) is var first && first > at && Codes(text, first, context) is { Codes.Count: > 0 } left)
            {
                return Without(text, mentions, at, left.End, left.Codes);
            }
        }

        return (text, mentions);
    }

    private static (List<string?> Codes, int End) Codes(TokenText text, int at, ReadingContext context)
    {
        var finder = new CodeFinder(context);
        var names = new NameFinder(context, SubjectNames.Of(context.Subjects));
        var codes = new List<string?>();
        var end = at;
        while (at < text.Count && (finder.Read(text, at, text.Count) ?? names.Read(text, at, text.Count) ?? names.ReadBare(text, at, text.Count)) is { Code: { } code, IsEveryone: false } one && context.Subjects.Any(s => s.Code == code))
        {
            codes.Add(code);
            end = one.End;
            at = Links.SkipAll(text, end, text.Count);
        }

        return (codes, end);
    }

    private static (TokenText Text, List<Mention> Mentions) Without(TokenText text, List<Mention> mentions, int from, int to, List<string?> codes)
    {
        // The comma that parts them from the rest goes with them.
        to = to < text.Count && text[to].IsSign(',') && from == 0 ? to + 1 : to;
        var cut = to - from;
        var kept = mentions.Where(m => m.End <= from || m.Start >= to)
            .Select(m => m.Start >= to ? m with { Start = m.Start - cut, End = m.End - cut } : m)
            .Select(m => m.IsEveryone ? m with { Except = codes } : m);
        return (text.Through([.. text.Tokens[..from], .. text.Tokens[to..]]), [.. kept]);
    }
}
