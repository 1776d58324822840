using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Several pictures of several households, told in one sentence: each goes to the household that is named for it.</summary>
internal static class PictureSharing
{
    /// <summary>Takes it; false for other words, and where no picture waits or was put anywhere since the last report was sent.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var placed = talk.State.Placed ?? [];
        IReadOnlyList<string> files = talk.State.Waiting ?? [.. placed.Select(p => p.File)];
        if (files.Count == 0 || PictureShares.Read(text, files.Count, [.. Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id)]) is not { } read)
        {
            return false;
        }

        // Of those in reports already the last are meant; which is the second of many nobody knows.
        var isSure = talk.State.Waiting is not null || read.Told is not null || read.Shares.Sum(s => s.Places.Count) == files.Count || read is { Shares: [{ Places: [1] }] } && files.Count == 2;
        files = talk.State.Waiting is null && read.Told is { } told && told < files.Count ? [.. files.Skip(files.Count - told)] : files;
        if (!read.IsClear || !isSure || read.Shares.Any(s => ReportPictures.Target(talk, s.Subject.Id) is null))
        {
            List<string> codes = [.. read.Shares.Select(s => s.Subject.Code).Concat(Duties.Subjects(talk).Select(s => s.Code)).Distinct(StringComparer.Ordinal).Take(2)];
            talk.Note(talk.T("photo.how-shared", ("count", Format.Plain(files.Count)), ("first", codes[0]), ("second", codes[^1])));
            Answering.AskAgain(talk);
            return true;
        }

        var before = talk.State.Waiting is not null && talk.State.Pending is Pending.ForSubject { OfPictures: true } question ? question.Waits : talk.State.Pending;
        talk.State = talk.State with { Pending = before, Album = null, AlbumDraft = null };
        List<DraftRef> drafts = [.. read.Shares.GroupBy(s => s.Subject).Select(g => Put(talk, g.Key, [.. g.SelectMany(s => s.Places).Select(p => files[p])])).OfType<DraftRef>()];
        GoOn(talk, drafts);
        return true;
    }

    // From where they wait, or from the reports in which they are.
    private static DraftRef? Put(Talk talk, Subject subject, IReadOnlyList<string> files)
    {
        if (ReportPictures.Target(talk, subject.Id) is not { } which || BatchReader.EnsureDraft(talk, which) is null)
        {
            return null;
        }

        if (talk.State.Waiting is { } waiting)
        {
            List<string> left = [.. waiting.Except(files, StringComparer.Ordinal)];
            talk.State = talk.State with { Waiting = left.Count == 0 ? null : left };
        }

        var there = ReportPictures.FilesOf(OpenForm.Of(talk, which)!);
        foreach (var source in (talk.State.Placed ?? []).Where(p => files.Contains(p.File, StringComparer.Ordinal) && p.Draft != which).GroupBy(p => p.Draft).ToList())
        {
            if (OpenForm.Of(talk, source.Key) is { } from)
            {
                ReportPictures.TakeOut(talk, from, [.. source.Select(p => p.File)]);
            }
        }

        List<string> more = [.. files.Except(there, StringComparer.Ordinal)];
        if (more.Count > 0)
        {
            PhotoFlow.Add(talk, OpenForm.Of(talk, which)!, more);
        }

        talk.Note(talk.T("photo.shared", ("subject", subject.Code), ("count", Format.Plain(files.Count))));
        return which;
    }

    // In the round that is open or in one of their own; any other question is asked again.
    private static void GoOn(Talk talk, IReadOnlyList<DraftRef> drafts)
    {
        if (talk.State.Pending is null or Pending.ForSubject || OpenRound.Joined(talk) is not null)
        {
            var round = OpenRound.Joined(talk) ?? new Pending.ForBatch([], []);
            BatchFlow.Continue(talk, round with { Items = [.. round.Items, .. drafts.Where(d => round.Items.All(i => i.Draft != d)).Select(d => new BatchItem(d, []))], Told = false });
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }
}
