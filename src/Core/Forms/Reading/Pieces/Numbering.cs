using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Answers or households that are numbered in a running text: "1/ thăm hôm qua 2/ tặng 10kg gạo 3/ tn 850k". Three marks or
/// more that count up from one are as many line ends, where no label of a text leads to the first ("đề xuất: 1/ … 2/ …").
/// </summary>
internal static class Numbering
{
    private const int FewestMarks = 3;
    private const int LongestMark = 2;
    private const int LongestLabel = 6;

    /// <summary>The text with such marks read as the ends of lines.</summary>
    public static TokenText Read(TokenText text, FormLexicon lexicon)
    {
        var marks = new List<(int From, int To)>();
        for (var at = 0; at < text.Count; at++)
        {
            if (MarkEnd(text, at, marks.Count + 1) is { } end && (marks.Count > 0 || !IsLedByLabel(text, at, lexicon)))
            {
                marks.Add((at, end));
                at = end - 1;
            }
        }

        if (marks.Count < FewestMarks)
        {
            return text;
        }

        var read = new List<Token>(text.Count);
        var from = 0;
        foreach (var mark in marks)
        {
            read.AddRange(text.Tokens[from..mark.From]);
            read.Add(text[mark.From] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null });
            from = mark.To;
        }

        read.AddRange(text.Tokens[from..]);
        return text.Through([.. read]);
    }

    /// <summary>"2/" or "(2)" before a word; null where no such mark of this number stands.</summary>
    private static int? MarkEnd(TokenText text, int at, int number)
    {
        var isOpened = text[at].IsSign('(');
        var digits = isOpened ? at + 1 : at;
        return text.At(digits) is { IsDigits: true } count && count.Folded.Length <= LongestMark && (isOpened ? count.Glued : !count.Glued || at == 0)
            && string.Equals(count.Folded, number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            && text.At(digits + 1) is { Glued: true } close && close.IsSign(isOpened ? ')' : '/') && text.At(digits + 2) is { IsWord: true } next && (isOpened || !next.Glued)
                ? digits + 2
                : null;
    }

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
