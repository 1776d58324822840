using System.Net;
using System.Net.Http.Json;
using System.Text;
using Dapper;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Web;

public sealed class ChatEndpointTests
{
    [Fact]
    public async Task Three_chats_of_one_browser_know_nothing_of_each_other()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chats = new[] { await browser.BeginAsync(), await browser.BeginAsync(), await browser.BeginAsync() };

        foreach (var (chat, i) in chats.Select((chat, i) => (chat, i)))
        {
            await browser.SendAsync(chat, "client-0001", $"tin {i}");
        }

        foreach (var (chat, i) in chats.Select((chat, i) => (chat, i)))
        {
            Assert.Equal([$"tin {i}"], await browser.TextsAsync(chat));
        }

        Assert.Equal(3, server.Count("SELECT COUNT(DISTINCT chat_id) FROM inbox"));
    }

    [Fact]
    public async Task The_secret_is_for_this_chat_alone_and_the_store_has_only_its_hash()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        using var answer = await browser.PostAsync("/chat/sessions", JsonContent.Create(new { }));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        var id = Assert.Single(server.Read(db => db.Query<string>("SELECT id FROM web_sessions")));
        Assert.Contains($"path=/chat/s/{id}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var secret = browser.Cookies[0].Value;
        Assert.Equal(0, server.Count("SELECT COUNT(*) FROM web_sessions WHERE secret_hash LIKE '%' || @secret || '%'", new { secret }));
    }

    [Theory]
    [InlineData("GET", "messages")]
    [InlineData("GET", "events")]
    [InlineData("GET", "about")]
    [InlineData("GET", "files/abc")]
    [InlineData("POST", "messages")]
    [InlineData("POST", "photos?clientId=client-0001")]
    public async Task Without_the_secret_a_chat_looks_like_none(string method, string path)
    {
        await using var server = await ChatServer.StartAsync();
        using var owner = new ChatClient(server);
        var chat = await owner.BeginAsync();
        var secret = owner.Cookies[0].Value;

        var answers = new List<string>();
        foreach (var (id, cookie) in new[] { (chat, null), (chat, "reportbot-chat=wrong"), ("AAAAAAAAAAAAAAAAAAAAAA", "reportbot-chat=" + secret) })
        {
            using var stranger = new ChatClient(server, useCookies: false);
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/chat/s/{id}/{path}");
            request.Content = method == "POST" ? JsonContent.Create(new { clientId = "client-0001", text = "x" }) : null;
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var answer = await stranger.RequestAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add(await ChatClient.BodyOf(answer));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(0, server.Count("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task A_message_sent_again_is_stored_once()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.SendAsync(chat, "client-0001", "H012 đã thăm")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM inbox"));
        Assert.Equal(["H012 đã thăm"], await browser.TextsAsync(chat));
    }

    [Fact]
    public async Task A_press_is_shown_by_its_label()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await server.SayAsync(chat, "Đúng chưa?", new Button("Đúng, gửi", "yes"));

        await browser.PressAsync(chat, "client-0001", "yes");

        Assert.Equal(["Đúng chưa?", "Đúng, gửi"], await browser.TextsAsync(chat));
        Assert.Contains("\"press\":\"yes\"", server.Read(db => db.QuerySingle<string>("SELECT payload FROM inbox")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_keeps_no_invitation_code()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        await browser.SendAsync(chat, "client-0001", "/start K7Q9M2XT");

        Assert.Equal(["/start ••••••••"], await browser.TextsAsync(chat));
        Assert.Contains("/start K7Q9M2XT", server.Read(db => db.QuerySingle<string>("SELECT payload FROM inbox")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"clientId":"client-0001"}""")]
    [InlineData("""{"clientId":"client-0001","text":"a","press":"b"}""")]
    [InlineData("""{"clientId":"short","text":"a"}""")]
    [InlineData("""{"clientId":"has spaces and '","text":"a"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"clientId":"client-0001","text":"\ud83d"}""")]
    [InlineData("""{"clientId":"client-0001","press":"0123456789012345678901234567890123456789012345678901234567890123456789"}""")]
    [InlineData("""{"clientId":"client-0001","press":"xã"}""")]
    [InlineData("""{"clientId":1,"text":"a"}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("xin chào")]
    public async Task What_is_not_a_message_is_refused_in_a_sentence(string body)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        using var answer = await browser.PostAsync(
            $"/chat/s/{chat}/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Đồng chí", await ChatClient.BodyOf(answer), StringComparison.Ordinal);
        Assert.Equal(0, server.Count("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Long_texts_are_left_to_the_conversation_and_huge_ones_refused()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        using var fair = await browser.SendAsync(chat, "client-0001", new string('ế', 5000));
        using var huge = await browser.SendAsync(chat, "client-0002", new string('a', 17000));
        using var chunked = await browser.PostAsync($"/chat/s/{chat}/messages", new Chunked(new string('a', 40000)));

        Assert.Equal(HttpStatusCode.Accepted, fair.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM inbox"));
    }

    [Theory]
    [InlineData("https://evil.example", null, "application/json", HttpStatusCode.Forbidden)]
    [InlineData("null", null, "application/json", HttpStatusCode.Forbidden)]
    [InlineData(null, "cross-site", "application/json", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-site", "application/json", HttpStatusCode.Forbidden)]
    [InlineData(null, null, "text/plain", HttpStatusCode.BadRequest)]
    [InlineData("self", "same-origin", "application/json", HttpStatusCode.Accepted)]
    public async Task Only_the_page_itself_can_send(string? origin, string? site, string type, HttpStatusCode expected)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/chat/s/{chat}/messages");
        request.Content = new StringContent("""{"clientId":"client-0001","text":"a"}""", Encoding.UTF8, type);
        request.Headers.TryAddWithoutValidation("Origin", origin == "self" ? server.Address.GetLeftPart(UriPartial.Authority) : origin);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);

        using var answer = await browser.RequestAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Who_sends_too_fast_is_asked_to_wait_and_others_are_not()
    {
        await using var server = await ChatServer.StartAsync(settings: ("Web:SessionBurst", "5"));
        using var browser = new ChatClient(server);
        var (noisy, calm) = (await browser.BeginAsync(), await browser.BeginAsync());

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await browser.SendAsync(noisy, $"client-000{i}", "a"));
        }

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted));
        var refused = answers.Last();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.Accepted, (await browser.SendAsync(calm, "client-0001", "a")).StatusCode);
    }

    [Fact]
    public async Task New_chats_from_one_address_are_limited()
    {
        await using var server = await ChatServer.StartAsync(settings: ("Web:NewChatBurst", "2"));
        using var browser = new ChatClient(server);
        await browser.BeginAsync();
        await browser.BeginAsync();

        using var answer = await browser.PostAsync("/chat/sessions", JsonContent.Create(new { }));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task While_the_store_is_locked_nothing_is_confirmed_and_the_same_message_is_taken_later()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        HttpStatusCode locked;
        using (server.LockDatabase())
        {
            using var refused = await browser.SendAsync(chat, "client-0001", "H012 đã thăm");
            locked = refused.StatusCode;
        }

        using var taken = await browser.SendAsync(chat, "client-0001", "H012 đã thăm");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, locked);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM inbox"));
        Assert.Equal(["H012 đã thăm"], await browser.TextsAsync(chat));
    }

    private sealed class Chunked : StringContent
    {
        public Chunked(string text)
            : base(text, Encoding.UTF8, "application/json")
        {
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
