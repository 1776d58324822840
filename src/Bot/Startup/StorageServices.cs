using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Startup;

/// <summary>The database, its one writer and its readers.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, ProgramSettings settings) => services
        .AddSingleton(_ => settings.OpenDatabase())
        .AddSingleton<ServiceLock>()
        .AddSingleton<WriteGate>()
        .AddSingleton<Readers>()
        .AddSingleton<UnitDirectory>();

    /// <summary>Ctrl+C and SIGTERM stop in order: receiving first, then the work at hand; what the gate holds is written last.</summary>
    public static IServiceCollection AddGracefulStop(this IServiceCollection services) => services
        .Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
}
