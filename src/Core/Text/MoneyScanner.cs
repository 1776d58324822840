namespace ReportBot.Core.Text;

/// <summary>
/// Reads an amount of money that begins at a token: 1,5 triệu, 1tr5, 1 triệu rưỡi, 500k, 1.200.000đ, 2 tỷ 3, hai
/// triệu rưỡi. What may mean two things is a doubt with its options.
/// </summary>
internal static class MoneyScanner
{
    // The budget of the whole country has fewer; beyond this the arithmetic would overflow.
    private const decimal MaxVnd = 1_000_000_000_000_000m;

    /// <summary>Reads one amount, without words before it and without a range; null where none begins.</summary>
    public static MoneyReading? ReadOne(TokenText text, int at, int limit)
    {
        if (DigitNumber.Read(text, at, limit) is not { } number)
        {
            return ReadWords(text, at, limit) ?? ReadBareUnit(text, at, limit);
        }

        if (number.Shape == DigitShape.Broken)
        {
            var past = MoneyUnits.Read(text, number.End, limit)?.End ?? number.End;
            return MoneyReading.Doubtful(at, past, MoneyDoubt.Malformed);
        }

        if (MoneyUnits.Read(text, number.End, limit) is { } unit)
        {
            return WithUnit(text, at, number, unit.Value, unit.End, limit);
        }

        if (MoneyUnits.ReadDoubtful(text, number.End, limit) is { } doubtful && !Counters.Begins(text, doubtful.End, limit))
        {
            return InBounds(number.Value * doubtful.Value) is { } vnd
                ? MoneyReading.Doubtful(at, doubtful.End, MoneyDoubt.Unit, vnd)
                : MoneyReading.Doubtful(at, doubtful.End, MoneyDoubt.Malformed);
        }

        return Counters.Begins(text, number.End, limit) || text.At(number.End)?.IsSign('%') == true
            ? null
            : WithoutUnit(at, number);
    }

    private static MoneyReading WithUnit(TokenText text, int at, DigitNumber number, long unit, int end, int limit)
    {
        if (unit > MoneyUnits.Million && number.Shape == DigitShape.OneGroup && text[at + 1].IsSign(','))
        {
            // "1,085 tỷ": the comma is the decimal mark, and a thousand times as much is nobody's.
            return MoneyReading.Clear(at, end, (long)(number.Value * unit / 1000));
        }

        if (unit >= MoneyUnits.Million && number.Shape == DigitShape.OneGroup)
        {
            return MoneyReading.Doubtful(at, end, MoneyDoubt.Separator, Options(number.Value * unit / 1000, number.Value * unit));
        }

        var value = number.Value * unit;
        if (unit == 1 && number.Shape is DigitShape.OneGroup or DigitShape.Plain && value < MoneyUnits.Thousand)
        {
            return MoneyReading.Doubtful(at, end, MoneyDoubt.Bare, Options(value * 1000, value * MoneyUnits.Million));
        }

        if (unit == 1 && number.Shape == DigitShape.Fraction)
        {
            return MoneyReading.Doubtful(at, end, MoneyDoubt.Malformed);
        }

        return Finish(text, at, value, unit, end, limit);
    }

    /// <summary>Adds what follows a whole unit: the half, the digits behind it, or a smaller unit.</summary>
    private static MoneyReading Finish(TokenText text, int at, decimal value, long unit, int end, int limit)
    {
        if (MoneyUnits.IsHalf(text, end, limit))
        {
            return Clear(text, at, value + (unit / 2m), end + 1, limit);
        }

        if (unit >= MoneyUnits.Million && MoneyTail.Read(text, end, limit, unit, value / unit) is { } tail)
        {
            return tail.Doubt
                ? MoneyReading.Doubtful(at, tail.End, MoneyDoubt.Several, Options(value, value + tail.Value))
                : Clear(text, at, value + tail.Value, tail.End, limit);
        }

        return Clear(text, at, value, end, limit);
    }

    private static MoneyReading Clear(TokenText text, int at, decimal value, int end, int limit)
    {
        end = MoneyUnits.SkipDong(text, end, limit);
        return InBounds(value) is { } vnd && value == decimal.Truncate(value)
            ? MoneyReading.Clear(at, end, vnd)
            : MoneyReading.Doubtful(at, end, MoneyDoubt.Malformed);
    }

    private static MoneyReading WithoutUnit(int at, DigitNumber number) => number.Shape switch
    {
        DigitShape.Grouped when InBounds(number.Value) is { } vnd => MoneyReading.Clear(at, number.End, vnd),
        // 500.000 and 500000 are whole amounts; 1.500 and 1500 may be thousands of thousands.
        DigitShape.OneGroup or DigitShape.Plain when number.Value >= 10_000 && number.Value % 1000 == 0 && InBounds(number.Value) is { } vnd
            => MoneyReading.Clear(at, number.End, vnd),
        DigitShape.OneGroup => MoneyReading.Doubtful(at, number.End, MoneyDoubt.Separator, Options(number.Value * 1000, number.Value)),
        DigitShape.Plain when number.Value >= 1_000_000 => MoneyReading.Doubtful(at, number.End, MoneyDoubt.Bare, Options(number.Value)),
        _ => MoneyReading.Doubtful(at, number.End, MoneyDoubt.Bare, Options(number.Value * MoneyUnits.Million, number.Value * 1000)),
    };

    private static MoneyReading? ReadWords(TokenText text, int at, int limit)
    {
        if (NumberWords.Read(text, at, limit) is not { } number)
        {
            return null;
        }

        if (MoneyUnits.Read(text, number.End, limit) is { } unit && unit.Value > 1)
        {
            return Finish(text, at, (decimal)number.Value * unit.Value, unit.Value, unit.End, limit);
        }

        // "năm trăm": of what?
        return number.Value >= 100 && !Counters.Begins(text, number.End, limit)
            ? MoneyReading.Doubtful(at, number.End, MoneyDoubt.Unit, number.Value * MoneyUnits.Thousand)
            : null;
    }

    /// <summary>"triệu mốt", "triệu rưỡi", "triệu 2": one of the unit, and what follows it.</summary>
    private static MoneyReading? ReadBareUnit(TokenText text, int at, int limit) =>
        at < limit && text[at].Folded is "trieu" or "ty" && !(at > 0 && (text[at - 1].IsDigits || NumberWords.Digit(text, at - 1, limit) is not null || text[at - 1].Folded is "may" or "vai" or "bac" or "tram" or "chuc"))
        && MoneyUnits.Read(text, at, limit) is { Value: >= MoneyUnits.Million } unit
        && Finish(text, at, unit.Value, unit.Value, unit.End, limit) is { Doubt: MoneyDoubt.None } read && read.Vnd > unit.Value
            ? read
            : null;

    private static long[] Options(params decimal[] values) =>
        [.. values.Select(InBounds).OfType<long>().Where(v => v > 0).Distinct()];

    private static long? InBounds(decimal value) => value is >= 0 and <= MaxVnd ? (long)value : null;
}
