using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Annual;

/// <summary>Counts the year's work of officials and bodies from what was owed and what came.</summary>
internal sealed class AnnualWork(
    Roster roster, AnnualInput input, IReadOnlyDictionary<long, HouseholdYear> years, IReadOnlySet<long> recognised)
{
    private readonly Dictionary<(string Plan, string Period, SubjectId Subject), YearReport> came = input.Reports
        .Where(r => r.Kind != Report.AdHocKind)
        .ToDictionary(r => (r.PlanCode, r.PeriodKey, r.Subject));

    /// <summary>How many of all that was owed came by the last day.</summary>
    public int OnTime => input.Owed.Count(o => came.GetValueOrDefault((o.Period.PlanCode, o.Period.Key, o.Subject.Id)) is { IsLate: false });

    public IReadOnlyList<WorkOfYear> Officials() =>
    [
        .. input.Owed
            .Where(o => o.OwedByOfficial is not null)
            .GroupBy(o => o.OwedByOfficial!.Value)
            .Select(g => roster.Official(g.Key) is { } official ? Of(official.Id, official.Code, official.Name, [.. g]) : null)
            .OfType<WorkOfYear>()
            .OrderBy(w => w.Code, StringComparer.Ordinal),
    ];

    // A body works by itself where it leads, and by its people: those of a party cell, else those of where they work.
    public IReadOnlyList<WorkOfYear> Bodies() =>
    [
        .. input.Owed
            .Select(o => (Obligation: o, Body: BodyOf(o)))
            .Where(o => o.Body is not null)
            .GroupBy(o => o.Body!.Value, o => o.Obligation)
            .Select(g => roster.Organization(g.Key) is { } body ? Of(body.Id, body.Code, body.Name, [.. g]) : null)
            .OfType<WorkOfYear>()
            .OrderBy(w => w.Code, StringComparer.Ordinal),
    ];

    private long? BodyOf(Obligation obligation) =>
        obligation.OwedByOrganization
        ?? (obligation.OwedByOfficial is { } id && roster.Official(id) is { } official ? official.CountsForOn(obligation.Period.LastDay) : null);

    private WorkOfYear Of(long id, string code, string name, IReadOnlyList<Obligation> owed)
    {
        var reports = owed
            .Select(o => came.GetValueOrDefault((o.Period.PlanCode, o.Period.Key, o.Subject.Id)))
            .OfType<YearReport>()
            .ToList();
        var households = owed.Where(o => o.Subject.Id.Kind == SubjectKind.Household).Select(o => o.Subject).DistinctBy(s => s.Id).ToList();
        return new WorkOfYear(
            id, code, name, owed.Count,
            [.. reports.Where(r => !r.IsLate).Select(r => r.Number)],
            [.. reports.Where(r => r.IsLate).Select(r => r.Number)],
            households.ConvertAll(h => h.Code),
            [.. households.Where(h => years.GetValueOrDefault(h.Id.Id) is { Visits.Count: > 0 }).Select(h => h.Code)],
            [.. households.Where(h => recognised.Contains(h.Id.Id)).Select(h => h.Code)])
        {
            Subjects = [.. owed.Where(o => o.Subject.Id.Kind != SubjectKind.Household).Select(o => o.Subject.Code).Distinct(StringComparer.Ordinal)],
        };
    }
}
