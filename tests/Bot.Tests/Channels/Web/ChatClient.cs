using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>One browser: it holds the cookies of all its chats.</summary>
internal sealed class ChatClient : IDisposable
{
    private readonly HttpClientHandler handler;

    public ChatClient(ChatServer server, bool useCookies = true)
    {
        handler = new HttpClientHandler { CookieContainer = new CookieContainer(), UseCookies = useCookies };
        Http = new HttpClient(handler) { BaseAddress = server.Address };
    }

    public HttpClient Http { get; }

    public CookieCollection Cookies => handler.CookieContainer.GetAllCookies();

    public static Task<string> BodyOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => Http.PostAsync(path, content);

    public Task<HttpResponseMessage> RequestAsync(HttpRequestMessage request) => Http.SendAsync(request);

    public async Task<string> BeginAsync()
    {
        using var answer = await Http.PostAsync("/chat/sessions", JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> SendAsync(string chat, string clientId, string text) =>
        Http.PostAsync($"/chat/s/{chat}/messages", JsonContent.Create(new { clientId, text }));

    public Task<HttpResponseMessage> PressAsync(string chat, string clientId, string press) =>
        Http.PostAsync($"/chat/s/{chat}/messages", JsonContent.Create(new { clientId, press }));

    public Task<HttpResponseMessage> SendPhotoAsync(string chat, string clientId, HttpContent content, string type = "image/jpeg")
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return Http.PostAsync($"/chat/s/{chat}/photos?clientId={clientId}", content);
    }

    public async Task<IReadOnlyList<JsonElement>> HistoryAsync(string chat, string query = "")
    {
        var page = await Http.GetFromJsonAsync<JsonElement>($"/chat/s/{chat}/messages{query}");
        return [.. page.GetProperty("messages").EnumerateArray()];
    }

    public async Task<IReadOnlyList<string>> TextsAsync(string chat) => [.. (await HistoryAsync(chat)).Select(TextOf)];

    /// <summary>The stream's events until the caller stops reading or the connection ends.</summary>
    /// <remarks>An event that never comes fails the test; a stream has no end of its own.</remarks>
    public async IAsyncEnumerable<SseItem<string>> EventsAsync(string chat, long? after = null, long? lastEventId = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/s/{chat}/events" + (after is null ? "" : $"?after={after}"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", $"{lastEventId}");
        }

        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        answer.EnsureSuccessStatusCode();
        using var stream = await answer.Content.ReadAsStreamAsync();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            yield return item;
        }
    }

    public IAsyncEnumerator<SseItem<string>> OpenEvents(string chat) => EventsAsync(chat).GetAsyncEnumerator();

    public static string TextOf(JsonElement message) => message.GetProperty("body").GetProperty("text").GetString()!;

    public static string TextOf(SseItem<string> item) => TextOf(JsonElement.Parse(item.Data));

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}
