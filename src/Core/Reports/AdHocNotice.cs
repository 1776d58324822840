using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;

namespace ReportBot.Core.Reports;

/// <summary>Tells the secretaries of an ad hoc report as soon as it is stored, in the same transaction, whatever the hour.</summary>
internal static class AdHocNotice
{
    private const int MostWords = 1500;

    /// <summary>Queues one message to each secretary who can be written to, but the author.</summary>
    public static void Send(DbConnection db, UnitView view, IReadOnlyList<Report> reports, DateTimeOffset now)
    {
        foreach (var report in reports.Where(r => r.Kind == Report.AdHocKind && r.Version == 1))
        {
            var plan = view.Plans.First(p => string.Equals(p.Code, report.PlanCode, StringComparison.Ordinal));
            foreach (var secretary in Recipients.With(view, Roles.Secretary, PlanClock.Today(plan, now)).Where(o => o.Id != report.FiledBy))
            {
                if (Identities.ChatsOf(db, view.UnitId, secretary.Id) is [var chat, ..])
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"ad-hoc:{view.UnitId}:{report.Number}:{secretary.Id}");
                    Outbox.Queue(db, new OutboxEntry(view.UnitId, chat.Channel, chat.ChatId, OutboxEntry.Reply, Write(view, plan, report, chat.Language), key, now));
                }
            }
        }
    }

    /// <summary>"ĐỘT XUẤT: H009 Y Thơm, nhà tốc mái đêm qua. …"</summary>
    private static OutgoingMessage Write(UnitView view, Plan plan, Report report, string? language)
    {
        var at = PlanClock.Local(plan, report.FiledAt);
        var subject = view.Roster.Subject(report.Subject);
        var area = subject?.AreaId is { } id && report.Subject.Kind != SubjectKind.Area ? view.Roster.Area(id)?.Name : null;
        return new OutgoingMessage
        {
            Text = ReminderText.For(language).Say(
                "ad-hoc",
                ("subject", string.Join(", ", new[] { $"{subject?.Code} {subject?.Name}", area }.OfType<string>())),
                ("words", AdHocReports.Words(plan, report.FormId, report.FormVersion, report.Answers, MostWords)),
                ("official", view.Roster.Official(report.FiledBy)?.Name ?? ""),
                ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)),
                ("day", at.ToString("dd/MM", CultureInfo.InvariantCulture)),
                ("number", Report.Show(report.Number)),
                ("code", subject?.Code ?? "")),
        };
    }
}
