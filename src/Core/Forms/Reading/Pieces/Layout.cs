using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Messages typed as a filled-in form: a label alone on its line ("Đề xuất\nmiễn giảm tiền điện"), and marks that number
/// the answers in a running text ("5) Khó khăn: … 6) Nguyện vọng: …"). The line end becomes the label's colon, the mark a
/// line end; what is kept word for word is taken from the text as typed.
/// </summary>
internal static class Layout
{
    private const int LongestHeading = 6;
    private const int FewestSlashes = 3;
    private const int LongestMark = 2;
    private const int LongestThing = 5;

    /// <summary>The text with such line ends and marks read as what they stand for.</summary>
    public static TokenText Read(TokenText text, FormLexicon lexicon)
    {
        List<Token>? read = null;
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].IsSign('(') && at + 1 < text.Count && text[at + 1] is { Glued: true, IsDigits: true } && text.At(at + 2)?.IsSign(')') == true && text[at + 1].Folded.Length <= LongestMark && BeginsAnswer(text, at + 3, lexicon))
            {
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null });
                at += 2;
            }
            else if (IsMark(text, at, lexicon))
            {
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null });
                at++;
            }
            else if (text[at].IsSign('|') && IsCellOfCount(text, at, lexicon))
            {
                // "Hộ nghèo | 14": the next column is the label's.
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Word = Syllable.Of(":"), Standard = null });
            }
            else if (text[at].IsSign('(') && (AmountsEnd(text, at, lexicon) ?? CountEnd(text, at, lexicon)) is { } close)
            {
                // "vay vốn (5 hộ, 250tr)": how many and how much.
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Word = Syllable.Of(":"), Standard = null });
                read.AddRange(text.Tokens.AsSpan((at + 1)..close));
                at = close;
            }
            else if (text[at].IsSign('/') && IsCellSlash(text, at, lexicon))
            {
                // "NV: có ti vi/KK: nhà ẩm thấp/thoát nghèo khó"
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, Glued = false });
            }
            else if (text[at].Kind == TokenKind.NewLine && EndsLoneLabel(text, at, lexicon))
            {
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Kind = TokenKind.Sign, Word = Syllable.Of(":"), Standard = null });
            }
            else
            {
                read?.Add(text[at]);
            }
        }

        return read is null ? text : text.Through([.. read]);
    }

    /// <summary>A label that fills its cell, and a number alone in the next one.</summary>
    private static bool IsCellOfCount(TokenText text, int at, FormLexicon lexicon)
    {
        var start = at;
        while (start > 0 && text[start - 1].Kind != TokenKind.NewLine && !text[start - 1].IsSign('|'))
        {
            start--;
        }

        return at + 1 < text.Count && text[at + 1].IsDigits && LabelEnd(text, start, lexicon) == at;
    }

    /// <summary>"không có biến động về hộ nghèo (16 hộ)": the bracket that closes the count of the label before it.</summary>
    private static int? CountEnd(TokenText text, int at, FormLexicon lexicon) =>
        at > 0 && SupportCounts.Count(text, at + 1, text.Count) is { } count && text.At(count.End)?.IsSign(')') == true
        && Enumerable.Range(Math.Max(0, at - LongestThing), Math.Min(at, LongestThing)).Any(i => lexicon.Find(text, i, at) is { } match && match.End == at && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number })
            && !(i > 0 && (text[i - 1].IsDigits || (i > 1 && text[i - 2].IsDigits))))
            ? count.End
            : null;

    /// <summary>The bracket that closes a number of households, an amount, or both, behind a form of help; null where anything else stands in it.</summary>
    private static int? AmountsEnd(TokenText text, int at, FormLexicon lexicon)
    {
        if (lexicon.Support is not { } support || !SupportCounts.Has(support) || at == 0 || !Enumerable.Range(Math.Max(0, at - LongestThing), Math.Min(at, LongestThing)).Any(i => ChoiceWords.Find(support, text, i, at)?.End == at))
        {
            return null;
        }

        var end = at + 1;
        while (end < text.Count && !text[end].IsSign(')'))
        {
            var next = SupportCounts.Count(text, end, text.Count)?.End ?? (MoneyPhrase.Read(text, end, text.Count) is { Doubt: MoneyDoubt.None } money ? money.End : text[end].IsSign(',') || text[end].IsSign('-') || text[end].IsSign('/') ? end + 1 : end);
            if (next == end)
            {
                return null;
            }

            end = next;
        }

        return end < text.Count && end > at + 1 ? end : null;
    }

    /// <summary>"6)" or "d)" before a label with its colon or dash, where no bracket was opened.</summary>
    private static bool IsMark(TokenText text, int at, FormLexicon lexicon) =>
        text[at] is { Glued: false } or { Glued: true, Kind: TokenKind.Word } && (text[at].IsDigits || text[at].IsWord) && text[at].Folded.Length <= (text[at].IsWord ? 1 : LongestMark)
        && text.At(at + 1) is { Glued: true } close && close.IsSign(')') && (at == 0 || !text[at].Glued || text[at - 1].Kind == TokenKind.NewLine) && !(at > 0 && text[at - 1].IsSign('('))
        && BeginsAnswer(text, at + 2, lexicon);

    /// <summary>A label with its colon or dash; or a choice that is written with one: "Thoát nghèo: khó".</summary>
    private static bool BeginsAnswer(TokenText text, int at, FormLexicon lexicon) =>
        LabelEnd(text, at, lexicon) is { } end ? text.At(end) is { Kind: TokenKind.Sign, Folded: ":" or "-" or "–" or "=" }
        : at < text.Count && lexicon.Find(text, at, text.Count) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice }) && text.Tokens[at..match.End].Any(t => t.IsSign(':'));

    private static bool EndsLoneLabel(TokenText text, int at, FormLexicon lexicon)
    {
        var start = at;
        while (start > 0 && text[start - 1].Kind != TokenKind.NewLine)
        {
            start--;
        }

        if (start < at && text[start].Kind == TokenKind.Sign && text[start].Folded is "-" or "+" or "*" or "•")
        {
            start++;
        }

        return start < at && at + 1 < text.Count && text[at + 1].Kind != TokenKind.NewLine
            && LabelEnd(text, start, lexicon) == at && !BeginsWithLabel(text, at + 1, lexicon);
    }

    /// <summary>Where the next line has its own label ("Hỗ trợ\nThu nhập: 1tr2"), the first was left empty.</summary>
    private static bool BeginsWithLabel(TokenText text, int at, FormLexicon lexicon) =>
        LabelEnd(text, at, lexicon) is { } end && (end == text.Count || text[end].Kind == TokenKind.NewLine || text[end].IsSign(':'));

    private static int? LabelEnd(TokenText text, int at, FormLexicon lexicon) =>
        at < text.Count && text[at].Kind != TokenKind.NewLine && lexicon.Find(text, at, text.Count) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label) ? match.End : null;

    /// <summary>"Gửi gắm lên trên: …" at the start of a line.</summary>
    public static bool IsHeading(TokenText text, int start, int end)
    {
        for (var at = start; at < Math.Min(end, start + LongestHeading) && (text[at].IsWord || at > start); at++)
        {
            if (text[at].IsSign(':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(a) thiếu đất; b) thiếu lao động": the letter numbers a list and is no courtesy.</summary>
    public static bool IsLetterMark(TokenText text, int start, int end) => end - start == 1 && text[start].IsWord && text[start].Folded.Length == 1 && text.At(end)?.IsSign(')') == true;

    /// <summary>A stroke without spaces before a label or a phrase of the form, where three or more part the answers so.</summary>
    private static bool IsCellSlash(TokenText text, int at, FormLexicon lexicon) =>
        BeginsCell(text, at, lexicon) && Enumerable.Range(0, text.Count).Where(i => text[i].IsSign('/') && BeginsCell(text, i, lexicon)).Take(FewestSlashes).Count() == FewestSlashes;

    private static bool BeginsCell(TokenText text, int at, FormLexicon lexicon) =>
        at > 0 && text[at].Glued && text.At(at + 1) is { IsWord: true, Glued: true } && lexicon.Find(text, at + 1, text.Count) is { } match && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.Choice or MarkKind.No or MarkKind.Give) && PerUnits.Read(text, at, text.Count).End == at;
}
