using ReportBot.Core.Conversations;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>
/// Handles what came in, in the order it came, some dozens in one commit; then wakes the sender. When the store
/// fails, nothing is marked and everything is tried again.
/// </summary>
internal sealed class InboxWorker(
    WriteGate gate, Inbox inbox, InboxHandling handling, OutboxSignal outbox, PictureSignal pictures, ExportSignal exports, TimeProvider time,
    ILogger<InboxWorker> logger)
    : BackgroundService
{
    private const int MostTogether = 64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var handled = await gate.WriteAsync(db => handling.HandleWaiting(db, MostTogether));
                if (handled > 0)
                {
                    outbox.Queued.Raise();
                    pictures.Registered.Raise();
                    exports.Asked.Raise();
                }

                if (handled < MostTogether)
                {
                    await inbox.Arrived.WaitAsync(TimeSpan.FromSeconds(10), stoppingToken);
                }
            }
            catch (StorageException e)
            {
                logger.LogError("Inbox: {Reason}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
