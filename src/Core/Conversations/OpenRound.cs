namespace ReportBot.Core.Conversations;

/// <summary>The round of reports that is open, whatever was asked last: nobody told of in it falls out until it is sent or dropped by name.</summary>
internal static class OpenRound
{
    /// <summary>The round behind the open question, which is among what it asks yet; null when no round is open.</summary>
    public static Pending.ForBatch? Of(Pending? pending) => pending switch
    {
        Pending.ForBatch batch => batch,
        Pending.ForSubject { Then: { } batch } => batch,
        Pending.ForConfirm { Then: { } batch } => batch,
        Pending.ForAnswer { Then: Pending.ForConfirm { Then: { } batch } } => batch,
        Pending.ForAnswer { Then: Pending.ForAnswer next } => Of(next),
        Pending.ForAnswer { Then: Pending.ForBatch batch, Doubt: { } doubt } answer => AskedYet(batch, answer.Draft, new UnclearKey(answer.Key, doubt)),
        Pending.ForAnswer { Then: Pending.ForBatch batch } => batch,
        Pending.ForDrop { Then: { } then } => Of(then),
        Pending.ForWords { Then: { } batch } => batch,
        _ => null,
    };

    /// <summary>The round without one household; its draft stays.</summary>
    public static Pending.ForBatch Without(Pending.ForBatch batch, BatchItem item) => batch with { Items = [.. batch.Items.Where(i => i != item)] };

    private static Pending.ForBatch AskedYet(Pending.ForBatch batch, DraftRef draft, UnclearKey key)
    {
        var index = batch.Items.ToList().FindIndex(i => i.Draft == draft);
        return index < 0 || batch.Items[index].Unclear.Any(u => u.Key == key.Key)
            ? batch
            : batch with { Items = BatchFlow.Replace(batch.Items, index, batch.Items[index] with { Unclear = [key, .. batch.Items[index].Unclear] }) };
    }
}
