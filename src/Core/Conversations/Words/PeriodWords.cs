using System.Globalization;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Finds the period that a person names: "20/9", "kỳ 20/9/2025", "2025-09-20", "kỳ giai đoạn", or a button's full name.</summary>
internal static class PeriodWords
{
    /// <summary>The full name in a button: the plan's code and the period's key.</summary>
    public static string Full(PeriodRef at) => at.Plan + "/" + at.Key;

    /// <summary>Takes the period out of the words of a command; what is left names the subject.</summary>
    public static (string Left, PeriodName? Named) TakeFrom(string words)
    {
        var typed = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var left = new List<string>();
        PeriodName? named = null;
        PeriodKind? kind = null;
        int? year = null;
        for (var i = 0; i < typed.Length; i++)
        {
            var word = typed[i].Trim(',', '.', '?', ':');
            if (kind is null && PeriodKindWords.At(typed, i) is var (found, length))
            {
                kind = found;
                i += length - 1;
            }
            else if (named is null && i + 1 < typed.Length && RelativeAt(word, typed[i + 1]) is { } back)
            {
                named = new PeriodName(0, 0, null, null) { IsLast = back };
                i++;
            }
            else if (VietnameseText.Fold(word) is "nay" && (typed.Length == 1 || (left.Count > 0 && VietnameseText.Fold(left[^1]) is "ky")))
            {
                // "Kỳ này" is the one meant anyway.
                left.RemoveRange(Math.Max(left.Count - 1, 0), Math.Min(left.Count, 1));
            }
            else if (named is null && (Read(word) ?? DayOnly(word, left)) is { } period)
            {
                named = period;
            }
            else if (kind is not null && year is null && word.Length == 4 && TryPart(word, 2100, out var meant) && meant >= 2000)
            {
                year = meant;
            }
            else
            {
                left.Add(typed[i]);
            }
        }

        named = kind is null ? named : (named ?? new PeriodName(0, 0, year, null)) with { Kind = kind };
        if (named is not null)
        {
            left.RemoveAll(w => VietnameseText.Fold(w) is "ky" or "ngay" or "han" or "period");
        }

        return (string.Join(' ', left), named);
    }

    /// <summary>That the plans have no such period.</summary>
    public static string Unknown(Talk talk, PeriodName name) =>
        talk.T("period.unknown", ("words", name.Month == 0 ? Format.Plain(name.Day) : $"{Format.Plain(name.Day)}/{Format.Plain(name.Month)}"));

    /// <summary>
    /// The period meant: by its full name, or due on the date, or of the kind; without a date or a year the one that takes
    /// reports today, else the one nearest to today. Null when the plans have none.
    /// </summary>
    public static (Plan Plan, Period Period)? Find(Talk talk, PeriodName name)
    {
        var all = talk.Know.Plans.SelectMany(plan => PlanPeriods.Of(plan).Select(period => (plan, period)));
        if (name.IsLast)
        {
            return all.Where(p => p.period.Due < talk.Know.Today)
                .OrderBy(p => p.period.Kind != PeriodKind.Periodic).ThenByDescending(p => p.period.Due)
                .Select(p => ((Plan, Period)?)p).FirstOrDefault();
        }

        var matching = all.Where(p => name.Full is { } full
            ? string.Equals(Full(PeriodRef.Of(p.period)), full, StringComparison.Ordinal)
            : (name.Day == 0 || (p.period.Due.Day == name.Day && (name.Month == 0 || p.period.Due.Month == name.Month)))
                && (name.Year is null || p.period.Due.Year == name.Year)
                && (name.Kind is null || p.period.Kind == name.Kind));
        return matching
            .OrderBy(p => (name.Day == 0 || name.Month == 0) && p.period.PhaseOn(talk.Know.Today) is not (PeriodPhase.Open or PeriodPhase.Late))
            .ThenBy(p => Math.Abs(p.period.Due.DayNumber - talk.Know.Today.DayNumber))
            .Select(p => ((Plan, Period)?)p)
            .FirstOrDefault();
    }

    // "kỳ trước", "kỳ vừa rồi": the one whose day has passed; "kỳ này" is the one meant anyway.
    private static bool? RelativeAt(string word, string next) => VietnameseText.Fold(word) is not ("ky" or "last")
        ? null
        : VietnameseText.Fold(next).Trim(',', '.', '?') switch
        {
            "truoc" or "vua" or "period" => true,
            _ => null,
        };

    // "kỳ 20": the month is left out where everybody knows it.
    private static PeriodName? DayOnly(string word, List<string> before) =>
        before.Count > 0 && VietnameseText.Fold(before[^1]) is "ky" && word.Length <= 2 && TryPart(word, 31, out var day) ? new PeriodName(day, 0, null, null) : null;

    private static PeriodName? Read(string word)
    {
        if (word.Contains('/', StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal))
        {
            return new PeriodName(0, 0, null, word);
        }

        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new PeriodName(date.Day, date.Month, date.Year, null);
        }

        var parts = word.Split('/', '-');
        return parts.Length is 2 or 3
            && TryPart(parts[0], 31, out var day) && TryPart(parts[1], 12, out var month)
            && (parts.Length == 2 || TryPart(parts[2], 9999, out _))
                ? new PeriodName(day, month, parts.Length == 3 ? FullYear(int.Parse(parts[2], CultureInfo.InvariantCulture)) : null, null)
                : null;
    }

    private static bool TryPart(string part, int most, out int value) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= most;

    private static int FullYear(int year) => year < 100 ? 2000 + year : year;
}

/// <summary>A period as named: by a date (the month is 0 where only the day is told), by its kind (the day is then 0), by both, or in full by a button.</summary>
internal sealed record PeriodName(int Day, int Month, int? Year, string? Full, PeriodKind? Kind = null)
{
    /// <summary>The latest of the periods whose day has passed ("kỳ trước").</summary>
    public bool IsLast { get; init; }
}
