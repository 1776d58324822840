namespace ReportBot.Core.Plans.Targets;

/// <summary>The households of which a target's rate is.</summary>
/// <param name="Households">How many.</param>
/// <param name="Column">The table's column that says so; null where it is the sum of the roster's areas.</param>
public sealed record TargetBase(long Households, TargetColumn? Column)
{
    /// <summary>By the plan's own table; null where it has none.</summary>
    public static TargetBase? Of(Plan plan, Target target)
    {
        if (plan.TargetTable is not { } table)
        {
            return null;
        }

        var column = target.Base is { } key ? table.Columns.FirstOrDefault(c => c.Key == key) : table.ColumnOf(TargetMeasure.HouseholdsStart);
        return column is null ? null : new TargetBase(new TargetNumbers(table).Sum(column.Key), column);
    }
}
