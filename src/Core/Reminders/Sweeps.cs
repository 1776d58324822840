using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Households.Handover;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Reminders;

/// <summary>What one round of sweeps did.</summary>
/// <param name="Reminders">Reminders given; several to one official at one time count each.</param>
/// <param name="Summaries">Messages with summaries and their changes.</param>
public sealed record SweepCounts(int Reminders, int Summaries);

/// <summary>
/// The sweeps of all units, for the clock to start each minute and once at start-up. Each asks the tables what is
/// due and unsent, so a missed, doubled or late round changes nothing. An idle round only reads and leaves its
/// heartbeat in the facts <see cref="RemindersHeartbeat"/> and <see cref="PeriodEndHeartbeat"/>.
/// </summary>
public sealed class Sweeps(WriteGate gate, Readers readers, UnitDirectory units, OutboxSignal outbox, TimeProvider time,
    FormLinks? forms = null, MessageBudget? budget = null)
{
    /// <summary>The fact that holds when reminders were last swept, and how many were given.</summary>
    public const string RemindersHeartbeat = "sweep:reminders";

    /// <summary>The fact that holds when period ends were last swept, and how many messages were queued.</summary>
    public const string PeriodEndHeartbeat = "sweep:period-end";

    private readonly MessageBudget budget = budget ?? MessageBudget.Default;

    /// <summary>Runs all sweeps of all units; period ends first, so that the summary comes before the overdue reminder's answers.</summary>
    /// <exception cref="StorageException">The store failed; what was committed before stays, the next round does the rest.</exception>
    public async Task<SweepCounts> RunAllAsync(CancellationToken cancel = default)
    {
        var total = new SweepCounts(0, 0);
        foreach (var unit in readers.Read(units.All))
        {
            cancel.ThrowIfCancellationRequested();
            var counts = await RunAsync(unit.UnitId);
            total = new SweepCounts(total.Reminders + counts.Reminders, total.Summaries + counts.Summaries);
        }

        await WarnAsync();
        return total;
    }

    // Of all units: they may share a bot.
    private async Task WarnAsync()
    {
        var now = time.GetUtcNow();
        if (readers.Read(db => BudgetSweep.IsDue(db, budget, now)))
        {
            await gate.WriteAsync(db => BudgetSweep.Run(db, units.All(db), budget, now));
            outbox.Queued.Raise();
        }
    }

    private async Task<SweepCounts> RunAsync(long unitId)
    {
        var now = time.GetUtcNow();
        var (ended, due, lost, handed) = readers.Read(db =>
        {
            var view = units.Get(db, unitId);
            return (PeriodEndSweep.IsDue(db, view, now), ReminderSweep.IsDue(db, view, now), UnreachableNote.IsDue(db, view), HandoverSweep.IsDue(db, view, now, budget));
        });
        var summaries = ended ? await gate.WriteAsync(db => PeriodEndSweep.Run(db, units.Get(db, unitId), now, budget)) : 0;
        var reminders = due ? await gate.WriteAsync(db => ReminderSweep.Run(db, units.Get(db, unitId), now, forms, budget).Count) : 0;
        if (lost)
        {
            await gate.WriteAsync(db => UnreachableNote.Run(db, units.Get(db, unitId), now, budget));
        }

        if (handed)
        {
            await gate.WriteAsync(db => HandoverSweep.Run(db, units.Get(db, unitId), now, budget));
        }

        if (ended || due || lost || handed)
        {
            outbox.Queued.Raise();
        }

        await gate.WriteAsync(db =>
        {
            Beat(db, unitId, RemindersHeartbeat, reminders, now);
            Beat(db, unitId, PeriodEndHeartbeat, summaries, now);
        });
        return new SweepCounts(reminders, summaries);
    }

    private static void Beat(DbConnection db, long unitId, string name, int count, DateTimeOffset now) =>
        Facts.Set(db, unitId, name, count.ToString(CultureInfo.InvariantCulture), now);
}
