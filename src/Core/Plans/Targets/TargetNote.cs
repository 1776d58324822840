namespace ReportBot.Core.Plans.Targets;

/// <summary>Something about a printed table or plan that a reader must know; never a correction.</summary>
/// <param name="Kind">One of the words below; texts are found by it.</param>
/// <param name="Row">The line's label; null for a column or the whole table.</param>
/// <param name="Column">The column's label; null for a line or the whole table.</param>
/// <param name="Values">What the sentence names.</param>
public sealed record TargetNote(string Kind, string? Row, string? Column, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The cell contradicts its own line's numbers.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The cell is right if rounded the other way.</summary>
    public const string OtherRounding = "other-rounding";

    /// <summary>The cell has fewer decimals than its column.</summary>
    public const string FewerDecimals = "fewer-decimals";

    /// <summary>The sum is not that of the lines.</summary>
    public const string Sum = "sum";

    /// <summary>A zero stands before the number, unlike in the rest of the column.</summary>
    public const string LeadingZero = "leading-zero";

    /// <summary>The column mixes decimal points and commas.</summary>
    public const string MixedMarks = "mixed-marks";

    /// <summary>Column codes are left out.</summary>
    public const string MissingCodes = "missing-codes";

    /// <summary>Numbers of areas are left out, so that line numbers and area numbers part.</summary>
    public const string MissingAreas = "missing-areas";

    /// <summary>The plan's text names another number of households than the table's sum.</summary>
    public const string FloorAndSum = "floor-and-sum";

    /// <summary>The rate in the plan's text is right if rounded the other way.</summary>
    public const string HeadlineRounding = "headline-rounding";

    /// <summary>The rate in the plan's text depends on what it is a rate of.</summary>
    public const string HeadlineBase = "headline-base";

    /// <summary>The roster's number at the start is not the printed one.</summary>
    public const string OtherStart = "other-start";

    /// <summary>The roster begins only after the table's first day.</summary>
    public const string LateStart = "late-start";

    /// <summary>A remark of the plan file.</summary>
    public const string Remark = "remark";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        Contradiction, OtherRounding, FewerDecimals, Sum, LeadingZero, MixedMarks, MissingCodes, MissingAreas,
        FloorAndSum, HeadlineRounding, HeadlineBase, OtherStart, LateStart, Remark,
    ];
}
