using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Telegram;

/// <summary>Two bots of one service; the server knows the second alone, so what uses the wrong token shows.</summary>
public sealed class SeveralBotsTests
{
    private const string First = "111111:canary-first_token-5d2c";

    [Fact]
    public async Task Each_speaks_with_its_own_token_and_hears_at_its_own_address()
    {
        var port = KnownPort.Next();
        await using var bed = await TelegramBed.NewAsync(null, null,
            ("Mode", "webhook"), ("SecretToken", TelegramBed.Secret), ("WebhookUrl", $"http://127.0.0.1:{port}{TelegramWebhook.Path}"));
        bed.Set("Token", First + ", " + bed.Server.Token);
        await bed.StartAsync(port);
        var channels = new ChannelSet(bed.Services.GetServices<IChannel>());
        Assert.Equal(["telegram", "telegram:2"], channels.Names);

        Assert.IsType<SendOutcome.Failed>(await SendAsync(channels, "telegram"));
        Assert.IsType<SendOutcome.Delivered>(await SendAsync(channels, "telegram:2"));

        await Eventually.TrueAsync(() => bed.Server.WebhookUrl.EndsWith("/telegram/webhook/2", StringComparison.Ordinal), "the registration of the second");
        bed.Server.Type(TelegramBed.Siu, "chào");
        var message = Assert.Single(await bed.InboxAsync(1));
        Assert.Equal(("telegram:2", "123456789:u700000001"), (message.Channel, message.ExternalId));
        await bed.StopAsync();
        Assert.DoesNotContain(bed.Log.All, line =>
            line.Contains(First.Split(':')[1], StringComparison.Ordinal) || line.Contains(bed.Server.Token.Split(':')[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("123456:aaaa 123456:aaaa", "hai lần")]
    [InlineData("123456:aaaa, b/../c", "không đúng dạng")]
    public void A_wrong_list_of_tokens_stops_the_start(string tokens, string says)
    {
        var options = new TelegramOptions { Token = tokens, BaseUrl = "http://127.0.0.1:1" };
        var problem = Assert.Single(TelegramOptionsValidator.Problems(options));
        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaa", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("true", false, false)]
    [InlineData("false", true, false)]
    public async Task Only_broadcasts_are_paid_for_and_only_where_it_is_set(string setting, bool broadcast, bool paid)
    {
        await using var bed = await TelegramBed.StartNewAsync(null, null, ("PaidBroadcast", setting));
        await bed.Channel.SendAsync(
            new Envelope(1, $"{TelegramBed.Siu}", new OutgoingMessage { Text = "nhắc" }, broadcast), TestContext.Current.CancellationToken);
        var sent = bed.Server.Requests.Single(r => r.Method == "sendMessage");
        Assert.Equal(paid, sent.Body.Contains("\"allow_paid_broadcast\":true", StringComparison.Ordinal));
    }

    private static Task<SendOutcome> SendAsync(ChannelSet channels, string name) => channels.Find(name)!.SendAsync(
        new Envelope(1, $"{TelegramBed.Siu}", new OutgoingMessage { Text = "a" }), TestContext.Current.CancellationToken);
}
