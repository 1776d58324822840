using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The Telegram channel, to be added and mapped.</summary>
public static class TelegramServices
{
    /// <summary>
    /// Adds a channel for each token in <c>Telegram:Token</c>; without one only <see cref="TelegramStatus"/>, the first
    /// bot's, which says that it is off. Needs <see cref="Inbox"/>, <see cref="FileStore"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Telegram");
        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TelegramStatus>();
        var options = section.Get<TelegramOptions>() ?? new TelegramOptions();
        if (!options.IsOn)
        {
            return services;
        }

        services.AddHealthChecks().AddCheck<TelegramCheck>("telegram");
        services.AddSingleton<TelegramBots>();
        if (options.IsWebhook)
        {
            services.AddSingleton<TelegramWebhook>();
        }

        for (var i = 0; i < options.Tokens.Count; i++)
        {
            var index = i;
            services.AddSingleton<IChannel>(provider => BotOf(provider, index).Channel);
            services.AddSingleton<IHostedService>(provider => BotOf(provider, index).Presses);
            services.AddSingleton<IHostedService>(provider => options.IsWebhook
                ? ActivatorUtilities.CreateInstance<TelegramWebhookRegistration>(provider, BotOf(provider, index))
                : ActivatorUtilities.CreateInstance<TelegramPolling>(provider, BotOf(provider, index)));
        }

        return services;
    }

    /// <summary>Maps the webhook where <c>Telegram:Mode</c> is <c>webhook</c>; nothing else.</summary>
    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
        {
            endpoints.MapPost(TelegramWebhook.Path, async context =>
                context.Response.StatusCode = await webhook.ReceiveAsync(context.Request, 1, context.RequestAborted));
            endpoints.MapPost(TelegramWebhook.Path + "/{number:int}", async (int number, HttpContext context) =>
                context.Response.StatusCode = await webhook.ReceiveAsync(context.Request, number, context.RequestAborted));
        }

        return endpoints;
    }

    private static TelegramBot BotOf(IServiceProvider provider, int index) => provider.GetRequiredService<TelegramBots>().All[index];
}
