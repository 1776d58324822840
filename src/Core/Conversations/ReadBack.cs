namespace ReportBot.Core.Conversations;

/// <summary>What a chat has read back and what waits there for nothing but its "đúng".</summary>
public static class ReadBack
{
    /// <summary>The reports, nil reports among them, that a "đúng" sends while this is open; none where something is asked yet.</summary>
    public static IReadOnlyList<DraftRef> In(Pending? pending) => pending switch
    {
        Pending.ForBatch { Choosing: false, Unplaced.Count: 0 } batch when batch.Items.All(i => i.Unclear.Count == 0) => [.. batch.Items.Select(i => i.Draft)],
        Pending.ForConfirm { Choosing: false, Then: null } card => [card.Draft],
        Pending.ForSubject { Waits: { } waits } => In(waits),
        _ => [],
    };
}
