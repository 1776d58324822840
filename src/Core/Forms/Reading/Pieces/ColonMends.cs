using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Colons that lead on, told from those of a label: "H022 đi 6/9[:] kk ốm đau" parts the visit from what was seen there as a comma does, "thu nhập [như
/// sau]:" is the label alone, of the households on the lines below it too, and "khó khăn, vướng mắc:" is one label.
/// </summary>
internal static class ColonMends
{
    private static readonly Vocabulary Came = new("đi", "gặp", "ghé", "tới", "đến", "qua", "xuống", "lên", "vào", "vô", "đã đi", "đã gặp", "đã đến", "đã tới", "đã ghé", "có đi", "có ghé", "có gặp", "mới đi", "mới ghé", "em đi", "em ghé", "em gặp", "tôi đi", "tôi ghé", "tôi gặp");
    private static readonly Vocabulary AsFollows = new("như sau", "cụ thể như sau", "như dưới", "như dưới đây");
    private static readonly Vocabulary Doubles = new(",", "/", "-", "–", "&", "+", "và");
    private static readonly Token Comma = TokenText.Of(",").Tokens[0];
    private static readonly Token Visit = TokenText.Of("thăm").Tokens[0];

    /// <summary>The message with such colons mended; itself where there is none.</summary>
    public static TokenText Mend(TokenText words, FormLexicon lexicon, DateOnly today)
    {
        if (!words.Tokens.Any(t => t.IsSign(':')))
        {
            return words;
        }

        var left = new List<Token>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (DoubledEnd(words, at, lexicon) is { } second)
            {
                at = second - 1;
                continue;
            }

            if (AsFollows.Skip(words, at, words.Count) is var colon && colon > at && words.At(colon)?.IsSign(':') == true && EndsLabel(words, at, lexicon))
            {
                if (words.At(colon + 1)?.Kind == TokenKind.NewLine && HeadedLines.Spread(words, Boundaries.ClauseStart(words, at), at, colon, lexicon) is var spread && !ReferenceEquals(spread, words))
                {
                    return Mend(spread, lexicon, today);
                }

                left.Add(words[colon]);
                at = colon;
            }
            else if (words[at].IsSign(':') && words.At(at + 1) is not { Glued: true, IsDigits: true } && VisitDay(words, at, today) is { } day)
            {
                // "đi 6/9:" is the sender's visit; who goes away has no colon behind it.
                left.InsertRange(left.Count - (at - day), words[day - 1].Folded == "di" ? [Visit with { Start = words[day].Start, End = words[day].Start }] : []);
                left.Add(Comma with { Start = words[at].Start, End = words[at].End });
            }
            else
            {
                left.Add(words[at]);
            }
        }

        return words.Through([.. left]);
    }

    /// <summary>"[khó khăn,] vướng mắc: …": two labels of one question before its colon; the token that the second begins at.</summary>
    private static int? DoubledEnd(TokenText words, int at, FormLexicon lexicon) =>
        words[at].IsWord && (at == 0 || Boundaries.At(words, at - 1) != Boundary.None)
        && lexicon.Find(words, at, words.Count) is { } first && first.End + 1 < words.Count && Doubles.Begins(words, first.End, words.Count)
        && lexicon.Find(words, first.End + 1, words.Count) is { } second && words.At(second.End)?.IsSign(':') == true
        && first.Values.Any(m => m is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Text } question } && second.Values.Any(o => o.Kind == MarkKind.Label && o.Question == question))
            ? first.End + 1
            : null;

    private static bool EndsLabel(TokenText words, int end, FormLexicon lexicon) =>
        Boundaries.ClauseStart(words, end) is var start && lexicon.Find(words, start, end) is { } label && label.End == end && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money or QuestionKind.Number or QuestionKind.Text or QuestionKind.Choice or QuestionKind.Choices });

    /// <summary>Where the day begins that stands with a word of coming before the colon; null where none does.</summary>
    private static int? VisitDay(TokenText words, int colon, DateOnly today)
    {
        for (var at = Boundaries.ClauseStart(words, colon); at < colon; at++)
        {
            if (Came.Skip(words, at, colon) is var day && day > at && day < colon && DateScanner.Read(words, day, colon, today, isAsked: false) is { } read && read.End == colon)
            {
                return day;
            }
        }

        return null;
    }
}
