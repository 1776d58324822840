using ReportBot.Bot.Channels.Zalo;

namespace ReportBot.Bot.Tests.Channels.Zalo;

public sealed class ZaloOptionsTests
{
    private const string Token = "734567891234567890:fake_token_of_the_tests_0123456789abcdef";

    [Fact]
    public void A_token_alone_is_enough() => Assert.Empty(Problems(_ => { }));

    [Fact]
    public void Several_tokens_are_several_bots()
    {
        var options = new ZaloOptions { Token = $"{Token}, 834567891234567890:other_token_of_the_tests_123456789abcd\n", WebhookUrl = "https://a.vn/zalo/webhook" };
        Assert.Equal(2, options.Tokens.Count);
        Assert.Empty(ZaloOptionsValidator.Problems(options));
        Assert.Equal(["https://a.vn/zalo/webhook", "https://a.vn/zalo/webhook/2"], [options.WebhookOf(1), options.WebhookOf(2)]);
    }

    [Fact]
    public void Without_a_token_nothing_else_matters() =>
        Assert.True(new ZaloOptionsValidator().Validate(null, new ZaloOptions { Token = " ", Mode = "x" }).Skipped);

    [Theory]
    [InlineData("Token", "nonsense")]
    [InlineData("Token", Token + "/../x")]
    [InlineData("Token", Token + " " + Token)]
    [InlineData("BaseUrl", "bot-api.zaloplatforms.com")]
    [InlineData("BaseUrl", "ftp://a")]
    [InlineData("Mode", "push")]
    [InlineData("Mode", "webhook", "WebhookUrl")]
    [InlineData("Mode", "webhook", "SecretToken")]
    [InlineData("UsersPerBot", "-1")]
    [InlineData("MessagesPerMonth", "-1")]
    [InlineData("PerSecond", "-1")]
    [InlineData("PerChatPerSecond", "-1")]
    [InlineData("PictureHosts", "https://zdn.vn/")]
    [InlineData("PictureHosts", "*.zdn.vn")]
    public void A_wrong_setting_is_named_and_no_secret_told(string name, string value, string? named = null)
    {
        var problems = Problems(options =>
        {
            var property = typeof(ZaloOptions).GetProperty(name)!;
            property.SetValue(options, Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.Contains(problems, p => p.StartsWith($"Zalo:{named ?? name}", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("fake_token", StringComparison.Ordinal));
    }

    private static List<string> Problems(Action<ZaloOptions> change)
    {
        var options = new ZaloOptions { Token = Token };
        change(options);
        return [.. ZaloOptionsValidator.Problems(options)];
    }
}
