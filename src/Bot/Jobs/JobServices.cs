using Quartz;
using ReportBot.Bot.Settings;
using ReportBot.Core.Reminders;

namespace ReportBot.Bot.Jobs;

/// <summary>
/// Quartz is the clock and nothing more: each minute it starts sweeps that ask the tables what is due. Its own
/// store is in memory, because a missed, doubled or late firing changes nothing. The days and hours of each
/// plan's own time zone are the sweeps' business; the beginning of a minute is the same in all of them.
/// </summary>
internal static class JobServices
{
    private const string EachMinute = "0 * * * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, ProgramSettings settings)
    {
        services.AddSingleton<Sweeps>();
        services.AddSingleton<SweepStatus>();
        services.AddSingleton<SweepRun>();
        services.AddSingleton<SweepNow>();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(2);
            quartz.AddJobTimeout();
            quartz.AddSweep<ReminderJob>();
            quartz.AddSweep<RetentionJob>();
            if (settings.BackupFolder is not null)
            {
                quartz.AddSweep<BackupJob>();
            }
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<FirstSweep>();
        return services;
    }

    private static void AddSweep<TJob>(this IQuartzBuilder quartz)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .WithCronSchedule(EachMinute, schedule => schedule.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
}
