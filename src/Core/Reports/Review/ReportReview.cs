using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using static ReportBot.Core.Households.HouseholdTexts;

namespace ReportBot.Core.Reports;

/// <summary>
/// The secretary's review: a report is accepted, or returned to its author for correction, which also reopens a
/// locked period for it; a proposal in it is answered; a locked period is opened again for one subject.
/// </summary>
public static class ReportReview
{
    /// <summary>The key of the question whose text the office answers.</summary>
    public const string ProposalKey = "proposal";

    /// <summary>The longest note and answer.</summary>
    public const int LongestText = 1000;

    /// <summary>A reopening lasts to the end of the day so many days on, where no day is named.</summary>
    public const int DaysReopened = 3;

    /// <summary>No reopening lasts longer.</summary>
    public const int MostDaysReopened = 31;

    private const string MarkReturned = """
        UPDATE reports SET review_state = 'returned', review_note = @note, reviewed_by = @by, reviewed_at = @now
        WHERE unit_id = @unitId AND number = @number AND is_current = 1
        """;

    /// <summary>Returns the report with this number; false when there is none or the access may not.</summary>
    public static bool Return(DbConnection db, Access access, long number, string note, DateTimeOffset now) =>
        access.Allows(Operation.ReturnReport)
        && db.Execute(MarkReturned, new
        {
            unitId = access.UnitId,
            number,
            note,
            by = access.OfficialId,
            now = now.ToUnixTimeMilliseconds(),
        }) > 0;

    /// <summary>Returns a report and tells its author the reason, with the way to correct it.</summary>
    public static Outcome Return(
        DbConnection db, Access access, UnitView view, long number, string note, DateTimeOffset now, MessageBudget? budget = null)
    {
        if (access.UnitId != view.UnitId || string.IsNullOrWhiteSpace(note) || Find(db, view, number) is not { } report
            || !Return(db, access, number, Cut(note), now))
        {
            return new Outcome.NotFound();
        }

        Audit.Note(db, access, Operation.ReturnReport, Report.Show(number), "returned", now);
        Tell(db, view, report, "note.returned", Cut(note), now, budget);
        return new Outcome.Done();
    }

    /// <summary>Returns several reports for the same reason; all of them or, where one cannot be, none. The outcome counts them.</summary>
    public static Outcome Return(
        DbConnection db, Access access, UnitView view, IReadOnlyList<long> numbers, string note, DateTimeOffset now, MessageBudget? budget = null) =>
        numbers.Any(n => Find(db, view, n) is null) || numbers.Any(n => Return(db, access, view, n, note, now, budget) is Outcome.NotFound)
            ? new Outcome.NotFound()
            : new Outcome.Counted(numbers.Count);

