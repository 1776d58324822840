using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ReportBot.Bot.Settings;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Startup;

/// <summary>What the start says to whoever sits before the terminal.</summary>
internal static class Welcome
{
    public static async Task WriteAsync(IServiceProvider services, Surroundings surroundings)
    {
        var listening = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await surroundings.Out.WriteLineAsync($"ReportBot đang chạy: {string.Join(", ", listening)}");
        var settings = services.GetRequiredService<ProgramSettings>();
        var units = services.GetRequiredService<Readers>().Read(services.GetRequiredService<UnitDirectory>().All);
        if (!settings.IsDevelopment || units.Count == 0)
        {
            return;
        }

        // The port may have been left to the machine; only the listener knows it.
        var address = settings.HasPublicUrl ? settings.PublicUrl : SettingsRules.PublicUrl(null, listening.FirstOrDefault());
        services.GetRequiredService<FormLinks>().Address = address;
        services.GetRequiredService<FileLinks>().Address = address;
        services.GetRequiredService<DeskLinks>().Address = address;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var unit in units)
        {
            await WriteAsync(services, surroundings, unit, address, now);
        }
    }

    private static async Task WriteAsync(IServiceProvider services, Surroundings surroundings, UnitView unit, Uri address, DateTimeOffset now)
    {
        var links = await services.GetRequiredService<WriteGate>().WriteAsync(db => DemoLinks.Make(db, unit, new InvitationLinks(address), now));
        if (links.Count > 0)
        {
            await surroundings.Out.WriteLineAsync($"Dùng thử {unit.Name}{(unit.IsSample ? " (số liệu mẫu)" : "")}, mỗi liên kết mở một lần:");
            foreach (var link in links)
            {
                await surroundings.Out.WriteLineAsync($"  {link.Label}: {link.Link}   ({link.Name})");
            }
        }
    }
}
