using ReportBot.Core.Levels;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What one step has looked up or changed, so that nothing is read twice within it.</summary>
internal sealed class StepMemory(Knowledge knowledge)
{
    private readonly Dictionary<DraftRef, Draft?> changed = [];
    private readonly Dictionary<PeriodRef, IReadOnlyDictionary<SubjectId, Report>> reports = [];
    private readonly Dictionary<PeriodRef, IReadOnlyList<Obligation>> owed = [];
    private readonly Dictionary<(PeriodRef, SubjectId), Report?> previous = [];
    private readonly Dictionary<(PeriodRef, SubjectId), IReadOnlyList<ProposedAnswer>> proposed = [];
    private IReadOnlyList<Draft>? drafts;

    public IReadOnlyList<Draft> Drafts => drafts ??= knowledge.Drafts();

    public IReadOnlyCollection<DraftRef> Changed => changed.Keys;

    public void Keep(DraftRef which, Draft? draft) => changed[which] = draft;

    public Draft? Draft(DraftRef which) => changed.TryGetValue(which, out var draft) ? draft : Drafts.FirstOrDefault(which.Names);

    public IReadOnlyDictionary<SubjectId, Report> Reports(Period period)
    {
        var at = PeriodRef.Of(period);
        if (!reports.TryGetValue(at, out var found))
        {
            reports.Add(at, found = knowledge.ReportsOf(period));
        }

        return found;
    }

    public IReadOnlyList<ProposedAnswer> Proposed(Plan plan, Period period, SubjectId subject)
    {
        var at = (PeriodRef.Of(period), subject);
        if (!proposed.TryGetValue(at, out var found))
        {
            proposed.Add(at, found = knowledge.Proposed(plan, period, subject));
        }

        return found;
    }

    public Report? Previous(SubjectId subject, Period period)
    {
        var at = (PeriodRef.Of(period), subject);
        if (!previous.TryGetValue(at, out var found))
        {
            previous.Add(at, found = knowledge.PreviousReport(subject, period));
        }

        return found;
    }

    public IReadOnlyList<Obligation> Owed(Plan plan, Period period, long officialId)
    {
        var at = PeriodRef.Of(period);
        if (!owed.TryGetValue(at, out var found))
        {
            owed.Add(at, found = Obligations.OwedBy(knowledge.Roster, plan, period, officialId));
        }

        return found;
    }
}
