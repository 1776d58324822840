using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>The way through a form: where a draft stands and what comes next.</summary>
internal static class FormFlow
{
    /// <summary>Opens the report on a subject: on with its draft, from its sent answers, or anew.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="duties">The period.</param>
    /// <param name="duty">The report owed.</param>
    /// <param name="first">What to do with the opened draft before anything is asked.</param>
    public static void Open(Talk talk, PeriodDuties duties, Duty duty, Action<OpenForm>? first = null)
    {
        var which = new DraftRef(duties.Plan.Code, duties.Period.Key, duty.Subject.Id);
        if (duty.Draft is null)
        {
            talk.Save(New(talk, duties.Plan, which, duties.Period.FormId, duty.Report));
            if (duty.Report is { Answers.IsNil: false } amended)
            {
                TellChanges(talk, duties.Plan, amended.FormId, amended.FormVersion, amended.Answers);
            }
        }

        if (duty.IsReturned)
        {
            talk.Note(talk.T("form.returned", ("subject", duty.Subject.Code), ("note", duty.Report!.ReviewNote)));
        }

        if (first is not null && OpenForm.Of(talk, which) is { } opened)
        {
            first(opened);
        }

        Continue(talk, which, withHeading: true);
    }

    /// <summary>A draft to fill in; it starts from the answers of the report that it amends.</summary>
    public static Draft New(Talk talk, Plan plan, DraftRef which, string formId, Report? amended)
    {
        var form = plan.Form(formId);
        return new Draft
        {
            PlanCode = which.Plan,
            PeriodKey = which.Period,
            Subject = which.Subject,
            FormId = form.Id,
            FormVersion = form.Version,
            Answers = amended is null || amended.Answers.IsNil ? Answers.Empty : AnswerFit.To(form, amended.Answers),
            Rest = amended?.Rest ?? "",
            Amends = amended?.Number,
            StartedAt = talk.Know.Now,
            UpdatedAt = talk.Know.Now,
        };
    }

    /// <summary>The next question, or the card when there is none. An amendment starts at the card.</summary>
    public static void Continue(Talk talk, DraftRef which, bool withHeading = false)
    {
        if (OpenForm.Of(talk, which) is not { } at)
        {
            Gone(talk);
            return;
        }

        if (withHeading && talk.Draft(which) is { } kept)
        {
            TellChanges(talk, at.Plan, kept.FormId, kept.FormVersion, kept.Answers);
        }

        var amendsAnswers = at.Draft is { Amends: not null, Answers.Count: > 0 } && withHeading;
        if (amendsAnswers || at.Next() is not { } next)
        {
            CardFlow.Ask(talk, new Pending.ForConfirm(which));
            return;
        }

        if (withHeading)
        {
            Heading(talk, at);
        }

        AnswerFlow.Ask(talk, new Pending.ForAnswer(which, next.Key));
    }

    /// <summary>The form has a new version since: what it no longer asks is read back, so that nothing is lost unseen.</summary>
    private static void TellChanges(Talk talk, Plan plan, string formId, int version, Answers answers)
    {
        if (plan.FindForm(formId, version) is not { } then || plan.Form(formId) is var form && form.Version == version)
        {
            return;
        }

        var lost = answers;
        foreach (var (key, _) in AnswerFit.To(form, answers))
        {
            lost = lost.Without(key);
        }

        talk.Note(lost.Count == 0 ? talk.T("form.new-version") : talk.T("form.new-version-lost", ("answers", HistoryFlow.AnswersLine(talk, then, lost))));
    }

    /// <summary>The draft was sent or dropped in another chat meanwhile.</summary>
    public static void Gone(Talk talk)
    {
        talk.Forget();
        ReportFlow.List(talk, null, talk.T("form.gone"));
    }

    /// <summary>"câu 3", for lists.</summary>
    public static string Position(Talk talk, Plan plan, Draft draft) =>
        OpenForm.Of(talk, DraftRef.Of(draft)) is { } at && at.Next() is { } next
            ? talk.T("form.at-question", ("number", Format.Plain(at.NumberOf(next))))
            : talk.T("form.at-card");

    private static void Heading(Talk talk, OpenForm at)
    {
        var begun = at.Draft.IsBegun;
        var left = at.Period is null ? "" : ", " + (talk.Know.Life.ReopenedUntil(at.Period, at.Draft.Subject) is { } until && at.Period.LastLateDay < talk.Know.Today
            ? talk.T("left.reopened", ("day", Format.Day(until)))
            : Format.Left(talk.Words, at.Period, talk.Know.Today));
        talk.Note(talk.T(begun ? "form.heading-again" : "form.heading",
            ("subject", at.Subject.Code), ("name", at.Subject.Name), ("period", at.PeriodName), ("left", left)));
    }
}
