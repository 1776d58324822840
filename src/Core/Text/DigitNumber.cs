using System.Globalization;

namespace ReportBot.Core.Text;

/// <summary>How a number written in digits may be taken.</summary>
internal enum DigitShape
{
    /// <summary>Digits alone: 50.</summary>
    Plain,

    /// <summary>Grouped by thousands beyond doubt: 1.200.000.</summary>
    Grouped,

    /// <summary>One group of three, so thousands or a fraction: 1.500.</summary>
    OneGroup,

    /// <summary>With a fraction: 1,5.</summary>
    Fraction,

    /// <summary>Malformed: 1.20.000, or a letter for a digit: 5O.</summary>
    Broken,
}

/// <summary>
/// A number in digits: dot or comma with exactly three digits separates thousands, with one or two digits it
/// is the decimal mark; with both present the last one is the decimal mark.
/// </summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Value">Its value as <paramref name="Shape"/> says; 0 where broken.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct DigitNumber(DigitShape Shape, decimal Value, int End)
{
    // Fifteen digits are a thousand times the budget of the country; more is no amount.
    private const int MaxDigits = 15;

    /// <summary>Reads the number that begins at <paramref name="at"/>, or null.</summary>
    public static DigitNumber? Read(TokenText text, int at, int limit)
    {
        if (at >= limit || !text[at].IsDigits)
        {
            return at + 1 < limit && IsLookAlike(text[at]) && text[at + 1].Glued && text[at + 1].IsDigits && !IsWordBefore(text, at)
                ? new DigitNumber(DigitShape.Broken, 0, at + 2)
                : null;
        }

        var end = at + 1;
        List<(char Mark, int Digits)>? marks = null;
        while (end + 1 < limit && text[end].Glued && (text[end].IsSign('.') || text[end].IsSign(','))
            && text[end + 1].Glued && text[end + 1].IsDigits)
        {
            (marks ??= []).Add((text[end].Folded[0], text[end + 1].Folded.Length));
            end += 2;
        }

        var spaced = marks is null ? SpacedGroups(text, at, limit) : at + 1;
        if (spaced > at + 1)
        {
            return Grouped(text, at, spaced);
        }

        if (end < limit && text[end].Glued && IsLookAlike(text[end]))
        {
            return new DigitNumber(DigitShape.Broken, 0, end + 1);
        }

        return marks is null ? Parse(DigitShape.Plain, text[at].Folded, end) : Classify(text, at, end, marks);
    }

    private static DigitNumber Classify(TokenText text, int at, int end, List<(char Mark, int Digits)> marks)
    {
        var sameMark = marks.TrueForAll(m => m.Mark == marks[0].Mark);
        var allThree = marks.TrueForAll(m => m.Digits == 3);
        if (sameMark && allThree && text[at].Folded.Length <= 3)
        {
            return marks.Count == 1 ? Parse(DigitShape.OneGroup, Digits(text, at, end), end) : Grouped(text, at, end);
        }

        var last = marks[^1];
        var isFraction = last.Digits <= 2 && marks.Take(marks.Count - 1).All(m => m.Mark != last.Mark && m.Digits == 3);
        return isFraction
            ? Parse(DigitShape.Fraction, Digits(text, at, end - 2) + "." + text[end - 1].Folded, end)
            : new DigitNumber(DigitShape.Broken, 0, end);
    }

    private static DigitNumber Grouped(TokenText text, int at, int end) => Parse(DigitShape.Grouped, Digits(text, at, end), end);

    private static DigitNumber Parse(DigitShape shape, string digits, int end) =>
        digits.Length <= MaxDigits
            ? new DigitNumber(shape, decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), end)
            : new DigitNumber(DigitShape.Broken, 0, end);

    private static string Digits(TokenText text, int from, int to) =>
        string.Concat(text.Tokens.Skip(from).Take(to - from).Where(t => t.IsDigits).Select(t => t.Folded));

    /// <summary>1 200 000: two groups of exactly three digits after spaces; one group may be another number.</summary>
    private static int SpacedGroups(TokenText text, int at, int limit)
    {
        var end = at + 1;
        while (text[at].Folded.Length <= 3 && end < limit && text[end].IsDigits && !text[end].Glued && text[end].Folded.Length == 3)
        {
            end++;
        }

        return end - at >= 3 ? end : at + 1;
    }

    /// <summary>The letters O, l and I typed for 0 and 1 are asked about, never mended.</summary>
    private static bool IsLookAlike(Token token)
    {
        if (!token.IsWord)
        {
            return false;
        }

        var rest = token.Folded.AsSpan().TrimStart("oli");
        return rest.Length < token.Folded.Length && (rest is "tr" or "k" or "d" or "trieu" or "vnd" or "ng" || (rest.Length == 0 && token.Folded.Contains('o', StringComparison.Ordinal)));
    }

    private static bool IsWordBefore(TokenText text, int at) => at > 0 && text[at].Glued && text[at - 1].IsWord;
}
