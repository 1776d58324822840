using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456789:AAF-canary_canary_canary_canary_00";

    [Theory]
    [InlineData("Token", "123:abc")]
    [InlineData("Token", "<token>")]
    [InlineData("Token", "123456789:AAF-canary_canary/../canary_canary")]
    [InlineData("Token", "123456789:AAF-canary_canary_canary_canary_00 \u0000")]
    [InlineData("BaseUrl", "api.telegram.org")]
    [InlineData("BaseUrl", "ftp://api.telegram.org")]
    [InlineData("BaseUrl", "https://api.telegram.org?x=1")]
    [InlineData("Mode", "push")]
    [InlineData("PerSecond", "-1")]
    [InlineData("PerSecond", "NaN")]
    [InlineData("PerChatPerSecond", "-0.5")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string name, string value) =>
        Assert.Contains($"Telegram:{name}", await RefusalAsync((name, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("WebhookUrl", "")]
    [InlineData("WebhookUrl", "http://office.example.vn/telegram/webhook")]
    [InlineData("WebhookUrl", "/telegram/webhook")]
    [InlineData("SecretToken", "")]
    [InlineData("SecretToken", "có dấu")]
    [InlineData("SecretToken", "a b")]
    public async Task A_webhook_needs_its_address_and_secret(string name, string value) => Assert.Contains(
        $"Telegram:{name}",
        await RefusalAsync(("Mode", "webhook"), ("WebhookUrl", "https://office.example.vn/telegram/webhook"), ("SecretToken", "abc"), (name, value)),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_refusal_repeats_no_secret()
    {
        var refusal = await RefusalAsync(("Token", Token + "/x"), ("BaseUrl", $"nothing {Token}"), ("Mode", "webhook"), ("SecretToken", "canary secret"));
        Assert.DoesNotContain("canary", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_token_the_channel_is_off(string token)
    {
        await using var bed = await TelegramBed.StartNewAsync(settings: [("Token", token), ("Mode", "whatever")]);
        Assert.Null(bed.Services.GetService<IChannel>());
        Assert.Equal(TelegramMode.Off, bed.State.Mode);
        Assert.Empty(bed.Server.Requests);
    }

    [Fact]
    public async Task The_limits_are_the_channels_traits()
    {
        await using var bed = await TelegramBed.StartNewAsync(settings: [("PerSecond", "0"), ("PerChatPerSecond", "0.5"), ("PerGroupPerMinute", "15")]);
        Assert.Equal(new ChannelTraits(Buttons: true, 4096, Files: true, CountsMessages: false, 0, 0.5, 15) { TakesFiles = true }, bed.Channel.Traits);
    }

    private static async Task<string> RefusalAsync(params (string, string)[] settings)
    {
        await using var bed = await TelegramBed.NewAsync(settings: [("Token", Token), ("BaseUrl", TelegramOptions.PublicServer), .. settings]);
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => bed.StartAsync())).Message;
    }
}
