using ReportBot.Bot.Commands;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;

namespace ReportBot.Bot.Tests.Commands;

public sealed class ZaloDoctorTests
{
    [Fact]
    public async Task Each_bot_is_asked_for_its_name_and_a_refused_token_fails()
    {
        await using var server = await FakeZaloServer.StartAsync(new FakeZaloOptions
        {
            Tokens = ["111111111111111111:first_token_of_the_tests_0123456789abcd", "222222222222222222:second_token_of_the_tests_123456789abc"],
        });
        using var program = new TestProgram();
        program.Environment["Zalo__Token"] = string.Join(',', server.Bots.Select(b => b.Token));
        program.Environment["Zalo__BaseUrl"] = server.BaseUrl;
        program.Environment["Web__PublicUrl"] = "https://bc.example.vn/";

        var well = await program.RunAsync("doctor");
        Assert.Equal(ExitCodes.Done, well.Code);
        Assert.Contains("✓ Kênh Zalo: “Bot Kon Gang 1”, polling, tối đa 50 người, 3.000 tin một tháng.", well.Out, StringComparison.Ordinal);
        Assert.Contains("✓ Kênh Zalo 2: “Bot Kon Gang 2”", well.Out, StringComparison.Ordinal);
        Assert.Contains("✓ Kênh Zalo OA: tắt (chưa đặt ZaloOa:AppId).", well.Out, StringComparison.Ordinal);

        program.Environment.Remove("Web__PublicUrl");
        server.Faults.Next("getMe", Fault.Unauthorized);
        var ill = await program.RunAsync("doctor");
        Assert.Equal(ExitCodes.Failed, ill.Code);
        Assert.Contains("✗ Kênh Zalo: Zalo không nhận mã bot; hãy kiểm tra Zalo:Token", ill.Out, StringComparison.Ordinal);
        Assert.Contains("✗ Tệp và ảnh qua Zalo: chưa gửi được", ill.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("first_token", well.Out + ill.Out + ill.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_says_how_the_bot_stands()
    {
        await using var server = await FakeZaloServer.StartAsync();
        using var program = new TestProgram();
        program.Environment["Zalo__Token"] = server.Token;
        program.Environment["Zalo__BaseUrl"] = server.BaseUrl;
        await using var service = await TestService.StartAsync(program);
        await Eventually.TrueAsync(() => server.Count("getUpdates") > 1, "polls");
        var ready = await service.Http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Matches("\"zalo\":\\{\"status\":\"ready\",\"zalo lastContact\":\"20", ready);
        Assert.DoesNotContain(server.Token.Split(':')[1], ready, StringComparison.Ordinal);
    }
}
