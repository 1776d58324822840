using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels;

/// <summary>What every messenger's folder adds and maps alike.</summary>
internal static class ChannelServices
{
    /// <summary>Binds a messenger's section, checked at the start; answers it as it is set, because it decides what is added.</summary>
    public static TOptions AddChannelOptions<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string name)
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>
    {
        var section = configuration.GetSection(name);
        services.AddOptions<TOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return section.Get<TOptions>() ?? new TOptions();
    }

    /// <summary>Adds one bot of several: its channel, and what takes in what comes: <typeparamref name="TPolling"/> or <typeparamref name="TRegistration"/>.</summary>
    public static void AddBot<TBot, TPolling, TRegistration>(
        this IServiceCollection services, bool isWebhook, Func<IServiceProvider, TBot> find, Func<TBot, IChannel> channel)
        where TBot : class
        where TPolling : IHostedService
        where TRegistration : IHostedService
    {
        services.AddSingleton(provider => channel(find(provider)));
        services.AddSingleton<IHostedService>(provider => isWebhook
            ? ActivatorUtilities.CreateInstance<TRegistration>(provider, find(provider))
            : ActivatorUtilities.CreateInstance<TPolling>(provider, find(provider)));
    }

    /// <summary>Maps a webhook that answers with a status: the first bot's, and the others' at its address with their number.</summary>
    public static void MapBotWebhooks(
        this IEndpointRouteBuilder endpoints, string path, Func<HttpRequest, int, CancellationToken, Task<int>> receive)
    {
        endpoints.MapWebhook(path, (request, cancel) => receive(request, 1, cancel));
        endpoints.MapPost(path + "/{number:int}", async (int number, HttpContext context) =>
            context.Response.StatusCode = await receive(context.Request, number, context.RequestAborted));
    }

    /// <summary>Maps a webhook that answers with a status.</summary>
    public static void MapWebhook(this IEndpointRouteBuilder endpoints, string path, Func<HttpRequest, CancellationToken, Task<int>> receive) =>
        endpoints.MapPost(path, async context => context.Response.StatusCode = await receive(context.Request, context.RequestAborted));
}
