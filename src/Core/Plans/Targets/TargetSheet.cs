namespace ReportBot.Core.Plans.Targets;

/// <summary>
/// A plan's target table as it is shown: the printed cells in the plan's own columns, what its arithmetic gives, and
/// what is the case on a day. Plain data for the chat, for JSON, for Word and for Excel.
/// </summary>
/// <param name="Title">The printed title.</param>
/// <param name="Source">Where the plan has it.</param>
/// <param name="Headers">The heading's lines from the top down; a cell may span columns and lines. The printed codes of the columns are the last line where there are any.</param>
/// <param name="Columns">One for each printed column.</param>
/// <param name="Rows">One for each area in the printed order, then the line of sums.</param>
/// <param name="Notes">What is at odds; cells point at them by index.</param>
/// <param name="Day">The day of the actual numbers; null where there are none.</param>
public sealed record TargetSheet(
    string Title, string Source, IReadOnlyList<IReadOnlyList<HeaderCell>> Headers, IReadOnlyList<SheetColumn> Columns,
    IReadOnlyList<SheetRow> Rows, IReadOnlyList<TargetNote> Notes, DateOnly? Day);

/// <summary>A cell of the heading.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many lines it spans.</param>
public sealed record HeaderCell(string Text, int Columns, int Rows);

/// <summary>A column of the sheet.</summary>
/// <param name="Key">Its name in the plan file.</param>
/// <param name="Label">How notes call it: its printed code, or else its lowest heading.</param>
/// <param name="IsNumber">Whether whole numbers or rates stand in it.</param>
/// <param name="Decimals">The decimals of its numbers.</param>
public sealed record SheetColumn(string Key, string Label, bool IsNumber, int Decimals);

/// <summary>A line of the sheet.</summary>
/// <param name="Area">The area's code; null in the line of sums.</param>
/// <param name="Label">The area's printed name, or the word for the sums.</param>
/// <param name="Cells">One for each column.</param>
public sealed record SheetRow(string? Area, string Label, IReadOnlyList<SheetCell> Cells);

/// <summary>A cell of the sheet.</summary>
/// <param name="Printed">The printed text.</param>
/// <param name="Value">The number in it; null where there is none.</param>
/// <param name="Computed">What the row's (in the line of sums: the column's) whole numbers give, in the column's own form; null where the plan states the number.</param>
/// <param name="Actual">What is the case on the sheet's day, in the column's own form; null where that is not known.</param>
/// <param name="ActualValue">The number in it.</param>
/// <param name="Notes">Indices of the notes on this cell.</param>
public sealed record SheetCell(
    string Printed, decimal? Value, string? Computed, string? Actual, decimal? ActualValue, IReadOnlyList<int> Notes);
