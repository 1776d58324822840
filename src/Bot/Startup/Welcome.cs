using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ReportBot.Bot.Startup;

/// <summary>What the start says to whoever sits before the terminal.</summary>
internal static class Welcome
{
    public static async Task WriteAsync(IServiceProvider services, Surroundings surroundings)
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await surroundings.Out.WriteLineAsync($"ReportBot đang chạy: {string.Join(", ", addresses)}");
    }
}
