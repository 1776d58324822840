using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Sample;

/// <summary>
/// Who looks after which household in an invented commune: each has a lead, a person or a body whose
/// representative reports; some have a supporter; each village's party cell supervises its village.
/// </summary>
internal static class SampleAssignments
{
    /// <summary>So many households one person leads at most, unless there are too few people for that.</summary>
    private const int MostLed = 7;

    /// <summary>All of them: leads and supporters by household, then the supervisors.</summary>
    public static IReadOnlyList<AssignmentEntry> Make(
        IReadOnlyList<OfficialEntry> officials, IReadOnlyList<OrganizationEntry> cells,
        IReadOnlyList<HouseholdEntry> households, DateOnly from, SampleRandom random)
    {
        var reporters = officials.Where(o => o.AllRoles.HasFlag(Roles.Reporter)).ToArray();
        var leads = Leads(reporters, cells, households, random);
        var assignments = new List<AssignmentEntry>();
        foreach (var household in households)
        {
            var lead = leads[household.Code];
            assignments.Add(new AssignmentEntry(Party(lead), household.Code, AssignmentRole.Lead, from));
            if (random.Percent(30) && random.Pick(reporters) is var supporter && supporter.Code != lead.Code)
            {
                assignments.Add(new AssignmentEntry(supporter.Code, household.Code, AssignmentRole.Support, from));
            }
        }

        assignments.AddRange(cells.Where(c => c.Area is not null)
            .Select(c => new AssignmentEntry(c.Code, c.Area!, AssignmentRole.Supervisor, from)));
        return assignments;
    }

    // Every second representative leads in the name of the cell or body, the others in person.
    private static string Party(OfficialEntry lead) => lead.Represents is { } body && IsEven(lead.Code) ? body : lead.Code;

    private static bool IsEven(string code) => (code[^1] - '0') % 2 == 0;

    private static Dictionary<string, OfficialEntry> Leads(
        OfficialEntry[] reporters, IReadOnlyList<OrganizationEntry> cells, IReadOnlyList<HouseholdEntry> households, SampleRandom random)
    {
        var quotas = Quotas(reporters.Length, households.Count, random);
        var areaOfCell = cells.Where(c => c.Area is not null).ToDictionary(c => c.Code, c => c.Area!, StringComparer.Ordinal);
        var free = households.ToList();
        var leads = new Dictionary<string, OfficialEntry>(StringComparer.Ordinal);

        // Secretaries of village cells first take households of their own village.
        foreach (var own in new[] { true, false })
        {
            for (var i = 0; i < reporters.Length; i++)
            {
                var village = areaOfCell.GetValueOrDefault(reporters[i].Represents ?? "");
                var taken = free.Where(h => !own || h.Area == village).Take(quotas[i]).ToArray();
                quotas[i] -= taken.Length;
                foreach (var household in taken)
                {
                    leads.Add(household.Code, reporters[i]);
                    free.Remove(household);
                }
            }
        }

        return leads;
    }

    private static int[] Quotas(int people, int households, SampleRandom random)
    {
        var most = Math.Max(MostLed, (households + people - 1) / people);
        var quotas = Enumerable.Range(0, people).Select(i => i < households ? 1 : 0).ToArray();
        for (var left = households - quotas.Sum(); left > 0;)
        {
            var i = random.Next(people);
            if (quotas[i] < most)
            {
                quotas[i]++;
                left--;
            }
        }

        return quotas;
    }
}
