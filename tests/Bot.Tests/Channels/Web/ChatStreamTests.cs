using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Web;

public sealed class ChatStreamTests
{
    private const string AnythingElse = "message";

    [Fact]
    public async Task A_stream_begins_after_the_last_message_that_the_page_has()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await server.SayAsync(chat, "một");
        await server.SayAsync(chat, "hai");
        await server.SayAsync(chat, "ba");
        var second = (await browser.HistoryAsync(chat))[1].GetProperty("id").GetInt64();

        Assert.Equal(["ba"], await TakeAsync(browser.EventsAsync(chat, after: second), 1));
        Assert.Equal(["hai", "ba"], await TakeAsync(browser.EventsAsync(chat, after: 0, lastEventId: second - 1), 2));
    }

    [Fact]
    public async Task However_often_the_connection_breaks_nothing_is_lost_or_doubled()
    {
        const int Count = 120;
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        var random = new Random(20250910);
        var speaking = SpeakAsync(server, chat, Count);

        var seen = new List<string>();
        long last = 0;
        while (seen.Count < Count)
        {
            var breakAfter = random.Next(1, 9);
            await foreach (var item in browser.EventsAsync(chat, lastEventId: last))
            {
                if (item.EventType == AnythingElse)
                {
                    seen.Add(ChatClient.TextOf(item));
                    last = long.Parse(item.EventId!, CultureInfo.InvariantCulture);
                }

                if (--breakAfter < 0 || seen.Count == Count)
                {
                    break;
                }
            }
        }

        await speaking;
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i.ToString(CultureInfo.InvariantCulture)), seen);
    }

    [Fact]
    public async Task A_silent_stream_beats()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        var kinds = new List<string>();
        await using var events = browser.OpenEvents(chat);
        while (kinds.Count < 3)
        {
            // The stream may not wait yet when the first event is here already: time passes until the next one comes.
            var next = events.MoveNextAsync().AsTask();
            await Eventually.TrueAsync(() => next.IsCompleted, "a beat", server.Clock, milliseconds: 20_000);
            Assert.True(await next);
            kinds.Add(events.Current.EventType);
        }

        Assert.Equal(["ready", "beat", "beat"], kinds);
    }

    [Fact]
    public async Task Every_tab_of_a_chat_hears_it_and_a_closed_one_is_forgotten()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var (chat, other) = (await browser.BeginAsync(), await browser.BeginAsync());
        await using var first = browser.OpenEvents(chat);
        await using var second = browser.OpenEvents(chat);
        Assert.True(await first.MoveNextAsync() && await second.MoveNextAsync());

        await server.SayAsync(other, "không phải cho cuộc này");
        await browser.SendAsync(chat, "client-0001", "chào");

        Assert.True(await first.MoveNextAsync() && await second.MoveNextAsync());
        Assert.Equal("chào", ChatClient.TextOf(first.Current));
        Assert.Equal("chào", ChatClient.TextOf(second.Current));
        Assert.Equal(2, server.Services.GetRequiredService<SessionNotifier>().OpenStreams);
    }

    [Fact]
    public async Task A_long_poll_answers_at_once_when_something_comes()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        var polling = browser.HistoryAsync(chat, "?after=0&wait=1");
        await OpenAsync(server, streams: 1);

        await server.SayAsync(chat, "có tin");

        Assert.Equal("có tin", ChatClient.TextOf(Assert.Single(await polling)));
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_nothing_comes()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        var polling = browser.HistoryAsync(chat, "?after=0&wait=1");
        await OpenAsync(server, streams: 1);

        await Eventually.TrueAsync(() => polling.IsCompleted, "the end of the poll", server.Clock, milliseconds: 25_000);

        Assert.Empty(await polling);
    }

    [Fact]
    public async Task The_history_comes_in_pages_backwards()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        for (var i = 0; i < 70; i++)
        {
            await server.SayAsync(chat, i.ToString(CultureInfo.InvariantCulture));
        }

        var pages = new List<string[]>();
        var query = "";
        for (var more = true; more;)
        {
            var page = await browser.Http.GetFromJsonAsync<JsonElement>($"/chat/s/{chat}/messages{query}", TestContext.Current.CancellationToken);
            var messages = page.GetProperty("messages").EnumerateArray().ToList();
            pages.Insert(0, [.. messages.Select(ChatClient.TextOf)]);
            query = $"?before={messages[0].GetProperty("id").GetInt64()}";
            more = page.GetProperty("more").GetBoolean();
        }

        Assert.Equal([10, 30, 30], pages.Select(page => page.Length));
        Assert.Equal(Enumerable.Range(0, 70).Select(i => i.ToString(CultureInfo.InvariantCulture)), pages.SelectMany(page => page));
    }

    [Fact]
    public async Task The_service_stops_although_streams_are_open()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await using var stream = browser.OpenEvents(chat);
        Assert.True(await stream.MoveNextAsync());

        var stopping = server.DownAsync();

        Assert.False(await stream.MoveNextAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await server.UpAsync(withBot: false);
        Assert.Empty(await browser.HistoryAsync(chat));
    }

    [Fact]
    public async Task An_answer_never_stands_above_what_it_answers()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        var seen = new List<string>();
        var next = 0;
        await foreach (var item in browser.EventsAsync(chat))
        {
            if (item.EventType == AnythingElse)
            {
                seen.Add(JsonElement.Parse(item.Data).GetProperty("from").GetString()!);
            }

            if (seen.Count == 20)
            {
                break;
            }

            if (seen.Count % 2 == 0)
            {
                await browser.SendAsync(chat, $"client-{next:0000}", $"câu {next++}");
            }
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? "me" : "bot"), seen);
    }

    [Fact]
    public async Task A_message_of_the_outbox_is_shown_once_however_often_it_is_sent()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        var envelope = new Envelope(7, chat, new OutgoingMessage { Text = "Đã nhận báo cáo" });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(_ => server.Channel.SendAsync(envelope, TestContext.Current.CancellationToken)));

        Assert.All(outcomes, outcome => Assert.IsType<SendOutcome.Delivered>(outcome));
        Assert.Equal(["Đã nhận báo cáo"], await browser.TextsAsync(chat));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_unreachable_and_a_locked_store_is_worth_another_try()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        Assert.IsType<SendOutcome.Unreachable>(await server.SayAsync("AAAAAAAAAAAAAAAAAAAAAA", "x"));
        using (server.LockDatabase())
        {
            Assert.IsType<SendOutcome.Failed>(await server.SayAsync(chat, "x"));
        }

        Assert.IsType<SendOutcome.Delivered>(await server.SayAsync(chat, "x"));
    }

    private static async Task SpeakAsync(ChatServer server, string chat, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await server.SayAsync(chat, i.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<List<string>> TakeAsync(IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<string>> events, int count)
    {
        var texts = new List<string>();
        await foreach (var item in events.Where(item => item.EventType == AnythingElse))
        {
            texts.Add(ChatClient.TextOf(item));
            if (texts.Count == count)
            {
                break;
            }
        }

        return texts;
    }

    // A request is on its way: there is nothing to wait for but that it has arrived.
    private static async Task OpenAsync(ChatServer server, int streams)
    {
        var notifier = server.Services.GetRequiredService<SessionNotifier>();
        await Eventually.TrueAsync(() => notifier.OpenStreams >= streams, "the stream");
    }
}
