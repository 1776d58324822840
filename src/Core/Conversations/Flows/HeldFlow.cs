using ReportBot.Core.Forms;

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
        if (sent is not Pending.ForBatch { Held.Count: > 0 } round || round.Held.Where(u => !IsAnswered(talk, u)).ToList() is not { Count: > 0 } held)
        {
            return false;
        }

        BatchFlow.Continue(talk, new Pending.ForBatch([], [.. held.Select(u => WithoutAnswered(talk, u))]) { At = round.At });
        return true;
    }

    // What has been said or sent of a household since stands: it is of the others.
    private static Unplaced WithoutAnswered(Talk talk, Unplaced held)
    {
        if (held.NamedAs is not null || BatchReader.FormOf(talk) is not { } form || AnswersJson.Read(form, held.Answers) is not { Count: > 0 } answers || answers.IsNil)
        {
            return held;
        }

        var all = Duties.Now(talk).SelectMany(d => d.All).Where(d => held.Candidates.Count == 0 || held.Candidates.Contains(d.Subject.Id)).ToList();
        var left = all.Where(d => !answers.Any(a => d.Report?.Answers.Has(a.Key) == true || d.Draft?.Answers.Has(a.Key) == true)).Select(d => d.Subject.Id).Distinct().ToList();
        return left.Count > 0 && left.Count < all.Select(d => d.Subject.Id).Distinct().Count() ? held with { Candidates = left } : held;
    }

    // Whoever it can have been of has an answer to it now.
    private static bool IsAnswered(Talk talk, Unplaced held)
    {
        if (BatchReader.FormOf(talk) is not { } form || AnswersJson.Read(form, held.Answers) is not { Count: > 0 } answers || answers.IsNil || held.Unclear.Count > 0 || answers.Any(a => a.Value is not (Answer.YesNo or Answer.Date)))
        {
            return false;
        }

        var duties = Duties.Now(talk).SelectMany(d => d.All).Where(d => held.Candidates.Count == 0 || held.Candidates.Contains(d.Subject.Id)).ToList();
        return duties.Count > 0 && duties.GroupBy(d => d.Subject.Id).All(g => g.Any(d => d.Report is { } sent && (sent.Answers.IsNil || answers.All(a => sent.Answers.Has(a.Key)))));
    }
}
