namespace ReportBot.Core.Text;

/// <summary>An amount with what people say around it: "khoảng 5-7 triệu", "hơn 1tr", "vài triệu", "10tr × 3".</summary>
internal static class MoneyPhrase
{
    private static readonly Vocabulary About = new(
        "khoảng", "khoảng chừng", "tầm", "tầm khoảng", "chừng", "cỡ", "độ", "xấp xỉ", "ước", "ước tính", "ước khoảng", "ước đạt",
        "~", "≈", "gần bằng", "đâu", "chắc", "là", "=", "được", "đạt", "đạt được", "cũng", "chắc tầm", "đúng", "tròn", "vào khoảng");

    private static readonly Vocabulary Bound = new(
        "hơn", "trên", "dưới", "gần", "chưa đến", "chưa tới", "chưa được", "không đến", "không tới", "không quá", "tối đa", "tối thiểu",
        "ít nhất", "nhiều nhất", "từ", "suýt", "ngót", ">", "<", "không đầy", "quá", "lên đến", "lên tới");

    private static readonly Vocabulary BoundAfter = new("trở lên", "trở xuống", "hơn", "mấy", "đổ lại", "có lẻ", "lẻ", "gì đó");
    private static readonly Vocabulary Vague = new("vài", "mấy", "dăm", "vài ba", "đôi ba", "hàng", "một vài", "mươi", "chục", "trăm", "vài chục", "vài trăm", "mấy chục", "mấy trăm");
    private static readonly Vocabulary To = new("-", "–", "—", "đến", "tới", "hoặc", "hay", "->", "→", "lên", "~", "à", "à không", "à nhầm", "à quên", "nhầm", "hay là", "/");
    private static readonly Vocabulary Times = new("×", "*", "x", "nhân");

    /// <summary>Reads the amount that begins at <paramref name="at"/> with its words, or null.</summary>
    public static MoneyReading? Read(TokenText text, int at, int limit)
    {
        var i = About.SkipAll(text, at, limit);
        var afterBound = Bound.SkipAll(text, i, limit);
        var isBound = afterBound > i;
        i = About.SkipAll(text, afterBound, limit);
        if (VagueAmount(text, i, limit) is { } vague)
        {
            return vague with { Start = at };
        }

        if (MoneyScanner.ReadOne(text, i, limit) is not { } first)
        {
            return ShortRange(text, i, limit) is { } range ? range with { Start = at } : null;
        }

        if (Second(text, first, limit) is { } both)
        {
            return both with { Start = at };
        }

        if (BoundAfter.Skip(text, first.End, limit) is var end && (end > first.End || isBound))
        {
            return MoneyReading.Doubtful(at, end, MoneyDoubt.Bound, OptionsOf(first));
        }

        if (Times.Begins(text, first.End, limit) && text.At(first.End + 1)?.IsDigits == true)
        {
            return MoneyReading.Doubtful(at, first.End + 2, MoneyDoubt.Several, OptionsOf(first));
        }

        return first with { Start = at };
    }

    private static long[] OptionsOf(MoneyReading reading) =>
        reading.Doubt == MoneyDoubt.None ? [reading.Vnd] : [.. reading.Options];

    /// <summary>"5 đến 7 triệu", "1tr2-1tr5": a second amount behind the first.</summary>
    private static MoneyReading? Second(TokenText text, MoneyReading first, int limit)
    {
        var next = To.Skip(text, first.End, limit);
        if (next == first.End && text.At(next)?.IsSign('/') == true && MoneyScanner.ReadOne(text, next + 1, limit) is { Doubt: MoneyDoubt.None })
        {
            // "1tr2/1tr5"
            next++;
        }

        if (next == first.End || MoneyScanner.ReadOne(text, next, limit) is not { } second)
        {
            return null;
        }

        if (text[first.End].IsSign('/') && (first.Doubt != MoneyDoubt.None || second.Doubt != MoneyDoubt.None))
        {
            // "5/9" is a day; "1tr2/1tr5" are two amounts.
            return null;
        }

        if (first.Doubt == MoneyDoubt.Bare && second.Doubt == MoneyDoubt.None)
        {
            // The first takes the unit of the second: 5-7 triệu.
            var low = first.Options.FirstOrDefault(o => o <= second.Vnd && o * 1000 > second.Vnd);
            return MoneyReading.Doubtful(first.Start, second.End, MoneyDoubt.Range, low > 0 ? [low, second.Vnd] : [second.Vnd]);
        }

        return first.Doubt == MoneyDoubt.None || second.Doubt == MoneyDoubt.None || first.Doubt == MoneyDoubt.Bare
            ? MoneyReading.Doubtful(first.Start, second.End, MoneyDoubt.Range, [.. OptionsOf(first).Take(1), .. OptionsOf(second).Take(1)])
            : null;
    }

    /// <summary>"năm bảy triệu", "một hai triệu", "bảy tám trăm ngàn": two number words and one unit.</summary>
    private static MoneyReading? ShortRange(TokenText text, int at, int limit) =>
        NumberWords.Digit(text, at, limit) is { } low && NumberWords.Digit(text, at + 1, limit) is { } high && low < high
        && (text.At(at + 2)?.Folded == "tram" ? 100 : 1) is var times && MoneyUnits.Read(text, times > 1 ? at + 3 : at + 2, limit) is { } unit
            ? MoneyReading.Doubtful(at, unit.End, MoneyDoubt.Range, low * times * unit.Value, high * times * unit.Value)
            : null;

    /// <summary>Without marks "ten" and "some ten" are one word; ten is what people lend and give.</summary>
    private static bool IsTen(TokenText text, int at, int limit) =>
        !text.IsMarked && at < limit && !text[at].Word.IsMarked && NumberWords.Read(text, at, limit) is { Value: 10 } ten && ten.End == at + 1;

    private static MoneyReading? VagueAmount(TokenText text, int at, int limit) =>
        !IsTen(text, at, limit) && Vague.SkipAll(text, at, limit) is var end && end > at && MoneyUnits.Read(text, end, limit) is { Value: > 1 } unit
            ? MoneyReading.Doubtful(at, unit.End, MoneyDoubt.Vague)
            : null;
}
