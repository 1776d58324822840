using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;

namespace ReportBot.Bot.Forms;

/// <summary>Brings the web form into the service.</summary>
internal static class FormServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds it; it needs the store and the web chat's limits. Links are given where people can open them.</summary>
    public static IServiceCollection AddWebForm(this IServiceCollection services, ProgramSettings settings) => services
        .AddSingleton(new FormLinks(settings.HasPublicUrl || settings.IsDevelopment ? settings.PublicUrl : null))
        .AddResponseCompression(options => options.EnableForHttps = true)
        .AddSingleton<FormSite>()
        .AddSingleton<FormDoor>();

    /// <summary>
    /// Sends the page's data compressed: a quarter of it on a weak line. Over https too, because nothing can be guessed from its length:
    /// whoever does not hold the link can make no browser ask for it, and it repeats nothing of the request and holds no key.
    /// </summary>
    public static IApplicationBuilder UseFormCompression(this IApplicationBuilder app) => app.UseWhen(
        http => HttpMethods.IsGet(http.Request.Method) && http.Request.Path.StartsWithSegments("/form", StringComparison.Ordinal) && http.Request.Path.Value!.EndsWith("/data", StringComparison.Ordinal),
        form => form.UseResponseCompression());

    /// <summary>Serves it at <c>/form</c>.</summary>
    public static IEndpointRouteBuilder MapWebForm(this IEndpointRouteBuilder routes)
    {
        var form = routes.MapGroup("/form").AddEndpointFilter(ChatGuard.Protect);
        form.MapMethods("sw.js", Reading, FormEndpoints.Worker);
        form.MapMethods("a/{version}/{name}", Reading, FormEndpoints.Asset);
        form.MapMethods("{token}", Reading, FormEndpoints.Page);
        form.MapMethods("{token}/data", Reading, FormEndpoints.Data);
        form.MapPost("{token}/drafts", FormEndpoints.Draft);
        form.MapPost("{token}/reports", FormEndpoints.Report);
        form.MapPost("{token}/photos", FormEndpoints.Photo);
        return routes;
    }
}
