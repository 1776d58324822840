namespace ReportBot.Core.Plans.Targets;

/// <summary>One column of a target table.</summary>
public sealed record TargetColumn
{
    /// <summary>The column's name in this file: <c>poor-end</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The printed headings from the top down; neighbours with the same top share it.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The printed code of the column (A, B, 1, 2, 3, 6…); empty where the table has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>What stands in it.</summary>
    public required TargetColumnKind Kind { get; init; }

    /// <summary>What it counts, so that the count of today can stand beside it; null for rates and texts.</summary>
    public TargetMeasure? Measure { get; init; }

    /// <summary>Of a difference: the column from which the other is taken.</summary>
    public string? From { get; init; }

    /// <summary>Of a difference: the column that is taken.</summary>
    public string? Minus { get; init; }

    /// <summary>Of a rate: the column of the part.</summary>
    public string? Part { get; init; }

    /// <summary>Of a rate: the column of the whole.</summary>
    public string? Whole { get; init; }

    /// <summary>Of a rate: its decimals.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Of a rate: how it is rounded; null: as the table says.</summary>
    public RateRounding? Rounding { get; init; }

    /// <summary>The fewest digits of a count: 2 where it is printed "01".</summary>
    public int Digits { get; init; } = 1;
}

/// <summary>What stands in a column.</summary>
public enum TargetColumnKind
{
    /// <summary>The line's number.</summary>
    Number,

    /// <summary>The name of the area.</summary>
    Area,

    /// <summary>A whole number that the plan states.</summary>
    Count,

    /// <summary>A whole number that follows from two others.</summary>
    Difference,

    /// <summary>A rate in per cent of two whole numbers.</summary>
    Rate,

    /// <summary>Words, such as remarks.</summary>
    Text,
}

/// <summary>What a column of whole numbers counts.</summary>
public enum TargetMeasure
{
    /// <summary>All households at the start.</summary>
    HouseholdsStart,

    /// <summary>All households expected at the end.</summary>
    HouseholdsEnd,

    /// <summary>Poor households at the start.</summary>
    PoorStart,

    /// <summary>By how many the poor households are to become fewer.</summary>
    PoorReduction,

    /// <summary>Poor households expected at the end.</summary>
    PoorEnd,

    /// <summary>Near-poor households at the start.</summary>
    NearPoorStart,

    /// <summary>By how many the near-poor households are to become fewer.</summary>
    NearPoorReduction,

    /// <summary>Near-poor households expected at the end.</summary>
    NearPoorEnd,
}
