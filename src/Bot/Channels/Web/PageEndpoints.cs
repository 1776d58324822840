using Microsoft.AspNetCore.Http.HttpResults;

namespace ReportBot.Bot.Channels.Web;

/// <summary>The page itself: the same for every chat, and what belongs to it.</summary>
internal static class PageEndpoints
{
    public static IResult Page(HttpContext http, ChatPage page, Signboards signboards)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Serve(http, page.For(signboards.ForAnyone()));
    }

    public static IResult Asset(string version, string name, HttpContext http, ChatPage page)
    {
        if (version != page.Version || page.Asset(name) is not { } asset)
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Serve(http, asset);
    }

    private static FileContentHttpResult Serve(HttpContext http, PageAsset asset)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var brotli = accepted.Contains("br", StringComparison.OrdinalIgnoreCase);
        var gzip = !brotli && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase);
        http.Response.Headers.Vary = "Accept-Encoding";
        if (brotli || gzip)
        {
            http.Response.Headers.ContentEncoding = brotli ? "br" : "gzip";
        }

        var content = brotli ? asset.Brotli : gzip ? asset.Gzip : asset.Plain;
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{asset.Hash}{(brotli ? "-br" : gzip ? "-gz" : "")}\"");
        return TypedResults.File(content, asset.Mime, entityTag: tag);
    }
}
