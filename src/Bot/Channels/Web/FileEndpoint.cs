using System.Text.Json;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>Hands out a picture or document of the chat, and of no other.</summary>
internal static class FileEndpoint
{
    public static IResult Open(string id, string fileId, HttpContext http, Readers readers, FileStore files)
    {
        var payload = readers.Read(db => WebMessages.WithFile(db, id, fileId));
        if (payload is null || files.Load(fileId) is not { } file)
        {
            return Refusals.NoSuchFile;
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        var isPhoto = PhotoKind.Of(file.Content) == file.Mime;
        var name = JsonSerializer.Deserialize(payload, WebJson.Readable.ShownMessage)?.File?.Name;
        return TypedResults.File(file.Content, file.Mime, isPhoto ? null : name ?? "tai-lieu");
    }
}
