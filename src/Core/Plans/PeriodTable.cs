namespace ReportBot.Core.Plans;

/// <summary>The periods of one plan by due date and by key.</summary>
internal sealed class PeriodTable
{
    private readonly Dictionary<string, Period> byKey;

    /// <summary>Computes the periods.</summary>
    public PeriodTable(Plan plan)
    {
        All = [.. plan.Schedule
            .SelectMany(rule => RulePeriods.Of(plan, rule))
            .OrderBy(p => p.Due).ThenBy(p => p.Kind)];
        byKey = new Dictionary<string, Period>(All.Count, StringComparer.Ordinal);
        foreach (var period in All)
        {
            byKey.TryAdd(period.Key, period);
        }
    }

    /// <summary>Ordered by due date, then kind.</summary>
    public IReadOnlyList<Period> All { get; }

    /// <summary>The period with this key, or null.</summary>
    public Period? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>
/// Keeps the table beside its plan. A copy made by <c>with</c> shares this object, so it remembers whose
/// table it holds; it takes no part in the equality of plans.
/// </summary>
internal sealed class PeriodMemo
{
    private Entry? entry;

    /// <summary>The table of this plan.</summary>
    public PeriodTable For(Plan plan)
    {
        var known = entry;
        if (known is not null && ReferenceEquals(known.Plan, plan))
        {
            return known.Table;
        }

        var table = new PeriodTable(plan);
        entry = new Entry(plan, table);
        return table;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PeriodMemo;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    private sealed record Entry(Plan Plan, PeriodTable Table);
}
