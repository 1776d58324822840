using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Bot.Clock;
using ReportBot.Bot.Commands;
using ReportBot.Bot.Desk;
using ReportBot.Bot.Files;
using ReportBot.Bot.Forms;
using ReportBot.Bot.Health;
using ReportBot.Bot.Jobs;
using ReportBot.Bot.Logging;
using ReportBot.Bot.Settings;
using ReportBot.Bot.Startup;
using ReportBot.Bot.Workers;

namespace ReportBot.Bot;

/// <summary>The process: what it is made of and where its addresses are.</summary>
public static class Program
{
    /// <summary>Runs the command that was typed; the service when none was.</summary>
    public static Task<int> Main(string[] args) => RunAsync(args, Surroundings.OfProcess());

    /// <summary>As <see cref="Main"/>, with the process's surroundings given.</summary>
    public static Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellationToken = default) =>
        CommandLine.RunAsync(args, surroundings, (settings, cancel) => ServeAsync(DemonstrationClock.Settle(settings), surroundings, cancel), cancellationToken);

    /// <summary>Puts the service together; nothing is opened or started yet.</summary>
    public static WebApplication Build(ProgramSettings settings, Surroundings surroundings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = settings.Folder.Path,
            EnvironmentName = settings.Environment,
        });
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = settings.IsDevelopment);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(surroundings);
        builder.Services.AddLineLogging(settings, surroundings);
        builder.Services.AddStorage(settings);
        builder.Services.AddClock(settings, surroundings);
        builder.Services.AddHealth();
        builder.Services.AddWorkers(settings.PublicUrl, settings.Budget);
        builder.Services.AddJobs(settings);
        builder.Services.AddWebChat();
        builder.Services.AddWebForm(settings);
        builder.Services.AddFileLinks(settings);
        builder.Services.AddDesk(settings);
        builder.Services.AddTelegram(settings.Configuration);
        builder.Services.AddZalo(settings.Configuration);
        builder.Services.AddZaloOa(settings.Configuration);
        builder.Services.AddGracefulStop();

        var app = builder.Build();
        app.UseRouting();
        app.UseFormCompression();
        app.MapHealth();
        app.MapSampleClock();
        app.MapWebChat();
        app.MapWebForm();
        app.MapFileLinks();
        app.MapDesk();
        app.MapTelegram();
        app.MapZalo();
        app.MapZaloOa();
        return app;
    }

    private static async Task ServeAsync(ProgramSettings settings, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var app = Build(settings, surroundings);
        await Preparation.RunAsync(app.Services, surroundings, cancellationToken);
        await ListenAsync(app, settings, cancellationToken);
        await Welcome.WriteAsync(app.Services, surroundings);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task ListenAsync(WebApplication app, ProgramSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or FormatException or System.Net.Sockets.SocketException)
        {
            throw new SettingsException(
                $"Cài đặt Urls: không mở được '{settings.Configuration["Urls"]}' (cổng đang có chương trình khác dùng, hoặc địa chỉ chưa đúng); hãy đổi cổng.", e);
        }
    }
}
