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
        var options = services.AddChannelOptions<TelegramOptions, TelegramOptionsValidator>(configuration, "Telegram");
        services.AddSingleton<TelegramStatus>();
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
            services.AddBot<TelegramBot, TelegramPolling, TelegramWebhookRegistration>(
                options.IsWebhook, provider => BotOf(provider, index), bot => bot.Channel);
            services.AddSingleton<IHostedService>(provider => BotOf(provider, index).Presses);
        }

        return services;
    }

    /// <summary>Maps the webhook where <c>Telegram:Mode</c> is <c>webhook</c>; nothing else.</summary>
    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
        {
            endpoints.MapBotWebhooks(TelegramWebhook.Path, webhook.ReceiveAsync);
        }

        return endpoints;
    }

    private static TelegramBot BotOf(IServiceProvider provider, int index) => provider.GetRequiredService<TelegramBots>().All[index];
}
