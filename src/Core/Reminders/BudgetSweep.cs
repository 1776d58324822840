using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>
/// Warns the administrators once when a bot has used 70 % and once when it has used 90 % of its month's messages; at
/// 100 % the secretary too, because broadcasts wait then. What has waited for days is given up: an old reminder helps
/// nobody.
/// </summary>
public static class BudgetSweep
{
    /// <summary>So long a broadcast waits for a bot whose month is used up.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(2);

    private const string GiveUp = """
        UPDATE outbox SET state = 'dead', last_error = 'quota'
        WHERE state = 'queued' AND priority = 1 AND channel = @channel AND due_at < @before
        """;

    /// <summary>Whether somebody is to be warned, or something to be given up; only reads.</summary>
    public static bool IsDue(DbConnection db, MessageBudget budget, DateTimeOffset now) => Due(db, budget, now).Any();

    /// <summary>Warns the people of these units. Run it in a transaction.</summary>
    /// <returns>How many messages were queued.</returns>
    public static int Run(DbConnection db, IReadOnlyList<UnitView> units, MessageBudget budget, DateTimeOffset now)
    {
        var queued = 0;
        foreach (var (line, level) in Due(db, budget, now).ToList())
        {
            if (level >= 100)
            {
                db.Execute(GiveUp, new { channel = line.Count.Channel, before = (now - LongestWait).ToUnixTimeMilliseconds() });
            }

            if (MessageCounts.Warn(db, line.Count.Channel, level, now))
            {
                queued += units.Sum(view => Tell(db, view, budget, line, level, now));
            }
        }

        return queued;
    }

    private static IEnumerable<(BudgetLine Line, int Level)> Due(DbConnection db, MessageBudget budget, DateTimeOffset now) => budget.Lines(db, now)
        .Where(l => l.Quota is { Messages: > 0 })
        .Select(l => (Line: l, Level: MessageBudget.Warnings.LastOrDefault(w => l.Percent >= w)))
        .Where(l => l.Level > l.Line.Count.Warned || l.Level >= 100);

    private static int Tell(DbConnection db, UnitView view, MessageBudget budget, BudgetLine line, int level, DateTimeOffset now)
    {
        if (view.Plans is not [var plan, ..])
        {
            return 0;
        }

        var mailing = new Mailing(db, view, budget, now);
        var today = PlanClock.Today(plan, now);
        IEnumerable<(long Official, ChatAddress Chat)> readers = OfficeReaders.Of(mailing, view, today, Roles.Administrator);
        if (level >= 100)
        {
            readers = readers.Concat(OfficeReaders.Of(mailing, view, today, Roles.Secretary)).DistinctBy(r => r.Official);
        }

        var queued = 0;
        foreach (var (official, chat) in readers)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"budget:{line.Count.Channel}:{MessageCounts.MonthOf(now)}:{level}:{official}");
            queued += mailing.Send(chat, new OutgoingMessage { Text = Write(line, level, chat.Language) }, key, QuietHours.After(plan, now)) ? 1 : 0;
        }

        return queued;
    }

    private static string Write(BudgetLine line, int level, string language)
    {
        var words = ReminderText.For(language);
        return words.Say(
            level >= 100 ? "budget.used-up" : "budget.warning",
            ("channel", ChannelWords.Name(Texts.For(language), line.Count.Channel)),
            ("used", line.Count.Total),
            ("quota", (long)line.Quota!.Messages),
            ("percent", (long)line.Percent),
            ("forecast", line.Forecast));
    }
}
