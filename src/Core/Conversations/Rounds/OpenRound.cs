namespace ReportBot.Core.Conversations;

/// <summary>The round of reports that is open, whatever was asked last: nobody told of in it falls out until it is sent or dropped by name.</summary>
internal static class OpenRound
{
    /// <summary>The round behind the open question, which is among what it asks yet; null when no round is open.</summary>
    public static Pending.ForBatch? Of(Pending? pending) => pending switch
    {
        Pending.ForBatch batch => batch,
        Pending.ForSubject { Then: { } batch } => batch,
        Pending.ForSubject { Waits: { } waits } => Of(waits),
        Pending.ForConfirm { Then: { } batch } => batch,
        Pending.ForAnswer { Then: Pending.ForConfirm { Then: { } batch } } => batch,
        Pending.ForAnswer { Then: Pending.ForAnswer next } => Of(next),
        Pending.ForAnswer { Then: Pending.ForBatch batch, Doubt: { } doubt } answer => AskedYet(batch, answer, new UnclearKey(answer.Key, doubt)),
        Pending.ForAnswer { Then: Pending.ForBatch batch } => batch,
        Pending.ForDrop { Then: { } then } => Of(then),
        Pending.ForWords { Then: { } batch } => batch,
        Pending.ForPeriod { Then: { } batch } => batch,
        _ => null,
    };

    /// <summary>The open question with its round changed; as it is where no round is open.</summary>
    public static Pending Change(Pending pending, Func<Pending.ForBatch, Pending.ForBatch> change) => pending switch
    {
        Pending.ForBatch batch => change(batch),
        Pending.ForSubject { Then: { } batch } subject => subject with { Then = change(batch) },
        Pending.ForSubject { Waits: { } waits } subject => subject with { Waits = Change(waits, change) },
        Pending.ForConfirm { Then: { } batch } card => card with { Then = change(batch) },
        Pending.ForAnswer { Then: { } then } answer => answer with { Then = Change(then, change) },
        Pending.ForDrop { Then: { } then } drop => drop with { Then = Change(then, change) },
        Pending.ForWords { Then: { } batch } words => words with { Then = change(batch) },
        _ => pending,
    };

    /// <summary>The round that a new message goes into: the open one, or a report at its card that only waits for its "đúng" and waits on in it.</summary>
    public static Pending.ForBatch? Joined(Talk talk) => Of(talk.State.Pending) ?? (
        talk.State.Pending is Pending.ForConfirm { Then: null, Draft: var which } && OpenForm.Of(talk, which) is { IsAdHoc: false } at
        && at.FirstRequired() is null && IsChanged(talk, at)
            ? new Pending.ForBatch([new BatchItem(which, [])], [])
            : talk.State.Pending is Pending.ForNil { Draft: var nil } ? new Pending.ForBatch([new BatchItem(nil, [], Nil: true)], []) : null);

    /// <summary>The round without one household; its draft stays.</summary>
    public static Pending.ForBatch Without(Pending.ForBatch batch, BatchItem item) => batch with { Items = [.. batch.Items.Where(i => i != item)] };

    /// <summary>What of a round that was left waits still: drafts that are there, nil reports that were not sent since; null for nothing.</summary>
    public static Pending.ForBatch? Waiting(Talk talk, Pending.ForBatch? left)
    {
        var items = (left?.Items ?? []).Where(i => i.Nil ? !IsFiled(talk, i.Draft) : talk.Draft(i.Draft) is { } draft && GatherFlow.IsUnsent(talk, draft)).ToList();
        return items.Count == 0 ? null : left! with { Items = items, Choosing = false, Told = false, Before = null };
    }

    private static bool IsFiled(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).ContainsKey(which.Subject);

    private static bool IsChanged(Talk talk, OpenForm at) =>
        at.Period is { } period && (talk.Reports(period).GetValueOrDefault(at.Draft.Subject) is not { } filed
            || !filed.Answers.Equals(at.Draft.Answers) || filed.Rest != at.Draft.Rest);

    private static Pending.ForBatch AskedYet(Pending.ForBatch batch, Pending.ForAnswer answer, UnclearKey key) => batch with
    {
        Items = [.. batch.Items.Select(i => (i.Draft == answer.Draft || answer.Also.Contains(i.Draft)) && i.Unclear.All(u => u.Key != key.Key) ? i with { Unclear = [key, .. i.Unclear] } : i)],
    };
}
