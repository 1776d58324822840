using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ReportBot.Bot.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_started_service_is_live_and_ready()
    {
        using var program = new TestProgram();
        await using var service = await TestService.StartAsync(program);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, "/health/live")).StatusCode);
        var ready = await GetAsync(service, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var checks = (await ready.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("checks");
        Assert.Equal("ready", checks.GetProperty("database").GetProperty("status").GetString());
        Assert.Equal(0, checks.GetProperty("outbox").GetProperty("backlog").GetInt32());
        Assert.Equal("ready", checks.GetProperty("sweep").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_locked_database_makes_it_not_ready_and_it_recovers()
    {
        using var program = new TestProgram();
        await using var service = await TestService.StartAsync(program);
        using (var holder = new SqliteConnection($"Data Source={program.DatabasePath};Pooling=False"))
        {
            holder.Open();
            using var hold = holder.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();

            var ready = await GetAsync(service, "/health/ready");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("khóa", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, "/health/live")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, "/health/ready")).StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(TestService service, string path) =>
        service.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
