using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Amounts as answers. A question that asks per person and month takes an amount that says so; its own label
/// directly followed by an amount of a usual size ("tn 1tr2") is that question answered; an amount that names
/// anything else (cả hộ, năm, a month without a person), or is unlikely for one person and month, is asked about,
/// because converting it would need the number of people and months, which the message does not say.
/// </summary>
internal static class MoneyAnswer
{
    private const int MonthsOfTheYear = 12;

    private static readonly Vocabulary Own = new("thu nhập", "tn", "bình quân", "bq", "số tiền", "tổng", "mức");

    private static readonly Vocabulary Earned = new("chỉ", "chỉ được", "chỉ có", "chừng", "còn", "kiếm", "kiếm được", "thu", "thu được", "làm được", "thu nhập", "đạt", "được");
    private static readonly Vocabulary InSeason = new("vào mùa", "vào vụ", "mùa", "khi vào vụ", "lúc vào vụ", "lúc mùa", "trong mùa", "trong vụ", "những tháng", "tháng có việc", "khi có việc", "lúc có việc", "nếu có việc");

    /// <summary>Reads the whole of an answer.</summary>
    public static AnswerReading ReadWhole(Question question, TokenText text)
    {
        var at = Own.SkipAll(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count);
        if (ReadAt(question, text, at, text.Count) is { } found)
        {
            return Fillers.SkipCourtesy(text, found.End, text.Count) == text.Count
                ? found.Reading
                : WithLeftOver(found.Reading, text.Text.Trim());
        }

        return NonePhrases.IsNone(text, at, text.Count) && question.Min is null or <= 0 && question.Per.Count == 0
            ? new AnswerReading.Understood(new Answer.Money(0))
            : new AnswerReading.Unreadable(ReadingReasons.MoneyUnreadable, text.Text.Trim());
    }

    /// <summary>Reads the amount that begins at <paramref name="at"/>, with its units; null where none does.</summary>
    public static (AnswerReading Reading, int End)? ReadAt(Question question, TokenText text, int at, int limit)
    {
        var before = Per.None;
        if (MoneyPhrase.Read(text, at, limit) is not { } money)
        {
            // "mỗi người mỗi tháng 1tr2", "cả hộ: 5 triệu"
            (before, var start) = PerUnits.Read(text, at, limit);
            start = Fillers.AfterLabel.SkipAll(text, start > at ? Earned.SkipAll(text, start, limit) : start, limit);
            if (start == at || MoneyPhrase.Read(text, start, limit) is not { } later)
            {
                return null;
            }

            money = later;
        }

        if (IsSplit(text, money))
        {
            // "1tr 50" is 1.500.000 to one and 1.050.000 to another.
            var thousands = int.Parse(text[money.End - 1].Folded, System.Globalization.CultureInfo.InvariantCulture);
            money = MoneyReading.Doubtful(money.Start, money.End, MoneyDoubt.Separator, money.Vnd, money.Vnd - (thousands * 10_000) + (thousands * 1_000));
        }

        if (money.Doubt == MoneyDoubt.Separator && text[money.End - 1].Folded is "tr" or "trieu" && question.Per.Count > 0 && money.Options.Where(o => !IsUnusual(question, o)).Take(2).ToArray() is [var usual])
        {
            // "thu nhập 1,650 triệu": nobody earns a milliard and more a month.
            money = MoneyReading.Clear(money.Start, money.End, usual);
        }

        var (after, end) = PerUnits.Read(text, SkipHundred(text, money, limit), limit);
        if (question.Per.Count > 0 && InSeason.Begins(text, end, limit))
        {
            // "3 triệu/người/tháng vào mùa cà phê" is not what the person has every month.
            after |= Per.Season;
        }

        if (money.Doubt == MoneyDoubt.Several && after.HasFlag(Per.Person))
        {
            return (Doubtful(question, ReadingReasons.MoneySeveral, text.Slice(at, end), money.Options), end);
        }

        // "1tr2-1tr5/người/tháng" keeps its doubt; "5tr/tháng/khẩu - 6tr" is a range all the same.
        return (Judge(question, money, before | after, text.Slice(at, end)), end);
    }

