using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Targets;

/// <summary>The rules of a target table: lines as long as the heading, columns that lead somewhere, whole numbers where counts stand.</summary>
internal static class TargetTableCheck
{
    private const string Place = "targetTable";

    /// <summary>Lists what is wrong.</summary>
    public static void Check(TargetTable table, FileProblems problems)
    {
        if (table.DecimalMark is not ("," or "."))
        {
            problems.Add(Place + ".decimalMark", "Phải là \",\" hoặc \".\".");
        }

        if (table.End < table.Start)
        {
            problems.Add(Place + ".end", "Ngày cuối trước ngày đầu; hãy xem lại \"start\" và \"end\".");
        }

        if (table.Rows.Count == 0)
        {
            problems.Add(Place + ".rows", "Bảng phải có ít nhất một dòng địa bàn.");
        }

        CheckColumns(table, problems);
        CheckRows(table, problems);
    }

    private static void CheckColumns(TargetTable table, FileProblems problems)
    {
        if (table.Columns.Count(c => c.Kind == TargetColumnKind.Area) != 1)
        {
            problems.Add(Place + ".columns", "Bảng phải có đúng một cột tên địa bàn (\"kind\": \"area\").");
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            var (column, place) = (table.Columns[i], At(Place + ".columns", i));
            if (table.Columns.Take(i).Any(c => c.Key == column.Key) || string.IsNullOrWhiteSpace(column.Key))
            {
                problems.Add(place + ".key", "Mỗi cột cần một khóa riêng.");
            }

            if (column.Measure is { } measure && table.Columns.Take(i).Any(c => c.Measure == measure))
            {
                problems.Add(place + ".measure", "Đã có cột khác đếm số này.");
            }

            if (column.Headers.Count == 0 || column.Headers.Any(string.IsNullOrWhiteSpace))
            {
                problems.Add(place + ".headers", "Cần tên cột như bản in, từ trên xuống.");
            }

            if (column.Decimals is < 0 or > 4)
            {
                problems.Add(place + ".decimals", "Số chữ số thập phân phải từ 0 đến 4.");
            }

            CheckOperands(table, column, place, problems);
        }
    }

    private static void CheckOperands(TargetTable table, TargetColumn column, string place, FileProblems problems)
    {
        (string Field, string? Key)[] operands = column.Kind switch
        {
            TargetColumnKind.Difference => [("from", column.From), ("minus", column.Minus)],
            TargetColumnKind.Rate => [("part", column.Part), ("whole", column.Whole)],
            _ => [],
        };
        foreach (var (field, key) in operands)
        {
            if (table.Columns.FirstOrDefault(c => c.Key == key) is not { Kind: TargetColumnKind.Count or TargetColumnKind.Difference } operand
                || operand == column)
            {
                problems.Add($"{place}.{field}", "Phải là khóa của một cột số hộ trong bảng.");
            }
        }
    }

    private static void CheckRows(TargetTable table, FileProblems problems)
    {
        var areas = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var place = At(Place + ".rows", i);
            CheckCells(table, table.Rows[i], place, problems);
            if (string.IsNullOrWhiteSpace(table.Rows[i].Area) || !areas.Add(table.Rows[i].Area!))
            {
                problems.Add(place + ".area", "Mỗi dòng cần mã địa bàn riêng, như trong danh sách.");
            }
        }

        if (table.Total is { } total)
        {
            CheckCells(table, total, Place + ".total", problems);
        }
    }

    private static void CheckCells(TargetTable table, TargetRow row, string place, FileProblems problems)
    {
        if (row.Cells.Count != table.Columns.Count)
        {
            problems.Add(place + ".cells", string.Create(
                CultureInfo.InvariantCulture, $"Dòng có {row.Cells.Count} ô mà bảng có {table.Columns.Count} cột; ô trống ghi \"\"."));
            return;
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            var isCount = table.Columns[i].Kind is TargetColumnKind.Count or TargetColumnKind.Difference;
            if (isCount && PrintedNumber.Read(row.Cells[i]) is not { IsWhole: true })
            {
                problems.Add(At(place + ".cells", i), "Cột này là số hộ: phải là số nguyên như bản in, ví dụ \"08\".");
            }
            else if (table.Columns[i].Kind == TargetColumnKind.Rate && PrintedNumber.Read(row.Cells[i]) is null)
            {
                problems.Add(At(place + ".cells", i), "Cột này là tỷ lệ: phải là số như bản in, ví dụ \"0,42\".");
            }
        }
    }

    private static string At(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
}
