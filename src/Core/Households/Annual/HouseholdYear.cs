namespace ReportBot.Core.Households.Annual;

/// <summary>
/// What a calendar year's reports tell about one household: figures for the annual report, each with the numbers of
/// the reports that it comes from. Visits, help and money are collected from the periodic and ad hoc reports; an
/// annual report repeats them as totals and is not added to them.
/// </summary>
public sealed record HouseholdYear
{
    /// <summary>The household's row id.</summary>
    public required long Household { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The visits told of, by day; two reports of one dated visit count once.</summary>
    public required IReadOnlyList<Visit> Visits { get; init; }

    /// <summary>The forms of help, in the order of the form's choices.</summary>
    public required IReadOnlyList<HelpOfYear> Help { get; init; }

    /// <summary>Money and value of the help, VND.</summary>
    public required Traced Money { get; init; }

    /// <summary>Income a person a month, VND, by day.</summary>
    public required IReadOnlyList<IncomePoint> Incomes { get; init; }

    /// <summary>Difficulties in the words of the reports, the latest first.</summary>
    public required IReadOnlyList<Words> Difficulties { get; init; }

    /// <summary>Proposals in the words of the reports, the latest first.</summary>
    public required IReadOnlyList<Words> Proposals { get; init; }

    /// <summary>The report of the annual period; null while it has not come.</summary>
    public long? AnnualReport { get; init; }

    /// <summary>The poverty line of income of its area on the day of the last income, VND a person a month; null where either is not known.</summary>
    public long? IncomeLine { get; init; }

    /// <summary>Whether the last income told is above the line; null where either is not known.</summary>
    public bool? IsAboveLine => LastIncome is { } income && IncomeLine is { } line ? income.Vnd > line : null;

    /// <summary>The first income told in the year; null without any.</summary>
    public IncomePoint? FirstIncome => Incomes.Count == 0 ? null : Incomes[0];

    /// <summary>The last income told in the year; null without any.</summary>
    public IncomePoint? LastIncome => Incomes.Count == 0 ? null : Incomes[^1];

    /// <summary>From the first to the last income, VND; null with fewer than two.</summary>
    public long? IncomeChange => Incomes.Count < 2 ? null : Incomes[^1].Vnd - Incomes[0].Vnd;
}

/// <summary>A figure and the numbers of the reports that it comes from.</summary>
public sealed record Traced(long Value, IReadOnlyList<long> Reports)
{
    /// <summary>None.</summary>
    public static Traced Zero { get; } = new(0, []);
}

/// <summary>A visit.</summary>
/// <param name="Day">The day told; null where the report named none.</param>
/// <param name="Report">The report.</param>
public sealed record Visit(DateOnly? Day, long Report);

/// <summary>One form of help over the year.</summary>
/// <param name="Key">The choice's key: <c>loan</c>.</param>
/// <param name="Label">Its label in the form.</param>
/// <param name="Reports">The reports that tell of it.</param>
public sealed record HelpOfYear(string Key, string Label, IReadOnlyList<long> Reports);

/// <summary>An income as told.</summary>
/// <param name="Day">The last day of the time reported on, or the day of an ad hoc report.</param>
/// <param name="Vnd">VND a person a month.</param>
/// <param name="Report">The report.</param>
public sealed record IncomePoint(DateOnly Day, long Vnd, long Report);

/// <summary>What a report says in its author's words.</summary>
public sealed record Words(string Text, long Report);
