using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Sending reports, the receipt for what is stored, and what comes next.</summary>
internal static class FilingFlow
{
    private const int MostEchoed = 600;
    private const int MostOfRest = 100;

    public static Filing Of(OpenForm at, Answers answers) =>
        new(at.Draft.PlanCode, at.Draft.PeriodKey, at.Draft.Subject, at.Form.Id, at.Form.Version, answers) { Rest = at.Draft.Rest };

    /// <summary>Asks for the reports to be filed; an amendment that changes nothing is not sent.</summary>
    public static void Send(Talk talk, IReadOnlyList<Filing> filings)
    {
        foreach (var filing in filings)
        {
            if (talk.Plan(filing.PlanCode) is { } plan && PlanPeriods.Find(plan, filing.PeriodKey) is { } period
                && talk.Reports(period).GetValueOrDefault(filing.Subject)?.ReviewState != Report.Returned
                && talk.Know.Life.ReopenedUntil(period, filing.Subject) is null
                && ReportFlow.Refusal(talk, plan, period, talk.Subject(filing.Subject)) is { } refusal)
            {
                talk.Forget();
                talk.Note(refusal);
                talk.Say(talk.T("refuse.kept"));
                return;
            }
        }

        var changed = filings.Where(f => !IsUnchanged(talk, f)).ToList();
        foreach (var same in filings.Except(changed))
        {
            talk.Note(talk.T("card.unchanged", ("subject", talk.CodeOf(same.Subject))));
            talk.Drop(new DraftRef(same.PlanCode, same.PeriodKey, same.Subject));
        }

        if (changed.Count > 0)
        {
            JustSent.Before(talk, changed);
            talk.Do(new Request.File(changed));
        }
        else
        {
            talk.Forget();
            Next(talk, new PeriodRef(filings[0].PlanCode, filings[0].PeriodKey));
        }
    }

    /// <summary>The reports are stored: the receipt, then the next one that is missing.</summary>
    public static void Filed(Talk talk, IReadOnlyList<Report> reports)
    {
        var said = ProposalFlow.SaidEscaped(talk, reports);
        var sent = talk.State.Pending;
        talk.Forget();
        talk.State = JustSent.Keep(talk, reports) with { Placed = null };
        foreach (var together in reports.GroupBy(r => r.Kind == Report.AdHocKind ? r.Kind : r.PeriodKey, StringComparer.Ordinal))
        {
            talk.Note(Receipts.Write(talk.Words, talk.Know.Plans, talk.Know.Roster, [.. together]));
            NoteRest(talk, together);
        }

        ReporterQuestionFlow.NoteDeparted(talk, reports);
        ReporterQuestionFlow.NoteRegistration(talk, reports);
        PictureFlow.NoteWaiting(talk);
        foreach (var report in reports.Where(r => r.Kind == Report.AdHocKind && talk.Plan(r.PlanCode) is not null))
        {
            var plan = talk.Plan(report.PlanCode)!;
            talk.Note(talk.T("ad-hoc.words",
                ("words", AdHocReports.Words(plan, report.FormId, report.FormVersion, report.Answers, MostEchoed)), ("via", Format.Capital(plan.Route.Via))));
        }

        foreach (var report in reports)
        {
            talk.Drop(new DraftRef(report.PlanCode, report.Kind == Report.AdHocKind ? PeriodRef.AdHocKey : report.PeriodKey, report.Subject));
        }

        ProposalFlow.NoteProposed(talk, reports);
        if (said is not null)
        {
            ProposalFlow.Ask(talk, said);
            return;
        }

        if (HeldFlow.TakeUp(talk, sent) || (talk.State.Returns && ReportFlow.GoBack(talk)))
        {
            return;
        }

        Next(talk, new PeriodRef(reports[0].PlanCode, reports[0].PeriodKey));
    }

