using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Đề xuất chung cho cả hai hộ: hỗ trợ giống", "khó khăn của H012 là thiếu nước, của H013 là thiếu vốn": a label that says whose the answer is. The
/// household is put before its label ("H012 khó khăn là thiếu nước, H013 khó khăn là thiếu vốn"), where every other rule looks for it: left between the
/// label and its text it would part them, and what is asked for would be read as given.
/// </summary>
internal static class AddressedLabels
{
    private static readonly Vocabulary Leads = new("còn", "và", "riêng", "thì");
    private static readonly Vocabulary Links = new([
        "chung", "của", "cho", "với", "đối với", "ở",
        .. from common in (string[])["chung", "riêng"] from link in (string[])["của", "cho", "với", "đối với", "ở"] select common + " " + link,
    ]);

    private static readonly Vocabulary Opens = new(":", "-", "–", "=", "là", "gồm", "như sau", "như sau:");

    /// <summary>The message with such households before their labels; itself where there is none.</summary>
    public static TokenText Mend(TokenText words, SubjectFinder finder, FormLexicon lexicon)
    {
        var heads = Enumerable.Range(0, words.Count).Select(at => HeadAt(words, at, lexicon)).OfType<Head>().ToList();
        if (heads.Count == 0)
        {
            return words;
        }

        var mentions = finder.Find(words);
        mentions.AddRange(heads.Where(h => !mentions.Exists(m => m.Start <= h.Whose && h.Whose < m.End)).Select(h => finder.Titled(words, h.Whose)).OfType<Mention>());
        var moves = Moves(words, [.. mentions.OrderBy(m => m.Start)], heads);
        var text = words.Text;
        for (var i = moves.Count - 1; i >= 0; i--)
        {
            var (from, group, end, label) = moves[i];
            text = string.Concat(text.AsSpan(0, words[from].Start), words.Slice(group, end), " " + label, words[end].Glued || !words[end].IsWord ? "" : " ") + text[words[end].Start..];
        }

        return moves.Count == 0 ? words : TokenText.Of(text);
    }

    /// <summary>A label at the beginning of a clause, with a word behind it that leads to whose it is.</summary>
    private static Head? HeadAt(TokenText words, int at, FormLexicon lexicon)
    {
        if (!words[at].IsWord || !BeginsClause(words, at))
        {
            return null;
        }

        return lexicon.Find(words, at, words.Count) is { } found && found.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null })
            && Links.Skip(words, found.End, words.Count) is var whose && whose > found.End && whose < words.Count
            ? new Head(at, whose, words.Slice(at, found.End).ToLower(CultureInfo.InvariantCulture))
            : null;
    }

    private static bool BeginsClause(TokenText words, int at) =>
        at == 0 || Boundaries.At(words, at - 1) != Boundary.None || (Leads.Skip(words, at - 1, at) == at && (at == 1 || Boundaries.At(words, at - 2) != Boundary.None));

    /// <summary>From where which households go before which label.</summary>
    private static List<(int From, int Group, int End, string Label)> Moves(TokenText words, List<Mention> mentions, List<Head> heads)
    {
        var moves = new List<(int From, int Group, int End, string Label)>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var (from, last) = (mentions[i].Start, i);
            while (last + 1 < mentions.Count && Blocks.OnlyLinks(words, mentions[last].End, mentions[last + 1].Start))
            {
                last++;
            }

            var end = mentions[last].End;
            if (end < words.Count && Opens.Begins(words, end, words.Count))
            {
                var head = heads.Find(h => h.Whose == from);
                if (head is not null)
                {
                    moves.Add((head.At, from, end, head.Label));
                }
                else if (moves.Count > 0 && from > 1 && Links.Skip(words, from - 1, from) == from && Boundaries.At(words, from - 2) != Boundary.None && GoesOn(words, moves[^1].End, from))
                {
                    moves.Add((from - 1, from, end, moves[^1].Label));
                }
            }

            i = last;
        }

        return moves;
    }

    /// <summary>"…, của H013 là …": in the same sentence.</summary>
    private static bool GoesOn(TokenText words, int from, int to) =>
        !Enumerable.Range(from, to - from).Any(i => words[i].Kind == TokenKind.NewLine || (words[i].IsSign('.') && Boundaries.At(words, i) == Boundary.Strong));

    /// <summary>Where the label stands, where whose it is, and its words.</summary>
    private sealed record Head(int At, int Whose, string Label);
}
