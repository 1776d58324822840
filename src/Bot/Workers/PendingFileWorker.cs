using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>
/// Fetches the pictures that people sent from where the platforms keep them: at once, because they do so for a while
/// only, and what failed again after a pause.
/// </summary>
internal sealed class PendingFileWorker(
    WriteGate gate, Readers readers, ChannelSet channels, PictureSignal signal, TimeProvider time, ILogger<PendingFileWorker> logger)
    : BackgroundService
{
    private const int MostTogether = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private long lastRetry = time.GetTimestamp() - (long)(Pause.TotalSeconds * time.TimestampFrequency);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await FetchWaitingAsync(stoppingToken);
            }
            catch (StorageException e)
            {
                logger.LogError("Pictures: {Reason}", e.Message);
            }

            if (!more)
            {
                await ((Task)signal.Registered.WaitAsync(Pause, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Whether more may wait.
    private async Task<bool> FetchWaitingAsync(CancellationToken stop)
    {
        var retries = time.GetElapsedTime(lastRetry) >= Pause;
        lastRetry = retries ? time.GetTimestamp() : lastRetry;
        var waiting = readers.Read(db => PendingFiles.Waiting(db, channels.Names, MostTogether, withFailed: retries));
        foreach (var file in waiting)
        {
            stop.ThrowIfCancellationRequested();
            await FetchAsync(file, stop);
        }

        return waiting.Count == MostTogether;
    }

    private async Task FetchAsync(PendingFile file, CancellationToken stop)
    {
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
