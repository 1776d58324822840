using Microsoft.Extensions.Logging.Console;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Logging;

/// <summary>The log of the service: the console, one line an event, no secrets.</summary>
internal static class LoggingServices
{
    public static IServiceCollection AddLineLogging(this IServiceCollection services, ProgramSettings settings, Surroundings surroundings)
    {
        services.AddSingleton(new LineFormatter(surroundings.Time));
        services.AddSingleton<ConsoleFormatter>(provider => provider.GetRequiredService<LineFormatter>());

        // The client's own loggers write whole addresses, and a messenger's token stands in its address.
        services.ConfigureHttpClientDefaults(http => http.RemoveAllLoggers());
        return services.AddLogging(logging =>
        {
            logging.AddConsole(options => options.FormatterName = LineFormatter.FormatterName);
            logging.AddFilter("Microsoft", LogLevel.Warning);
            logging.AddFilter("Quartz", LogLevel.Warning);
            logging.AddConfiguration(settings.Configuration.GetSection("Logging"));
        });
    }
}