    public static void Refused(Talk talk, Request.File request, Outcome.NotFiled refused)
    {
        talk.Forget();
        talk.State = talk.State with { Sent = null };
        var filing = request.Filings.FirstOrDefault(f => f.Subject == refused.Subject) ?? request.Filings[0];
        var subject = talk.Subject(filing.Subject);
        if (refused.Reason == FilingRefusal.Incomplete)
        {
            talk.Note(talk.T("form.required"));
            FormFlow.Continue(talk, new DraftRef(filing.PlanCode, filing.PeriodKey, filing.Subject));
            return;
        }

        var plan = talk.Plan(filing.PlanCode);
        var period = plan is null ? null : PlanPeriods.Find(plan, filing.PeriodKey);
        talk.Say(refused.Reason != FilingRefusal.NotYours && plan is not null && period is not null
            && ReportFlow.Refusal(talk, plan, period, subject) is { } refusal
                ? refusal
                : ReportFlow.NotYours(talk, subject?.Code ?? ""));
    }

    /// <summary>Says which reports of the period meant are missing.</summary>
    public static void NoteMissing(Talk talk)
    {
        if (Duties.Meant(talk, Duties.Now(talk)) is { } meant)
        {
            var codes = SubjectFlow.Codes(meant.All.Where(d => d.IsMissing).Select(d => d.Subject));
            talk.Note($"{Format.Capital(Format.Period(talk.Words, meant.Period))}: {(codes.Length > 0 ? talk.T("next.missing-now", ("codes", codes)) : talk.T("next.none-missing"))}");
        }
    }

    /// <summary>What is still missing in the period and elsewhere.</summary>
    public static void Next(Talk talk, PeriodRef at)
    {
        var now = Duties.Now(talk);
        var here = now.FirstOrDefault(d => d.At == at);
        var elsewhere = now.FirstOrDefault(d => d.At != at && d.Missing > 0);
        var buttons = new List<Button>();
        if (here is { Missing: > 0 })
        {
            var missing = here.All.Where(d => d.IsMissing).Select(d => d.Subject).ToList();
            talk.Note(talk.T("next.missing", ("codes", SubjectFlow.Codes(missing))));
            buttons.Add(new Button(talk.T("button.go-on-with", ("subject", missing[0].Code)), ReportData(missing[0], at)));
        }
        else if (here is not null)
        {
            talk.Note(talk.T("next.all-done",
                ("period", Format.Capital(Format.ShortPeriod(talk.Words, here.Period))),
                ("count", Format.Plain(here.All.Count)),
                ("subjects", SubjectNouns.Many(talk, here.All.Select(d => d.Subject.Id)))));
        }

        if (elsewhere is not null && here is not { Missing: > 0 })
        {
            var name = Format.Capital(Format.ShortPeriod(talk.Words, elsewhere.Period));
            talk.Note(talk.T("next.elsewhere",
                ("period", name),
                ("left", Format.Left(talk.Words, elsewhere.Period, talk.Know.Today)),
                ("codes", SubjectFlow.Codes(elsewhere.All.Where(d => d.IsMissing).Select(d => d.Subject)))));
            buttons.Add(new Button(name, "/baocao " + PeriodWords.Full(elsewhere.At)));
        }

        talk.Close(buttons);
    }

    /// <summary>The command behind a button that opens one report; the list where a code cannot be sent through buttons.</summary>
    public static string ReportData(Subject subject, PeriodRef at)
    {
        var data = $"/baocao {subject.Code} {PeriodWords.Full(at)}";
        return data.Length <= Button.MaxData && System.Text.Ascii.IsValid(data) ? data : "/baocao";
    }

    // What was not understood went along, and the person sees that it did.
    private static void NoteRest(Talk talk, IEnumerable<Report> reports)
    {
        foreach (var report in reports.Where(r => r.Rest.Length > 0))
        {
            talk.Note(talk.T("receipt.rest", ("subject", talk.CodeOf(report.Subject)), ("words", Format.Short(report.Rest, MostOfRest))));
        }
    }

    private static bool IsUnchanged(Talk talk, Filing filing) =>
        talk.Plan(filing.PlanCode) is { } plan && PlanPeriods.Find(plan, filing.PeriodKey) is { } period
        && talk.Reports(period).TryGetValue(filing.Subject, out var report)
        && report.ReviewState != Report.Returned && report.Answers.Equals(filing.Answers) && report.Rest == filing.Rest;
}
