using Microsoft.Extensions.Options;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>What every request to the web chat passes: headers, origin, the chat's secret, a store that fails.</summary>
internal static class ChatGuard
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The cookie's name; its path is that of the one chat.</summary>
    public const string Cookie = "reportbot-chat";

    /// <summary>Sets the headers that keep others out of the page, and answers for a store that fails.</summary>
    public static async ValueTask<object?> Protect(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), camera=(self)";
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !IsOurPage(http))
        {
            return Refusals.NotFromOurPage;
        }

        try
        {
            return await next(context);
        }
        catch (StorageException)
        {
            return Refusals.StoreFailed(http);
        }
    }

    /// <summary>Lets in only who holds the secret of the chat in the address.</summary>
    public static async ValueTask<object?> RequireSecret(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var sessions = http.RequestServices.GetRequiredService<WebSessions>();
        var id = http.GetRouteValue("id") as string ?? "";
        return http.Request.Cookies.TryGetValue(Cookie, out var secret) && sessions.Opens(id, secret)
            ? await next(context)
            : Refusals.NoSuchChat;
    }

    /// <summary>Hands the secret to the browser: no script can read it, no other page can use it, no other chat gets it.</summary>
    public static void GiveSecret(HttpContext http, string id, string secret) => http.Response.Cookies.Append(Cookie, secret, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps || IsPublic(http, "https"),
        Path = "/chat/s/" + id,
        MaxAge = TimeSpan.FromDays(400),
        IsEssential = true,
    });

    // Browsers name the origin of every POST; a request without one comes from no page at all.
    private static bool IsOurPage(HttpContext http)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        var origin = http.Request.Headers.Origin.ToString();
        return site is "" or "same-origin"
            && (origin.Length == 0
                || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                    && (from.Authority == http.Request.Host.Value || from.Authority == PublicUrl(http)?.Authority)));
    }

    private static bool IsPublic(HttpContext http, string scheme) =>
        PublicUrl(http) is { } url && url.Scheme == scheme && url.Authority == http.Request.Host.Value;

    private static Uri? PublicUrl(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<WebChatOptions>>().Value.PublicUrl;
}
