using Microsoft.Extensions.DependencyInjection.Extensions;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Web;

/// <summary>Brings the web chat into the service.</summary>
public static class WebChatServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the web chat; it needs the store, the inbox and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddOptions<WebChatOptions>().BindConfiguration("Web");
        services.TryAddSingleton<FileStore>();
        services.AddSingleton<WebSessions>();
        services.AddSingleton<SessionNotifier>();
        services.AddSingleton<Signboards>();
        services.AddSingleton<ChatLimits>();
        services.AddSingleton<ChatIntake>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<WebChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WebChannel>());
        return services;
    }

    /// <summary>Serves the web chat at <c>/chat</c>.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/chat").AddEndpointFilter(ChatGuard.Protect);
        chat.MapMethods("", Reading, PageEndpoints.Page);
        chat.MapMethods("s/{id}", Reading, PageEndpoints.Page);
        chat.MapMethods("a/{version}/{name}", Reading, PageEndpoints.Asset);
        chat.MapPost("sessions", MessageEndpoints.Begin);

        var session = chat.MapGroup("s/{id}").AddEndpointFilter(ChatGuard.RequireSecret);
        session.MapPost("messages", MessageEndpoints.Send);
        session.MapPost("photos", MessageEndpoints.SendPhoto);
        session.MapGet("messages", StreamEndpoints.Messages);
        session.MapGet("events", StreamEndpoints.Events);
        session.MapGet("about", StreamEndpoints.About);
        session.MapGet("files/{fileId}", FileEndpoint.Open);
        return routes;
    }
}
