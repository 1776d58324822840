using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>The bots of the Zalo Bot Platform, to be added and mapped.</summary>
public static class ZaloServices
{
    /// <summary>
    /// Adds a channel for each token in <c>Zalo:Token</c>; nothing without one. Needs <see cref="Inbox"/>,
    /// <see cref="FileStore"/>, <see cref="FileLinks"/>, <see cref="Readers"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddZalo(this IServiceCollection services, IConfiguration configuration)
    {
        var options = services.AddChannelOptions<ZaloOptions, ZaloOptionsValidator>(configuration, "Zalo");
        if (!options.IsOn)
        {
            return services;
        }

        services.AddHealthChecks().AddCheck<ZaloCheck>("zalo");
        services.AddSingleton<ZaloBots>();
        if (options.IsWebhook)
        {
            services.AddSingleton<ZaloWebhook>();
        }

        for (var i = 0; i < options.Tokens.Count; i++)
        {
            var index = i;
            services.AddBot<ZaloBot, ZaloPolling, ZaloWebhookRegistration>(options.IsWebhook, provider => BotOf(provider, index), bot => bot.Channel);
        }

        return services;
    }

    /// <summary>Maps the webhook where <c>Zalo:Mode</c> is <c>webhook</c>; nothing else.</summary>
    public static IEndpointRouteBuilder MapZalo(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ZaloWebhook>() is { } webhook)
        {
            endpoints.MapBotWebhooks(ZaloWebhook.Path, webhook.ReceiveAsync);
        }

        return endpoints;
    }

    private static ZaloBot BotOf(IServiceProvider provider, int index) => provider.GetRequiredService<ZaloBots>().All[index];
}
