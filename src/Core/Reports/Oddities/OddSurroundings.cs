using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>What is known around each report of a period: read from the list once, then asked report by report.</summary>
internal sealed class OddSurroundings(Roster roster, Plan plan, Period period)
{
    private readonly HashSet<string> codes = new(
        [.. roster.Households.Select(h => h.Code.ToUpperInvariant()), .. roster.Areas.Select(a => a.Code.ToUpperInvariant()), .. roster.Organizations.Select(o => o.Code.ToUpperInvariant())],
        StringComparer.Ordinal);

    private readonly Dictionary<long, IReadOnlyList<Obligation>> owed = [];

    /// <summary>Of the report on a subject.</summary>
    public OddContext Of(SubjectId id)
    {
        if (id.Kind != SubjectKind.Household || roster.Household(id.Id) is not { } household)
        {
            return new OddContext(codes, "", []);
        }

        var official = Obligations.On(roster, plan, period, id)?.OwedByOfficial;
        return new OddContext(codes, household.HeadName, official is { } by ? OwedBy(by).Where(o => o.Subject.Id != id).Select(o => o.Subject.Name) : []);
    }

    private IReadOnlyList<Obligation> OwedBy(long official) =>
        owed.TryGetValue(official, out var known) ? known : owed[official] = Obligations.OwedBy(roster, plan, period, official);
}
