using System.Net;
using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

/// <summary>Webhook and the real engine together: a whole report, and updates that arrive in any order.</summary>
public sealed class ConversationByWebhookTests
{
    private static readonly DateTimeOffset Monday = new(2025, 9, 8, 8, 5, 0, TimeSpan.FromHours(7));
    private static readonly string Plan = Path.Combine(AppContext.BaseDirectory, "plans", "kon-gang-2025", "plan.json");

    [Fact]
    public async Task A_report_is_filed_by_webhook_from_the_code_to_the_receipt()
    {
        await using var server = await FakeBotApi.FakeBotApiServer.StartAsync();
        using var program = new TestProgram();
        await program.RunAsync("import", Plan);
        await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "mau.json");
        await program.RunAsync("import", "mau.json");
        var codes = (await program.RunAsync("invite", "--all")).Out;
        var household = program.Sql<string>("SELECT MIN(h.code) FROM assignments a JOIN households h ON h.id = a.subject_id WHERE a.official_id = (SELECT MIN(official_id) FROM assignments) AND a.subject_kind = 'household'");
        var official = program.Sql<string>("SELECT code FROM officials WHERE id = (SELECT MIN(official_id) FROM assignments)");
        var port = KnownPort.Next();
        program.Environment["DOTNET_ENVIRONMENT"] = "Staging";
        // Days before the first reminder, which could come between two replies.
        program.Environment["Clock__Now"] = "2025-09-02T08:00:00+07:00";
        program.Environment["Urls"] = $"http://127.0.0.1:{port}";
        program.Environment["Telegram__Token"] = server.Token;
        program.Environment["Telegram__BaseUrl"] = server.BaseUrl;
        program.Environment["Telegram__Mode"] = "webhook";
        program.Environment["Telegram__SecretToken"] = TelegramBed.Secret;
        program.Environment["Telegram__WebhookUrl"] = $"http://127.0.0.1:{port}{TelegramWebhook.Path}";
        await using var service = await TestService.StartAsync(program);
        await Eventually.TrueAsync(() => server.WebhookUrl.Length > 0, "the registration");

        server.Type(TelegramBed.Siu, "/start " + codes.Split('\n').First(l => l.StartsWith(official + ",", StringComparison.Ordinal)).Split(',')[3]);
        Assert.Contains("Máy này đã được ghép", (await server.Reply(TelegramBed.Siu)).Text, StringComparison.Ordinal);
        server.Type(TelegramBed.Siu, household + " đã thăm hôm qua, tn 1tr2");
        Assert.Contains(household, (await server.Reply(TelegramBed.Siu)).Text, StringComparison.Ordinal);
        server.Press(TelegramBed.Siu, "Đúng, gửi");
        Assert.StartsWith("Đã nhận báo cáo", (await server.Reply(TelegramBed.Siu)).Text, StringComparison.Ordinal);
        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM reports"));
        Assert.Equal(0, server.FailedDeliveries);
        Assert.Empty(server.Violations);
    }

    [Fact]
    public async Task Updates_out_of_order_are_handled_in_the_order_in_which_each_person_made_them()
    {
        var clock = new FakeClock(Monday);
        var port = KnownPort.Next();
        await using var bed = await TelegramBed.NewAsync(null, clock,
            ("Mode", "webhook"), ("SecretToken", TelegramBed.Secret), ("WebhookUrl", $"http://127.0.0.1:{port}{TelegramWebhook.Path}"));
        await bed.StartAsync(port);
        await new ImportOperations(bed.Store.Gate, clock).ImportPlanAsync(Access.System(1), Plan, withSample: true);
        var people = await LinkAsync(bed, 8);

        var random = new Random(20250908);
        var updates = people.SelectMany((p, i) => Turn(p.User, p.Household, 1000 + i * 10)).ToArray();
        random.Shuffle(updates);
        await Task.WhenAll(updates.Select(update => PostAsync(bed, update)));
        await bed.Store.Gate.WriteAsync(db => Handling(clock).HandleWaiting(db, 100));

        var drafts = bed.Store.Readers.Read(db => db.Query<string>("SELECT answers FROM drafts").AsList());
        Assert.Equal(people.Count, drafts.Count);
        Assert.All(drafts, answers => Assert.Equal("""{"support":["livelihood"],"support_value":5000000,"visit_date":"2025-09-07","visited":true}""", answers));
    }

    // Text, text, a press and texts again: in any other order another draft comes of them.
    private static IEnumerable<string> Turn(long user, string household, int first)
    {
        yield return Text(user, first, "/baocao " + household);
        yield return Text(user, first + 1, "rồi");
        yield return $$"""{"update_id":{{first + 2}},"callback_query":{"id":"{{first}}","from":{"id":{{user}},"is_bot":false,"first_name":"a"},"chat_instance":"1","data":"/tiep","message":{"message_id":7,"chat":{"id":{{user}},"type":"private"},"date":0} } }""";
        yield return Text(user, first + 3, "hôm qua");
        yield return Text(user, first + 4, "5");
        yield return Text(user, first + 5, "5 triệu");
    }

    private static string Text(long user, int id, string text) =>
        $$"""{"update_id":{{id}},"message":{"message_id":{{id}},"from":{"id":{{user}},"is_bot":false,"first_name":"a"},"chat":{"id":{{user}},"type":"private"},"date":1757293500,"text":"{{text}}"} }""";

    private static Task<List<(long User, string Household)>> LinkAsync(TelegramBed bed, int most) => bed.Store.Gate.WriteAsync(db =>
    {
        var leads = db.Query<(long Official, string Household)>("""
            SELECT a.official_id, MIN(h.code) FROM assignments a JOIN households h ON h.id = a.subject_id
            WHERE a.subject_kind = 'household' AND a.role = 'lead' AND a.official_id IS NOT NULL GROUP BY a.official_id
            """).Take(most).ToList();
        foreach (var (official, _) in leads)
        {
            Identities.Link(db, 1, "telegram", $"{9000 + official}", $"{9000 + official}", official, Monday);
        }

        return leads.ConvertAll(l => (9000 + l.Official, l.Household));
    });

    private static InboxHandling Handling(FakeClock clock) => new(
        new UnitDirectory(),
        new ConversationHandler(new ChannelSet([]), new RequestRunner(new InvitationLinks(new Uri("http://127.0.0.1/")))),
        clock,
        NullLogger<InboxHandling>.Instance);

    private static async Task PostAsync(TelegramBed bed, string update)
    {
        using var http = new HttpClient();
        using var content = new StringContent(update, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, bed.Url + TelegramWebhook.Path) { Content = content };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", TelegramBed.Secret);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
