using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Bot.Commands;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;
using ReportBot.FakeZalo.Oa;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>
/// The program as a process of its own with the servers of all messengers: people link themselves with the codes of the command line, the
/// clock comes to a reminder, and each has it on the phone, with a link that opens the own reports.
/// </summary>
public sealed partial class ReminderByWireTests
{
    private const long OnTelegram = 55_000_000_001;
    private const string OnZalo = "8e1c5a7f9b2d4c60";
    private const string OnAccount = "6123456789012345678";
    private const string LongAway = "6123456789012345679";
    private const string Phone = "84901234567";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_of_the_schedule_reaches_the_phone_over_each_wire_and_its_link_opens()
    {
        await using var telegram = await FakeBotApiServer.StartAsync();
        await using var zalo = await FakeZaloServer.StartAsync();
        var clock = new FakeClock(new DateTimeOffset(2025, 9, 1, 20, 0, 0, TimeSpan.FromHours(7)));
        await using var oa = await FakeZaloOaServer.StartAsync(clock);
        using var program = Program(telegram, zalo, oa);
        await using (var service = await ProcessService.StartAsync(program))
        {
            oa.Webhook = new Uri(service.Http.BaseAddress!, ZaloOaWebhook.Path);
            var people = await InvitedAsync(program, 4);
            await LinkAsync(people, telegram, zalo, oa);
            await MoveAsync(service, clock, "2025-09-08T20:00:00+07:00");
            await oa.TypeAsync(OnAccount, "hạn");

            // The reminder of the day before, at 08:00.
            await MoveAsync(service, clock, "2025-09-09T08:00:10+07:00");
            await Eventually.TrueAsync(
                () => Reminds(telegram.SentTo(OnTelegram)[^1].Text) && Reminds(zalo.Bot.SentTo(OnZalo)[^1].Text)
                    && Reminds(oa.SentTo(OnAccount)[^1].Text) && Reminds(oa.Templates.GetValueOrDefault(Phone).Text),
                "the four reminders");

            var reminder = telegram.SentTo(OnTelegram)[^1];
            Assert.Equal(["Báo cáo ngay"], reminder.Buttons.Select(b => b.Text));
            await CheckAsync(service, people[0], reminder.Text);
            await CheckAsync(service, people[1], zalo.Bot.SentTo(OnZalo)[^1].Text, "\nGõ “báo cáo ngay”");
            await CheckAsync(service, people[2], oa.SentTo(OnAccount)[^1].Text, "\nGõ “báo cáo ngay”");

            // Who has not written for a week can only be sent the approved template, to the phone that was shared.
            await CheckAsync(service, people[3], oa.Templates[Phone].Text);
            Assert.Single(oa.SentTo(LongAway));
            CheckLog(await service.StopAsync(), people, telegram, zalo);
        }

        Assert.Empty(telegram.Violations.Concat(zalo.Violations).Concat(oa.Violations));
        Assert.Equal("sent", program.Sql<string>(
            "SELECT group_concat(DISTINCT state) FROM outbox WHERE broadcast_id = (SELECT MAX(id) FROM broadcasts WHERE kind = 'reminder')"));
    }

