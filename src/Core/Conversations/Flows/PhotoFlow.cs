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

    /// <summary>The household of pictures that came without one is known now.</summary>
    public static void Place(Talk talk, PeriodRef? at, SubjectId subject, IReadOnlyList<string> files)
    {
        ReportFlow.Open(talk, at, subject, opened => Keep(talk, opened, files));
    }

    /// <summary>Adds the pictures to the draft, as many as the form takes, and says so; a form without a photo question takes none.</summary>
    public static void Keep(Talk talk, OpenForm at, IReadOnlyList<string> files)
    {
        if (PhotoQuestion(at) is { } question)
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
            if (OpenForm.Of(talk, draft) is not { } at || PhotoQuestion(at) is not { } question)
            {
                // Sent meanwhile: it is a picture like any other.
                return false;
            }

            Add(talk, at, question, [picture.File]);
        }
        else if (talk.State.Pending is Pending.ForSubject { Photos: { } waiting } pending)
        {
            talk.State = talk.State with { Pending = pending with { Photos = [.. waiting, picture.File] } };
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
            talk.State = talk.State with { AlbumDraft = talk.State.Album is null ? null : at.Ref };
            AnswerFlow.Store(talk, at, pending, new Answer.Photo([.. files.Take(question.MostPhotos)]));
            return;
        }

        Keep(talk, at, files);
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
        else if (caption.Length > 0 && SubjectWords.Named(caption, [.. now[0].All.Select(d => d.Subject)]) is [var named])
        {
            Place(talk, null, named.Id, files);
        }
        else if (caption.Length > 0 && BatchFlow.TryBegin(talk, caption, files))
        {
            return;
        }
        else
        {
            CaptionLeft(talk, caption);
            var meant = Duties.Meant(talk, now)!;
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Report, meant.At, [.. meant.All.Select(d => d.Subject.Id)]) { Photos = files });
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

        talk.State = talk.State with { AlbumDraft = talk.State.Album is null || isFull ? null : at.Ref };
        if (kept.Count > before.Count)
        {
            at.Keep(d => FormAnswers.With(d, question.Key, new Answer.Photo(kept)));
        }

        return kept.Count;
    }

    private static Question? PhotoQuestion(OpenForm at) => at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Photo);

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
