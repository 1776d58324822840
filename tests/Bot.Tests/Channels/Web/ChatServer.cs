using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>The web chat alone, over real HTTP and a real database file, on a free port.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "reportbot-chat-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(6)));
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly string environment;
    private WebApplication? app;
    private ScriptedBot? bot;
    private int port;
    private long outboxId;

    private ChatServer(IReadOnlyDictionary<string, string?> settings, string environment)
    {
        this.settings = settings;
        this.environment = environment;
    }

    public FakeClock Clock { get; } = new();

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public IServiceProvider Services => app!.Services;

    public WebChannel Channel => Services.GetRequiredService<WebChannel>();

    private string ConnectionString => $"Data Source={Path.Combine(folder, "chat.db")}";

    public static async Task<ChatServer> StartAsync(
        bool withBot = false, string environment = "Production", params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(s => s.Name, s => (string?)s.Value, StringComparer.Ordinal);
        var server = new ChatServer(all, environment);
        await server.UpAsync(withBot);
        return server;
    }

    /// <summary>Starts, the first time on a free port, later on the same one.</summary>
    public async Task UpAsync(bool withBot)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Loopback, port));
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        AddCore(builder.Services);
        builder.Services.AddWebChat();
        app = builder.Build();
        app.UseRouting();
        app.MapWebChat();
        SampleClock.Map(app, Clock);
        await Migrations.ApplyAsync(Services.GetRequiredService<WriteGate>(), Clock);
        await app.StartAsync();
        port = new Uri(app.Urls.First()).Port;
        bot = withBot ? new ScriptedBot(this) : null;
    }

    public async Task DownAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        await app!.StopAsync();
        await app.DisposeAsync();
        bot = null;
    }

    /// <summary>The bot says something.</summary>
    public Task<SendOutcome> SayAsync(string chatId, string text, params Button[] buttons) =>
        SayAsync(chatId, new OutgoingMessage { Text = text, Buttons = buttons });

    public Task<SendOutcome> SayAsync(string chatId, OutgoingMessage message) =>
        Channel.SendAsync(new Envelope(Interlocked.Increment(ref outboxId) + Clock.GetUtcNow().Ticks, chatId, message), CancellationToken.None);

    /// <summary>Links the chat to an official, as the conversation does when it accepts a code.</summary>
    public Task LinkAsync(string chatId, string name = "Siu Thơm", string cell = "Chi bộ làng Tam") =>
        Services.GetRequiredService<WriteGate>().WriteAsync(db => ScriptedRoster.Link(db, chatId, name, cell));

    public T Read<T>(Func<DbConnection, T> read) => Services.GetRequiredService<Readers>().Read(read);

    public long Count(string sql, object? parameters = null) => Read(db => db.ExecuteScalar<long>(sql, parameters));

    /// <summary>Another program holds the database until this is disposed.</summary>
    public SqliteConnection LockDatabase()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        connection.Open();
        connection.Execute("BEGIN IMMEDIATE");
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void AddCore(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new StorageOptions { ConnectionString = ConnectionString });
        services.AddSingleton<Database>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<Readers>();
        services.AddSingleton<Inbox>();
    }
}
