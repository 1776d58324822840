using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>Makes the documents that people asked for or that are due, one after the other, beside the conversations.</summary>
internal sealed class ExportWorker(ExportRunner exports, ExportSignal asked, TimeProvider time, ILogger<ExportWorker> logger) : BackgroundService
{
    // Those of a period's end are asked for by the sweep, which wakes nobody.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await exports.RunWaitingAsync(stoppingToken) > 0)
                {
                    // Perhaps more was asked for meanwhile.
                }

                await asked.Asked.WaitAsync(Look, stoppingToken);
            }
            catch (StorageException e)
            {
                logger.LogError("Documents: {Reason}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
