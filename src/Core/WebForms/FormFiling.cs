using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.WebForms;

/// <summary>Keeps drafts and files reports that the page sends, by the same operations and rules as the chat. Run it in a transaction.</summary>
public static class FormFiling
{
    /// <summary>The channel that reports and pictures of the page carry.</summary>
    public const string ChannelName = "form";

    /// <summary>Keeps what is filled in so far and says how it was understood; nothing is required yet.</summary>
    public static FormAnswer KeepDraft(DbConnection db, FormVisit visit, FormPost post)
    {
        if (Target(db, visit, post) is var (target, refusal) && target is null)
        {
            return refusal!;
        }

        var read = post.Drop ? new FieldReading(Answers.Empty, []) : Read(db, visit, target, post);
        if (IsChanged(db, visit, target, post, read.Answers))
        {
            return Changed(visit, target, post);
        }

        if (post.Drop)
        {
            DraftStore.Drop(db, visit.Access, target.Plan.Code, target.Period.Key, target.Subject.Id);
            return Say(200, json => WriteCurrent(json, visit, target with { Draft = null }));
        }

        var current = target;
        if (!read.Answers.IsNil && !read.Answers.Equals(target.Draft?.Answers ?? target.Report?.Answers ?? Answers.Empty))
        {
            current = target with { Draft = DraftOf(visit, target, read.Answers) };
            DraftStore.Save(db, visit.Access, current.Draft);
            FormPosts.Keep(db, visit.Access, DraftId(post), Mark(current), visit.Now);
        }

        return Say(200, json =>
        {
            json.WriteNumber("draft", current.DraftMark);
            WriteNotes(json, read.Notes);
        });
    }

    /// <summary>Files a report once; a repeat of the same post is answered with the same receipt.</summary>
    public static FormAnswer File(DbConnection db, FormVisit visit, FormPost post)
    {
        if (FormPosts.Answered(db, visit.Access, post.ClientId) is { } answered)
        {
            return new FormAnswer(200, answered);
        }

        if (Target(db, visit, post) is var (target, refusal) && target is null)
        {
            return refusal!;
        }

        var read = Read(db, visit, target, post);
        var missing = AnswerCheck.MissingIn(target.Form, read.Answers)
            .Where(q => read.Notes.All(n => n.Key != q.Key))
            .Select(q => new FieldNote(q.Key, Message: visit.Words.Say("form.needed")))
            .ToList();
        if (read.HasProblems || missing.Count > 0)
        {
            return Say(422, json =>
            {
                json.WriteString("message", visit.Words.Say("form.check"));
                WriteNotes(json, [.. read.Notes, .. missing]);
            });
        }

        return IsChanged(db, visit, target, post, read.Answers) ? Changed(visit, target, post) : Store(db, visit, target, read, post);
    }

    private static FormAnswer Store(DbConnection db, FormVisit visit, FormTarget target, FieldReading read, FormPost post)
    {
        string receipt;
        var unchanged = target.Report is { } before && !target.IsReturned && before.Answers.Equals(read.Answers) && before.Rest == target.Rest;
        if (unchanged)
        {
            DraftStore.Drop(db, visit.Access, target.Plan.Code, target.Period.Key, target.Subject.Id);
            receipt = visit.Words.Say("card.unchanged", ("subject", target.Subject.Code));
        }
        else
        {
            var filing = new Filing(
                target.Plan.Code, target.Period.Key, target.Subject.Id, target.Form.Id, target.Form.Version, read.Answers) { Rest = target.Rest };
            var outcome = FilingOperation.Run(db, visit.Access, visit.View, [filing], ChannelName, visit.Now);
            if (outcome is not Outcome.Filed filed)
            {
                return NotYours(visit, target.Subject.Code);
            }

            target = target with { Report = filed.Reports[0] };
            ExpectPictures(db, visit, read.Answers);
            receipt = Receipts.Write(visit.Words, visit.View.Plans, visit.View.Roster, filed.Reports);
        }

        var answer = Say(200, json =>
        {
            json.WriteString("receipt", receipt);
            WriteCurrent(json, visit, target with { Draft = null });
        });
        FormPosts.Keep(db, visit.Access, post.ClientId, answer.Body, visit.Now);
        return answer;
    }

    // Written words do not wait for pictures on a weak line: these come after the report that names them.
    private static void ExpectPictures(DbConnection db, FormVisit visit, Answers answers)
    {
        foreach (var id in answers.Select(a => a.Value).OfType<Answer.Photo>().SelectMany(p => p.FileIds).Where(id => !FileStore.Exists(db, id)))
        {
            PendingFiles.Expect(db, id, visit.View.UnitId, ChannelName, visit.Now);
        }
    }

    private static (FormTarget? Target, FormAnswer? Refusal) Target(DbConnection db, FormVisit visit, FormPost post)
    {
        if (FormTarget.Find(db, visit, post.Period, post.Subject) is not { } target)
        {
            return (null, NotYours(visit, post.Subject));
        }

        var today = visit.Today(target.Plan);
        return target.IsOpen(today)
            ? (target, null)
            : (null, Say(409, json => json.WriteString(
                "message", Receipts.Closed(visit.Words, target.Plan, target.Period, target.Subject, today))));
    }

