using ReportBot.Core.Plans;

namespace ReportBot.Core.Conversations;

/// <summary>The reports that a correction can be on while something else is asked: those of the round that is open or left, filled in and not sent, or sent last.</summary>
internal static class ToldReports
{
    /// <summary>Each that tells anything, those told of last first, without the one that is asked about.</summary>
    public static List<DraftRef> Beside(Talk talk, DraftRef? asked)
    {
        var rounds = new[] { OpenRound.Of(talk.State.Pending), OpenRound.Waiting(talk, talk.State.Left) };
        var last = rounds.Select(r => r?.Last).OfType<DraftRef>();
        var told = rounds.SelectMany(r => r?.Items ?? []).Where(i => !i.Nil).Select(i => i.Draft);
        var begun = talk.Drafts.Where(d => talk.Draft(DraftRef.Of(d)) is { } kept && GatherFlow.IsUnsent(talk, kept)).Select(DraftRef.Of);
        var sent = MovingPeriod.Sent(talk).Select(s => s.Draft);
        return [.. last.Concat(told).Concat(begun).Concat(sent).Distinct().Where(d => d != asked && Duties.In(talk, d.At()) is not null && HasSomething(talk, d))];
    }

    /// <summary>Whether anything is told in this report, filled in or sent.</summary>
    public static bool HasSomething(Talk talk, DraftRef which) =>
        talk.Draft(which) is { Answers.Count: > 0 }
        || (talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period
            && talk.Reports(period).TryGetValue(which.Subject, out var filed) && !filed.Answers.IsNil);
}
