using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Answers or households that are numbered: "1/ thăm hôm qua 2/ tặng 10kg gạo 3/ tn 850k", "a) đã thăm\nb) nv: sửa mái".
/// Each mark that counts on from the one before ends the line and whatever text stood in it. Two marks do where each begins
/// a line, three within a line. A list that a text leads to ("đề xuất: 1/ … 2/ …") is that text's own and stays as it is.
/// </summary>
internal static class Numbering
{
    private const int FewestInLine = 3;
    private const int FewestLines = 2;
    private const int LongestLabel = 6;

    /// <summary>The text with such marks read as the ends of lines.</summary>
    public static TokenText Read(TokenText text, FormLexicon lexicon)
    {
        var lists = Lists(text).Where(l => l.TrueForAll(m => m.IsSpelt) || l.Count >= (l.All(m => m.BeginsLine) ? FewestLines : FewestInLine) && !IsOfText(text, l, lexicon)).ToList();
        if (lists.Count == 0)
        {
            return text;
        }

        var read = new List<Token>(text.Count);
        var from = 0;
        foreach (var mark in lists.SelectMany(l => l))
        {
            read.AddRange(text.Tokens.AsSpan(from..mark.From));
            read.Add(text[mark.From] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null });
            read.Add(text[mark.From] with { Kind = TokenKind.Sign, Word = Syllable.Of("|"), Standard = null });
            from = mark.To;
        }

        read.AddRange(text.Tokens.AsSpan(from..));
        return text.Through([.. read]);
    }

    /// <summary>The marks that count up, list by list; a mark "1" begins another one.</summary>
    private static List<List<ListMark>> Lists(TokenText text)
    {
        var lists = new List<List<ListMark>>();
        for (var at = 0; at < text.Count; at++)
        {
            if (ListMark.At(text, at) is not { } mark)
            {
                continue;
            }

            if (lists.Count > 0 && mark.Follows(lists[^1][^1]))
            {
                lists[^1].Add(mark);
            }
            else if (mark.IsSpelt || (mark.Number == 1 && (mark.BeginsLine || !mark.IsLetter)))
            {
                lists.Add([mark]);
            }

            at = mark.To - 1;
        }

        return lists;
    }

    /// <summary>Whether a text's label leads to the list: directly by its colon, or anywhere before an answer's first mark since the household was named.</summary>
    private static bool IsOfText(TokenText text, List<ListMark> list, FormLexicon lexicon)
    {
        var first = list[0].From;
        return list.TrueForAll(m => m.BeforeCode) ? IsLedByLabel(text, first, lexicon) : IsOfText(text, first, lexicon);
    }

    /// <summary>Whether a list that begins at a token belongs to the text before it.</summary>
    public static bool IsOfText(TokenText text, int first, FormLexicon lexicon) => IsLedByLabel(text, first, lexicon) || TellsText(text, first, lexicon);

    private static bool TellsText(TokenText text, int first, FormLexicon lexicon)
    {
        for (var at = first - 1; at >= 0 && !IsLineOfCode(text, at); at--)
        {
            if (lexicon.Find(text, at, first) is { } found && found.Values.Any(m => m is { Kind: MarkKind.Label or MarkKind.Cue, Question.Kind: QuestionKind.Text }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLineOfCode(TokenText text, int at) =>
        (at == 0 || text[at - 1].Kind == TokenKind.NewLine) && Codes.At(text, at);

    private static bool IsLedByLabel(TokenText text, int at, FormLexicon lexicon)
    {
        var colon = at - 1;
        while (colon >= 0 && text[colon].Kind == TokenKind.NewLine)
        {
            colon--;
        }

        return colon > 0 && text[colon].IsSign(':') && Enumerable.Range(Math.Max(0, colon - LongestLabel), colon - Math.Max(0, colon - LongestLabel))
            .Any(i => lexicon.Find(text, i, colon) is { } label && label.End == colon && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text }));
    }
}
