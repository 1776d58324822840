using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>Fetches the pictures that people sent from where the platforms keep them, for a while only.</summary>
internal sealed class PendingFileWorker(
    WriteGate gate, Readers readers, ChannelSet channels, TimeProvider time, ILogger<PendingFileWorker> logger)
    : BackgroundService
{
    private const int MostTogether = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FetchWaitingAsync(stoppingToken);
            }
            catch (StorageException e)
            {
                logger.LogError("Pictures: {Reason}", e.Message);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FetchWaitingAsync(CancellationToken stop)
    {
        foreach (var file in readers.Read(db => PendingFiles.Waiting(db, channels.Names, MostTogether)))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                var fetched = await channels.Find(file.Channel)!.FetchAsync(file.Reference, stop);
                await gate.WriteAsync(db => PendingFiles.Settle(db, file.Id, fetched));
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                logger.LogWarning("Picture {Id} could not be fetched now: {Type}.", file.Id, e.GetType().Name);
                await gate.WriteAsync(db => PendingFiles.CountFailure(db, file.Id));
            }
        }
    }
}
