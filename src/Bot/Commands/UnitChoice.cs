using ReportBot.Core.People;

namespace ReportBot.Bot.Commands;

/// <summary>The unit that a command is about. Several units are never guessed between: figures of the wrong one look right.</summary>
internal static class UnitChoice
{
    private const int MostNamed = 20;

    /// <exception cref="CommandException">There is none, no such one, or several and none is named.</exception>
    public static UnitView Of(IReadOnlyList<UnitView> units, string? code)
    {
        if (units.Count == 0)
        {
            throw new CommandException("Chưa có kế hoạch và danh sách nào; hãy nhập trước: reportbot import TỆP.");
        }

        if (code is null)
        {
            return units.Count == 1
                ? units[0]
                : throw CommandException.Usage($"Dữ liệu có nhiều đơn vị; hãy thêm --unit MÃ. Các đơn vị: {Names(units)}.");
        }

        return units.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"Không có đơn vị mã '{code}'. Các đơn vị: {Names(units)}.");
    }

    private static string Names(IReadOnlyList<UnitView> units) =>
        string.Join(", ", units.Take(MostNamed).Select(u => $"{u.Code} ({u.Name})")) + (units.Count > MostNamed ? "…" : "");
}
