using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Words on pictures: whose they are, one more, not that one. A picture that waits for its household is never dropped unsaid.</summary>
internal static class PictureFlow
{
    private const int MostWish = 120;

    /// <summary>Takes words that are on pictures alone; words that report on one household take along the pictures that wait.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if ((talk.State.Waiting is null && text.Length > MostWish) || Duties.Now(talk).Count == 0)
        {
            return false;
        }

        if (PictureSharing.TryTake(talk, text))
        {
            return true;
        }

        var (codes, left) = NamedIn.Own(talk, text);
        var subject = codes.Count == 1 ? NamedIn.OnlyOwn(talk, text) : null;
        if ((codes.Count == 0 || subject is not null) && PictureWords.Read(left, subject is not null) is { } wish && IsMeant(talk, wish))
        {
            return wish.Kind switch
            {
                PictureWishKind.Add => Add(talk, subject),
                PictureWishKind.Remove => Remove(talk, subject, wish),
                _ => Belong(talk, subject!, wish),
            };
        }

        if (subject is not null && talk.State.Waiting is { } waiting && Reports(talk, subject, text))
        {
            TakeAlong(talk, subject, waiting);
        }

        return false;
    }

    /// <summary>Says before the next sentence that pictures wait for their household, while any do.</summary>
    public static void NoteWaiting(Talk talk)
    {
        if (talk.State.Waiting is { Count: > 0 } waiting)
        {
            var example = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject.Code).FirstOrDefault() ?? "";
            talk.Note(talk.T("photo.waiting", ("count", Format.Plain(waiting.Count)), ("noun", SubjectNouns.Mine(talk)), ("subject", example)));
        }
    }

    // "Của H076 luôn" is on pictures only right after one.
    private static bool IsMeant(Talk talk, PictureWish wish) =>
        (wish.NamesPictures || (talk.State is { Waiting: not null } or { LastRead.Pictures: not null } && talk.State.Pending is not Pending.ForSubject { OfPictures: false }))
        && (wish.Kind != PictureWishKind.Belong || talk.State.Waiting is not null || talk.State.Placed is not null || wish.NamesPictures);

    private static bool Reports(Talk talk, Subject subject, string text) =>
        Duties.Now(talk).Where(d => d.All.Any(x => x.Subject.Id == subject.Id)).Any(d => BatchReader.TellsOf(talk, d, subject, text));

    private static void TakeAlong(Talk talk, Subject subject, IReadOnlyList<string> waiting)
    {
        if (ReportPictures.Target(talk, subject.Id) is not { } which || BatchReader.EnsureDraft(talk, which) is not { } at)
        {
            return;
        }

        if (talk.State.Pending is Pending.ForSubject { OfPictures: true } question)
        {
            talk.State = talk.State with { Pending = question.Waits };
        }

        talk.State = talk.State with { Waiting = null };
        PhotoFlow.Keep(talk, at, waiting);
    }

    private static bool Add(Talk talk, Subject? subject)
    {
        var open = StopFlow.OpenDrafts(talk.State.Pending).Select(d => d.Subject).Distinct().ToList();
        var goesThere = open is [var only] && (subject is null || subject.Id == only);
        talk.Note(goesThere
            ? talk.T("photo.send", ("subject", talk.CodeOf(open[0])))
            : talk.T("photo.send-with", ("subject", subject?.Code ?? talk.CodeOf(Duties.Now(talk)[0].All[0].Subject.Id))));
        Answering.AskAgain(talk);
        return true;
    }

    private static bool Remove(Talk talk, Subject? subject, PictureWish wish)
    {
        if (subject is null && talk.State.Waiting is not null)
        {
            talk.Note(talk.T("photo.waiting-removed"));
            talk.State = talk.State with { Waiting = null, AlbumDraft = null };
            PhotoFlow.GoOn(talk);
            return true;
        }

        subject ??= talk.State is { Pending: null, Sent.Draft: var sent } && Filed(talk, sent) ? talk.Subject(sent.Subject) : null;
        if (Holder(talk, subject) is not { } at || ReportPictures.FilesOf(at) is not { Count: > 0 } files)
        {
            LeaveUnbegun(talk, subject);
            talk.Note(subject is null ? talk.T("photo.none") : talk.T("photo.none-of", ("subject", subject.Code)));
            Answering.AskAgain(talk);
            return true;
        }

        var count = files.Count == 1 || wish.All ? files.Count : wish.Count ?? (wish.Last ? 1 : 0);
        if (count == 0)
        {
            talk.Note(talk.T("photo.which", ("subject", at.Subject.Code), ("count", Format.Plain(files.Count))));
            Answering.AskAgain(talk);
            return true;
        }

        var taken = files.Skip(Math.Max(0, files.Count - count)).ToList();
        ReportPictures.TakeOut(talk, at, taken);
        talk.Note(taken.Count == files.Count
            ? talk.T("photo.removed-all", ("subject", at.Subject.Code))
            : talk.T("photo.removed", ("subject", at.Subject.Code), ("count", Format.Plain(taken.Count)), ("left", Format.Plain(files.Count - taken.Count))));
        GoOnWith(talk, at.Ref);
        return true;
    }

    // "xóa ảnh" right behind the receipt: of the report that was sent, which is opened to be sent again.
    private static bool Filed(Talk talk, DraftRef which) =>
        talk.Draft(which) is null && talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).TryGetValue(which.Subject, out var report)
        && report.Answers.Any(a => a.Value is Forms.Answer.Photo);

    private static bool Belong(Talk talk, Subject subject, PictureWish wish)
    {
        if (talk.State.Waiting is { } waiting)
        {
            PhotoFlow.Place(talk, null, subject.Id, waiting);
            return true;
        }

        var placed = talk.State.Placed ?? [];
        var count = wish.All ? placed.Count : wish.Count ?? 1;
        var moved = placed.Skip(Math.Max(0, placed.Count - count)).Where(p => p.Draft.Subject != subject.Id && OpenForm.Of(talk, p.Draft) is not null).ToList();
        if (moved.Count == 0 || ReportPictures.Target(talk, subject.Id) is not { } which || BatchReader.EnsureDraft(talk, which) is not { } at)
        {
            talk.Note(talk.T(placed.Any(p => p.Draft.Subject == subject.Id) ? "photo.is-there" : "photo.none-to-move", ("subject", subject.Code)));
            Answering.AskAgain(talk);
            return true;
        }

        var from = moved.GroupBy(p => p.Draft).ToList();
        foreach (var source in from)
        {
            ReportPictures.TakeOut(talk, OpenForm.Of(talk, source.Key)!, [.. source.Select(p => p.File)]);
        }

        PhotoFlow.Add(talk, at, [.. moved.Select(p => p.File)]);
        talk.Note(talk.T("photo.moved",
            ("count", Format.Plain(moved.Count)), ("from", string.Join(", ", from.Select(s => talk.CodeOf(s.Key.Subject)))), ("subject", subject.Code)));
        GoOnWith(talk, which);
        return true;
    }

    // The report of the household whose pictures are meant: the named one, the open one that has some, the one that got the last.
    private static OpenForm? Holder(Talk talk, Subject? subject)
    {
        if (subject is not null)
        {
            return ReportPictures.Target(talk, subject.Id) is { } which ? BatchReader.EnsureDraft(talk, which) : null;
        }

        var open = StopFlow.OpenDrafts(talk.State.Pending).Select(d => OpenForm.Of(talk, d)).OfType<OpenForm>().Where(a => ReportPictures.FilesOf(a).Count > 0).ToList();
        return open is [var only] ? only
            : talk.State.Placed is [.., var last] ? OpenForm.Of(talk, last.Draft)
            : null;
    }

    // It was opened only to look for pictures.
    private static void LeaveUnbegun(Talk talk, Subject? subject)
    {
        if (subject is not null && ReportPictures.Target(talk, subject.Id) is { } which && !talk.Drafts.Any(which.Names))
        {
            talk.Drop(which);
        }
    }

    // What is open goes on, with the changed report in its round; with nothing open that is read back.
    private static void GoOnWith(Talk talk, DraftRef which)
    {
        if (OpenRound.Joined(talk) is { } round && (talk.State.Pending is not Pending.ForConfirm card || card.Draft != which))
        {
            BatchFlow.Continue(talk, round.Items.Any(i => i.Draft == which) ? round : round with { Items = [.. round.Items, new BatchItem(which, [])], Told = false });
        }
        else if (talk.State.Pending is null)
        {
            FormFlow.Continue(talk, which, withHeading: true);
        }
        else
        {
            if (talk.Draft(which) is { Amends: not null } && !StopFlow.OpenDrafts(talk.State.Pending).Contains(which))
            {
                talk.Note(talk.T("photo.not-sent", ("subject", talk.CodeOf(which.Subject))));
            }

            Answering.AskAgain(talk);
        }
    }
}
