using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What a person is told about a report that was taken, or why a period takes none; the same in chat and on the web form.</summary>
internal static class Receipts
{
    /// <summary>"Đã nhận báo cáo BC-000123 (H012), kỳ 10/9/2025, lúc 08:05 ngày 09/09."</summary>
    /// <param name="words">The language.</param>
    /// <param name="plans">The plans in force; at least one.</param>
    /// <param name="roster">Where the codes of subjects are.</param>
    /// <param name="reports">Stored reports of one period; at least one.</param>
    public static string Write(Texts words, IReadOnlyList<Plan> plans, Roster roster, IReadOnlyList<Report> reports)
    {
        var first = reports[0];
        var plan = plans.FirstOrDefault(p => string.Equals(p.Code, first.PlanCode, StringComparison.Ordinal)) ?? plans[0];
        var at = PlanClock.Local(plan, first.FiledAt);
        var receipt = words.Say("receipt",
            ("reports", string.Join(", ", reports.Select(r => Name(words, roster, r)))),
            ("period", PlanPeriods.Find(plan, first.PeriodKey) is { } period ? Format.Period(words, period) : words.Say("period.ad-hoc")),
            ("time", Format.Time(at)),
            ("day", Format.Day(DateOnly.FromDateTime(at.DateTime))));
        return reports.Any(r => r.IsLate) ? receipt + " " + words.Say("receipt.late") : receipt;
    }

    /// <summary>Why a period takes nothing on a day, until when, and the way out; null when it does.</summary>
    public static string? Closed(Texts words, Plan plan, Period period, Subject? subject, DateOnly today) => period.PhaseOn(today) switch
    {
        PeriodPhase.NotOpen => words.Say("refuse.not-open",
            ("period", Format.Capital(Format.Period(words, period))), ("day", Format.DayAndYear(period.Opens))),
        PeriodPhase.Locked => words.Say(subject is null ? "refuse.locked" : "refuse.locked-subject",
            ("period", Format.Capital(Format.Period(words, period))),
            ("day", Format.Day(period.LastLateDay.AddDays(1))),
            ("subject", subject?.Code ?? ""),
            ("via", plan.Route.Via)),
        _ => null,
    };

    private static string Name(Texts words, Roster roster, Report report) => words.Say(
        report.Version > 1 ? "receipt.amended" : "receipt.one",
        ("number", Report.Show(report.Number)),
        ("subject", roster.Subject(report.Subject)?.Code ?? ""),
        ("version", Format.Plain(report.Version)));
}
