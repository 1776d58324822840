using ReportBot.Core.Forms;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>/lichsu: what was reported, newest first.</summary>
internal static class HistoryFlow
{
    private const int MostListed = 10;
    private const int MostShown = 3;
    private const int MostOfRest = 600;

    public static void Say(Talk talk, string rest)
    {
        if (rest.Length > 0)
        {
            Named(talk, rest);
            return;
        }

        var reports = talk.Know.History(null, MostListed);
        if (reports.Count == 0)
        {
            talk.Note(talk.T("history.none", ("noun", SubjectNouns.Mine(talk))));
            Lookup.Close(talk, HelpFlow.Buttons(talk));
            return;
        }

        talk.Note(talk.T("history.heading", ("count", Format.Plain(reports.Count))));
        talk.Note(string.Join('\n', [.. reports.Select(r => Line(talk, r)), talk.T("history.how", ("noun", SubjectNouns.Mine(talk)))]));
        Lookup.Close(talk, []);
    }

    /// <summary>One subject with its last reports.</summary>
    public static void Show(Talk talk, SubjectId id)
    {
        Lookup.Leave(talk);
        var subject = talk.Subject(id)!;
        var area = id.Kind != SubjectKind.Area && subject.AreaId is { } areaId ? talk.Know.Roster.Area(areaId)?.Name : null;
        talk.Note(string.Join(" · ", new[] { subject.Code + " " + subject.Name, area, StatusOf(talk, id) }.OfType<string>()));
        var reports = talk.Know.History(id, MostShown);
        foreach (var report in reports)
        {
            Note(talk, report);
        }

        if (reports.Count == 0)
        {
            talk.Note(talk.T("history.none-on", ("subject", subject.Code)));
        }

        if (IncomeNote.Of(talk, subject, reports) is { } income)
        {
            talk.Note(income);
        }

        StoryFlow.Note(talk, id);
        var due = talk.Person.Access.HasAny(Roles.Reporter) ? Duties.For(talk, Duties.Now(talk), id) : null;
        Lookup.Close(talk, due is null ? [] : [new Button(talk.T("button.report-on", ("subject", subject.Code)), FilingFlow.ReportData(subject, due.At))]);
    }

    /// <summary>Notes one report with all that it says.</summary>
    public static void Note(Talk talk, Report report)
    {
        talk.Note(Line(talk, report));
        talk.Note("   " + Content(talk, report));
        NoteRest(talk, report, "   ");
    }

    /// <summary>"hộ nghèo", "hộ mới thoát nghèo"; null for what has no status.</summary>
    public static string? StatusOf(Talk talk, SubjectId id) =>
        id.Kind == SubjectKind.Household && talk.Know.Roster.Household(id.Id) is { } household
            && Standing.On(household, talk.Know.Today) is { } standing
            ? talk.T(standing switch
            {
                HouseholdStanding.Poor => "status.poor",
                HouseholdStanding.NearPoor => "status.near-poor",
                HouseholdStanding.NewlyEscaped => "status.newly-escaped",
                HouseholdStanding.NonPoor => "status.non-poor",
                HouseholdStanding.AverageLiving => "status.average",
            })
            : null;

    /// <summary>Notes the words that came with a report and answer no question.</summary>
    public static void NoteRest(Talk talk, Report report, string indent = "")
    {
        if (report.Rest.Length > 0)
        {
            talk.Note(indent + talk.T("history.rest", ("words", Format.Short(report.Rest, MostOfRest))));
        }
    }

    /// <summary>All answers in one line.</summary>
    public static string Content(Talk talk, Report report)
    {
        var form = talk.Plan(report.PlanCode)?.FindForm(report.FormId, report.FormVersion);
        return form is null ? "" : AnswersLine(talk, form, report.Answers);
    }

    /// <summary>All answers in one line, in the form's order.</summary>
    public static string AnswersLine(Talk talk, Form form, Answers answers) => AnswersLine(talk.Words, form, answers);

    /// <summary>The same outside a conversation.</summary>
    public static string AnswersLine(Texts words, Form form, Answers answers)
    {
        if (answers.IsNil)
        {
            return words.Say("answer.nil");
        }

        var told = form.Questions.SelectMany(q => q.Choices).SelectMany(c => new[] { c.Count, c.Value }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var parts = form.Questions
            .Where(q => answers.Has(q.Key) && !told.Contains(q.Key))
            .Select(q => Format.Labelled(words, q, answers[q.Key]!, form, answers));
        return string.Join("; ", parts);
    }

    private static void Named(Talk talk, string rest)
    {
        var all = talk.Person.Access.Allows(Operation.ReadHistory);
        var own = Duties.Subjects(talk);
        var found = SubjectWords.Named(rest, own);
        if (found.Count == 0 && all && talk.Know.Roster.SubjectByCode(rest.Trim()) is { } byCode)
        {
            found = [byCode];
        }

        if (found.Count == 1)
        {
            Show(talk, found[0].Id);
        }
        else if (found.Count > 1)
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Browse, null, [.. found.Select(s => s.Id)], Asked: rest) { Waits = Lookup.Waits(talk.State.Pending) });
        }
        else
        {
            talk.Say(all && own.Count == 0 ? talk.T("history.unknown", ("words", Format.Short(rest, 40))) : ReportFlow.NotYours(talk, rest));
        }
    }

    private static string Line(Talk talk, Report report)
    {
        var at = PlanClock.Local(talk.Plan(report.PlanCode) ?? talk.Know.Plans[0], report.FiledAt);
        var line = talk.T("history.line",
            ("number", Report.Show(report.Number)),
            ("subject", talk.CodeOf(report.Subject)),
            ("period", Format.Period(talk, report.PlanCode, report.PeriodKey)),
            ("time", Format.Time(at)),
            ("day", Format.Day(DateOnly.FromDateTime(at.DateTime))));
        return line
            + (report.IsLate ? talk.T("history.late") : "")
            + (report.Version > 1 ? talk.T("history.version", ("version", Format.Plain(report.Version))) : "")
            + (report.ReviewState == Report.Returned ? talk.T("history.returned") : "");
    }
}
