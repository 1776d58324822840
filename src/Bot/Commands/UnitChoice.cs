using ReportBot.Core.People;

namespace ReportBot.Bot.Commands;

/// <summary>
/// The unit that a command is about: the one named, the only one, or the one that stands above all others (a district
/// with its communes). Between others nothing is guessed: figures of the wrong one look right.
/// </summary>
internal static class UnitChoice
{
    private const int MostNamed = 20;

    /// <exception cref="CommandException">There is none, no such one, or several without one above all and none is named.</exception>
    public static UnitView Of(IReadOnlyList<UnitView> units, string? code)
    {
        if (units.Count == 0)
        {
            throw new CommandException("Chưa có kế hoạch và danh sách nào; hãy nhập trước: reportbot import TỆP.");
        }

        if (code is null)
        {
            return AboveAll(units) ?? throw CommandException.Usage($"Dữ liệu có nhiều đơn vị; hãy thêm --unit MÃ. Các đơn vị: {Names(units)}.");
        }

        return units.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"Không có đơn vị mã '{code}'. Các đơn vị: {Names(units)}.");
    }

    // Every unit's way up must end at it: a ring of parents would stand beside it.
    private static UnitView? AboveAll(IReadOnlyList<UnitView> units)
    {
        var byId = units.ToDictionary(u => u.UnitId);
        return units.Where(u => u.ParentId is not { } parent || !byId.ContainsKey(parent)).ToList() is [var root]
            && units.All(u => EndsAt(u, root, byId))
                ? root
                : null;
    }

    private static bool EndsAt(UnitView unit, UnitView root, Dictionary<long, UnitView> byId)
    {
        for (var steps = 0; unit != root && steps < byId.Count; steps++)
        {
            unit = unit.ParentId is { } parent ? byId[parent] : root;
        }

        return unit == root;
    }

    private static string Names(IReadOnlyList<UnitView> units) =>
        string.Join(", ", units.Take(MostNamed).Select(u => $"{u.Code} ({u.Name})")) + (units.Count > MostNamed ? "…" : "");
}
