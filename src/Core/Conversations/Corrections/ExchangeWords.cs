using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Words that say that two households were told of the wrong way round.</summary>
/// <param name="Codes">Those that are named, in the order of the words; empty where none is.</param>
/// <param name="Things">What each of them has, in the words of the sender; empty where all that was told is meant.</param>
/// <param name="Left">The words without the saying so.</param>
internal sealed record ExchangeWords(IReadOnlyList<string> Codes, IReadOnlyList<string> Things, string Left)
{
    private static readonly Vocabulary Reversed = new(
        "ngược", "ngược lại", "nói ngược", "nói ngược lại", "ghi ngược", "kể ngược", "báo ngược", "viết ngược", "gõ ngược", "bị ngược", "bị nói ngược", "ngược rồi", "nói ngược rồi", "ghi ngược rồi", "ngược hết", "lộn ngược", "lộn ngược lại", "phải ngược lại", "ngược lại mới đúng", "đảo lại", "đảo ngược", "đảo ngược lại",
        "đổi chỗ", "đổi chỗ cho nhau", "đổi chỗ lại", "đổi cho nhau", "đổi lại cho nhau", "đổi ngược lại", "hoán đổi", "hoán đổi cho nhau", "tráo nhau", "tráo lại", "tráo cho nhau", "lộn nhau", "nhầm nhau", "nhầm lẫn nhau", "lẫn nhau", "lộn qua lộn lại", "lộn với nhau", "nhầm với nhau", "ghi lộn nhau", "ghi nhầm nhau", "nói lộn nhau", "nói nhầm nhau");

    private static readonly Vocabulary Small = new(
        "hai nhà", "2 nhà", "hai hộ", "2 hộ", "cả hai", "hai cái", "2 cái", "hai món", "hai bên", "hai người", "hai ông", "hai bà", "hai ông bà", "hai nhà này", "hai nhà đó", "hai nhà kia", "hai hộ này", "hai hộ đó", "mới đúng", "mới phải", "đúng ra", "thật ra", "thực ra", "nhầm", "nhầm rồi", "lộn", "lộn rồi", "sai", "sai rồi", "xin lỗi", "à", "ơ", "ủa", "dạ", "chết", "thôi chết",
        "tôi", "em", "e", "mình", "tui", "cháu", "anh", "chị", "bị", "phải", "là", "thì", "và", "với", "cho", "của", "chứ", "cơ", "mà", "rồi", "lại", "giúp", "giùm", "giúp em", "giúp tôi", "sửa", "sửa lại", "đổi", "nhà", "hộ", "ạ", "nhé", "nha", "nghe", "đó", "đấy", "ấy", "vừa", "nãy", "hồi nãy", "lúc nãy", "không phải", "không phải vậy", "đi", "luôn", "này", "!", ".", ",", ":", "-", "…");

    private static readonly Vocabulary ThingLead = new("là", "thì", "được", "được cho", "được cấp", "mới", "mới là", "mới được", "nhận", "có", "cái", "con", "của", ":", "-", ",");
    private static readonly Vocabulary Is = new("là", "thì", "mới", "phải");
    private const string Of = " của ";
    private static readonly char[] ClauseEnds = [',', ';', '.', '\n', '!'];

    /// <summary>Reads them; null for words that say no such thing.</summary>
    public static ExchangeWords? Read(Talk talk, string text)
    {
        var whole = TokenText.Of(VietnameseText.Normalize(text));
        if (!Reversed.OccursIn(whole, 0, whole.Count))
        {
            return null;
        }

        var (codes, things, left, isSaid) = (new List<string>(), new List<string>(), new List<string>(), false);
        foreach (var clause in Clauses(whole.Text))
        {
            if (Owned(talk, clause[Said(clause)..]) is { Count: > 0 } owned)
            {
                isSaid |= Said(clause) > 0;
                codes.AddRange(owned.Select(o => o.Code));
                things.AddRange(owned.Select(o => o.Thing));
                left.Add(clause[Said(clause)..]);
                continue;
            }

            var (named, behind) = NamedIn.Own(talk, clause);
            var words = TokenText.Of(behind);
            var says = Reversed.IsAllOf(words, Small);
            isSaid |= says;
            codes.AddRange(named);
            if (says || Small.SkipAll(words, 0, words.Count) == words.Count)
            {
                continue;
            }

            if (named.Count != 1 || Reversed.OccursIn(words, 0, words.Count))
            {
                return null;
            }

            left.Add(clause);
            things.Add(words.Slice(ThingLead.SkipAll(words, 0, words.Count), words.Count).Trim());
        }

        codes = [.. codes.Distinct(StringComparer.Ordinal)];
        return isSaid && (codes.Count is 0 or 2 || things.Count == 1) && (things.Count == 0 || things.Count == codes.Count) ? new ExchangeWords(codes, things, string.Join("; ", left)) : null;
    }

    // "bò của H010 gạo của H009": each thing, and whose it is; none where a part of the clause says anything else.
    private static List<(string Thing, string Code)> Owned(Talk talk, string clause)
    {
        var parts = clause.Split(Of, StringSplitOptions.TrimEntries);
        var owned = new List<(string Thing, string Code)>();
        var thing = parts[0];
        foreach (var part in parts.Skip(1))
        {
            var words = TokenText.Of(thing);
            var said = Small.SkipAll(words, 0, words.Count);
            if (said == words.Count || NamedIn.Own(talk, part) is not ([var code], var next))
            {
                return [];
            }

            owned.Add((words.Slice(said, Ends(words)).Trim(), code));
            thing = next;
        }

        return TokenText.Of(thing) is var behind && Small.SkipAll(behind, 0, behind.Count) == behind.Count ? owned : [];
    }

    // "tôi nói ngược bò của …": where the words behind the saying so begin; 0 where none do.
    private static int Said(string clause)
    {
        var words = TokenText.Of(clause);
        var said = Small.SkipAll(words, 0, words.Count);
        var end = Reversed.Skip(words, said, words.Count);
        return end > said && end < words.Count ? words[end].Start : 0;
    }

    // "bò là của H010", "bò mới của H010"
    private static int Ends(TokenText words) => words.Count > 1 && Is.Begins(words, words.Count - 1, words.Count) ? words.Count - 1 : words.Count;

    // "H009 dê còn H010 bò" is two.
    private static IEnumerable<string> Clauses(string text) =>
        text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(c => c.Split(" còn ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
