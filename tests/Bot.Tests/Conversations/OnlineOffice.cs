using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Bot.Files;
using ReportBot.Bot.Workers;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Conversations;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;
using ReportBot.FakeZalo.Oa;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>
/// The commune of the scripts with everything real: the channels over HTTP against their platforms' servers, inbox,
/// engine, store, outbox. A script's chat is a person with this platform's messenger.
/// </summary>
internal sealed class OnlineOffice : IOffice, IAsyncDisposable
{
    private const string Secret = "secret-of-the-scripts";

    private readonly FakeClock clock = new(new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.FromHours(7)));
    private readonly Dictionary<string, Phone> phones = new(StringComparer.Ordinal);
    private readonly UnitDirectory units = new();
    private readonly string platform;
    private TestStore store = null!;
    private FakeBotApiServer telegram = null!;
    private FakeZaloServer zalo = null!;
    private FakeZaloOaServer oa = null!;
    private WebApplication app = null!;
    private int port;
    private int reports;

    private OnlineOffice(string platform) => this.platform = platform;

    public DateTimeOffset Now
    {
        get => clock.GetUtcNow();
        set => clock.LeapTo(value);
    }

    public TestStore Store => store;

    public FakeZaloServer Zalo => zalo;

    public FakeBotApiServer Telegram => telegram;

    public static async Task<OnlineOffice> StartAsync(string platform)
    {
        var office = new OnlineOffice(platform);
        await office.StartAsync();
        return office;
    }

    /// <summary>The person behind a chat of the script, on this or a named platform.</summary>
    public Phone PhoneOf(string chat, string? on = null)
    {
        if (!phones.TryGetValue(chat, out var phone))
        {
            var number = phones.Count + 1;
            phones[chat] = phone = (on ?? platform) switch
            {
                "telegram" => new TelegramPhone(telegram, 55_000_000_000 + number),
                "zalo" => new ZaloPhone(zalo, $"8e1c5a7f9b2d4c6{number}"),
                "zalo-oa" => new ZaloOaPhone(oa, $"612345678901234567{number}"),
                _ => WebPhone.NewAsync(new Uri($"http://127.0.0.1:{port}")).GetAwaiter().GetResult(),
            };
        }

        return phone;
    }

    public void Link(string chat, string official)
    {
        var phone = PhoneOf(chat);
        if (phone is ZaloPhone)
        {
            zalo.Bot.Meet(phone.UserId);
        }

        Write(db => Identities.Link(db, 1, phone.Channel, phone.UserId, phone.UserId, IdOf(official), Now));
    }

    public void AddCode(string code, string official, bool expired) => Write(db => db.Execute(
        "INSERT INTO invitations (unit_id, official_id, role, code_hash, created_at, expires_at) VALUES (1, @id, 'reporter', @hash, 0, @expires)",
        new
        {
            id = IdOf(official),
            hash = InvitationCode.Hash(code),
            expires = (expired ? Now.AddDays(-1) : Now.AddDays(14)).ToUnixTimeMilliseconds(),
        }));

    public void AddReport(string household, string period, string answers, string reviewState) =>
        Write(db => StoredReport.Write(db, household, period, answers, reviewState, 100 + reports++));

    public IReadOnlyList<OutgoingMessage> Receive(IncomingMessage input, bool buttons) =>
        ReceiveAsync(PhoneOf(input.ChatId), input).GetAwaiter().GetResult();

    /// <summary>The person does something; what the phone shows of the answer.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> ReceiveAsync(Phone phone, IncomingMessage input)
    {
        var before = Count("SELECT COUNT(*) FROM inbox");
        await (input switch
        {
            { Kind: IncomingKind.Press, Press: { } data } => phone.PressAsync(data),
            { Kind: IncomingKind.Photo, Album: null } => phone.SendPhotoAsync([0xFF, 0xD8, 0xFF, 0xE0, 1, 2], input.Text),
            { Kind: IncomingKind.Text, IsGroup: false, Text: { } text } => phone.TypeAsync(text),
            _ => phone.DoAsync(input),
        });
        await Eventually.TrueAsync(
            () => Count("SELECT COUNT(*) FROM inbox") > before
                && Count("SELECT COUNT(*) FROM inbox WHERE handled_at IS NULL") + Count("SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')") == 0,
            "the answer");
        return await NewAsync(phone);
    }

    public IReadOnlyList<OutgoingMessage> Hear(string chat) => NewAsync(PhoneOf(chat)).GetAwaiter().GetResult();

    public void AddBroadcast(string kind, string period, DateTimeOffset startedAt, IReadOnlyDictionary<string, int> rows) =>
        StoredBefore.Broadcast(Write, kind, period, startedAt, rows);

    public void AddMessages(string channel, int incoming, int outgoing, int people) =>
        StoredBefore.Messages(Write, channel, incoming, outgoing, people, Now);

    private async Task<IReadOnlyList<OutgoingMessage>> NewAsync(Phone phone)
    {
        var shown = await phone.NewAsync();
        var said = Said(phone, shown.Count);
        return [.. shown.Zip(said, Joined)];
    }

    /// <summary>Types on this phone; what it shows then.</summary>
    public async Task<IReadOnlyList<string>> TypeAsync(Phone phone, string text)
    {
        var input = new IncomingMessage { Channel = "", ExternalId = "", ChatId = "", UserId = "", Kind = IncomingKind.Text, Text = text };
        return [.. (await ReceiveAsync(phone, input)).Select(m => m.Text)];
    }

    /// <summary>The sweeps that the clock starts, and the documents that they ask for.</summary>
    public void Sweep()
    {
        Write(db => PeriodEndSweep.Run(db, units.Default(db)!, Now, MessageBudget.Default));
        app.Services.GetRequiredService<ExportSignal>().Asked.Raise();
    }

    public long Count(string sql) => store.Readers.Read(db => db.ExecuteScalar<long>(sql));

    public void Write(Action<DbConnection> work) => store.Gate.WriteAsync(work).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        foreach (var phone in phones.Values)
        {
            (phone as IDisposable)?.Dispose();
        }

        await telegram.DisposeAsync();
        await zalo.DisposeAsync();
        await oa.DisposeAsync();
        await store.DisposeAsync();
        Assert.Empty(telegram.Violations.Concat(zalo.Violations).Concat(oa.Violations));
        Assert.Equal(0, telegram.FailedDeliveries + zalo.Bot.FailedDeliveries + oa.FailedDeliveries);
    }

    private static long IdOf(string official) => KonGang.Roster.Officials.Single(o => o.Code == official).Id;

    // What the screen shows, with the numbers and labels that the script needs to choose from it. On the screen they are in the text.
    private static OutgoingMessage Joined(Shown shown, OutgoingMessage said) => new()
    {
        Text = shown.Text,
        Buttons = shown.Buttons.Count > 0
            ? [.. shown.Buttons.Select(b => new Button(b.Label, b.Data))]
            : [.. said.Buttons.Select(b => b with { InText = true })],
    };

    private List<OutgoingMessage> Said(Phone phone, int count) => store.Readers.Read(db => db
        .Query<string>(
            "SELECT payload FROM outbox WHERE channel = @channel AND chat_id IN (@chat, @group) ORDER BY id DESC LIMIT @count",
            new { channel = phone.Channel, chat = phone.UserId, group = "-10" + phone.UserId, count })
        .Reverse()
        .Select(json => JsonSerializer.Deserialize(json, MessageJson.Readable.OutgoingMessage)!)
        .ToList());

    private async Task StartAsync()
    {
        store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            StoredRoster.Write(db, KonGang.Roster);
            PlanStore.Save(db, 1, KonGang.Plan, DateTimeOffset.UnixEpoch);
        });
        telegram = await FakeBotApiServer.StartAsync();
        zalo = await FakeZaloServer.StartAsync();
        oa = await FakeZaloOaServer.StartAsync(clock);

        // A clock that leaps over months would time out a renewal under way.
        oa.TokenLife = TimeSpan.FromDays(90);
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        oa.Webhook = new Uri($"http://127.0.0.1:{port}{ZaloOaWebhook.Path}");
        app = Build();
        await app.StartAsync();
        await Eventually.TrueAsync(
            () => telegram.WebhookUrl.Length > 0 && zalo.Bot.WebhookUrl.Length > 0
                && Count("SELECT COUNT(*) FROM zalo_oa_tokens WHERE refreshing_since IS NULL") == 1,
            "the registrations");
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(store.Gate);
        builder.Services.AddSingleton(store.Readers);
        builder.Services.AddSingleton(units);
        builder.Services.AddSingleton(new FileLinks(new Uri($"http://127.0.0.1:{port}")));
        builder.Services.AddWorkers(new Uri("https://example.org/"), MessageBudget.Default);

        // The scripts know of no bots' names.
        builder.Services.AddSingleton(new InvitationLinks(new Uri("https://example.org/")));
        builder.Services.AddWebChat();
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddZalo(builder.Configuration);
        builder.Services.AddZaloOa(builder.Configuration);
        var built = builder.Build();
        built.UseRouting();
        built.MapWebChat();
        built.MapFileLinks();
        built.MapTelegram();
        built.MapZalo();
        built.MapZaloOa();
        return built;
    }

    private Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Telegram:Token"] = telegram.Token,
        ["Telegram:BaseUrl"] = telegram.BaseUrl,
        ["Telegram:Mode"] = "webhook",
        ["Telegram:WebhookUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/telegram/webhook"),
        ["Telegram:SecretToken"] = Secret,
        ["Telegram:PerSecond"] = "0",
        ["Telegram:PerChatPerSecond"] = "0",
        ["Zalo:Token"] = zalo.Token,
        ["Zalo:BaseUrl"] = zalo.BaseUrl,
        ["Zalo:Mode"] = "webhook",
        ["Zalo:WebhookUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/zalo/webhook"),
        ["Zalo:SecretToken"] = Secret,
        ["Zalo:PerSecond"] = "0",
        ["Zalo:PerChatPerSecond"] = "0",
        ["ZaloOa:AppId"] = FakeZaloOaServer.AppId,
        ["ZaloOa:AppSecret"] = FakeZaloOaServer.AppSecret,
        ["ZaloOa:OaSecret"] = FakeZaloOaServer.OaSecret,
        ["ZaloOa:RefreshToken"] = FakeZaloOaServer.FirstRefreshToken,
        ["ZaloOa:BaseUrl"] = oa.BaseUrl,
        ["ZaloOa:AuthUrl"] = oa.BaseUrl,
        ["ZaloOa:TemplateUrl"] = oa.BaseUrl,
        ["ZaloOa:Paid"] = "true",
        ["ZaloOa:PerSecond"] = "0",
        ["ZaloOa:PerChatPerSecond"] = "0",
    };
}