    /// <summary>Accepts the reports with these numbers that wait; the outcome counts them.</summary>
    public static Outcome Accept(DbConnection db, Access access, UnitView view, IReadOnlyList<long> numbers, DateTimeOffset now)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.ReviewReport))
        {
            return new Outcome.NotFound();
        }

        var accepted = numbers.Where(n => ReviewStore.Accept(db, view.UnitId, n, access.OfficialId, now)).ToList();
        foreach (var number in accepted)
        {
            Audit.Note(db, access, Operation.ReviewReport, Report.Show(number), "accepted", now);
        }

        return new Outcome.Counted(accepted.Count);
    }

    /// <summary>Answers the proposal in a report; its author is told.</summary>
    public static Outcome Answer(
        DbConnection db, Access access, UnitView view, long number, string words, DateTimeOffset now, MessageBudget? budget = null)
    {
        if (access.UnitId != view.UnitId || access.OfficialId is not { } official || !access.Allows(Operation.ReviewReport)
            || string.IsNullOrWhiteSpace(words) || Find(db, view, number) is not { } report || ProposalIn(report) is not { } proposal)
        {
            return new Outcome.NotFound();
        }

        ReviewStore.Answer(db, view.UnitId, number, Cut(words), official, now);
        Audit.Note(db, access, Operation.ReviewReport, Report.Show(number), "answered", now);
        Tell(db, view, report, "note.answered", Cut(words), now, budget, proposal);
        return new Outcome.Done();
    }

    /// <summary>
    /// Opens a locked period again for one subject, to the end of a day (three days on where none is named); whoever
    /// owes the report is told. Not found where nothing is owed, the period is not locked or the day is over or far off.
    /// </summary>
    public static Outcome Reopen(
        DbConnection db, Access access, UnitView view, Request.Reopen asked, DateTimeOffset now, MessageBudget? budget = null)
    {
        var today = UnitDay.Of(view, now);
        var until = asked.Until ?? today.AddDays(DaysReopened);
        if (access.UnitId != view.UnitId || access.OfficialId is not { } official || !access.Allows(Operation.ReopenPeriod)
            || view.Plans.FirstOrDefault(p => string.Equals(p.Code, asked.At.Plan, StringComparison.Ordinal)) is not { } plan
            || PlanPeriods.Find(plan, asked.At.Key) is not { } period || period.PhaseOn(today) != PeriodPhase.Locked
            || until < today || until > today.AddDays(MostDaysReopened)
            || Obligations.On(view.Roster, plan, period, asked.Subject) is not { } obligation)
        {
            return new Outcome.NotFound();
        }

        ReviewStore.Reopen(db, view.UnitId, plan.Code, period.Key, asked.Subject, until, official, now);
        Audit.Note(db, access, Operation.ReopenPeriod, obligation.Subject.Code, period.Key, now);
        if (obligation.OwedByOfficial is { } owing)
        {
            TellReopened(db, view, obligation, owing, until, now, budget);
        }

        return new Outcome.Reopened(until);
    }

    /// <summary>Whether a locked period takes a report on this subject on a day.</summary>
    public static bool IsReopened(DbConnection db, long unitId, Period period, SubjectId subject, DateOnly today) =>
        ReviewStore.ReopenedUntil(db, unitId, period.PlanCode, period.Key, subject) is { } until && today <= until;

    /// <summary>What a report proposes; null where it proposes nothing.</summary>
    public static string? ProposalIn(Report report) =>
        report.Answers[ProposalKey] is Forms.Answer.Text { Words: { Length: > 0 } words } ? words : null;

    /// <summary>The current report with this number, read by its plan's form; null when there is none.</summary>
    internal static Report? Find(DbConnection db, UnitView view, long number) =>
        ReportStore.Numbered(db, view.UnitId, number, FormOf(view));

    /// <summary>The form of a plan of the unit.</summary>
    internal static Func<string, string, int, Form?> FormOf(UnitView view) => (planCode, formId, version) => view.Plans
        .FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal))?.FindForm(formId, version);

    private static void Tell(
        DbConnection db, UnitView view, Report report, string key, string words, DateTimeOffset now, MessageBudget? budget,
        string proposal = "") => OfficialNote.Send(
        db, view, report.FiledBy,
        language => new OutgoingMessage
        {
            Text = For(language).Say(
                key,
                ("subject", view.Roster.Subject(report.Subject)?.Code ?? ""),
                ("number", Report.Show(report.Number)),
                ("proposal", Short(proposal)),
                ("words", words)),
            Buttons = key == "note.returned" && Button(view, report) is { } data ? [new Button(For(language).Say("button.correct"), data)] : [],
        },
        string.Create(CultureInfo.InvariantCulture, $"{key}:{view.UnitId}:{report.Number}:{now.ToUnixTimeMilliseconds()}"),
        now,
        budget);

    private static void TellReopened(
        DbConnection db, UnitView view, Obligation obligation, long owing, DateOnly until, DateTimeOffset now, MessageBudget? budget) => OfficialNote.Send(
        db, view, owing,
        language => new OutgoingMessage
        {
            Text = For(language).Say(
                "note.reopened",
                ("subject", obligation.Subject.Code),
                ("period", Format.Period(Texts.For(language), obligation.Period)),
                ("day", Format.DayAndYear(until))),
            Buttons = [new Button(
                Texts.For(language).Say("button.report-on", ("subject", obligation.Subject.Code)),
                FilingFlow.ReportData(obligation.Subject, PeriodRef.Of(obligation.Period)))],
        },
        string.Create(CultureInfo.InvariantCulture, $"reopened:{view.UnitId}:{obligation.Period.Key}:{obligation.Subject.Code}:{now.ToUnixTimeMilliseconds()}"),
        now,
        budget);

    private static string? Button(UnitView view, Report report) =>
        view.Roster.Subject(report.Subject) is { } subject && report.Kind != Report.AdHocKind
            ? FilingFlow.ReportData(subject, new PeriodRef(report.PlanCode, report.PeriodKey))
            : null;

    private static string Short(string text) => Format.Short(text, 160);

    private static string Cut(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= LongestText ? trimmed : trimmed[..LongestText];
    }
}
