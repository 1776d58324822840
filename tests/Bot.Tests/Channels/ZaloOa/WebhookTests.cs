using ReportBot.Core.Messaging;
using ReportBot.FakeZalo.Oa;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.ZaloOa;

public sealed class WebhookTests
{
    private const string Siu = ZaloOaBed.Siu;

    [Fact]
    public async Task A_changed_body_or_signature_is_refused_and_nothing_stored()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var body = bed.Server.EventJson("user_send_text", Siu, new { msg_id = "m1", text = "đã thăm" });
        var mac = FakeZaloOaServer.Sign(body);
        Assert.Equal(401, await bed.Server.PostAsync(body, null));
        Assert.Equal(401, await bed.Server.PostAsync(body, ""));
        Assert.Equal(401, await bed.Server.PostAsync(body, "mac="));
        Assert.Equal(401, await bed.Server.PostAsync(body, "mac=" + new string('0', 64)));
        Assert.Equal(401, await bed.Server.PostAsync(body.Replace("đã thăm", "đã thấm", StringComparison.Ordinal), "mac=" + mac));
        Assert.Equal(401, await bed.Server.PostAsync(body + " ", "mac=" + mac));
        for (var i = 0; i < mac.Length; i++)
        {
            var forged = string.Concat(mac.AsSpan(0, i), mac[i] == 'a' ? "b" : "a", mac.AsSpan(i + 1));
            Assert.Equal(401, await bed.Server.PostAsync(body, "mac=" + forged));
        }

