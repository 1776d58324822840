using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H015 đã thăm hôm qua, tặng 10kg gạo. À em nhầm, H012 chứ không phải H015 ạ": the sender takes back which household was
/// meant. What was said of the one belongs to the other, and the words that say so are left out.
/// </summary>
internal static class Renamed
{
    private static readonly Vocabulary Mistaken = new("nhầm", "lộn", "đính chính", "ghi nhầm", "nhắn nhầm", "báo nhầm");
    private static readonly Vocabulary Slip = new("à", "ah", "á", "ủa", "ấy", "à không", "nhầm", "à nhầm", "à quên", "quên", "ý là", "ý em là", "ý tôi là", "lộn", "à lộn", "à em nhầm", "à tôi nhầm", "em nhầm", "tôi nhầm", "là", ",", "hộ");
    private static readonly Vocabulary Takes = new([.. from sound in (string[])["", "à ", "á ", "ủa ", "ấy ", "ơ "] from slip in (string[])["không", "nhầm", "lộn", "em nhầm", "tôi nhầm", "em lộn", "không phải"] where sound.Length > 0 || slip is not ("không" or "không phải") select sound + slip, "ý em là", "ý tôi là", "ý mình là", "nói nhầm", "ghi nhầm", "gõ nhầm", "viết nhầm", "đúng ra là"]);
    private static readonly Vocabulary Signs = new(",", ".", "…", ":", "-", "–", "(", ")", "là", "phải là");
    private static readonly Vocabulary Rather = new("chứ", "mới đúng", "mới phải", "chớ", "chứ ạ", "mới đúng ạ");
    private static readonly Vocabulary NotThat = new("chứ không phải", "chứ ko phải", "không phải", "chứ không phải hộ", "không phải là", "chứ không phải là", "thay vì");

    /// <summary>The text and the households without the words that rename, the households renamed.</summary>
    public static (TokenText Text, List<Mention> Mentions) Mend(TokenText text, List<Mention> mentions)
    {
        if (Corrected(text, mentions) is { } corrected)
        {
            return corrected;
        }

        if (TakenBack(text, mentions) is { } instead)
        {
            return instead;
        }

        for (var i = 1; i + 1 < mentions.Count; i++)
        {
            var (right, wrong) = (mentions[i], mentions[i + 1]);
            if (NotThat.Skip(text, NotAt(text, right.End, wrong.Start), wrong.Start) != wrong.Start)
            {
                continue;
            }

            var from = SentenceStart(text, right.Start);
            var to = Boundaries.SentenceEnd(text, wrong.End);
            if (!Mistaken.OccursIn(text, from, right.Start)
                || mentions.Exists(m => m.Start >= from && m.End <= to && m != right && m != wrong) || right.Code is null || wrong.Code is null || !mentions.Exists(m => m.End <= from && m.Code == wrong.Code))
            {
                continue;
            }

            var cut = to - from;
            var kept = text.Through([.. text.Tokens[..from], .. text.Tokens[to..]]);
            return (kept, [.. mentions.Where(m => m != right && m != wrong)
                .Select(m => m.Code == wrong.Code ? m with { Code = right.Code } : m)
                .Select(m => m.Start >= to ? m with { Start = m.Start - cut, End = m.End - cut } : m)]);
        }

        return (text, mentions);
    }

    /// <summary>"H009 thăm 5/9, à H010 chứ": the last clause names the household anew, where one alone was named before.</summary>
    private static (TokenText Text, List<Mention> Mentions)? Corrected(TokenText text, List<Mention> mentions)
    {
        if (mentions.Count < 2 || mentions[^1] is not { Code: { } right } last || mentions[0] is not { Code: { } wrong } || mentions.SkipLast(1).Any(m => m.Code != wrong) || right == wrong)
        {
            return null;
        }

        var from = Boundaries.ClauseStart(text, last.Start);
        var rather = Rather.Skip(text, last.End, text.Count);
        if (from <= mentions[^2].End || Slip.SkipAll(text, from, last.Start) is var slip && (slip != last.Start || slip == from)
            || rather == last.End || Fillers.SkipCourtesy(text, rather, text.Count) < text.Count)
        {
            return null;
        }

        return (text.Through([.. text.Tokens[..from]]), [.. mentions.SkipLast(1).Select(m => m with { Code = right })]);
    }

    /// <summary>"Em đã thăm hộ 21, à không, hộ 22, hôm 8/9": named and taken back in one breath.</summary>
    private static (TokenText Text, List<Mention> Mentions)? TakenBack(TokenText text, List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (wrong, right) = (mentions[i], mentions[i + 1]);
            var slip = Signs.SkipAll(text, wrong.End, right.Start);
            if (Takes.Skip(text, slip, right.Start) is var taken && taken > slip && Signs.SkipAll(text, taken, right.Start) == right.Start)
            {
                var cut = right.Start - wrong.Start;
                var end = Rather.Skip(text, right.End, text.Count);
                end += text[wrong.End].IsSign(',') && text.At(end)?.IsSign(',') == true ? 1 : 0;
                var behind = end - right.End;
                return (text.Through([.. text.Tokens[..wrong.Start], .. text.Tokens[right.Start..right.End], .. text.Tokens[end..]]),
                    [.. mentions.Where(m => m != wrong).Select(m => m.Start < right.Start ? m : m.Start == right.Start ? m with { Start = m.Start - cut, End = m.End - cut } : m with { Start = m.Start - cut - behind, End = m.End - cut - behind })]);
            }
        }

        return null;
    }

    private static int SentenceStart(TokenText text, int at)
    {
        while (at > 0 && Boundaries.At(text, at - 1) != Boundary.Strong)
        {
            at--;
        }

        return at;
    }

    private static int NotAt(TokenText text, int from, int to)
    {
        while (from < to && text[from].Kind == TokenKind.Sign)
        {
            from++;
        }

        return from;
    }
}
