using System.Data.Common;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBot.Bot.Channels;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Storage;
using ReportBot.Core.WebForms;

namespace ReportBot.Bot.Forms;

/// <summary>The page of one link and what it sends.</summary>
internal static partial class FormEndpoints
{
    private const int LargestPost = 128 * 1024;
    private const int LargestPhoto = 8 * 1024 * 1024;

    public static IResult Page(HttpContext http, FormSite site)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return PageFiles.Serve(http, site.Shell);
    }

    public static IResult Worker(HttpContext http, FormSite site)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return PageFiles.Serve(http, site.Worker);
    }

    public static IResult Asset(string version, string name, HttpContext http, FormSite site) =>
        PageFiles.ServeForGood(http, site.Find(version, name));

    public static IResult Data(string token, HttpContext http, Readers readers, UnitDirectory units, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        var data = readers.Read(db => FormVisit.Open(db, units, token, time.GetUtcNow()) is { } visit ? FormPage.Write(db, visit) : null);
        return data is null ? FormRefusals.NoSuchLink : Json(data, 200);
    }

    public static Task<IResult> Draft(string token, HttpContext http, FormDoor door) =>
        PostAsync(token, http, door, FormFiling.KeepDraft);

    public static Task<IResult> Report(string token, HttpContext http, FormDoor door) =>
        PostAsync(token, http, door, FormFiling.File);

    public static async Task<IResult> Photo(string token, string? clientId, HttpContext http, FormDoor door, FileStore files)
    {
        if (door.Refusal(http, token) is { } refusal)
        {
            return refusal;
        }

        if (clientId is null || !ClientIdShape().IsMatch(clientId))
        {
            return Refusals.Unreadable;
        }

        var body = await BodyReader.ReadAsync(http.Request, LargestPhoto, http.RequestAborted);
        if (body is null)
        {
            return Refusals.PhotoTooLarge;
        }

        if (PhotoKind.Of(body) is not { } mime)
        {
            return Refusals.NotAPhoto;
        }

        return await door.WriteAsync(token, (db, visit) =>
        {
            var id = FormFiling.FileIdOf(db, visit, clientId);
            if (!PendingFiles.Come(db, id, new FetchedFile(body, mime)) && !FileStore.Exists(db, id))
            {
                files.Add(db, id, visit.View.UnitId, FormFiling.ChannelName, new FetchedFile(body, mime));
            }

            return new FormAnswer(200, "{}");
        });
    }

    private static async Task<IResult> PostAsync(
        string token, HttpContext http, FormDoor door, Func<DbConnection, FormVisit, FormPost, FormAnswer> carryOut)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (door.Refusal(http, token) is { } refusal)
        {
            return refusal;
        }

        if (!http.Request.HasJsonContentType())
        {
            return Refusals.Unreadable;
        }

        var body = await BodyReader.ReadAsync(http.Request, LargestPost, http.RequestAborted);
        if (body is null)
        {
            return FormRefusals.TooLong;
        }

        return Parse(body) is { } post
            ? await door.WriteAsync(token, (db, visit) => carryOut(db, visit, post))
            : Refusals.Unreadable;
    }

    internal static IResult Json(string body, int status) => TypedResults.Text(body, "application/json", Encoding.UTF8, status);

    private static FormPost? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FormJson.Default.FormPost) is { } post
                && ClientIdShape().IsMatch(post.ClientId)
                && (string.IsNullOrEmpty(post.Session) || ClientIdShape().IsMatch(post.Session))
                    ? post
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{8,64}$", RegexOptions.None | RegexOptions.NonBacktracking)]
    private static partial Regex ClientIdShape();
}