    private static bool IsSplit(TokenText text, MoneyReading money) =>
        money is { Doubt: MoneyDoubt.None, End: > 2 } && text[money.End - 1] is { IsDigits: true, Glued: false, Folded: { Length: 2 } digits } && digits[0] != '0' && text[money.End - 2] is { IsWord: true, Folded: "tr" or "trieu" };

    /// <summary>"1 triệu 2 trăm": the hundreds are of thousands, and understood as such.</summary>
    private static int SkipHundred(TokenText text, MoneyReading money, int limit) =>
        money.End < limit && money.End > 2 && text[money.End] is { IsWord: true, Folded: "tram" } && text[money.End - 1] is { IsDigits: true, Folded.Length: 1 } && text[money.End - 2] is { IsWord: true, Folded: "tr" or "trieu" }
            ? money.End + 1
            : money.End;

    private static AnswerReading Judge(Question question, MoneyReading money, Per units, string typed)
    {
        if (money.Doubt != MoneyDoubt.None)
        {
            return Doubtful(question, ReadingReasons.Of(money.Doubt), typed, money.Options);
        }

        if (OutOfBounds(question, money.Vnd) is { } bound)
        {
            return new AnswerReading.Unreadable(bound, typed);
        }

        if (!UnitsFit(question, units))
        {
            return Doubtful(question, ReadingReasons.MoneyPer, typed, units.HasFlag(Per.Year) ? OfTheYear(units, money.Vnd) : units.HasFlag(Per.Household) && question.Per.Count > 0 ? [] : [money.Vnd]);
        }

        return question.Per.Count > 0 && !SaysAll(question, units) && IsUnusual(question, money.Vnd)
            ? Doubtful(question, ReadingReasons.MoneyUnusual, typed, [money.Vnd])
            : new AnswerReading.Understood(new Answer.Money(money.Vnd));
    }

    /// <summary>
    /// The person alone agrees with the question; the month alone leaves open whose month it is, a wage or the
    /// household's. A question without units takes the household's own amount only.
    /// </summary>
    private static bool UnitsFit(Question question, Per units) =>
        question.Per.Count == 0
            ? units is Per.None or Per.Household
            : (units & ~Asked(question)) == Per.None && (units == Per.None || units.HasFlag(Per.Person) || !Asked(question).HasFlag(Per.Person));

    // What comes in a year is never a month's; of one person it is a twelfth of it, of a household nobody knows.
    private static IReadOnlyList<long> OfTheYear(Per units, long vnd) =>
        (units & ~(Per.Year | Per.Month)) == Per.Person && vnd % MonthsOfTheYear == 0 ? [vnd / MonthsOfTheYear] : [];

    private static bool SaysAll(Question question, Per units) => (units & Asked(question)) == Asked(question);

    private static Per Asked(Question question) =>
        (question.Per.Contains("person", StringComparer.Ordinal) ? Per.Person : Per.None)
        | (question.Per.Contains("month", StringComparer.Ordinal) ? Per.Month : Per.None);

    private static bool IsUnusual(Question question, long vnd) => vnd < question.UsualMin || vnd > question.UsualMax;

    private static string? OutOfBounds(Question question, long vnd) =>
        vnd < question.Min ? ReadingReasons.MoneyTooSmall
        : vnd > question.Max ? ReadingReasons.MoneyTooLarge
        : null;

    private static AnswerReading.Doubtful Doubtful(Question question, string reason, string typed, IEnumerable<long> options) =>
        new(reason, typed, [.. options.Where(o => OutOfBounds(question, o) is null).Select(o => Meaning(question, o))]);

    private static Meaning Meaning(Question question, long vnd) =>
        new(question.Per.Count > 0 && question.Unit is { } unit ? MoneyText.Format(vnd)[..^2] + " " + unit : MoneyText.Format(vnd), new Answer.Money(vnd));

    private static AnswerReading WithLeftOver(AnswerReading reading, string typed) => reading switch
    {
        AnswerReading.Understood understood =>
            new AnswerReading.Doubtful(ReadingReasons.MoneySeveral, typed, [new Meaning(MoneyText.Format(((Answer.Money)understood.Answer).Vnd), understood.Answer)]),
        AnswerReading.Doubtful doubtful => doubtful with { Read = typed },
        _ => reading,
    };
}
