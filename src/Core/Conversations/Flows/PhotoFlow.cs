using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>A picture: the answer to the photo question, whenever it comes.</summary>
internal static class PhotoFlow
{
    public static void Take(Talk talk, IncomingMessage input)
    {
        var caption = (input.Text ?? "").Trim();
        if (input.File is not { Reference: { Length: > 0 } file })
        {
            OddFlow.Take(talk, input with { Kind = IncomingKind.Unsupported });
            return;
        }

        if (input.Album is { } album && album == talk.State.Album)
        {
            // The rest of what was sent together: said once with the first. Words below a later one are read.
            if (caption.Length > 0)
            {
                Typing.Take(talk, caption);
            }

            return;
        }

        talk.State = talk.State with { Album = input.Album };
        if (input.Album is not null)
        {
            talk.Note(talk.T("photo.album"));
        }

        switch (talk.State.Pending)
        {
            case Pending.ForAnswer pending when !NamesAnother(talk, caption, pending.Draft.Subject) && OpenForm.Of(talk, pending.Draft) is { } at:
                ForQuestion(talk, at, pending, file, caption);
                break;
            case Pending.ForConfirm pending when !NamesAnother(talk, caption, pending.Draft.Subject) && OpenForm.Of(talk, pending.Draft) is { } at:
                Keep(talk, at, file);
                CaptionLeft(talk, caption);
                CardFlow.Ask(talk, pending);
                break;
            case Pending.ForBatch { Items: [{ Nil: false } only] } pending when OpenForm.Of(talk, only.Draft) is { } at:
                Keep(talk, at, file);
                CaptionLeft(talk, caption);
                BatchFlow.Ask(talk, pending);
                break;
            default:
                Unasked(talk, file, caption);
                break;
        }
    }

    /// <summary>The household of a picture that came without one is known now.</summary>
    public static void Place(Talk talk, PeriodRef? at, SubjectId subject, string file)
    {
        ReportFlow.Open(talk, at, subject, opened => Keep(talk, opened, file));
    }

    private static void ForQuestion(Talk talk, OpenForm at, Pending.ForAnswer pending, string file, string caption)
    {
        if (at.Form.Find(pending.Key)?.Kind == QuestionKind.Photo)
        {
            CaptionLeft(talk, caption);
            AnswerFlow.Store(talk, at, pending, new Answer.Photo(file));
            return;
        }

        Keep(talk, at, file);
        if (caption.Length > 0)
        {
            Typing.Take(talk, caption);
        }
        else
        {
            AnswerFlow.Ask(talk, pending);
        }
    }

    private static void Unasked(Talk talk, string file, string caption)
    {
        var now = Duties.Now(talk);
        if (now.Count == 0)
        {
            talk.Say(DeadlineFlow.NothingOpen(talk));
        }
        else if (caption.Length > 0 && SubjectWords.Named(caption, [.. now[0].All.Select(d => d.Subject)]) is [var named])
        {
            Place(talk, null, named.Id, file);
        }
        else if (caption.Length > 0 && BatchFlow.TryBegin(talk, caption, file))
        {
            return;
        }
        else
        {
            CaptionLeft(talk, caption);
            var meant = Duties.Meant(talk, now)!;
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Report, meant.At, [.. meant.All.Select(d => d.Subject.Id)]) { Photo = file });
        }
    }

    /// <summary>Keeps the picture in the draft and says so; a form without a photo question cannot take it.</summary>
    public static void Keep(Talk talk, OpenForm at, string file)
    {
        if (at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Photo) is not { } question)
        {
            talk.Note(talk.T("photo.no-question"));
            return;
        }

        talk.Note(talk.T(at.Draft.Answers.Has(question.Key) ? "photo.replaced" : "photo.kept", ("subject", at.Subject.Code)));
        at.Keep(d => FormAnswers.With(d, question.Key, new Answer.Photo(file)));
    }

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
