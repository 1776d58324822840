using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Core.Messaging;
using ReportBot.FakeZalo;

namespace ReportBot.Bot.Tests.Channels.Zalo;

public sealed class WebhookTests
{
    private const string Text = "message.text.received";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("canary-secret_9f30")]
    [InlineData("CANARY-SECRET_9F31")]
    [InlineData("canary-secret_9f3")]
    public async Task Without_the_secret_nothing_is_read_or_stored(string? secret)
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, FakeZaloBot.EventJson("u", "m1", Text, 1, new { text = "a" }), secret is null ? [] : [secret]));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, "{ no json", secret is null ? [] : [secret]));
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task Two_secrets_are_no_secret()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, FakeZaloBot.EventJson("u", "m1", Text, 1, new { text = "a" }), [ZaloBed.Secret, ZaloBed.Secret]));
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task Ten_thousand_forged_secrets_store_nothing()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        var body = FakeZaloBot.EventJson("u", "m1", Text, 1, new { text = "a" });
        var random = new Bogus(42);
        using var http = new HttpClient();
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000).Select(_ => random.Mutate(ZaloBed.Secret)).ToList(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (forged, cancel) =>
        {
            using var request = Request(bed, new StringContent(body, Encoding.UTF8, "application/json"), [forged]);
            using var response = await http.SendAsync(request, cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        });
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task What_is_too_large_too_deep_or_of_another_type_is_refused_and_nothing_stored()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        var large = FakeZaloBot.EventJson("u", "m1", Text, 1, new { text = new string('a', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(bed, large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(bed, new StreamContent(new Lengthless(Encoding.UTF8.GetBytes(large))) { Headers = { ContentType = new("application/json") } }));
        var deep = string.Concat(Enumerable.Repeat("{\"message\":", 5000)) + "1" + new string('}', 5000);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bed, deep));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bed, "{\"event_name\":\"message.text.received\",\"message\":{\"x\":" + new string('[', 40) + new string(']', 40) + "}}"));
        var good = FakeZaloBot.EventJson("u", "m1", Text, 1, new { text = "a" });
        foreach (var type in (string[])["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
        {
            using var content = new StringContent(good, Encoding.UTF8);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(bed, content));
        }

        foreach (var broken in (string[])["", "null", "[]", "1", "\"a\"", "{\"event_name\":", "{\"message\":[]}"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bed, broken));
        }

        Assert.Empty(bed.Inbox());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"event_name\":\"message.unsupported.received\"}")]
    [InlineData("{\"ok\":true,\"result\":{}}")]
    [InlineData("{\"event_name\":\"message.reaction.received\",\"message\":{\"chat\":{\"id\":\"u\"},\"message_id\":\"m\"}}")]
    [InlineData("{\"event_name\":\"group.created\",\"message\":{\"chat\":{\"id\":\"u\"}}}")]
    [InlineData("{\"event_name\":\"message.text.received\",\"message\":{\"text\":\"a\"}}")]
    [InlineData("{\"event_name\":\"message.text.received\",\"message\":{\"from\":{\"id\":\"b\",\"is_bot\":true},\"chat\":{\"id\":\"u\"},\"text\":\"a\",\"message_id\":\"m\"}}")]
    public async Task What_is_not_known_does_no_harm(string body)
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, body));
        Assert.Empty(bed.Inbox());
    }

    [Theory]
    [InlineData("\"u1\"", "\"m1\"", "1757293200000")]
    [InlineData("12345678901234567890123", "98765432109876543210", "1757293200")]
    [InlineData("\"u1\"", "7", "\"1757293200000\"")]
    public async Task Ids_are_text_or_numbers_and_times_seconds_or_milliseconds(string user, string message, string date)
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        var body = $$"""{"event_name":"{{Text}}","message":{"message_id":{{message}},"date":{{date}},"from":{"id":{{user}}},"chat":{"id":{{user}},"chat_type":"PRIVATE"},"text":"đã thăm"} }""";
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, body));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, "{\"ok\":true,\"result\":" + body + "}"));
        var got = Assert.Single(bed.Inbox());
        Assert.Equal((user.Trim('"'), user.Trim('"'), "đã thăm", 1_757_293_200_000L), (got.ChatId, got.UserId, got.Text, got.SentAt));
        Assert.Equal($"734567891234567890:{user.Trim('"')}:{message.Trim('"')}", got.ExternalId);
    }

    [Fact]
    public async Task One_message_id_in_two_chats_is_two_messages_and_a_replay_is_none()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, FakeZaloBot.EventJson("a", "m1", Text, 1, new { text = "x" })));
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, FakeZaloBot.EventJson("b", "m1", Text, 1, new { text = "x" })));
        }

        Assert.Equal(["a", "b"], bed.Inbox().Select(m => m.ChatId));
    }

    [Fact]
    public async Task Without_an_id_the_same_event_is_known_by_being_the_same()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        const string Body = """{"event_name":"message.unsupported.received","message":{"date":1757293200000,"from":{"id":"u"},"chat":{"id":"u"}}}""";
        await PostAsync(bed, Body);
        await PostAsync(bed, Body);
        await PostAsync(bed, Body.Replace("1757293200000", "1757293201000", StringComparison.Ordinal));
        Assert.Equal([IncomingKind.Unsupported, IncomingKind.Unsupported], bed.Inbox().Select(m => m.Kind));
    }

    [Fact]
    public async Task Each_kind_has_its_name_and_a_group_is_a_group()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        foreach (var (name, content) in ((string, string)[])
            [
                ("message.image.received", "\"photo\":\"https://f1.zdn.vn/a.jpg\",\"caption\":\"H012\""),
                ("message.image.received", "\"photo_url\":\"https://f1.zdn.vn/b.jpg\""),
                ("message.sticker.received", "\"sticker\":{\"id\":1}"),
                ("message.voice.received", "\"voice_url\":\"https://f1.zdn.vn/c.aac\""),
                ("message.link.received", "\"text\":\"https://example.vn\",\"url\":\"https://example.vn\""),
            ])
        {
            await PostAsync(bed, $$"""{"event_name":"{{name}}","message":{ {{content}},"message_id":"m{{bed.Inbox().Count}}","from":{"id":"u"},"chat":{"id":"g","chat_type":"GROUP"} } }""");
        }

        var got = bed.Inbox();
        Assert.Equal([IncomingKind.Photo, IncomingKind.Photo, IncomingKind.Sticker, IncomingKind.Voice, IncomingKind.Text], got.Select(m => m.Kind));
        Assert.Equal(["https://f1.zdn.vn/a.jpg", "https://f1.zdn.vn/b.jpg"], got.Take(2).Select(m => m.File!.Reference));
        Assert.Equal("H012", got[0].Text);
        Assert.All(got, m => Assert.True(m.IsGroup));
    }

    [Fact]
    public async Task A_store_that_cannot_take_it_within_two_seconds_makes_Zalo_bring_it_again()
    {
        await using var bed = await ZaloBed.StartNewAsync(webhook: true);
        var body = FakeZaloBot.EventJson("u", "m9", Text, 1, new { text = "a" });
        await using (var other = new SqliteConnection(bed.Store.Options.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var began = TimeProvider.System.GetTimestamp();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(bed, body));
            Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0, 2);
        }

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, body));
        Assert.Single(bed.Inbox());
    }

    [Fact]
    public async Task Each_bot_has_an_address_of_its_own()
    {
        var options = new FakeZaloOptions { Tokens = ["111111111111111111:first_token_of_the_tests_0123456789abcd", "222222222222222222:second_token_of_the_tests_123456789abc"] };
        await using var bed = await ZaloBed.StartNewAsync(options, webhook: true);
        Assert.EndsWith("/zalo/webhook", bed.Server.Bots[0].WebhookUrl, StringComparison.Ordinal);
        Assert.EndsWith("/zalo/webhook/2", bed.Server.Bots[1].WebhookUrl, StringComparison.Ordinal);
        bed.Server.Bots[1].Type("u2", "xin chào");
        var got = Assert.Single(await bed.InboxAsync(1));
        Assert.Equal(("zalo:2", "u2"), (got.Channel, got.ChatId));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(bed, "{}", path: "/zalo/webhook/3"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, "{}", [], path: "/zalo/webhook/3"));
    }

    private static Task<HttpStatusCode> PostAsync(ZaloBed bed, string body, string[]? secrets = null, string path = ZaloWebhook.Path) =>
        PostAsync(bed, new StringContent(body, Encoding.UTF8, "application/json"), secrets, path);

    private static async Task<HttpStatusCode> PostAsync(ZaloBed bed, HttpContent content, string[]? secrets = null, string path = ZaloWebhook.Path)
    {
        using var http = new HttpClient();
        using var request = Request(bed, content, secrets ?? [ZaloBed.Secret], path);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static HttpRequestMessage Request(ZaloBed bed, HttpContent content, string[] secrets, string path = ZaloWebhook.Path)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bed.Address, path)) { Content = content };
        foreach (var secret in secrets)
        {
            request.Headers.TryAddWithoutValidation(ZaloWebhook.SecretHeader, secret);
        }

        return request;
    }

    private sealed class Lengthless(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }

    /// <summary>Secrets that are nearly right.</summary>
    private sealed class Bogus(int seed)
    {
        private uint state = (uint)seed;

        public string Mutate(string secret)
        {
            var letters = secret.ToCharArray();
            letters[Next(letters.Length)] = (char)('!' + Next(90));
            var mutated = Next(3) == 0 ? new string(letters)[..Next(letters.Length)] : new string(letters);
            return string.Equals(mutated, secret, StringComparison.Ordinal) ? mutated + "x" : mutated;
        }

        private int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
    }
}
