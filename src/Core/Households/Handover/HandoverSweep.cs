using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;

namespace ReportBot.Core.Households.Handover;

/// <summary>
/// Tells a successor, once and on a working day, which households came over and where their stories stand. The
/// predecessor is told nothing and sees them no more; somebody without a chat is told when one is linked in time.
/// </summary>
public static class HandoverSweep
{
    // Later it is no news any more; the story stays at /ho.
    private const int MostDaysLate = 14;

    private const string SelectTold = """
        SELECT COUNT(*) FROM notices
        WHERE unit_id = @unitId AND plan_code = '' AND period_key = '' AND official_id = @official AND name = @name
        """;

    private const string InsertTold = """
        INSERT INTO notices (unit_id, plan_code, period_key, official_id, name, at) VALUES (@unitId, '', '', @official, @name, @now)
        ON CONFLICT (unit_id, plan_code, period_key, official_id, name) DO NOTHING
        """;

    /// <summary>Whether somebody is to be told now; only reads.</summary>
    public static bool IsDue(DbConnection db, UnitView view, DateTimeOffset now, MessageBudget? budget = null) => Due(db, view, now, budget).Any();

    /// <summary>Queues what is due; run it in a transaction.</summary>
    /// <returns>How many messages were queued.</returns>
    public static int Run(DbConnection db, UnitView view, DateTimeOffset now, MessageBudget? budget = null)
    {
        var queued = 0;
        foreach (var handover in Due(db, view, now, budget).ToArray())
        {
            if (db.Execute(InsertTold, Key(view, handover, now)) > 0 && OfficialNote.Send(
                db, view, handover.Successor, language => HandoverText.Write(db, view, handover, UnitDay.Of(view, now), language),
                string.Create(CultureInfo.InvariantCulture, $"{Name(handover)}:{view.UnitId}"), now, budget))
            {
                queued++;
            }
        }

        return queued;
    }

    private static IEnumerable<HouseholdHandover> Due(DbConnection db, UnitView view, DateTimeOffset now, MessageBudget? budget)
    {
        var today = UnitDay.Of(view, now);
        return view.PlansAt(now) is [var plan, ..] && WorkingDays.Is(plan, today) && !QuietHours.At(plan, now)
            ? Handovers.Of(view.Roster, today.AddDays(-MostDaysLate), today)
                .Where(h => db.ExecuteScalar<int>(SelectTold, Key(view, h, now)) == 0 && OfficialNote.Reaches(db, view, h.Successor, now, budget))
            : [];
    }

    private static object Key(UnitView view, HouseholdHandover handover, DateTimeOffset now) =>
        new { unitId = view.UnitId, official = handover.Successor, name = Name(handover), now = now.ToUnixTimeMilliseconds() };

    private static string Name(HouseholdHandover handover) =>
        string.Create(CultureInfo.InvariantCulture, $"handover:{handover.Assignment}:{handover.Predecessor}");
}
