using System.Globalization;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// What a list makes of the assignments that are known, worked out before anything is written: which go on, from when
/// new ones hold, when those end that the list no longer names. No day on which somebody else led is given to another,
/// unless the list says a day after that one began.
/// </summary>
internal sealed class DutyPlan
{
    private readonly Roster known;
    private readonly DateOnly asOf;
    private readonly HashSet<long> matched = [];
    private readonly ILookup<DutyParties, Assignment> byParties;
    private readonly Dictionary<string, long> officials;
    private readonly Dictionary<string, long> bodies;
    private readonly ILookup<SubjectId, DateOnly> openings;

    private DutyPlan(Roster known, RosterFile file)
    {
        this.known = known;
        asOf = file.AsOf;
        byParties = known.Assignments.ToLookup(DutyParties.Of);
        officials = known.Officials.ToDictionary(o => o.Code, o => o.Id, StringComparer.OrdinalIgnoreCase);
        bodies = known.Organizations.ToDictionary(o => o.Code, o => o.Id, StringComparer.OrdinalIgnoreCase);
        var found = file.Assignments.Select(e => (Entry: e, Parties: PartiesOf(e))).Select(x => (x.Entry, x.Parties, Old: Match(x.Parties, x.Entry))).ToArray();
        Steps = [.. found.Select(x => x.Old is not null ? new DutyStep(x.Entry, x.Old, x.Old.From) : Opening(x.Entry, x.Parties))];
        openings = Steps.Where(s => s.Old is null && s.Entry.Role == AssignmentRole.Lead && s.From < asOf)
            .Select(s => (Subject: known.SubjectByCode(s.Entry.On)?.Id, s.From))
            .Where(o => o.Subject is not null)
            .ToLookup(o => o.Subject!.Value, o => o.From);
        Ends = [.. known.Assignments.Where(a => !matched.Contains(a.Id) && IsCurrent(a)).Select(End)];
    }

    /// <summary>What becomes of each assignment of the list, in its order.</summary>
    public IReadOnlyList<DutyStep> Steps { get; }

    /// <summary>Those that end because the list no longer names them.</summary>
    public IReadOnlyList<DutyEnd> Ends { get; }

    /// <summary>Works it out.</summary>
    public static DutyPlan Of(Roster known, RosterFile file) => new(known, file);

    /// <summary>Lists the days of the list that would give somebody's past days to another.</summary>
    public void Check(FileProblems problems)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Refusal is { } refusal)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"assignments[{i}].from"), refusal);
            }
        }
    }

    // One that still runs goes on even where the list repeats another first day; a past one only says the same again.
    private Assignment? Match(DutyParties? parties, AssignmentEntry entry)
    {
        if (parties is null)
        {
            return null;
        }

        var free = byParties[parties].Where(a => !matched.Contains(a.Id)).ToArray();
        var found = free.FirstOrDefault(a => IsCurrent(a) && a.From == (entry.From ?? asOf))
            ?? free.FirstOrDefault(a => a.HoldsOn(asOf) && (entry.To is null || entry.To >= asOf))
            ?? free.FirstOrDefault(a => a.From == entry.From && a.To == entry.To);
        if (found is not null)
        {
            matched.Add(found.Id);
        }

        return found;
    }

    private bool IsCurrent(Assignment assignment) => assignment.To is null || assignment.To >= asOf;

    private DutyStep Opening(AssignmentEntry entry, DutyParties? parties)
    {
        var typed = entry.From ?? asOf;
        if (typed >= asOf || known.SubjectByCode(entry.On)?.Id is not { } subject)
        {
            return new DutyStep(entry, null, typed);
        }

        var same = known.AssignmentsOn(subject).Where(a => a.Role == entry.Role && (a.To is null || a.To >= typed) && a.From < asOf).ToArray();

        // It must not lie over a past one of the same parties: then it begins anew with this list. And a row in which
        // only the person was changed still shows the first day of whoever was there before.
        if (same.Any(a => (parties is not null && DutyParties.Of(a) == parties && a.To < asOf) || (a.From == typed && IsCurrent(a) && !matched.Contains(a.Id))))
        {
            return new DutyStep(entry, null, asOf);
        }

        return entry.Role == AssignmentRole.Lead && same.Where(a => a.From >= typed || a.To < asOf).MaxBy(a => a.From) is { } other
            ? new DutyStep(entry, null, typed, Taken(entry, other))
            : new DutyStep(entry, null, typed);
    }

    private string Taken(AssignmentEntry entry, Assignment other)
    {
        var last = other.To < asOf ? other.To.Value : other.From;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.On} đã có {WhoOf(other)} phụ trách chính từ {other.From:dd/MM/yyyy}{(other.To < asOf ? $" đến {other.To:dd/MM/yyyy}" : "")}, nên không đổi lại các kỳ đã qua. Hãy ghi một ngày sau {last:dd/MM/yyyy}, hoặc để trống để tính từ {asOf:dd/MM/yyyy}.");
    }

    // Where a new lead began before the list's day, the former one ended the day before that.
    private DutyEnd End(Assignment old)
    {
        if (old.From >= asOf)
        {
            return new DutyEnd(old, null);
        }

        var successor = old.Role == AssignmentRole.Lead
            ? openings[old.Subject].Where(day => day > old.From).Select(day => (DateOnly?)day).Min()
            : null;
        return new DutyEnd(old, (successor ?? asOf).AddDays(-1));
    }

    private string WhoOf(Assignment assignment) => assignment.OfficialId is { } official
        ? known.Official(official)?.Code ?? ""
        : known.Organization(assignment.OrganizationId!.Value)?.Code ?? "";

    private DutyParties? PartiesOf(AssignmentEntry entry) =>
        known.SubjectByCode(entry.On)?.Id is not { } subject ? null
        : officials.TryGetValue(entry.Who, out var official) ? new DutyParties(official, null, subject, entry.Role)
        : bodies.TryGetValue(entry.Who, out var body) ? new DutyParties(null, body, subject, entry.Role)
        : null;

    private sealed record DutyParties(long? OfficialId, long? OrganizationId, SubjectId Subject, AssignmentRole Role)
    {
        public static DutyParties Of(Assignment a) => new(a.OfficialId, a.OrganizationId, a.Subject, a.Role);
    }
}

/// <summary>What becomes of one assignment of a list.</summary>
/// <param name="Entry">As the list has it.</param>
/// <param name="Old">The known one that goes on; null for one that opens.</param>
/// <param name="From">Its first day, which need not be the one that the list repeats.</param>
/// <param name="Refusal">Why it cannot begin then, a whole sentence; null where it can.</param>
internal sealed record DutyStep(AssignmentEntry Entry, Assignment? Old, DateOnly From, string? Refusal = null);

/// <summary>A known assignment that ends.</summary>
/// <param name="Old">Which.</param>
/// <param name="Last">Its last day; null for one that never began.</param>
internal sealed record DutyEnd(Assignment Old, DateOnly? Last);
