using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;

namespace ReportBot.Bot.Desk;

/// <summary>Brings the office's pages into the service.</summary>
internal static class DeskServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds them; links are given where people can open them.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, ProgramSettings settings) => services
        .AddSingleton(new DeskLinks(settings.HasPublicUrl || settings.IsDevelopment ? settings.PublicUrl : null))
        .AddSingleton<DeskSite>()
        .AddSingleton<DeskDoor>();

    /// <summary>Serves them at <c>/desk</c>.</summary>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").AddEndpointFilter(ChatGuard.Protect);
        desk.MapMethods("a/{version}/{name}", Reading, RosterEndpoints.Asset);
        var roster = desk.MapGroup("roster/{token}");
        roster.MapMethods("", Reading, RosterEndpoints.Page);
        roster.MapMethods("data", Reading, RosterEndpoints.Data);
        roster.MapMethods("template.xlsx", Reading, RosterEndpoints.Template);
        roster.MapMethods("current.xlsx", Reading, RosterEndpoints.Current);
        roster.MapPost("file", RosterEndpoints.Upload);
        roster.MapPost("apply", RosterEndpoints.Apply);
        roster.MapPost("undo", RosterEndpoints.Undo);
        return routes;
    }
}
