using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Levels;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.WebForms;

/// <summary>What the page shows: the visitor's open periods, the reports owed in them and how they stand, and the forms.</summary>
public static class FormPage
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page's data as JSON.</summary>
    public static string Write(DbConnection db, FormVisit visit)
    {
        var open = visit.View.PlansAt(visit.Now)
            .SelectMany(plan => Open(db, visit, plan))
            .OrderBy(p => p.Targets.All(t => t.Report is not null && !t.IsReturned))
            .ThenBy(p => p.Period.LastDay)
            .ToList();
        return Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("language", visit.Words.Language);
            json.WriteString("unit", visit.View.Name);
            json.WriteBoolean("sample", visit.View.IsSample);
            json.WriteString("who", visit.Official.Name);
            json.WriteString("where", visit.Official.CellId is { } cell ? visit.View.Roster.Organization(cell)?.Name : visit.Official.Title);
            json.WriteNumber("now", visit.Now.ToUnixTimeMilliseconds());
            json.WriteNumber("until", visit.Until.ToUnixTimeMilliseconds());
            json.WriteStartArray("periods");
            foreach (var period in open)
            {
                WritePeriod(json, db, visit, period);
            }

            json.WriteEndArray();
            json.WriteStartObject("forms");
            foreach (var (plan, form) in open.Select(p => (p.Plan, Form: p.Plan.Form(p.Period.FormId))).Distinct())
            {
                json.WritePropertyName(plan.Code + "/" + form.Id);
                FormDefinition.Write(json, form, visit.Words);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>Writes JSON with Vietnamese letters as they are.</summary>
    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>How one report stands, into an object that is open.</summary>
    internal static void WriteState(Utf8JsonWriter json, FormTarget target, Texts words)
    {
        json.WriteNumber("version", target.Version);
        json.WriteNumber("draft", target.DraftMark);
        json.WriteString("number", target.Report is null ? null : Report.Show(target.Report.Number));
        json.WriteString("note", target.IsReturned ? target.Report!.ReviewNote : null);
        json.WriteBoolean("returned", target.IsReturned);
        json.WriteBoolean("begun", target.Draft is { } draft && draft.Answers.Count > 0 && !draft.Answers.Equals(target.Report?.Answers));
        if (target.Rest.Length > 0)
        {
            json.WriteString("rest", words.Say("history.rest", ("words", target.Rest)));
        }

        json.WritePropertyName("answers");
        FieldWriter.Write(json, target.Form, target.Answers);
    }

    private static IEnumerable<OpenPeriod> Open(DbConnection db, FormVisit visit, Plan plan)
    {
        var today = visit.Today(plan);
        var drafts = DraftStore.Mine(db, visit.Access, visit.FormOf);
        var again = ReviewStore.OpenAgainTo(db, visit.View.UnitId, visit.Official.Id, today)
            .Where(a => string.Equals(a.PlanCode, plan.Code, StringComparison.Ordinal))
            .ToLookup(a => a.PeriodKey, StringComparer.Ordinal);
        return PlanPeriods.AcceptingOn(plan, today)
            .Select(period => new OpenPeriod(plan, period, FormTarget.Of(db, visit, plan, period, drafts), Format.Left(visit.Words, period, today)))
            .Concat(again.Select(a => PlanPeriods.Find(plan, a.Key)).OfType<Period>().Where(p => p.PhaseOn(today) == PeriodPhase.Locked)
                .Select(period => new OpenPeriod(
                    plan, period, [.. FormTarget.Of(db, visit, plan, period, drafts).Where(t => t.IsOpen(today))], LeftAgain(visit, [.. again[period.Key]]))))
            .Where(p => p.Targets.Count > 0);
    }

    // As in chat: a locked period is open for some, until a day or until what was returned is mended.
    private static string LeftAgain(FormVisit visit, IReadOnlyList<OpenAgain> again) => again.Min(a => a.Until) is { } until
        ? visit.Words.Say("left.reopened", ("day", Format.Day(until)))
        : visit.Words.Say("left.returned");

    private static void WritePeriod(
        Utf8JsonWriter json, DbConnection db, FormVisit visit, OpenPeriod open)
    {
        var (plan, period, targets, left) = open;
        json.WriteStartObject();
        json.WriteString("key", plan.Code + "/" + period.Key);
        json.WriteString("name", Format.Capital(Format.Period(visit.Words, period)));
        json.WriteString("left", left);
        json.WriteString("closes", period.LastLateDay.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("subjectWord", SubjectNoun.Of(visit.View.Roster, targets.Select(t => t.Subject.Id)) ?? visit.Words.Say("subjects." + new SubjectId(period.Subject, 0).KindWord));
        json.WriteString("form", plan.Code + "/" + period.FormId);
        json.WriteStartArray("subjects");
        foreach (var target in targets)
        {
            json.WriteStartObject();
            json.WriteString("code", target.Subject.Code);
            json.WriteString("name", target.Subject.Name);
            WriteState(json, target, visit.Words);
            WritePrevious(json, db, visit, target);
            WriteCollected(json, db, visit, target);
            WriteProposed(json, db, visit, target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // As in chat: what the year's reports on the household come to, to be taken over with a press and never by itself.
    private static void WriteCollected(Utf8JsonWriter json, DbConnection db, FormVisit visit, FormTarget target)
    {
        if (target.Period.Kind == PeriodKind.Annual
            && AnnualOperation.OfHousehold(db, visit.View, target.Subject.Id, target.Period.Due.Year) is { } year
            && AnswerFit.To(target.Form, HouseholdYears.AsAnswers(year, target.Form)) is { Count: > 0 } collected)
        {
            json.WritePropertyName("collected");
            FieldWriter.Write(json, target.Form, collected);
        }
    }

    // As in chat: what the list and the reports of the area or of the unit below come to, each figure with its source.
    private static void WriteProposed(Utf8JsonWriter json, DbConnection db, FormVisit visit, FormTarget target)
    {
        var proposed = (ProposedFigures.Of(db, visit.Access, visit.View, visit.UnitsIn(db), target.Plan, target.Period, target.Subject.Id, visit.Now) ?? [])
            .Where(p => AnswerFit.Fits(target.Form.Find(p.Key)!, p.Answer))
            .ToList();
        if (proposed.Count == 0)
        {
            return;
        }

        json.WriteStartObject("proposed");
        json.WriteString("place", proposed[0].Source.Place);
        json.WritePropertyName("answers");
        FieldWriter.Write(json, target.Form, proposed.Aggregate(Answers.Empty, (answers, p) => answers.With(p.Key, p.Answer)));
        json.WriteStartObject("sources");
        foreach (var one in proposed)
        {
            json.WriteString(one.Key, ProposedWords.Source(visit.Words, one.Source));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // As in chat, dates and pictures are not taken over.
    private static void WritePrevious(Utf8JsonWriter json, DbConnection db, FormVisit visit, FormTarget target)
    {
        if (ReportStore.Before(
                db, visit.View.UnitId, Period.KindWord(target.Period.Kind), target.Period.Due, target.Subject.Id, visit.FormOf) is not { } report
            || report.FormId != target.Form.Id)
        {
            return;
        }

        var answers = AnswerFit.To(target.Form, report.Answers);
        foreach (var question in target.Form.Questions.Where(q => q.Kind is QuestionKind.Date or QuestionKind.Photo))
        {
            answers = answers.Without(question.Key);
        }

        json.WritePropertyName("previous");
        FieldWriter.Write(json, target.Form, AnswerCheck.WithoutUnasked(target.Form, answers));
    }

    /// <summary>A period that takes reports of the visitor's, and which; how long, in words.</summary>
    private sealed record OpenPeriod(Plan Plan, Period Period, IReadOnlyList<FormTarget> Targets, string Left);
}
