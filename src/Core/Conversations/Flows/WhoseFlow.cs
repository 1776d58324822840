using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What a round tells of households that it does not name, or names by a name that is not known: it is asked whose it is.</summary>
internal static class WhoseFlow
{
    private const int MostAtOnce = 12;

    /// <summary>Behind a question that is open others wait: nobody is to think that they are lost.</summary>
    public static void SayQueued(Talk talk, Pending.ForBatch? open, Pending.ForBatch batch)
    {
        if (open is { Unplaced.Count: > 0 })
        {
            foreach (var unplaced in batch.Unplaced.Skip(open.Unplaced.Count).Where(u => NotMine.NotReported(talk, u.NamedAs) is null))
            {
                talk.Note(talk.T("batch.asked-later", ("words", Format.Short(BatchView.Words(talk, unplaced), 80))));
            }
        }
    }

    /// <summary>What was told of those who are only followed is for others to report, and is told so at once.</summary>
    /// <returns>The round without them; null when nothing of it is left.</returns>
    public static Pending.ForBatch? WithoutFollowed(Talk talk, Pending.ForBatch batch)
    {
        var others = batch.Unplaced.Where(u => NotMine.NotReported(talk, u.NamedAs) is null).ToList();
        foreach (var unplaced in batch.Unplaced.Except(others))
        {
            talk.Note(NotMine.Owed(talk, NotMine.NotReported(talk, unplaced.NamedAs)!));
            talk.Note(talk.T("batch.left-out", ("words", BatchView.Words(talk, unplaced))));
        }

        if (others.Count == batch.Unplaced.Count)
        {
            return batch;
        }

        if (batch.Items.Count > 0 || others.Count > 0)
        {
            return batch with { Unplaced = others };
        }

        talk.State = talk.State with { Pending = batch.Before };
        Back(talk);
        return null;
    }

    /// <summary>Asks whose the words are.</summary>
    public static void Ask(Talk talk, Pending.ForBatch batch, Unplaced unplaced)
    {
        var isNear = unplaced is { NamedAs: not null, Candidates.Count: > 0, Between: false };
        if (unplaced is { NamedAs: { } named, Between: false } && !isNear)
        {
            talk.Note(ReportFlow.NotYours(talk, named));
        }

        // "Không có gì mới" is said of what is missing, perhaps of all of it; other words may also be on what was sent.
        var now = Duties.Now(talk);
        List<SubjectId> missing = unplaced is { IsNil: true, NamedAs: null } ? [.. now.SelectMany(d => d.All).Where(d => d.IsMissing && batch.Items.All(i => i.Draft.Subject != d.Subject.Id)).Select(d => d.Subject.Id).Distinct()] : [];
        IReadOnlyList<SubjectId> candidates = unplaced.Candidates.Count > 0 ? unplaced.Candidates
            : missing.Count > 0 ? missing
            : [.. now.SelectMany(d => d.All).Select(d => d.Subject.Id).Distinct()];
        if (unplaced is { IsNil: true, NamedAs: null } && missing is [var one] && batch.Unplaced.Count > 0 && batch.Unplaced[0] == unplaced)
        {
            // Of one household alone it need not be asked.
            Place(talk, batch, one);
            return;
        }

        var isForAll = (unplaced.Removed is not null && candidates.Count is > 1 and <= MostAtOnce) || ((unplaced.Candidates.Count == 0 || unplaced.OfSeveral) && (missing.Count is > 1 and <= MostAtOnce || (unplaced is { OfSeveral: true, NamedAs: null } && candidates.Count is > 1 and <= MostAtOnce && candidates.All(c => c.Kind == SubjectKind.Household))));
        SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Place, null, candidates, Asked: BatchView.Words(talk, unplaced)) { Then = batch, Near = isNear, Between = unplaced.Between, ForAll = isForAll });
    }

    /// <summary>The household of words that named none is known now.</summary>
    public static void Place(Talk talk, Pending.ForBatch batch, SubjectId subject)
    {
        var left = batch with { Unplaced = [.. batch.Unplaced.Skip(1)] };
        if (batch.Unplaced[0].Removed is { } removed && left.Items.FirstOrDefault(i => i.Draft.Subject == subject) is { } item && OpenForm.Of(talk, item.Draft) is { } at)
        {
            Correction.Remove(talk, at, removed, left);
            return;
        }

        if (batch.Unplaced[0].Corrects is { } words && BatchReader.Target(talk, left, subject) is { } which && Correction.Of(talk, which, words, left))
        {
            return;
        }

        var placed = BatchReader.Add(talk, left, subject, batch.Unplaced[0]);
        if (batch.Told && BatchFlow.Asks(talk, placed))
        {
            // Before the next question it is said whose it is now.
            Meanwhile.Note(talk, left, placed);
            placed = placed with { Told = true };
        }

        BatchFlow.Continue(talk, placed);
    }

    /// <summary>Words that belong to no household are left out of the reports, and said so.</summary>
    public static void LeaveOut(Talk talk, Pending.ForBatch batch)
    {
        var left = batch with { Unplaced = [.. batch.Unplaced.Skip(1)] };
        if (!batch.Unplaced[0].Between)
        {
            talk.Note(talk.T("batch.left-out", ("words", BatchView.Words(talk, batch.Unplaced[0]))));
        }

        if (left.Items.Count == 0 && left.Unplaced.Count == 0)
        {
            talk.State = talk.State with { Pending = batch.Before };
            Back(talk);
        }
        else
        {
            BatchFlow.Continue(talk, left);
        }
    }

    /// <summary>All that belongs to no household is left out, and said so.</summary>
    public static void LeaveOutAll(Talk talk, Pending.ForBatch batch)
    {
        foreach (var unplaced in batch.Unplaced.Skip(1))
        {
            talk.Note(talk.T("batch.left-out", ("words", BatchView.Words(talk, unplaced))));
        }

        LeaveOut(talk, batch with { Unplaced = [.. batch.Unplaced.Take(1)] });
    }

    // To what was asked before; where that was nothing, what was told stands alone.
    private static void Back(Talk talk)
    {
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }
}
