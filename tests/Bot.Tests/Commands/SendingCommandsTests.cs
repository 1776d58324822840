using System.Globalization;
using ReportBot.Bot.Commands;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;

namespace ReportBot.Bot.Tests.Commands;

/// <summary>What the command line says about messages: the bots' month, and broadcasts.</summary>
public sealed class SendingCommandsTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly string Month = Now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_doctor_says_how_each_bot_stands_in_its_month_and_fails_for_one_used_up()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        Count(program, "telegram", 5, 7);
        Count(program, "zalo", 1300, 900);
        program.Sql<long>("INSERT INTO conversations (unit_id, channel, chat_id, state, updated_at) VALUES (0, 'zalo', 'u1', '{}', 0), (0, 'zalo', 'u2', '{}', 0)");

        var well = await program.RunAsync("doctor");
        Assert.Equal(ExitCodes.Done, well.Code);
        Assert.Contains("✓ Tin nhắn telegram: tháng này nhận 5, gửi 7.\n", well.Out, StringComparison.Ordinal);
        Assert.Matches(@"✓ Tin nhắn zalo: tháng này đã dùng 2\.200/3\.000 tin \(73 %; nhận 1\.300, gửi 900\), đến cuối tháng ước [\d.]+; 2/50 người\.", well.Out);

        // The second bot has the quota of the first, and the quota is a setting.
        Count(program, "zalo:2", 1000, 1000);
        program.Environment["Zalo__MessagesPerMonth"] = "2000";
        program.Environment["Zalo__UsersPerBot"] = "0";
        var ill = await program.RunAsync("doctor");
        Assert.Equal(ExitCodes.Failed, ill.Code);
        Assert.Matches(@"✗ Tin nhắn zalo: tháng này đã dùng 2\.200/2\.000 tin \(110 %;[^;]*ước [\d.]+\.\n", ill.Out);
        Assert.Contains("✗ Tin nhắn zalo:2: tháng này đã dùng 2.000/2.000 tin (100 %", ill.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broadcasts_are_listed_with_what_was_sent_what_failed_and_what_remains()
    {
        using var program = new TestProgram();
        await program.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "plans", "kon-gang-2025", "plan.json"));
        Assert.Equal("7 ngày qua chưa có đợt gửi nào.", (await program.RunAsync("broadcasts")).Out.Trim());

        Broadcast(program, Now.AddDays(-8), "running", "sent");
        Broadcast(program, Now.AddHours(-2), "running", "sent", "sent", "sent", "dead", "unreachable", "queued", "sending");
        Broadcast(program, Now.AddHours(-1), "stopped", "sent", "stopped", "stopped");
        var lines = (await program.RunAsync("broadcasts")).Out.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal($"3\t{Local(Now.AddHours(-1))}\tnudge\tperiodic:2025-09-10\tstopped\tđã gửi 1/3, chưa gửi được 0, ngừng 2, còn 0", lines[0]);
        Assert.Equal($"2\t{Local(Now.AddHours(-2))}\tnudge\tperiodic:2025-09-10\trunning\tđã gửi 3/7, chưa gửi được 2, ngừng 0, còn 2", lines[1]);
    }

    [Fact]
    public async Task Invitations_name_the_bot_that_each_person_is_spread_to_when_asked()
    {
        await using var telegram = await FakeBotApiServer.StartAsync();
        await using var zalo = await FakeZaloServer.StartAsync(new FakeZaloOptions
        {
            Tokens = ["111111111111111111:first_token_of_the_tests_0123456789abcd", "222222222222222222:second_token_of_the_tests_123456789abc"],
        });
        using var program = new TestProgram();
        program.Environment["Telegram__Token"] = telegram.Token;
        program.Environment["Telegram__BaseUrl"] = telegram.BaseUrl;
        program.Environment["Zalo__Token"] = string.Join(',', zalo.Bots.Select(b => b.Token));
        program.Environment["Zalo__BaseUrl"] = zalo.BaseUrl;
        program.Environment["Web__PublicUrl"] = "https://bc.example.vn/";
        await program.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "plans", "kon-gang-2025", "plan.json"));
        await program.RunAsync("sample", "--officials", "6", "--households", "6", "--out", "mau.json");
        await program.RunAsync("import", "mau.json");

        var lines = (await program.RunAsync("invite", "--bots")).Out.Trim().Split('\n');
        Assert.Equal("official,name,role,code,link,bot", lines[0].Trim());
        var rows = lines.Skip(1).Select(line => line.Trim().Split(',')).ToList();
        Assert.All(rows, row => Assert.Equal("https://bc.example.vn/chat?code=" + row[3], row[4]));
        Assert.All(rows, (row, i) => Assert.Equal(
            $"zalo{(i % 2 == 0 ? "" : ":2")}: Bot Kon Gang {(i % 2) + 1}; https://t.me/KonGangBot?start={row[3]}", row[5]));
        Assert.True(rows.Count >= 6);

        // A bot that cannot be asked is told, and no code is made in vain.
        zalo.Faults.Next("getMe", Fault.Unauthorized);
        var ill = await program.RunAsync("invite", "--bots");
        Assert.Equal((ExitCodes.Failed, ""), (ill.Code, ill.Out));
        Assert.Contains("Chưa hỏi được tên bot zalo", ill.Error, StringComparison.Ordinal);
        Assert.Equal(rows.Count, program.Sql<int>("SELECT COUNT(*) FROM invitations"));
        Assert.Equal("official,name,role,code,link", (await program.RunAsync("invite")).Out.Split('\n')[0].Trim());
    }

    private static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);

    private static void Count(TestProgram program, string channel, int incoming, int outgoing) => program.Sql<long>(string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO message_counts (channel, month, incoming, outgoing) VALUES ('{channel}', '{Month}', {incoming}, {outgoing})"));

    private static void Broadcast(TestProgram program, DateTimeOffset at, string state, params string[] rows)
    {
        var id = program.Sql<long>(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO broadcasts (unit_id, kind, plan_code, period_key, state, started_at)
            VALUES (1, 'nudge', 'kon-gang-2025', 'periodic:2025-09-10', '{state}', {at.ToUnixTimeMilliseconds()}) RETURNING id
            """));
        foreach (var row in rows)
        {
            program.Sql<long>(string.Create(CultureInfo.InvariantCulture, $$"""
                INSERT INTO outbox (unit_id, channel, chat_id, priority, payload, created_at, due_at, state, broadcast_id)
                VALUES (1, 'telegram', '1', 1, '{}', 0, 0, '{{row}}', {{id}})
                """));
        }
    }
}
