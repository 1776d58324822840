using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>What the first sheet says of the whole list.</summary>
/// <param name="Sheet">The sheet with the instructions; null in a workbook without one.</param>
/// <param name="AsOf">The day from which the list holds.</param>
/// <param name="IsSample">Made up for a demonstration.</param>
internal sealed record GuideReading(GridSheet? Sheet, DateOnly AsOf, bool IsSample)
{
    private const int MostRows = 30;

    /// <summary>Reads it; what cannot be taken is among the problems.</summary>
    public static GuideReading Of(Grid grid, WorkbookContext context, FileProblems problems)
    {
        var guide = grid.Sheets.FirstOrDefault(s => WorkbookWords.Key(s.Name) == WorkbookWords.Key(TemplateLayout.Guide));
        if (Beside(grid, TemplateLayout.UnitLabel) is (_, _, { Text.Length: > 0 } unit) && context.UnitCode is { } own
            && !string.Equals(unit.Text, own, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add("", "Tệp này ghi mã của đơn vị khác; hãy tải bảng của đơn vị mình rồi điền lại.");
        }

        var sample = Beside(grid, TemplateLayout.SampleLabel) is (_, _, { Text.Length: > 0 } mark) && WorkbookWords.Key(mark.Text) is "co" or "x";
        return new GuideReading(guide, AsOfIn(grid, context, problems), sample || context.IsSample);
    }

    private static DateOnly AsOfIn(Grid grid, WorkbookContext context, FileProblems problems)
    {
        if (Beside(grid, TemplateLayout.AsOfLabel) is not var (sheet, row, cell) || cell.IsEmpty)
        {
            return context.Today;
        }

        if (cell is { IsFormula: false, IsError: false } && CellValues.Day(cell) is { } day)
        {
            return day;
        }

        problems.Add(
            FormattableString.Invariant($"trang {sheet.Name}, dòng {row} ({TemplateLayout.AsOfLabel})"),
            "Ô này phải là một ngày, ví dụ 01/09/2025; để trống thì tính từ ngày nhập.");
        return context.Today;
    }

    // The cell to the right of a label, wherever the label stands.
    private static (GridSheet Sheet, int Row, GridCell Cell)? Beside(Grid grid, string label)
    {
        var key = WorkbookWords.Key(label);
        foreach (var sheet in grid.Sheets)
        {
            foreach (var row in sheet.Rows.Take(MostRows))
            {
                foreach (var (column, cell) in row.Filled.Where(f => WorkbookWords.Key(f.Cell.Text).TrimEnd(':', ' ') == key))
                {
                    return (sheet, row.Number, row.Filled.Where(f => f.Column > column).Select(f => f.Cell).FirstOrDefault(GridCell.Empty));
                }
            }
        }

        return null;
    }
}
