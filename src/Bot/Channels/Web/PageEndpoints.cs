namespace ReportBot.Bot.Channels.Web;

/// <summary>The page itself: the same for every chat, and what belongs to it.</summary>
internal static class PageEndpoints
{
    public static IResult Page(HttpContext http, ChatPage page, Signboards signboards)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return PageFiles.Serve(http, page.For(signboards.ForAnyone()));
    }

    public static IResult Asset(string version, string name, HttpContext http, ChatPage page) =>
        PageFiles.ServeForGood(http, version == page.Version ? page.Asset(name) : null);
}
