using System.Text.Json.Serialization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>
/// A plan's own table of targets by area, as printed: its columns in their order, and the text of each cell. Whole
/// numbers are read from the cells and every rate is computed from them; a cell that contradicts that stays as it is
/// printed and gets a note.
/// </summary>
public sealed record TargetTable
{
    /// <summary>The printed title, misprints included.</summary>
    public required string Title { get; init; }

    /// <summary>Where the plan has it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day that "đầu năm" means: what is counted at the start is counted on it.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The day that "cuối năm" means.</summary>
    public required DateOnly End { get; init; }

    /// <summary>How rates are rounded where a column does not say.</summary>
    public RateRounding Rounding { get; init; }

    /// <summary>The table's usual decimal mark; a cell with the other one gets a note.</summary>
    public string DecimalMark { get; init; } = ",";

    /// <summary>In the printed order.</summary>
    public required IReadOnlyList<TargetColumn> Columns { get; init; }

    /// <summary>One for each area, in the printed order.</summary>
    public required IReadOnlyList<TargetRow> Rows { get; init; }

    /// <summary>The printed sums; null where the table has none.</summary>
    public TargetRow? Total { get; init; }

    /// <summary>The printed names of the areas, in their order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AreaNames =>
        [.. Rows.Select(r => r.Cells.ElementAtOrDefault(Columns.TakeWhile(c => c.Kind != TargetColumnKind.Area).Count()) ?? "")];

    /// <summary>The column that holds this measure; null where the table has none.</summary>
    public TargetColumn? ColumnOf(TargetMeasure measure) => Columns.FirstOrDefault(c => c.Measure == measure);
}

/// <summary>One area's line of a target table, or the line of sums.</summary>
/// <param name="Cells">What is printed, one text a column: "08", "2.08", "" for an empty cell.</param>
/// <param name="Area">The area's code in the roster; null in the line of sums.</param>
public sealed record TargetRow(IReadOnlyList<string> Cells, string? Area = null);

/// <summary>How a rate is cut to its decimals.</summary>
public enum RateRounding
{
    /// <summary>0,285 becomes 0,29.</summary>
    HalfUp,

    /// <summary>0,289 becomes 0,28.</summary>
    Truncate,
}
