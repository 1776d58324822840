using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Web;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Conformance;

public sealed class WebConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync() => new Bed(await TestStore.NewAsync(TimeProvider.System));

    /// <summary>The service is its own platform: the phone is a browser with the chat's cookie.</summary>
    private sealed class Bed(TestStore store) : ChannelBed(store, TimeProvider.System)
    {
        private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer() };
        private HttpClient? http;
        private string chat = "";
        private int typed;

        public override string Chat => chat;

        public override IReadOnlyList<string> Secrets => [handler.CookieContainer.GetAllCookies().Single().Value];

        public override FaultPlan? Faults => null;

        public override string SendMethod => "";

        public override IReadOnlyCollection<string> Violations => [];

        public override int SendCalls => 0;

        public override async Task<IReadOnlyList<Received>> ReceivedAsync()
        {
            var page = await http!.GetFromJsonAsync<JsonElement>($"/chat/s/{chat}/messages?after=0", TestContext.Current.CancellationToken);
            var received = new List<Received>();
            foreach (var message in page.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("from").GetString() == "bot"))
            {
                received.Add(await ReadAsync(message.GetProperty("body")));
            }

            return received;
        }

        public override async Task TypeAsync(string text, int times = 1)
        {
            var body = new { clientId = $"client-{++typed:0000}", text };
            for (var i = 0; i < times; i++)
            {
                using var answer = await http!.PostAsJsonAsync($"/chat/s/{chat}/messages", body, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            }
        }

        public override Fault? FaultOf(Failure failure) => null;

        public override ValueTask StopPlatformAsync()
        {
            http?.Dispose();
            handler.Dispose();
            return ValueTask.CompletedTask;
        }

        protected override void Add(IServiceCollection services, IConfiguration configuration) => services.AddWebChat();

        protected override void Map(WebApplication app) => app.MapWebChat();

        protected override async Task GreetAsync()
        {
            http = new HttpClient(handler) { BaseAddress = Address };
            using var answer = await http.PostAsJsonAsync("/chat/sessions", new { });
            chat = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        }

        private async Task<Received> ReadAsync(JsonElement body)
        {
            var choices = body.TryGetProperty("buttons", out var buttons) && buttons.ValueKind == JsonValueKind.Array
                ? buttons.EnumerateArray().Select(b => b.GetProperty("label").GetString()!).ToArray()
                : [];
            var text = body.GetProperty("text").GetString()!;
            if (!body.TryGetProperty("file", out var file) || file.ValueKind != JsonValueKind.Object)
            {
                return new Received(text, choices);
            }

            using var answer = await http!.GetAsync($"/chat/s/{chat}/files/{file.GetProperty("id").GetString()}", TestContext.Current.CancellationToken);
            var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return answer.Content.Headers.ContentDisposition is null
                ? new Received(text, choices, Picture: content)
                : new Received(text, choices, Document: content);
        }
    }
}
