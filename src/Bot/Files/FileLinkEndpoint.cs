using System.Text;
using ReportBot.Bot.Channels;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Files;

/// <summary>
/// Hands out the file behind a signed link. Forged, changed, expired, or of somebody who is linked no more: all look
/// the same from outside. A document is saved, never shown in the page's own name.
/// </summary>
internal static class FileLinkEndpoint
{
    // A token is short; a long one is no link of ours and is not worth a look.
    private const int LongestToken = 64;

    public static IResult Open(string token, HttpContext http, Readers readers, ChatLimits limits, TimeProvider time)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["X-Robots-Tag"] = "noindex";
        if (token.Length > LongestToken)
        {
            return NoSuchLink;
        }

        if (limits.MessageRefusedFor(http, "file:" + token) is { } wait)
        {
            return Refusals.TooFast(http, wait);
        }

        if (readers.Read(db => FileLinks.Open(db, token, time.GetUtcNow())) is not { } opened)
        {
            return NoSuchLink;
        }

        var isPicture = PhotoKind.Of(opened.File.Content) == opened.File.Mime;
        return TypedResults.File(opened.File.Content, opened.File.Mime, isPicture ? null : opened.Name ?? "tai-lieu");
    }

    private static IResult NoSuchLink => TypedResults.Text(
        "Đường dẫn tải tệp này không mở được: đã hết hạn hoặc thiếu chữ. Đồng chí xin lại tệp trong cuộc trò chuyện.",
        "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);
}
