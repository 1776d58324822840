using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>A number as a table prints it: its value and the form it was printed in.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits after the mark.</param>
/// <param name="Mark">The decimal mark; null in a whole number.</param>
/// <param name="Digits">Digits before the mark, leading zeros included.</param>
public sealed record PrintedNumber(decimal Value, int Decimals, char? Mark, int Digits)
{
    /// <summary>A longer text is no number of a table.</summary>
    private const int Longest = 12;

    /// <summary>Whether it has none after the mark.</summary>
    public bool IsWhole => Decimals == 0;

    /// <summary>Reads "08", "2.08", "0,51", "3 %"; null for anything else. A point is a decimal mark here: tables of areas have no thousands.</summary>
    public static PrintedNumber? Read(string text)
    {
        var digits = text.Replace("%", "", StringComparison.Ordinal).Trim();
        if (digits.Length is 0 or > Longest || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
        {
            return null;
        }

        var at = digits.AsSpan().IndexOfAny('.', ',');
        var plain = at < 0 ? digits : string.Concat(digits.AsSpan(0, at), ".", digits.AsSpan(at + 1));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new PrintedNumber(value, at < 0 ? 0 : digits.Length - at - 1, at < 0 ? null : digits[at], at < 0 ? digits.Length : at)
            : null;
    }
}