    private static TestProgram Program(FakeBotApiServer telegram, FakeZaloServer zalo, FakeZaloOaServer oa)
    {
        var program = new TestProgram();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft"] = "Trace",
            ["Logging__LogLevel__Quartz"] = "Trace",
            ["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json"),
            ["Clock__Now"] = "2025-09-01T20:00:00+07:00",
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__BaseUrl"] = telegram.BaseUrl,
            ["Zalo__Token"] = zalo.Token,
            ["Zalo__BaseUrl"] = zalo.BaseUrl,
            ["ZaloOa__AppId"] = FakeZaloOaServer.AppId,
            ["ZaloOa__AppSecret"] = FakeZaloOaServer.AppSecret,
            ["ZaloOa__OaSecret"] = FakeZaloOaServer.OaSecret,
            ["ZaloOa__RefreshToken"] = FakeZaloOaServer.FirstRefreshToken,
            ["ZaloOa__BaseUrl"] = oa.BaseUrl,
            ["ZaloOa__AuthUrl"] = oa.BaseUrl,
            ["ZaloOa__TemplateUrl"] = oa.BaseUrl,
            ["ZaloOa__ReminderTemplate"] = "358000",
        })
        {
            program.Environment[name] = value;
        }

        oa.TokenLife = TimeSpan.FromDays(90);
        return program;
    }

    // Officials with households of their own, and the codes that the office hands out.
    private static async Task<IReadOnlyList<(string Code, string Invitation, string Households)>> InvitedAsync(TestProgram program, int count)
    {
        var invited = await program.RunAsync("invite", "--all", "--out", "moi.csv");
        Assert.True(invited.Code == ExitCodes.Done, invited.Error);
        var codes = (await File.ReadAllLinesAsync(program.PathOf("moi.csv"), Cancel)).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[3], StringComparer.Ordinal);
        var owing = program.Sql<string>("""
            SELECT group_concat(owing, ';') FROM (
              SELECT o.code || '=' || group_concat(h.code, ', ') AS owing FROM officials o
              JOIN assignments a ON a.official_id = o.id AND a.subject_kind = 'household' AND a.role = 'lead' AND a.to_date IS NULL
              JOIN households h ON h.id = a.subject_id
              WHERE NOT EXISTS (SELECT 1 FROM official_roles r WHERE r.official_id = o.id AND r.role <> 'reporter')
              GROUP BY o.code HAVING COUNT(*) BETWEEN 2 AND 4 ORDER BY o.code)
            """).Split(';').Select(line => line.Split('=')).Take(count);
        return [.. owing.Select(o => (o[0], codes[o[0]], o[1]))];
    }

    private static async Task LinkAsync(
        IReadOnlyList<(string Code, string Invitation, string Households)> people, FakeBotApiServer telegram, FakeZaloServer zalo, FakeZaloOaServer oa)
    {
        telegram.Type(OnTelegram, people[0].Invitation);
        zalo.Bot.Type(OnZalo, people[1].Invitation);
        await oa.TypeAsync(OnAccount, people[2].Invitation);
        await oa.TypeAsync(LongAway, people[3].Invitation);
        await oa.DeliverAsync(oa.EventJson("user_submit_info", LongAway, new { })
            .Replace("\"message\":{}", $"\"info\":{{\"name\":\"Siu Thơm\",\"phone\":\"{Phone}\"}}", StringComparison.Ordinal));
        await Eventually.TrueAsync(
            () => telegram.SentTo(OnTelegram).Count > 0 && zalo.Bot.SentTo(OnZalo).Count > 0 && oa.SentTo(OnAccount).Count > 0 && oa.SentTo(LongAway).Count > 0,
            "the welcomes");
        Assert.All(
            [telegram.SentTo(OnTelegram)[0].Text, zalo.Bot.SentTo(OnZalo)[0].Text, oa.SentTo(OnAccount)[0].Text, oa.SentTo(LongAway)[0].Text],
            text => Assert.StartsWith("Chào đồng chí", text, StringComparison.Ordinal));
    }

    // The whole program at Trace, from its start to its end: neither a secret, nor a code, nor what people are called or said.
    private static void CheckLog(
        string log, IReadOnlyList<(string Code, string Invitation, string Households)> people, FakeBotApiServer telegram, FakeZaloServer zalo)
    {
        var lines = string.Join('\n', log.Split('\n').Where(line => !line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Matches(@"(?m)^20\S+ (TRC|DBG) ", lines);
        string[] secrets =
        [
            telegram.Token.Split(':')[1], zalo.Token.Split(':')[1], FakeZaloOaServer.AppSecret, FakeZaloOaServer.OaSecret,
            FakeZaloOaServer.FirstRefreshToken, "canary-access-", "canary-refresh-", Phone, "Mai là hạn",
            .. people.Select(p => p.Invitation),
            .. (string[])[TokenOf(telegram.SentTo(OnTelegram)[^1].Text), TokenOf(zalo.Bot.SentTo(OnZalo)[^1].Text)],
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, lines, StringComparison.Ordinal));
    }

    private static string TokenOf(string text) => Link().Match(text).Value.Split("/form/")[1];

    private static bool Reminds(string? text) => text?.StartsWith("Mai là hạn", StringComparison.Ordinal) == true;

    private static async Task MoveAsync(ProcessService service, FakeClock clock, string to)
    {
        clock.LeapTo(DateTimeOffset.Parse(to, CultureInfo.InvariantCulture));
        using var moved = await service.Http.PostAsJsonAsync("/dev/clock", new { to }, Cancel);
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
    }

    private static async Task CheckAsync(ProcessService service, (string Code, string Invitation, string Households) person, string text, string ending = "")
    {
        var count = person.Households.Split(", ").Length.ToString(CultureInfo.InvariantCulture);
        var link = Link().Match(text).Value;
        Assert.Equal(
            $"Mai là hạn kỳ 10/9. Đồng chí còn {count} hộ chưa báo cáo: {person.Households}.\nKhông có gì mới? Gõ: {person.Households.Split(", ")[0]} không có gì mới\nĐiền trên trang web: {link}{ending}",
            text);
        using var page = await service.Http.GetAsync(new Uri(link), Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var data = JsonDocument.Parse(await service.Http.GetStringAsync(new Uri(link + "/data"), Cancel));
        Assert.Equal(person.Households.Split(", "), data.RootElement.GetProperty("periods").EnumerateArray()
            .SelectMany(p => p.GetProperty("subjects").EnumerateArray()).Select(s => s.GetProperty("code").GetString()).Distinct(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/form/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
