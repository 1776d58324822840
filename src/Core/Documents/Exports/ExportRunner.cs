using System.Data.Common;
using Microsoft.Extensions.Logging;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Exports;

/// <summary>
/// Makes the documents that wait and queues them for sending. Reading and making hold no transaction; the file, the
/// messages with it, and the marks are one commit, so a crash between leaves it waiting. The same document for
/// several people is made once.
/// </summary>
public sealed class ExportRunner(
    WriteGate gate, Readers readers, UnitDirectory units, FileStore files, OutboxSignal outbox, TimeProvider time, ILogger<ExportRunner> logger)
{
    /// <summary>The channel under which made documents lie among the files.</summary>
    public const string FileChannel = "export";

    private const int MostTogether = 50;
    private const int MostAttempts = 2;

    /// <summary>Makes what waits; answers how many were sent on their way.</summary>
    /// <exception cref="StorageException">The store failed; what is not committed waits on.</exception>
    public async Task<int> RunWaitingAsync(CancellationToken cancel = default)
    {
        var waiting = readers.Read(db => ExportQueue.Waiting(db, MostTogether));
        var sent = 0;
        foreach (var group in waiting.GroupBy(r => (r.UnitId, r.PlanCode, r.PeriodKey, r.Kind)))
        {
            cancel.ThrowIfCancellationRequested();
            sent += await RunAsync([.. group]);
        }

        if (waiting.Count > 0)
        {
            outbox.Queued.Raise();
        }

        return sent;
    }

    private async Task<int> RunAsync(IReadOnlyList<ExportRow> rows)
    {
        try
        {
            var now = time.GetUtcNow();
            var (may, data, notes) = readers.Read(db => Read(db, rows, now));
            var file = data is null ? null : DocumentFile.Make(DocumentFile.KindOf(rows[0].Kind), data);
            return await gate.WriteAsync(db => Settle(db, rows, may, notes, file, data?.Summary, now));
        }
        catch (Exception e) when (e is not (StorageException or OperationCanceledException) && !StorageErrors.IsStoreFailure(e))
        {
            // No message text: it may carry what people typed.
            logger.LogError("Export {Id}: {Type} at {Place}", rows[0].Id, e.GetType().Name, e.StackTrace?.Split('\n', 2)[0].Trim() ?? "?");
            await gate.WriteAsync(db => Failed(db, rows));
            return 0;
        }
    }

    // Who has lost the role since asking gets nothing; to the others it is the same document.
    private (HashSet<long> May, DocumentData? Data, Dictionary<long, string> Notes) Read(DbConnection db, IReadOnlyList<ExportRow> rows, DateTimeOffset now)
    {
        var view = units.Get(db, rows[0].UnitId);
        var plan = view.Plans.FirstOrDefault(p => string.Equals(p.Code, rows[0].PlanCode, StringComparison.Ordinal));
        var period = plan is null ? null : PlanPeriods.Find(plan, rows[0].PeriodKey);
        if (plan is null || period is null)
        {
            return ([], null, []);
        }

        var today = PlanClock.Today(plan, now);
        var may = rows
            .Where(r => view.Roster.Official(r.OfficialId) is { } official && view.Roster.IsHere(official.Id, today)
                && AccessRules.Allows(Operation.Export, official.Roles, own: false))
            .Select(r => r.Id).ToHashSet();
        return (may, may.Count == 0 ? null : DocumentReading.Read(db, Access.System(view.UnitId), view, plan, period, now), NotesOf(db, rows.Where(r => may.Contains(r.Id)), view, plan, period));
    }

    // What whoever has it signed should read again goes with the paper that is signed, by row.
    private static Dictionary<long, string> NotesOf(DbConnection db, IEnumerable<ExportRow> rows, UnitView view, Plan plan, Period period) => rows
        .Where(r => DocumentFile.KindOf(r.Kind) == DocumentKind.Word)
        .Select(r => (r.Id, Note: ReadAgainList.Note(db, new Access(view.UnitId, r.OfficialId, view.Roster.Official(r.OfficialId)!.Roles), view, plan, period, r.Language)))
        .Where(n => n.Note is not null)
        .ToDictionary(n => n.Id, n => n.Note!);

    private int Settle(
        DbConnection db, IReadOnlyList<ExportRow> rows, HashSet<long> may, Dictionary<long, string> notes, DocumentFile? file, Summary? summary, DateTimeOffset now)
    {
        var fileId = file is null ? null : FileStore.NewId();
        if (file is not null)
        {
            files.Add(db, fileId!, rows[0].UnitId, FileChannel, new FetchedFile(file.Content, file.Mime));
        }

        var sent = 0;
        foreach (var row in rows)
        {
            if (file is null || summary is null || !may.Contains(row.Id))
            {
                ExportQueue.Settle(db, row, "refused");
                continue;
            }

            Queue(db, row, ExportMessage.Ready(row, file, fileId!, summary, notes.GetValueOrDefault(row.Id)), now);
            ExportQueue.Settle(db, row, "done", fileId);
            Audit.Note(db, new Access(row.UnitId, row.OfficialId, Roles.None), Operation.Export, $"{row.PlanCode}/{row.PeriodKey}", row.Kind, now);
            sent++;
        }

        return sent;
    }

    private void Failed(DbConnection db, IReadOnlyList<ExportRow> rows)
    {
        foreach (var row in rows)
        {
            var last = row.Attempts + 1 >= MostAttempts;
            ExportQueue.Settle(db, row, last ? "failed" : "waiting");
            if (last)
            {
                Queue(db, row, ExportMessage.Failed(row), time.GetUtcNow());
            }
        }
    }

    private static void Queue(DbConnection db, ExportRow row, OutgoingMessage message, DateTimeOffset now)
    {
        var due = DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt);
        Outbox.Queue(db, new OutboxEntry(row.UnitId, row.Channel, row.ChatId, (int)row.Priority, message, null, due > now ? due : now));
    }
}
