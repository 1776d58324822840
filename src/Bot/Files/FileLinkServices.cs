using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Settings;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Files;

/// <summary>Brings signed links to files into the service.</summary>
internal static class FileLinkServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds them; links are given where people can open them.</summary>
    public static IServiceCollection AddFileLinks(this IServiceCollection services, ProgramSettings settings) =>
        services.AddSingleton(new FileLinks(settings.HasPublicUrl || settings.IsDevelopment ? settings.PublicUrl : null));

    /// <summary>Serves them at <c>/file</c>.</summary>
    public static IEndpointRouteBuilder MapFileLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup(FileLinks.Path).AddEndpointFilter(ChatGuard.Protect)
            .MapMethods("{token}/{name}", Reading, FileLinkEndpoint.Open);
        return routes;
    }
}
