using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Clock;

/// <summary>The clock that everything asks: the real one, or the sample clock where a setting starts it.</summary>
internal static class ClockServices
{
    public static IServiceCollection AddClock(this IServiceCollection services, ProgramSettings settings, Surroundings surroundings) =>
        settings.SampleNow is { } start
            ? services.AddSingleton(new SampleClock(start, surroundings.Time))
                .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SampleClock>())
            : services.AddSingleton(surroundings.Time);
}
