using Quartz;
using ReportBot.Bot.Settings;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Jobs;

/// <summary>One copy a day, from 02:00 in Viet Nam or when the service next runs; older ones thin out.</summary>
[DisallowConcurrentExecution]
[JobTimeout("00:10:00")]
internal sealed class BackupJob(ProgramSettings settings, Database database, TimeProvider time, SweepRun run) : IJob
{
    // Before 02:00 it still counts as the day before.
    private static readonly TimeSpan DayBegins = TimeSpan.FromHours(7 - 2);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(DayBegins).DateTime);
        await run.RunAsync("backup", () => Task.FromResult(Sweep(database, settings.BackupFolder!, day)));
    }

    /// <summary>Makes the day's copy where it lacks, then deletes the superseded ones; answers how many copies it made.</summary>
    public static int Sweep(Database database, string folder, DateOnly day)
    {
        var target = Path.Combine(folder, BackupRotation.NameOf(day));
        if (File.Exists(target))
        {
            return 0;
        }

        MakeFolder(folder);
        Backup.Write(database, target, overwrite: false);
        var days = Directory.EnumerateFiles(folder).Select(f => BackupRotation.DayOf(Path.GetFileName(f))).OfType<DateOnly>();
        foreach (var old in BackupRotation.Superseded(days))
        {
            File.Delete(Path.Combine(folder, BackupRotation.NameOf(old)));
        }

        return 1;
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Không tạo được thư mục sao lưu '{folder}'; hãy kiểm tra Backup:Folder.", e);
        }
    }
}
