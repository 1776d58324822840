namespace ReportBot.Core.Conversations;

/// <summary>Words of which it is not known whose they are hold nobody else up: the others can be sent first.</summary>
internal static class HeldFlow
{
    /// <summary>"Đúng" where it is asked whose words are: they wait, the others are read back, and it is asked again after those are sent.</summary>
    public static void SetAside(Talk talk, Pending.ForBatch batch)
    {
        if (batch.Items.Count == 0)
        {
            BatchFlow.Continue(talk, batch);
            return;
        }

        foreach (var unplaced in batch.Unplaced)
        {
            talk.Note(talk.T("batch.held", ("words", BatchView.Words(talk, unplaced)), ("noun", SubjectNouns.One(talk, batch.Items.Select(i => i.Draft.Subject)))));
        }

        BatchFlow.Continue(talk, BatchView.Unread(batch) with { Unplaced = [], Held = [.. batch.Held, .. batch.Unplaced] });
    }

    /// <summary>Asks about what was put aside until the others were sent; false when nothing was.</summary>
    public static bool TakeUp(Talk talk, Pending? sent)
    {
        if (sent is not Pending.ForBatch { Held: { Count: > 0 } held } round)
        {
            return false;
        }

        BatchFlow.Continue(talk, new Pending.ForBatch([], held) { At = round.At });
        return true;
    }
}
