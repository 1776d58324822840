using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Channels.Telegram;

/// <summary>The server that everything else is tested against must itself be strict.</summary>
public sealed class FakeBotApiTests
{
    [Theory]
    [InlineData("sendMesage", """{"chat_id":1,"text":"a"}""")]
    [InlineData("sendMessage", """{"chat_id":1}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":5}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","parsemode":"HTML"}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","link_preview_options":{"disabled":true}}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[[{"callback_data":"1"}]]}}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[{"text":"a","callback_data":"1"}]}}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":" "}""")]
    [InlineData("setMyCommands", """{"commands":[{"command":"ho"}]}""")]
    [InlineData("getUpdates", """{"offset":"1"}""")]
    [InlineData("getUpdates", "[]")]
    [InlineData("getUpdates", "{")]
    public async Task What_the_bot_api_does_not_allow_is_refused_and_noted(string method, string body)
    {
        await using var server = await FakeBotApiServer.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await CallAsync(server, method, body)).Status);
        Assert.Single(server.Violations);
    }

    [Theory]
    [InlineData("data", 64, 200)]
    [InlineData("data", 65, 400)]
    [InlineData("text", 4096, 200)]
    [InlineData("text", 4097, 400)]
    public async Task Lengths_are_held(string what, int length, int status)
    {
        await using var server = await FakeBotApiServer.StartAsync();
        var (text, data) = what == "text" ? (new string('a', length), "1") : ("a", new string('a', length));
        var body = $$$"""{"chat_id":1,"text":"{{{text}}}","reply_markup":{"inline_keyboard":[[{"text":"b","callback_data":"{{{data}}}"}]]}}""";
        Assert.Equal(status, (int)(await CallAsync(server, "sendMessage", body)).Status);
    }

    [Fact]
    public async Task An_update_stays_until_a_later_offset_confirms_it()
    {
        await using var server = await FakeBotApiServer.StartAsync();
        server.Type(5, "một");
        server.Type(5, "hai");
        Assert.Equal([700000001, 700000002], await PollAsync(server, "{}"));
        Assert.Equal([700000001, 700000002], await PollAsync(server, "{}"));
        Assert.Equal([700000001], await PollAsync(server, """{"limit":1}"""));
        Assert.Equal([700000002], await PollAsync(server, """{"offset":700000002}"""));
        Assert.Equal(1, server.Unconfirmed);
        Assert.Empty(await PollAsync(server, """{"offset":700000003}"""));
        Assert.Equal(0, server.Unconfirmed);
    }

    [Fact]
    public async Task A_second_poll_ends_the_first()
    {
        await using var server = await FakeBotApiServer.StartAsync();
        var first = CallAsync(server, "getUpdates", """{"timeout":50}""");
        await Eventually.TrueAsync(() => server.Count("getUpdates") == 0 && server.HasPoll, "the first to wait");
        var second = CallAsync(server, "getUpdates", """{"timeout":50}""");
        Assert.Equal(HttpStatusCode.Conflict, (await first).Status);
        server.Type(5, "một");
        Assert.Equal(HttpStatusCode.OK, (await second).Status);
    }

    [Fact]
    public async Task Its_own_limits_are_enforced_when_asked_for()
    {
        await using var server = await FakeBotApiServer.StartAsync(new FakeBotApiOptions { PerChatPerSecond = 0.001, PerChatBurst = 2, PerSecond = 1000 });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await CallAsync(server, "sendMessage", """{"chat_id":1,"text":"a"}""")).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(1, server.Limited);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(server, "sendMessage", """{"chat_id":2,"text":"a"}""")).Status);
    }

    [Fact]
    public async Task Another_token_is_not_taken()
    {
        await using var server = await FakeBotApiServer.StartAsync();
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"{server.BaseUrl}/bot1:x/getMe"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task<List<long>> PollAsync(FakeBotApiServer server, string body)
    {
        var answer = await CallAsync(server, "getUpdates", body);
        return [.. answer.Body.GetProperty("result").EnumerateArray().Select(u => u.GetProperty("update_id").GetInt64())];
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> CallAsync(FakeBotApiServer server, string method, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri($"{server.BaseUrl}/bot{server.Token}/{method}"), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
