using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What was told and not sent of a period that takes nothing any more: it waits for no "đúng" and catches no words of today. It is said once, within a
/// month of the period, and what was filled in stays.
/// </summary>
internal static class LockedRounds
{
    private const int LongAgo = 31;

    /// <summary>Takes such reports out of what waits.</summary>
    public static void Close(Talk talk)
    {
        CloseWords(talk);
        var gone = new HashSet<DraftRef>(Waiting(talk.State.Pending).Concat(talk.State.Left?.Items.Select(i => i.Draft) ?? []).Where(d => IsLocked(talk, d)));
        if (gone.Count == 0)
        {
            return;
        }

        // What was deleted, or lies long back, needs no word any more.
        var nil = (OpenRound.Of(talk.State.Pending)?.Items ?? []).Concat(talk.State.Left?.Items ?? []).Where(i => i.Nil).Select(i => i.Draft).ToHashSet();
        foreach (var period in gone.Where(d => (nil.Contains(d) || (talk.Draft(d) is { } draft && !IsAsSent(talk, d, draft))) && PlanPeriods.Find(talk.Plan(d.Plan)!, d.Period)!.LastDay.AddDays(LongAgo) >= talk.Know.Today).GroupBy(d => d.At()))
        {
            talk.Note(ReportFlow.Refusal(talk, talk.Plan(period.Key.Plan)!, PlanPeriods.Find(talk.Plan(period.Key.Plan)!, period.Key.Key)!, null) ?? "");
            talk.Note(talk.T("batch.locked", ("codes", string.Join(", ", period.Select(d => talk.CodeOf(d.Subject)).Distinct(StringComparer.Ordinal)))));
        }

        Pending.ForBatch Without(Pending.ForBatch round) => LeaveOut(talk, round, round with { Items = [.. round.Items.Where(i => !gone.Contains(i.Draft))], Last = round.Last is { } last && gone.Contains(last) ? null : round.Last });
        var left = talk.State.Left is { } kept ? Without(kept) : null;
        talk.State = talk.State with { Pending = Open(talk, gone, Without), Left = left is { Items.Count: 0, Unplaced.Count: 0, Held.Count: 0 } ? null : left };
    }

    // A report that was only looked at holds nothing that was not sent.
    private static bool IsAsSent(Talk talk, DraftRef which, Draft draft) =>
        MovingPeriod.Filed(talk, which) is { } sent && sent.Answers.Equals(draft.Answers) && sent.Rest == draft.Rest;

    // Words of which it was asked whose they are, and nobody said it while their period took reports: they are of no later one.
    private static void CloseWords(Talk talk)
    {
        if (OpenRound.Of(talk.State.Pending) is not { Unplaced.Count: > 0 } round || round.Unplaced.Where(u => u.In is { } at && IsOver(talk, at)).ToList() is not { Count: > 0 } gone)
        {
            return;
        }

        foreach (var unplaced in gone)
        {
            talk.Note(talk.T("batch.left-out-locked", ("words", BatchView.Words(talk, unplaced)), ("period", Format.Period(talk, unplaced.In!.Plan, unplaced.In.Key))));
        }

        var left = round with { Unplaced = [.. round.Unplaced.Except(gone)] };
        talk.State = talk.State with { Pending = left is { Items.Count: 0, Unplaced.Count: 0 } ? round.Before is Pending.ForBatch or Pending.ForSubject ? null : round.Before : left };
    }

    private static bool IsOver(Talk talk, PeriodRef at) =>
        talk.Plan(at.Plan) is { } plan && PlanPeriods.Find(plan, at.Key) is { } period && period.PhaseOn(talk.Know.Today) is not (PeriodPhase.Open or PeriodPhase.Late);

    // What was asked together with none but them was told for that period too; what was only to be taken out needs no word.
    private static Pending.ForBatch LeaveOut(Talk talk, Pending.ForBatch before, Pending.ForBatch round)
    {
        if (round.Items.Count > 0 || before.Items.Count == 0)
        {
            return round;
        }

        foreach (var unplaced in round.Unplaced.Concat(round.Held).Where(u => u.Removed is null))
        {
            talk.Note(talk.T("batch.left-out", ("words", BatchView.Words(talk, unplaced))));
        }

        return round with { Unplaced = [], Held = [] };
    }

    private static Pending? Open(Talk talk, HashSet<DraftRef> gone, Func<Pending.ForBatch, Pending.ForBatch> without)
    {
        if (talk.State.Pending is not { } pending)
        {
            return null;
        }

        if (Asked(pending) is { } asked && !gone.Contains(asked))
        {
            return OpenRound.Change(pending, without);
        }

        var round = OpenRound.Of(pending) is { } open ? without(open) : null;
        return round is not { Items.Count: > 0 } ? null
            : round.Unplaced.Count > 0 && Asked(pending) is null ? OpenRound.Change(pending, without)
            : round;
    }

    private static DraftRef? Asked(Pending? pending) => pending switch
    {
        Pending.ForAnswer { Draft: var which } => which,
        Pending.ForConfirm { Draft: var which } => which,
        Pending.ForNil { Draft: var which } => which,
        Pending.ForWords { Draft: var which } => which,
        Pending.ForSubject { Waits: { } waits } => Asked(waits),
        _ => null,
    };

    private static IEnumerable<DraftRef> Waiting(Pending? pending) =>
        (OpenRound.Of(pending)?.Items.Select(i => i.Draft) ?? []).Concat(Asked(pending) is { } asked ? [asked] : []);

    /// <summary>Whether the period of a report takes nothing any more, nor was it returned or reopened.</summary>
    public static bool IsLocked(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period && period.PhaseOn(talk.Know.Today) is not (PeriodPhase.Open or PeriodPhase.Late)
        && talk.Reports(period).GetValueOrDefault(which.Subject)?.ReviewState != Report.Returned && talk.Know.Life.ReopenedUntil(period, which.Subject) is null;
}
