using System.Net.Http.Json;
using System.Text.Json;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Documents;

/// <summary>The whole service: the secretary types in the web chat, the document comes as a file.</summary>
public sealed class ExportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_secretary_asks_in_the_chat_and_has_the_document()
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json");
        program.Environment["Clock__Now"] = "2025-09-11T09:00:00+07:00";
        await using var service = await TestService.StartAsync(program, "Ban Thường vụ: ");
        var cancel = TestContext.Current.CancellationToken;
        var code = service.Said.Split('\n').First(l => l.Contains("Thư ký", StringComparison.Ordinal)).Split("code=")[1][..8];
        var chat = (await (await service.Http.PostAsJsonAsync("/chat/sessions", new { }, cancel)).Content.ReadFromJsonAsync<JsonElement>(cancel))
            .GetProperty("id").GetString();
        await SayAsync("1", "/start " + code);
        await SayAsync("2", "/xuat docx");

        var file = await FileAsync();

        Assert.EndsWith(".docx", file.GetProperty("name").GetString(), StringComparison.Ordinal);
        var bytes = await service.Http.GetByteArrayAsync($"/chat/s/{chat}/files/{file.GetProperty("id").GetString()}", cancel);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);

        Task SayAsync(string id, string text) => service.Http.PostAsJsonAsync($"/chat/s/{chat}/messages", new { clientId = "export-" + id, text }, cancel);

        async Task<JsonElement> FileAsync()
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            while (true)
            {
                var page = await service.Http.GetFromJsonAsync<JsonElement>($"/chat/s/{chat}/messages", limit.Token);
                foreach (var message in page.GetProperty("messages").EnumerateArray())
                {
                    if (message.GetProperty("body").TryGetProperty("file", out var found))
                    {
                        return found;
                    }
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
            }
        }
    }
}
