using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>One report that the person owes, and how it stands.</summary>
internal sealed record Duty(Subject Subject, Report? Report, Draft? Draft)
{
    public bool IsMissing => Report is null;

    /// <summary>Something is filled in that has not been sent.</summary>
    public bool IsBegun => Draft is { IsBegun: true };

    public bool IsReturned => Report?.ReviewState == Report.Returned;
}

/// <summary>What the person owes in one period.</summary>
internal sealed record PeriodDuties(Plan Plan, Period Period, IReadOnlyList<Duty> All)
{
    public PeriodRef At { get; } = PeriodRef.Of(Period);

    public int Missing { get; } = All.Count(d => d.IsMissing);

    public int Filed => All.Count - Missing;
}

/// <summary>What the person owes now: read from the roster and the reports at each step.</summary>
internal static class Duties
{
    /// <summary>
    /// Of all periods that accept reports today: those with something missing first, overdue ones before, then
    /// by their last day.
    /// </summary>
    public static IReadOnlyList<PeriodDuties> Now(Talk talk) =>
        [.. talk.Know.Plans
            .SelectMany(plan => PlanPeriods.AcceptingOn(plan, talk.Know.Today).Select(period => In(talk, plan, period)))
            .Where(d => d.All.Count > 0)
            .OrderBy(d => d.Missing == 0)
            .ThenBy(d => d.Missing == 0 && d.Period.PhaseOn(talk.Know.Today) == PeriodPhase.Late)
            .ThenBy(d => d.Period.LastDay)];

    /// <summary>Of one period, open or not.</summary>
    public static PeriodDuties In(Talk talk, Plan plan, Period period)
    {
        var owed = talk.Owed(plan, period);
        if (owed.Count == 0)
        {
            return new PeriodDuties(plan, period, []);
        }

        var reports = talk.Reports(period);
        return new PeriodDuties(plan, period,
            [.. owed.Select(o => new Duty(
                o.Subject,
                reports.GetValueOrDefault(o.Subject.Id),
                talk.Draft(new DraftRef(period.PlanCode, period.Key, o.Subject.Id))))]);
    }

    /// <summary>Of one period by its names; null when there is no such period.</summary>
    public static PeriodDuties? In(Talk talk, PeriodRef at) =>
        talk.Plan(at.Plan) is { } plan && PlanPeriods.Find(plan, at.Key) is { } period ? In(talk, plan, period) : null;

    /// <summary>Those meant when no period is named: the one worked in last while it misses something, else the first of <see cref="Now"/>.</summary>
    public static PeriodDuties? Meant(Talk talk, IReadOnlyList<PeriodDuties> now) =>
        now.FirstOrDefault(d => d.At == talk.State.At && d.Missing > 0) ?? (now.Count > 0 ? now[0] : null);

    /// <summary>Where a report on this subject belongs when no period is named: where it is missing, else where it may be amended.</summary>
    public static PeriodDuties? For(Talk talk, IReadOnlyList<PeriodDuties> now, SubjectId subject)
    {
        var owing = now.Where(d => d.All.Any(x => x.Subject.Id == subject)).ToList();
        if (talk.Late is { Meant: { } meant } late && late.Subjects.Contains(subject) && owing.Find(d => d.At == meant) is { } said)
        {
            return said;
        }

        var missing = owing.Where(d => d.All.Any(x => x.Subject.Id == subject && x.IsMissing)).ToList();
        return missing.FirstOrDefault(d => d.At == talk.State.At)
            ?? missing.FirstOrDefault()
            ?? owing.FirstOrDefault(d => d.At == talk.State.At)
            ?? owing.FirstOrDefault();
    }

    /// <summary>What the person is in charge of today; what is only supported or supervised when there is nothing else.</summary>
    public static IReadOnlyList<Subject> Led(Talk talk)
    {
        var all = talk.Know.Roster.SubjectsOf(talk.Person.Official.Id, talk.Know.Today);
        var led = all.Where(l => l.Role == AssignmentRole.Lead).ToList();
        return [.. (led.Count > 0 ? led : all).Select(l => l.Subject)];
    }

    /// <summary>Everything that the person looks after today, with or without owing reports on it.</summary>
    public static IReadOnlyList<Subject> Subjects(Talk talk) =>
        [.. talk.Know.Roster.SubjectsOf(talk.Person.Official.Id, talk.Know.Today).Select(l => l.Subject)];
}
