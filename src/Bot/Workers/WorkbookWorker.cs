using System.Data.Common;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>
/// Reads the workbooks that people sent once their bytes are here, away from the one writer, and puts them into the
/// inbox again: the conversation then shows what was read. Makes the lists in use that people asked for, and sends them.
/// </summary>
internal sealed class WorkbookWorker(
    WriteGate gate, Readers readers, UnitDirectory units, FileStore files, Inbox inbox, OutboxSignal outbox, TimeProvider time, ILogger<WorkbookWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var asked in readers.Read(PendingImports.Asked))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    var workbook = readers.Read(db => Make(db, asked));
                    await gate.WriteAsync(db => PendingImports.Answer(db, asked, workbook, time.GetUtcNow()));
                    outbox.Queued.Raise();
                }

                foreach (var arrived in readers.Read(PendingImports.Ready))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await ReadAsync(arrived);
                }
            }
            catch (StorageException e)
            {
                logger.LogError("Workbooks: {Reason}", e.Message);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(ArrivedWorkbook arrived)
    {
        var file = files.Load(arrived.Id);
        var read = file is null ? ((WorkbookPreview, UnitView)?)null : readers.Read(db => Preview(db, arrived, file.Content));
        var packed = read is { } whole ? PendingImports.Pack(whole.Item1) : null;
        await gate.WriteAsync(db =>
        {
            if (packed is not null && read is var (_, view))
            {
                PendingImports.SetRead(db, arrived.Id, packed, view.Roster.Version);
            }
            else
            {
                PendingImports.SetLost(db, arrived.Id);
            }

            inbox.Store(db, Again(arrived, read?.Item2.Roster.Version ?? 0));
        });
        inbox.Arrived.Raise();
    }

    // Who has lost the role since asking gets nothing.
    private byte[]? Make(DbConnection db, AskedWorkbook asked)
    {
        var view = units.Get(db, asked.UnitId);
        return view.Roster.Official(asked.OfficialId) is { } official && new Access(view.UnitId, official.Id, official.Roles).Allows(Operation.Import)
            ? WorkbookImport.Template(view, time.GetUtcNow(), filled: true)
            : null;
    }

    // With the roles that the sender has now.
    private (WorkbookPreview, UnitView) Preview(DbConnection db, ArrivedWorkbook arrived, byte[] content)
    {
        var view = units.Get(db, arrived.UnitId);
        var roles = view.Roster.Official(arrived.OfficialId)?.Roles ?? Roles.None;
        return (WorkbookImport.Preview(
            db, new Access(view.UnitId, arrived.OfficialId, roles), view, content, arrived.FileName, time.GetUtcNow()), view);
    }

    private IncomingMessage Again(ArrivedWorkbook arrived, long version) => new()
    {
        Channel = arrived.Channel,
        ExternalId = FormattableString.Invariant($"workbook:{arrived.Id}:{version}"),
        ChatId = arrived.ChatId,
        UserId = arrived.UserId,
        Kind = IncomingKind.Document,
        File = new IncomingFile(arrived.Id, "application/octet-stream", 0, arrived.FileName),
        SentAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}