        Assert.Empty(bed.Inbox());
        Assert.Equal(200, await bed.Server.PostAsync(body, mac.ToUpperInvariant()));
        Assert.Equal(200, await bed.Server.PostAsync(body, "mac=" + mac));
        Assert.Equal("đã thăm", Assert.Single(bed.Inbox()).Text);
    }

    [Fact]
    public async Task An_old_delivery_is_a_replay()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloOaBed.StartNewAsync(clock);
        var body = bed.Server.EventJson("user_send_text", Siu, new { msg_id = "m1", text = "a" });
        clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(401, await bed.Server.PostAsync(body, FakeZaloOaServer.Sign(body)));
        var future = $$"""{"event_name":"user_send_text","sender":{"id":"u"},"message":{"msg_id":"m2","text":"a"},"timestamp":"{{(clock.GetUtcNow() + TimeSpan.FromHours(1)).ToUnixTimeMilliseconds()}}"}""";
        Assert.Equal(401, await bed.Server.PostAsync(future, FakeZaloOaServer.Sign(future)));
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task What_is_too_large_too_deep_or_of_another_type_is_refused()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var good = bed.Server.EventJson("user_send_text", Siu, new { msg_id = "m1", text = "a" });
        Assert.Equal(415, await bed.Server.PostAsync(good, FakeZaloOaServer.Sign(good), "text/plain"));
        var large = bed.Server.EventJson("user_send_text", Siu, new { msg_id = "m1", text = new string('a', 300_000) });
        Assert.Equal(413, await bed.Server.PostAsync(large, FakeZaloOaServer.Sign(large)));
        foreach (var body in (string[])["", "null", "[]", "{}", "{\"timestamp\":", "{\"timestamp\":{}}", string.Concat(Enumerable.Repeat("{\"a\":", 3000)) + "1" + new string('}', 3000)])
        {
            Assert.Equal(401, await bed.Server.PostAsync(body, "mac=" + new string('a', 64)));
        }

        var deep = $$"""{"timestamp":"{{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}}","message":{{new string('[', 30)}}{{new string(']', 30)}} }""";
        Assert.Equal(400, await bed.Server.PostAsync(deep, FakeZaloOaServer.Sign(deep)));
        Assert.Empty(bed.Inbox());
    }

    [Theory]
    [InlineData("\"6123456789012345678\"", "\"m1\"", 1000, true)]
    [InlineData("6123456789012345678", "1", 1000, false)]
    [InlineData("\"6123456789012345678\"", "12345678901234567890123", 1, true)]
    [InlineData("6123456789012345678", "\"m1\"", 1, false)]
    public async Task Ids_are_text_or_numbers_and_times_seconds_or_milliseconds(string person, string message, int perSecond, bool quoted)
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var at = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() * perSecond;
        var timestamp = quoted ? $"\"{at}\"" : $"{at}";
        var body = $$"""{"event_name":"user_send_text","sender":{"id":{{person}} },"message":{"msg_id":{{message}},"text":"đã thăm"},"timestamp":{{timestamp}} }""";
        Assert.Equal(200, await bed.Server.PostAsync(body, "mac=" + FakeZaloOaServer.Sign(body)));
        Assert.Equal(200, await bed.Server.PostAsync(body, "mac=" + FakeZaloOaServer.Sign(body)));
        var got = Assert.Single(bed.Inbox());
        Assert.Equal((Siu, "4123456789012345678:" + message.Trim('"'), at / perSecond * 1000), (got.ChatId, got.ExternalId, got.SentAt));
    }

    [Fact]
    public async Task A_body_without_a_length_is_counted_and_refused()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bed.Server.Webhook) { Content = new StreamContent(new Lengthless(new byte[400_000])) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", "mac=" + new string('a', 64));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(bed.Inbox());
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("http://f1.zdn.vn/a.jpg")]
    [InlineData("https://zdn.vn.evil.example/a.jpg")]
    [InlineData("https://localhost/a.jpg")]
    public async Task A_picture_elsewhere_than_on_the_platforms_hosts_is_never_asked_for(string address)
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        await bed.Server.DeliverAsync(bed.Server.EventJson(
            "user_send_image", Siu, new { msg_id = "p", attachments = new[] { new { type = "image", payload = new { url = address } } } }));
        Assert.Equal(address, Assert.Single(bed.Inbox()).File!.Reference);
        Assert.Null(await bed.Channel.FetchAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_event_has_its_kind_and_what_is_not_known_does_no_harm()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var picture = new { msg_id = "p", text = "H012", attachments = new[] { new { type = "image", payload = new { url = "https://f1.zdn.vn/a.jpg", thumbnail = "x" } } } };
        foreach (var (name, message) in (IEnumerable<(string, object)>)
            [
                ("user_send_text", new { msg_id = 12345678901234567890UL, text = "a" }),
                ("user_send_image", picture),
                ("user_send_file", new { msg_id = "f" }),
                ("user_send_sticker", new { msg_id = "s" }),
                ("user_send_audio", new { msg_id = "v" }),
                ("user_send_business_card", new { msg_id = "c" }),
                ("user_send_location", new { msg_id = "l" }),
                ("user_received_message", new { msg_id = "r" }),
                ("user_seen_message", new { msg_ids = new[] { "r" } }),
                ("oa_send_text", new { msg_id = "o", text = "b" }),
                ("something_new", new { msg_id = "n" }),
            ])
        {
            await bed.Server.DeliverAsync(bed.Server.EventJson(name, Siu, message));
        }

        var got = bed.Inbox();
        Assert.Equal(
            [IncomingKind.Text, IncomingKind.Photo, IncomingKind.Document, IncomingKind.Sticker, IncomingKind.Voice, IncomingKind.Contact, IncomingKind.Unsupported],
            got.Select(m => m.Kind));
        Assert.Equal("https://f1.zdn.vn/a.jpg", got[1].File!.Reference);
        Assert.Equal("4123456789012345678:12345678901234567890", got[0].ExternalId);
    }

    [Fact]
    public async Task Several_pictures_of_one_event_are_an_album_and_each_is_taken_once()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var pictures = (string[])["a", "b", "a", "c"];
        var body = bed.Server.EventJson(
            "user_send_image",
            Siu,
            new { msg_id = "p", text = "H012", attachments = pictures.Select(name => new { type = "image", payload = new { url = $"https://f1.zdn.vn/{name}.jpg" } }) });
        await bed.Server.DeliverAsync(body);
        await bed.Server.DeliverAsync(body);
        var got = bed.Inbox();
        Assert.Equal(["https://f1.zdn.vn/a.jpg", "https://f1.zdn.vn/b.jpg", "https://f1.zdn.vn/c.jpg"], got.Select(m => m.File!.Reference));
        Assert.Equal(["H012", null, null], got.Select(m => m.Text));
        Assert.Single(got.Select(m => m.Album).Distinct(StringComparer.Ordinal));
        Assert.NotNull(got[0].Album);
    }

    [Fact]
    public async Task Following_and_leaving_are_told()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        foreach (var name in (string[])["unfollow", "follow"])
        {
            var body = bed.Server.EventJson(name, Siu, new { }).Replace("\"sender\"", "\"follower\"", StringComparison.Ordinal);
            await bed.Server.DeliverAsync(body);
            await bed.Server.DeliverAsync(body);
        }

        Assert.Equal([IncomingKind.Blocked, IncomingKind.Unblocked], bed.Inbox().Select(m => m.Kind));
    }

    private sealed class Lengthless(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
