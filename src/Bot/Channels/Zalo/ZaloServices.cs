using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
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
        var section = configuration.GetSection("Zalo");
        services.AddOptions<ZaloOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ZaloOptions>, ZaloOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        var options = section.Get<ZaloOptions>() ?? new ZaloOptions();
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
            services.AddSingleton<IChannel>(provider => BotOf(provider, index).Channel);
            services.AddSingleton<IHostedService>(provider => options.IsWebhook
                ? ActivatorUtilities.CreateInstance<ZaloWebhookRegistration>(provider, BotOf(provider, index))
                : ActivatorUtilities.CreateInstance<ZaloPolling>(provider, BotOf(provider, index)));
        }

        return services;
    }

    /// <summary>Maps the webhook where <c>Zalo:Mode</c> is <c>webhook</c>; nothing else.</summary>
    public static IEndpointRouteBuilder MapZalo(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ZaloWebhook>() is { } webhook)
        {
            endpoints.MapPost(ZaloWebhook.Path, async context =>
                context.Response.StatusCode = await webhook.ReceiveAsync(context.Request, 1, context.RequestAborted));
            endpoints.MapPost(ZaloWebhook.Path + "/{number:int}", async (int number, HttpContext context) =>
                context.Response.StatusCode = await webhook.ReceiveAsync(context.Request, number, context.RequestAborted));
        }

        return endpoints;
    }

    private static ZaloBot BotOf(IServiceProvider provider, int index) => provider.GetRequiredService<ZaloBots>().All[index];
}
