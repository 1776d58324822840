using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>What a board says: how far the periods are, and the codes that are missing. No name of anybody, ever.</summary>
internal static class BoardText
{
    private const int MostCodes = 30;

    /// <summary>The periods that take reports now; where there is none, the last that ended.</summary>
    public static string Now(DbConnection db, UnitView view, DateTimeOffset now, string? language)
    {
        var lines = new List<string>();
        foreach (var plan in view.PlansAt(now))
        {
            var today = PlanClock.Today(plan, now);
            IReadOnlyList<Period> open = PlanPeriods.AcceptingOn(plan, today);
            var shown = open.Count > 0 ? open : [.. PlanPeriods.Of(plan).Where(p => p.LastDay < today).TakeLast(1)];
            lines.AddRange(shown.Select(period => Of(db, view, plan, period, now, language)).OfType<string>());
        }

        return lines.Count > 0 ? string.Join('\n', lines) : ReminderText.For(language).Say("board.nothing");
    }

    /// <summary>One period; null where nothing is owed in it.</summary>
    public static string? Of(DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now, string? language)
    {
        var status = PeriodStatus.Of(db, Access.System(view.UnitId), view, plan, period)!;
        if (status.Expected == 0)
        {
            return null;
        }

        var words = ReminderText.For(language);
        var shared = SummaryWords.For(language);
        var line = words.Say(
            "board.line",
            ("period", SummaryWords.Capital(PeriodTitle.Short(shared, period))),
            ("left", Format.Left(Texts.For(language), period, PlanClock.Today(plan, now))),
            ("received", status.Received),
            ("expected", status.Expected),
            ("rate", shared.Format.Rate(status.Received, status.Expected)),
            ("late", status.Late));
        return status.Missing.Count == 0
            ? line + " " + words.Say("board.all")
            : line + "\n" + words.Say("board.missing", ("codes", shared.Codes([.. status.Missing.Select(m => m.Subject)], MostCodes)));
    }
}
