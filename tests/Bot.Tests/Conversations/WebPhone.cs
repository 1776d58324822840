using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>A browser with a chat of its own.</summary>
internal sealed class WebPhone : Phone, IDisposable
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer() };
    private readonly HttpClient http;
    private string chat = "";
    private int sent;

    private WebPhone(Uri address) => http = new HttpClient(handler) { BaseAddress = address };

    public override string Channel => "web";

    public override string UserId => chat;

    public static async Task<WebPhone> NewAsync(Uri address)
    {
        var phone = new WebPhone(address);
        using var answer = await phone.http.PostAsJsonAsync("/chat/sessions", new { });
        phone.chat = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        return phone;
    }

    public override Task TypeAsync(string text) => PostAsync(new { clientId = ClientId(), text });

    public override Task PressAsync(string data) => PostAsync(new { clientId = ClientId(), press = data });

    public override async Task SendPhotoAsync(byte[] content, string? caption)
    {
        Assert.Null(caption);
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        using var answer = await http.PostAsync($"/chat/s/{chat}/photos?clientId={ClientId()}", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    public override async Task<IReadOnlyList<Shown>> AllAsync()
    {
        var page = await http.GetFromJsonAsync<JsonElement>($"/chat/s/{chat}/messages?after=0");
        return [.. page.GetProperty("messages").EnumerateArray()
            .Where(m => m.GetProperty("from").GetString() == "bot")
            .Select(m => m.GetProperty("body"))
            .Select(body => new Shown(
                body.GetProperty("text").GetString()!,
                body.TryGetProperty("buttons", out var buttons) && buttons.ValueKind == JsonValueKind.Array
                    ? [.. buttons.EnumerateArray().Select(b => (b.GetProperty("label").GetString()!, b.GetProperty("data").GetString()!))]
                    : []))];
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private string ClientId() => $"client-{++sent:0000}";

    private async Task PostAsync(object body)
    {
        using var answer = await http.PostAsJsonAsync($"/chat/s/{chat}/messages", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
