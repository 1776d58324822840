using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Pictures: the answer to the photo question, whenever they come. What was sent together is one act and has one reply.</summary>
internal static class PhotoFlow
{
    public static void Take(Talk talk, IncomingMessage input)
    {
        if (input.File is not { Reference: { Length: > 0 } file })
        {
            OddFlow.Take(talk, input with { Kind = IncomingKind.Unsupported });
            return;
        }

        var picture = new SentPicture(input.MessageRef, file, (input.Text ?? "").Trim());
        talk.Pictures = [picture];
        if (input.Album is null || input.Album != talk.State.Album || !TryJoin(talk, picture))
        {
            talk.State = talk.State with { Album = input.Album, AlbumDraft = null };
            Begin(talk, [file], picture.Words);
        }
    }

    /// <summary>Pictures whose words were changed are taken anew, as they came.</summary>
    public static void Again(Talk talk, IReadOnlyList<SentPicture> pictures)
    {
        talk.Pictures = pictures;
        talk.State = talk.State with { AlbumDraft = null };
        Begin(talk, [.. pictures.Select(p => p.File)], pictures[0].Words);
        foreach (var later in pictures.Skip(1).Where(p => p.Words.Length > 0))
        {
            Typing.Take(talk, later.Words);
        }
    }

    /// <summary>The household of pictures that came without one is known now; what waited before them goes on.</summary>
    public static void Place(Talk talk, PeriodRef? at, SubjectId subject, IReadOnlyList<string> files)
    {
        var waits = talk.State.Pending is Pending.ForSubject { OfPictures: true } question ? question.Waits : talk.State.Pending;
        talk.State = talk.State with { Waiting = null, Pending = waits };
        var which = ReportPictures.Target(talk, subject);
        if (waits is null or Pending.ForSubject || which is null)
        {
            ReportFlow.Open(talk, which?.At() ?? at, subject, opened => Keep(talk, opened, files));
            return;
        }

        if (BatchReader.EnsureDraft(talk, which) is { } draft)
        {
            Keep(talk, draft, files);
        }

        if (OpenRound.Of(waits) is { } round)
        {
            BatchFlow.Continue(talk, round.Items.Any(i => i.Draft == which) ? round : round with { Items = [.. round.Items, new BatchItem(which, [])], Told = false });
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }

    /// <summary>The next report that is opened takes along the pictures that wait, and says so.</summary>
    public static void TakeWaiting(Talk talk, OpenForm at, IReadOnlyList<string> waiting)
    {
        talk.State = talk.State with { Waiting = null };
        Keep(talk, at, waiting);
    }

    /// <summary>What waited behind the question whose the pictures are goes on.</summary>
    public static void GoOn(Talk talk)
    {
        if (talk.State.Pending is Pending.ForSubject { OfPictures: true } question)
        {
            talk.State = talk.State with { Pending = question.Waits };
        }

        Answering.AskAgain(talk);
    }

    /// <summary>Adds pictures to a report without a word.</summary>
    public static void Add(Talk talk, OpenForm at, IReadOnlyList<string> files)
    {
        if (ReportPictures.Question(at) is { } question)
        {
            Add(talk, at, question, files);
        }
    }

    /// <summary>Adds the pictures to the draft, as many as the form takes, and says so; a form without a photo question takes none.</summary>
    public static void Keep(Talk talk, OpenForm at, IReadOnlyList<string> files)
    {
        if (ReportPictures.Question(at) is { } question)
        {
            var count = Add(talk, at, question, files);
            talk.Note(talk.State.Album is not null ? talk.T("photo.kept-album", ("subject", at.Subject.Code))
                : count > 1 ? talk.T("photo.added", ("subject", at.Subject.Code), ("count", Format.Plain(count)))
                : talk.T("photo.kept", ("subject", at.Subject.Code)));
        }
        else
        {
            talk.Note(talk.T("photo.no-question"));
        }
    }

    // The rest of what was sent together: its reply was given with the first. Words below a later one are read.
    private static bool TryJoin(Talk talk, SentPicture picture)
    {
        if (talk.State.AlbumDraft is { } draft)
        {
            if (OpenForm.Of(talk, draft) is not { } at || ReportPictures.Question(at) is not { } question)
            {
                // Sent meanwhile: it is a picture like any other.
                return false;
            }

            Add(talk, at, question, [picture.File]);
        }
        else if (talk.State.Waiting is { } waiting)
        {
            talk.State = talk.State with { Waiting = [.. waiting, picture.File] };
        }

        talk.GoesOn = true;
        if (picture.Words.Length > 0)
        {
            Typing.Take(talk, picture.Words);
        }

        return true;
    }

    private static void Begin(Talk talk, IReadOnlyList<string> files, string caption)
    {
        switch (talk.State.Pending)
        {
            case Pending.ForAnswer pending when !NamesAnother(talk, caption, pending.Draft.Subject) && OpenForm.Of(talk, pending.Draft) is { } at:
                ForQuestion(talk, at, pending, files, caption);
                break;
            case Pending.ForConfirm pending when !NamesAnother(talk, caption, pending.Draft.Subject) && OpenForm.Of(talk, pending.Draft) is { } at:
                Keep(talk, at, files);
                CaptionLeft(talk, caption);
                CardFlow.Ask(talk, pending);
                break;
            case Pending.ForBatch { Items: [{ Nil: false } only] } pending when OpenForm.Of(talk, only.Draft) is { } at:
                Keep(talk, at, files);
                CaptionLeft(talk, caption);
                BatchFlow.Ask(talk, pending);
                break;
            default:
                Unasked(talk, files, caption);
                break;
        }
    }

    private static void ForQuestion(Talk talk, OpenForm at, Pending.ForAnswer pending, IReadOnlyList<string> files, string caption)
    {
        if (at.Form.Find(pending.Key) is { Kind: QuestionKind.Photo } question)
        {
            CaptionLeft(talk, caption);
            List<string> kept = [.. files.Take(question.MostPhotos)];
            talk.State = talk.State with { AlbumDraft = talk.State.Album is null ? null : at.Ref, Placed = Placed(talk, at.Ref, kept) };
            AnswerFlow.Store(talk, at, pending, new Answer.Photo(kept));
            return;
        }

        Keep(talk, at, files);
        if (ReportPictures.FilesOf(OpenForm.Of(talk, at.Ref) ?? at).Count == files.Count && Duties.Subjects(talk).Count > 1)
        {
            talk.Note(talk.T("photo.how-moved", ("noun", SubjectNouns.Mine(talk)), ("subject", Duties.Subjects(talk).First(s => s.Id != at.Draft.Subject).Code)));
        }

        if (caption.Length > 0)
        {
            Typing.Take(talk, caption);
        }
        else
        {
            AnswerFlow.Ask(talk, pending);
        }
    }

    private static void Unasked(Talk talk, IReadOnlyList<string> files, string caption)
    {
        var now = Duties.Now(talk);
        if (now.Count == 0)
        {
            talk.Say(DeadlineFlow.NothingOpen(talk));
        }
        else
        {
            talk.State = talk.State with { Waiting = [.. talk.State.Waiting ?? [], .. files] };
            if (caption.Length == 0 || !UrgentFlow.TryAsk(talk, caption))
            {
                Waits(talk, now, caption);
            }
        }
    }

    private static void Waits(Talk talk, IReadOnlyList<PeriodDuties> now, string caption)
    {
        var mine = now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        if (caption.Length > 0 && SubjectWords.Named(caption, mine) is [var named])
        {
            Place(talk, null, named.Id, talk.State.Waiting!);
        }
        else if (caption.Length > 0 && PictureFlow.TryTake(talk, caption))
        {
            // The words below say whose it is.
        }
        else if (mine is [var only])
        {
            OfTheOnly(talk, only, caption);
        }
        else if (caption.Length == 0 || !BatchFlow.TryBegin(talk, caption))
        {
            CaptionLeft(talk, caption);
            var meant = Duties.Meant(talk, now)!;
            var waits = talk.State.Pending is Pending.ForSubject { OfPictures: true } asked ? asked.Waits : Lookup.Waits(talk.State.Pending);
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Report, meant.At, [.. mine.Select(s => s.Id)]) { OfPictures = true, Waits = waits });
        }
    }

    // Who looks after one household need not be asked whose a picture is.
    private static void OfTheOnly(Talk talk, Subject only, string caption)
    {
        if (caption.Length == 0 || ReportPictures.Target(talk, only.Id) is not { } which || BatchReader.EnsureDraft(talk, which) is not { } at)
        {
            CaptionLeft(talk, caption);
            Place(talk, null, only.Id, talk.State.Waiting!);
            return;
        }

        var files = talk.State.Waiting!;
        talk.State = talk.State with { Waiting = null };
        Keep(talk, at, files);
        if (!BatchFlow.TryBegin(talk, caption))
        {
            CaptionLeft(talk, caption);
            ReportFlow.Open(talk, which.At(), only.Id);
        }
    }

    // How many there are then. What the form has no room for is told once: the rest of the album goes nowhere any more.
    private static int Add(Talk talk, OpenForm at, Question question, IReadOnlyList<string> files)
    {
        IReadOnlyList<string> before = at.Draft.Answers[question.Key] is Answer.Photo { FileIds: var ids } ? ids : [];
        IReadOnlyList<string> kept = [.. before.Concat(files).Take(Math.Max(question.MostPhotos, before.Count))];
        var isFull = kept.Count < before.Count + files.Count;
        if (isFull)
        {
            talk.Note(talk.T("photo.most", ("subject", at.Subject.Code), ("most", Format.Plain(question.MostPhotos))));
        }

        talk.State = talk.State with
        {
            AlbumDraft = talk.State.Album is null || isFull ? null : at.Ref,
            Placed = Placed(talk, at.Ref, [.. kept.Skip(before.Count)]),
        };
        if (kept.Count > before.Count)
        {
            at.Keep(d => FormAnswers.With(d, question.Key, new Answer.Photo(kept)));
        }

        return kept.Count;
    }

    private static List<PlacedPicture> Placed(Talk talk, DraftRef draft, IReadOnlyList<string> files) =>
        [.. talk.State.Placed ?? [], .. files.Select(f => new PlacedPicture(draft, f))];

    // The words below a picture begin with the code of another subject than the open one.
    private static bool NamesAnother(Talk talk, string caption, SubjectId open) =>
        Duties.Subjects(talk).FirstOrDefault(s => caption.StartsWith(s.Code, StringComparison.OrdinalIgnoreCase)
            && !caption.Skip(s.Code.Length).Take(1).Any(char.IsLetterOrDigit)) is { } named && named.Id != open;

    private static void CaptionLeft(Talk talk, string caption)
    {
        if (caption.Length > 0)
        {
            talk.Note(talk.T("photo.caption", ("words", Format.Short(caption, 80))));
        }
    }
}
