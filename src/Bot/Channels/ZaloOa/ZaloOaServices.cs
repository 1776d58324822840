using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The Official Account, to be added and mapped.</summary>
public static class ZaloOaServices
{
    /// <summary>
    /// Adds the channel where <c>ZaloOa:AppId</c> is set. Needs <see cref="Inbox"/>, <see cref="FileStore"/>,
    /// <see cref="FileLinks"/>, <see cref="WriteGate"/>, <see cref="Readers"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddZaloOa(this IServiceCollection services, IConfiguration configuration)
    {
        if (!services.AddChannelOptions<ZaloOaOptions, ZaloOaOptionsValidator>(configuration, "ZaloOa").IsOn)
        {
            return services;
        }

        services.AddHealthChecks().AddCheck<ZaloOaCheck>("zalo-oa");
        services.AddSingleton<ZaloOaStatus>();
        services.AddSingleton<ZaloOaApi>();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<TokenKeeper>();
        services.AddSingleton<ZaloOaWebhook>();
        services.AddSingleton<IChannel>(provider => ActivatorUtilities.CreateInstance<ZaloOaChannel>(
            provider,
            new PictureFetcher(provider.GetRequiredService<IOptions<ZaloOaOptions>>().Value.Pictures, provider.GetRequiredService<TimeProvider>())));
        return services.AddHostedService<TokenRenewal>();
    }

    /// <summary>Maps the webhook where the channel is on; nothing else.</summary>
    public static IEndpointRouteBuilder MapZaloOa(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ZaloOaWebhook>() is { } webhook)
        {
            endpoints.MapWebhook(ZaloOaWebhook.Path, webhook.ReceiveAsync);
        }

        return endpoints;
    }
}
