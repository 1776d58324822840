using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>The development clock's endpoint, as the service offers it outside production.</summary>
internal static class SampleClock
{
    public static void Map(IEndpointRouteBuilder routes, FakeClock clock)
    {
        if (!routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        routes.MapGet("/dev/clock", () => TypedResults.Json(new
        {
            now = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("O", CultureInfo.InvariantCulture),
            moves = new[]
            {
                new { label = "tới 08:00 ngày 09/09", to = "2025-09-09T08:00:00+07:00" },
                new { label = "tới 08:00 ngày 10/09", to = "2025-09-10T08:00:00+07:00" },
            },
        }));
        routes.MapPost("/dev/clock", (Move move) =>
        {
            clock.MoveTo(move.To);
            return TypedResults.NoContent();
        });
    }

    private sealed record Move(DateTimeOffset To);
}
