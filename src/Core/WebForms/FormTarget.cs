using System.Data.Common;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.WebForms;

/// <summary>One report that the visitor owes, as it stands now.</summary>
internal sealed record FormTarget(Plan Plan, Period Period, Form Form, Subject Subject, Report? Report, Draft? Draft)
{
    /// <summary>Grows with each change of the report; 0 where there is none.</summary>
    public int Version => Report?.Version ?? 0;

    /// <summary>Changes with each change of the draft; 0 where there is none.</summary>
    public long DraftMark => Draft?.UpdatedAt.ToUnixTimeMilliseconds() ?? 0;

    /// <summary>What is filled in: the draft, else what was sent.</summary>
    public Answers Answers => AnswerFit.To(Form, Draft?.Answers ?? Report?.Answers ?? Answers.Empty);

    /// <summary>Words of messages that answered no question: they stay with the report, whatever the page sends.</summary>
    public string Rest => Draft?.Rest ?? Report?.Rest ?? "";

    /// <summary>Whether the report was returned to be corrected.</summary>
    public bool IsReturned => Report?.ReviewState == Reports.Report.Returned;

    /// <summary>Whether the office opened the locked period again for this subject.</summary>
    public bool IsReopened { get; init; }

    /// <summary>Whether the period takes the report: it is open or late, or the report was returned, or the office opened it again.</summary>
    public bool IsOpen(DateOnly today) => IsReturned || IsReopened || Period.PhaseOn(today) is PeriodPhase.Open or PeriodPhase.Late;

    /// <summary>All of a period, in the order of lists.</summary>
    public static IReadOnlyList<FormTarget> Of(DbConnection db, FormVisit visit, Plan plan, Period period, IReadOnlyList<Draft> drafts) =>
        [.. Obligations.OwedBy(visit.View.Roster, plan, period, visit.Official.Id)
            .Select(o => Load(db, visit, plan, period, o.Subject, drafts))];

    /// <summary>The one on a subject of a period (<c>plan/key</c>); null when the visitor owes none.</summary>
    public static FormTarget? Find(DbConnection db, FormVisit visit, string periodName, string code)
    {
        var (planCode, key) = periodName.Split('/', 2) is [var first, var second] ? (first, second) : ("", "");
        return visit.View.Plans.FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal)) is { } plan
            && PlanPeriods.Find(plan, key) is { } period
            && Obligations.OwedBy(visit.View.Roster, plan, period, visit.Official.Id)
                .FirstOrDefault(o => string.Equals(o.Subject.Code, code, StringComparison.Ordinal)) is { } owed
            ? Load(db, visit, plan, period, owed.Subject, DraftStore.Mine(db, visit.Access, visit.FormOf))
            : null;
    }

    private static FormTarget Load(
        DbConnection db, FormVisit visit, Plan plan, Period period, Subject subject, IReadOnlyList<Draft> drafts) => new(
            plan,
            period,
            plan.Form(period.FormId),
            subject,
            ReportStore.Of(db, visit.View.UnitId, plan.Code, period.Key, subject.Id, visit.FormOf),
            drafts.FirstOrDefault(d => d.PlanCode == plan.Code && d.PeriodKey == period.Key && d.Subject == subject.Id))
    {
        IsReopened = period.PhaseOn(visit.Today(plan)) == PeriodPhase.Locked
            && ReportReview.IsReopened(db, visit.View.UnitId, period, subject.Id, visit.Today(plan)),
    };
}
