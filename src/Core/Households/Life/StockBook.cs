namespace ReportBot.Core.Households.Life;

/// <summary>The households of one status over a span of days. Every list holds row ids of households, in the order of lists.</summary>
public sealed record StockBook
{
    /// <summary>Which status is counted.</summary>
    public required HouseholdStatus Status { get; init; }

    /// <summary>Those at the start.</summary>
    public required IReadOnlyList<long> Start { get; init; }

    /// <summary>Those at the end, counted from the statuses and not from the changes.</summary>
    public required IReadOnlyList<long> End { get; init; }

    /// <summary>The changes that brought households in or took them out, by day; one household may have several.</summary>
    public required IReadOnlyList<HouseholdEvent> Changes { get; init; }

    /// <summary>Those for which the changes do not explain the end: they left the list and nobody told why.</summary>
    public required IReadOnlyList<long> Unexplained { get; init; }

    /// <summary>What the start and the explained changes come to.</summary>
    public int Expected => Start.Count + Changes.Where(e => e.Kind != HouseholdEventKind.Unlisted).Sum(Effect);

    /// <summary>Whether the start and the changes come to the end.</summary>
    public bool IsExplained => Expected == End.Count && Unexplained.Count == 0;

    /// <summary>Left poverty (for the poor), or both lists (for the near-poor).</summary>
    public int Exits => Count(e => Effect(e) < 0 && e.Kind is HouseholdEventKind.Exit or HouseholdEventKind.NearPoorExit);

    /// <summary>Poor again: what the poor gained by relapses.</summary>
    public int Relapses => Count(e => Effect(e) > 0 && e.Kind == HouseholdEventKind.Relapse);

    /// <summary>New on this list by a review: newly poor, or newly near-poor.</summary>
    public int New => Count(e => Effect(e) > 0 && e.Kind is HouseholdEventKind.NewlyPoor or HouseholdEventKind.NewlyNearPoor);

    /// <summary>Came over from the other list: for the near-poor, households that left poverty into it.</summary>
    public int FromOther => Count(e => Effect(e) > 0 && e.Kind == HouseholdEventKind.Exit);

    /// <summary>Went over to the other list: for the near-poor, households that became poor.</summary>
    public int ToOther => Count(e => Effect(e) < 0 && e.Kind is HouseholdEventKind.Relapse or HouseholdEventKind.NewlyPoor);

    /// <summary>Moved in or split off.</summary>
    public int CameByMove => Count(e => Effect(e) > 0 && e.Kind is HouseholdEventKind.MovedIn or HouseholdEventKind.SplitOff);

    /// <summary>Moved out, merged or died out.</summary>
    public int LeftByMove => Count(e => Effect(e) < 0
        && e.Kind is HouseholdEventKind.MovedOut or HouseholdEventKind.Merged or HouseholdEventKind.Died);

    /// <summary>The households of some changes, each once, in the order of their days.</summary>
    public IReadOnlyList<long> Of(params ReadOnlySpan<HouseholdEventKind> kinds)
    {
        var found = new List<long>();
        foreach (var change in Changes)
        {
            if (kinds.Contains(change.Kind) && !found.Contains(change.Household))
            {
                found.Add(change.Household);
            }
        }

        return found;
    }

    internal static StockBook Of(
        HouseholdStatus status, BookSpan span, IReadOnlyList<Household> households, IReadOnlyList<HouseholdEvent> events)
    {
        var changes = events.Where(e => (e.Before == status) != (e.After == status)).ToList();
        var explained = changes.Where(e => e.Kind != HouseholdEventKind.Unlisted).ToLookup(e => e.Household, e => e.After == status ? 1 : -1);
        int Held(Household household, DateOnly day) => household.ListedStatusOn(day) == status ? 1 : 0;
        return new StockBook
        {
            Status = status,
            Start = [.. households.Where(h => Held(h, span.StartDay) == 1).Select(h => h.Id)],
            End = [.. households.Where(h => Held(h, span.To) == 1).Select(h => h.Id)],
            Changes = changes,
            Unexplained = [.. households
                .Where(h => Held(h, span.StartDay) + explained[h.Id].Sum() != Held(h, span.To))
                .Select(h => h.Id)],
        };
    }

    private int Effect(HouseholdEvent change) => (change.After == Status ? 1 : 0) - (change.Before == Status ? 1 : 0);

    private int Count(Func<HouseholdEvent, bool> which) => Changes.Count(which);
}
