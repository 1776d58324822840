using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>
/// Files reports: all of a request or none. A second report on the same obligation amends the first: a new
/// version under the same number, the old one kept. What counts as late is decided by version 1.
/// </summary>
public static class ReportFiling
{
    private const string TakeNumber =
        "UPDATE units SET next_report_number = next_report_number + 1 WHERE id = @unitId RETURNING next_report_number - 1";

    private const string Supersede = "UPDATE reports SET is_current = 0 WHERE id = @id";

    private const string Insert = """
        INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind,
          subject_id, form_id, form_version, answers, rest, filed_by, filed_at, first_filed_at, is_late, channel)
        VALUES (@unitId, @number, @version, 1, @planCode, @kind, @periodKey, @dueDate, @subjectKind,
          @subjectId, @formId, @formVersion, @answers, @rest, @filedBy, @filedAt, @firstFiledAt, @isLate, @channel)
        RETURNING id
        """;

    /// <summary>Files them for the official behind <paramref name="access"/>; the outcome says what was stored or why nothing was.</summary>
    public static Outcome File(
        DbConnection db, Access access, UnitView view, IReadOnlyList<Filing> filings, string channel, DateTimeOffset now)
    {
        var checkedOnes = new List<Checked>(filings.Count);
        foreach (var filing in filings)
        {
            var (ready, refusal) = Check(db, access, view, filing, now);
            if (ready is null)
            {
                return new Outcome.NotFiled(refusal, filing.Subject);
            }

            checkedOnes.Add(ready);
        }

        return new Outcome.Filed([.. checkedOnes.Select(ready => Store(db, access, ready, channel, now))]);
    }

    private static (Checked? Ready, FilingRefusal Refusal) Check(
        DbConnection db, Access access, UnitView view, Filing filing, DateTimeOffset now)
    {
        if (view.Plans.FirstOrDefault(p => string.Equals(p.Code, filing.PlanCode, StringComparison.Ordinal)) is not { } plan
            || plan.Forms.FirstOrDefault(f => string.Equals(f.Id, filing.FormId, StringComparison.Ordinal)) is not { } form
            || access.UnitId != view.UnitId
            || access.OfficialId is not { } officialId
            || !access.Allows(Operation.FileReport, own: true))
        {
            return (null, FilingRefusal.NotYours);
        }

        var answers = AnswerCheck.WithoutUnasked(form, filing.Answers);
        var isComplete = AnswerCheck.IsComplete(form, answers);
        if (filing.PeriodKey.StartsWith(Report.AdHocKind, StringComparison.Ordinal))
        {
            var looksAfter = view.Roster.SubjectsOf(officialId, PlanClock.Today(plan, now)).Any(l => l.Subject.Id == filing.Subject);
            return !looksAfter ? (null, FilingRefusal.NotYours)
                : !isComplete ? (null, FilingRefusal.Incomplete)
                : (new Checked(filing, form, answers, null, null, false), default);
        }

        if (PlanPeriods.Find(plan, filing.PeriodKey) is not { } period
            || Obligations.On(view.Roster, plan, period, filing.Subject)?.OwedByOfficial != officialId)
        {
            return (null, FilingRefusal.NotYours);
        }

        var existing = ReportStore.Of(db, access.UnitId, plan.Code, period.Key, filing.Subject, (_, id, version) => plan.FindForm(id, version));
        var phase = period.PhaseOn(PlanClock.Today(plan, now));
        var reopened = existing?.ReviewState == Report.Returned
            || (phase == PeriodPhase.Locked && ReportReview.IsReopened(db, access.UnitId, period, filing.Subject, PlanClock.Today(plan, now)));
        return phase switch
        {
            PeriodPhase.NotOpen => (null, FilingRefusal.NotOpen),
            PeriodPhase.Locked when !reopened => (null, FilingRefusal.Locked),
            _ when !isComplete => (null, FilingRefusal.Incomplete),
            _ => (new Checked(filing, form, answers, period, existing, phase != PeriodPhase.Open), default),
        };
    }

    private static Report Store(DbConnection db, Access access, Checked ready, string channel, DateTimeOffset now)
    {
        var (filing, form, answers, period, existing, isLate) = ready;
        DraftStore.Drop(db, access, filing.PlanCode, filing.PeriodKey, filing.Subject);
        if (existing is not null && existing.Answers.Equals(answers) && existing.Rest == filing.Rest && existing.ReviewState != Report.Returned)
        {
            return existing;
        }

        if (existing is not null)
        {
            db.Execute(Supersede, new { id = existing.Id });
        }

        var report = new Report
        {
            Id = 0,
            Number = existing?.Number ?? db.ExecuteScalar<long>(TakeNumber, new { unitId = access.UnitId }),
            Version = (existing?.Version ?? 0) + 1,
            PlanCode = filing.PlanCode,
            PeriodKey = filing.PeriodKey,
            Kind = period is null ? Report.AdHocKind : Period.KindWord(period.Kind),
            Subject = filing.Subject,
            FormId = form.Id,
            FormVersion = form.Version,
            Answers = answers,
            Rest = filing.Rest,
            FiledBy = access.OfficialId!.Value,
            FiledAt = now,
            FirstFiledAt = existing?.FirstFiledAt ?? now,
            IsLate = existing?.IsLate ?? isLate,
            ReviewState = "filed",
        };
        return report with { Id = InsertReport(db, access.UnitId, report, period?.Due, channel) };
    }

    private static long InsertReport(DbConnection db, long unitId, Report report, DateOnly? due, string channel) =>
        db.ExecuteScalar<long>(Insert, new
        {
            unitId,
            number = report.Number,
            version = report.Version,
            planCode = report.PlanCode,
            kind = report.Kind,
            periodKey = report.PeriodKey,
            dueDate = due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            subjectKind = report.Subject.KindWord,
            subjectId = report.Subject.Id,
            formId = report.FormId,
            formVersion = report.FormVersion,
            answers = AnswersJson.Write(report.Answers),
            rest = report.Rest,
            filedBy = report.FiledBy,
            filedAt = report.FiledAt.ToUnixTimeMilliseconds(),
            firstFiledAt = report.FirstFiledAt.ToUnixTimeMilliseconds(),
            isLate = report.IsLate ? 1 : 0,
            channel,
        });

    private sealed record Checked(
        Filing Filing, Form Form, Answers Answers, Period? Period, Report? Existing, bool IsLate);
}