    private static FieldReading Read(DbConnection db, FormVisit visit, FormTarget target, FormPost post) => FieldReader.Read(
        target.Form, post.Answers, visit.Today(target.Plan), visit.Words, (question, field) => Photo(db, visit, target, post, question, field));

    // A page names its pictures by its own ids, so that it can never name one of somebody else.
    private static Answer.Photo? Photo(DbConnection db, FormVisit visit, FormTarget target, FormPost post, Question question, JsonElement field)
    {
        if (field.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var kept = field.TryGetProperty("keep", out var keep) && keep.ValueKind == JsonValueKind.True
            ? (target.Draft?.Answers[question.Key] as Answer.Photo ?? target.Report?.Answers[question.Key] as Answer.Photo)?.FileIds ?? []
            : [];
        var names = Names(field).ToList();
        var isHere = names.TrueForAll(name => post.Coming?.Contains(name, StringComparer.Ordinal) == true || FileStore.Exists(db, FileIdOf(db, visit, name)));
        var sent = names.Select(name => FileIdOf(db, visit, name)).ToList();
        IReadOnlyList<string> all = [.. kept.Concat(sent).Distinct(StringComparer.Ordinal)];
        return all.Count is 0 || all.Count > question.MostPhotos || !isHere ? null : new Answer.Photo(all);
    }

    // "photo" is how pages named their one picture before there could be several; such a post may still wait on a phone.
    private static IEnumerable<string> Names(JsonElement field) =>
        (field.TryGetProperty("photos", out var several) && several.ValueKind == JsonValueKind.Array ? several.EnumerateArray().ToList() : [])
            .Concat(field.TryGetProperty("photo", out var one) ? [one] : [])
            .Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!);

    /// <summary>The id of the file that the visitor's page sent under its own id.</summary>
    public static string FileIdOf(DbConnection db, FormVisit visit, string clientId) =>
        FormToken.FileId(FormLinks.Key(db), visit.View.UnitId, visit.Official.Id, clientId);

    // What stands here already, in the same words, is nobody's loss; a draft of this same page neither, even where
    // the answer that told its mark was lost on the way.
    private static bool IsChanged(DbConnection db, FormVisit visit, FormTarget target, FormPost post, Answers answers) =>
        (target.Version != post.Version && !answers.Equals(target.Report?.Answers))
        || (target.Draft is { Answers.Count: > 0 } draft && target.DraftMark != post.Draft && !answers.Equals(draft.Answers)
            && !draft.Answers.Equals(target.Report?.Answers)
            && FormPosts.Answered(db, visit.Access, DraftId(post)) != Mark(target));

    private static string DraftId(FormPost post) => "draft:" + post.Session;

    private static string Mark(FormTarget target) => target.DraftMark.ToString(CultureInfo.InvariantCulture);

    private static Draft DraftOf(FormVisit visit, FormTarget target, Answers answers) => new()
    {
        PlanCode = target.Plan.Code,
        PeriodKey = target.Period.Key,
        Subject = target.Subject.Id,
        FormId = target.Form.Id,
        FormVersion = target.Form.Version,
        Answers = answers,
        Skipped = [.. (target.Draft?.Skipped ?? []).Where(key => !answers.Has(key))],
        Rest = target.Rest,
        Amends = target.Report?.Number,
        StartedAt = target.Draft?.StartedAt ?? visit.Now,
        UpdatedAt = visit.Now,
    };

    private static FormAnswer Changed(FormVisit visit, FormTarget target, FormPost post)
    {
        var at = target.Version == post.Version && target.Draft is { } draft ? draft.UpdatedAt : target.Report?.FiledAt ?? target.Draft!.UpdatedAt;
        var local = PlanClock.Local(target.Plan, at);
        return Say(409, json =>
        {
            json.WriteString("message", visit.Words.Say(
                "form.changed", ("subject", target.Subject.Code), ("time", Format.Time(local)), ("day", Format.Day(DateOnly.FromDateTime(local.DateTime)))));
            WriteCurrent(json, visit, target);
        });
    }

    private static void WriteCurrent(Utf8JsonWriter json, FormVisit visit, FormTarget target)
    {
        json.WriteStartObject("current");
        FormPage.WriteState(json, target, visit.Words);
        json.WriteEndObject();
    }

    private static FormAnswer NotYours(FormVisit visit, string code)
    {
        var mine = visit.View.PlansAt(visit.Now) is [var plan, ..]
            ? visit.View.Roster.SubjectsOf(visit.Official.Id, visit.Today(plan)).Select(l => l.Subject).ToList()
            : [];
        return Say(404, json =>
        {
            // Tells the page that the link is good and the subject is not.
            json.WriteString("subject", code);
            json.WriteString("message", mine.Count == 0
                ? visit.Words.Say("refuse.no-subjects", ("noun", visit.Words.Say("noun.household")))
                : visit.Words.Say("refuse.not-yours", ("words", Format.Short(code, 40)), ("codes", SubjectFlow.Codes(mine))));
        });
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<FieldNote> notes)
    {
        json.WritePropertyName("notes");
        JsonSerializer.Serialize(json, notes, FormJson.Default.IReadOnlyListFieldNote);
    }

    private static FormAnswer Say(int status, Action<Utf8JsonWriter> write) => new(status, FormPage.Json(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }));
}
