using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Summaries;

/// <summary>What a plan's table allots to its areas for a target.</summary>
internal sealed record Allotment(Target Target, TargetTable Table, TargetColumn Column)
{
    private readonly TargetNumbers numbers = new(Table);

    /// <summary>All areas together.</summary>
    public long Total => numbers.Sum(Column.Key);

    /// <summary>The allotment for a target; null where the table has no column for it.</summary>
    public static Allotment? Of(Plan plan, Target target)
    {
        var measure = target.Of == Target.NearPoor ? TargetMeasure.NearPoorReduction : TargetMeasure.PoorReduction;
        return target.Kind == Target.Points && plan.TargetTable is { } table && table.ColumnOf(measure) is { } column
            ? new Allotment(target, table, column)
            : null;
    }

    /// <summary>The areas with what is the case in each.</summary>
    public IReadOnlyList<AreaProgress> Areas(TargetActuals actuals) =>
        [.. Table.Rows.Select(row =>
        {
            var actual = actuals.Areas.GetValueOrDefault(row.Area!, AreaActual.None);
            var (start, now) = Target.Of == Target.NearPoor ? (actual.NearPoorStart, actual.NearPoor) : (actual.PoorStart, actual.Poor);
            return new AreaProgress(row.Area!, numbers.LabelOf(row), numbers.Count(row, Column.Key), start, now);
        })];
}
