using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Measures a plan's targets. Where the unit has households of its own, only recognised statuses count; a unit of
/// bodies alone, such as a district, counts what their reports of the period state.
/// </summary>
internal static class TargetBoards
{
    /// <summary>The board on a day; null for a plan without targets and table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="roster">The unit's people and households.</param>
    /// <param name="reports">What the period's owed reports state.</param>
    /// <param name="before">The same of the period before; empty where there is none.</param>
    /// <param name="ofYear">What the annual reports of an earlier year state; empty where there are none.</param>
    /// <param name="day">The day.</param>
    public static TargetBoard? Of(
        Plan plan, Roster roster, IReadOnlyList<CountedReport> reports, IReadOnlyList<CountedReport> before,
        Func<int, IReadOnlyList<CountedReport>> ofYear, DateOnly day)
    {
        if (plan.Targets.Count == 0 && plan.TargetTable is null)
        {
            return null;
        }

        var books = new Dictionary<(DateOnly, DateOnly), TargetActuals?>();
        var progress = plan.Targets.Where(t => IsCurrent(plan, t, day)).Select(target => Named(plan, roster, target, target.Kind switch
        {
            Target.Points or Target.RateBelow when roster.Households.Count > 0 => OnHouseholds(plan, target, roster, day, books),
            Target.Points or Target.RateBelow => ReportedProgress.Of(target, roster, reports, before),
            Target.Multiple => ReportedProgress.Income(target, reports, ofYear),
            _ => StatedOn(target, day),
        }));
        return new TargetBoard(day, [.. progress], TargetSheets.Of(plan, roster, day));
    }

    private static Measured StatedOn(Target target, DateOnly day) =>
        target.Stated?.Where(s => s.On <= day).MaxBy(s => s.On) is { } share
            ? new Measured(TargetProgress.Stated) { Share = share }
            : Measured.Unknown(TargetProgress.NotReported);

    // A target of a later stage says nothing yet, one of an earlier stage nothing any more.
    private static bool IsCurrent(Plan plan, Target target, DateOnly day) =>
        (target.From ?? DateOnly.MinValue) <= day && (target.By is not { } by || day <= by || by >= plan.To);

    private static TargetProgress Named(Plan plan, Roster roster, Target target, Measured measured)
    {
        var allotted = Allotment.Of(plan, target);
        var basis = TargetBase.Of(plan, target);
        var whole = basis?.Households ?? measured.Base;
        return new TargetProgress
        {
            Key = target.Key,
            Label = target.Label,
            Kind = target.Kind,
            Of = target.Of,
            Source = measured.Source,
            AtLeast = target.AtLeast,
            PerYear = target.PerYear,
            HundredthPoints = target.HundredthPoints,
            HundredthTimes = target.HundredthTimes,
            BaseYear = target.BaseYear,
            Needed = target.Households ?? allotted?.Total ?? Fewest(target, whole),
            IsNeededPrinted = target.Households is not null || allotted is not null,
            Allotted = allotted?.Total,
            Start = measured.Start,
            Now = measured.Now,
            Base = whole,
            BaseColumn = basis?.Column is { } column ? TargetSheets.LabelOf(column) : null,
            Income = measured.Income,
            BaseIncome = measured.BaseIncome,
            BaseIncomeSource = measured.BaseIncome is not null ? target.BaseSource : null,
            Share = measured.Share,
            Lacks = measured.Lacks,
            NoData = measured.Lacks == TargetProgress.NotReported || (target.Kind == Target.Multiple && measured.BaseIncome is null) ? target.NoData : null,
            Areas = measured.Actuals is not { } actuals ? [] : allotted?.Areas(actuals) ?? Changed(roster, target, actuals),
            SourceReports = measured.Reports ?? [],
        };
    }

    private static List<AreaProgress> Changed(Roster roster, Target target, TargetActuals actuals) =>
        [.. roster.AreasInOrder
            .Select(area => (Area: area, Actual: actuals.Areas.GetValueOrDefault(area.Code, AreaActual.None)))
            .Select(x => target.Of == Target.NearPoor
                ? new AreaProgress(x.Area.Code, x.Area.Name, null, x.Actual.NearPoorStart, x.Actual.NearPoor)
                : new AreaProgress(x.Area.Code, x.Area.Name, null, x.Actual.PoorStart, x.Actual.Poor))
            .Where(a => a.Reduced != 0)];

    private static Measured OnHouseholds(
        Plan plan, Target target, Roster roster, DateOnly day, Dictionary<(DateOnly, DateOnly), TargetActuals?> books)
    {
        var from = target.PerYear ? new DateOnly(day.Year, 1, 1) : target.From ?? plan.TargetTable?.Start ?? new DateOnly(plan.From.Year, 1, 1);
        var span = (from, target.By ?? plan.To);
        if (!books.TryGetValue(span, out var actuals))
        {
            books[span] = actuals = TargetActuals.Of(roster, span.Item1, span.Item2, day);
        }

        if (actuals is null)
        {
            return Measured.Unknown(TargetProgress.NoStart);
        }

        var near = target.Of == Target.NearPoor;
        return new Measured(TargetProgress.Households)
        {
            Start = near ? actuals.Total.NearPoorStart : actuals.Total.PoorStart,
            Now = near ? actuals.Total.NearPoor : actuals.Total.Poor,
            Base = actuals.Total.Households,
            Actuals = actuals,
        };
    }

    // 1,52 % of 1.234 households is 18,76: nineteen reach it.
    private static long? Fewest(Target target, long? whole) =>
        target is { Kind: Target.Points, HundredthPoints: { } points } && whole is { } households
            ? ((points * households) + 9_999) / 10_000
            : null;
}

/// <summary>What was measured for a target.</summary>
/// <param name="Source">Where from.</param>
internal sealed record Measured(string Source)
{
    public long? Start { get; init; }

    public long? Now { get; init; }

    public long? Base { get; init; }

    public long? Income { get; init; }

    public long? BaseIncome { get; init; }

    public StatedShare? Share { get; init; }

    public string? Lacks { get; init; }

    public static Measured Unknown(string lacks) => new(TargetProgress.Unknown) { Lacks = lacks };

    public TargetActuals? Actuals { get; init; }

    public IReadOnlyList<long> Reports { get; init; } = [];
}
