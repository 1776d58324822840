using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The Telegram channel, to be added and mapped.</summary>
public static class TelegramServices
{
    /// <summary>
    /// Adds the channel where <c>Telegram:Token</c> is set; without a token only <see cref="TelegramStatus"/>,
    /// which says that it is off. Needs <see cref="Inbox"/>, <see cref="FileStore"/> and <see cref="TimeProvider"/>.
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
        services.AddSingleton<BotApiClient>();
        services.AddSingleton<DocumentSender>();
        services.AddSingleton<IncomingFiles>();
        services.AddSingleton<FloodWatch>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<OwnWebhook>();
        services.AddSingleton(new UpdateMapping(BotId(options.Token!)));
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<PressAnswers>();
        services.AddHostedService(provider => provider.GetRequiredService<PressAnswers>());
        return options.IsWebhook
            ? services.AddSingleton<TelegramWebhook>().AddHostedService<TelegramWebhookRegistration>()
            : services.AddHostedService<TelegramPolling>();
    }

    /// <summary>Maps the webhook where <c>Telegram:Mode</c> is <c>webhook</c>; nothing else.</summary>
    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
        {
            endpoints.MapPost(TelegramWebhook.Path, async context =>
                context.Response.StatusCode = await webhook.ReceiveAsync(context.Request, context.RequestAborted));
        }

        return endpoints;
    }

    // The part before the colon is the bot's public number; a token of another shape is stood for by its digest.
    private static string BotId(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            ? token[..colon]
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 6));
    }
}
