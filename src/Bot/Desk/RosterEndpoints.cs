using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ReportBot.Bot.Channels;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.People;

namespace ReportBot.Bot.Desk;

/// <summary>The page where the office takes its list home and brings it back.</summary>
internal static class RosterEndpoints
{
    private const int LargestFile = 10 * 1024 * 1024;
    private const int LargestPost = 4 * 1024;

    public static IResult Page(HttpContext http, DeskSite site)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return PageFiles.Serve(http, site.Shell);
    }

    public static IResult Asset(string version, string name, HttpContext http, DeskSite site) =>
        PageFiles.ServeForGood(http, site.Find(version, name));

    public static IResult Data(string token, HttpContext http, DeskDoor door)
    {
        var (visit, refusal) = door.Enter(http, token);
        return visit is null ? refusal! : Json(door.Read(db => RosterPage.Of(db, visit)));
    }

    public static Task<IResult> Template(string token, HttpContext http, DeskDoor door) => WorkbookAsync(token, http, door, filled: false);

    public static Task<IResult> Current(string token, HttpContext http, DeskDoor door) => WorkbookAsync(token, http, door, filled: true);

    public static async Task<IResult> Upload(string token, string? name, HttpContext http, DeskDoor door)
    {
        if (door.Enter(http, token) is var (visit, refusal) && visit is null)
        {
            return refusal!;
        }

        if (http.Request.ContentType?.Split(';')[0].Trim() is not (TemplateWorkbook.Mime or "application/octet-stream"))
        {
            return DeskDoor.NotAWorkbook;
        }

        if (await BodyReader.ReadAsync(http.Request, LargestFile, http.RequestAborted) is not { } body)
        {
            return DeskDoor.TooLarge;
        }

        var fileName = NameOf(name);
        var preview = await door.OneOfFewAsync(
            () => door.Read(db => WorkbookImport.Preview(db, visit.Person.Access, visit.View, body, fileName, visit.Now)), http.RequestAborted);
        if (preview.Roster is null || !preview.Result.IsApplied)
        {
            return Json(RosterPage.Refused(fileName, preview));
        }

        // Kept against the version that it was read against, whatever has changed since.
        var read = PendingImports.Pack(preview);
        var id = await door.WriteAsync(token, (db, now) => DeskImport.Keep(db, now with { View = visit.View }, read, fileName));
        return id is null ? DeskDoor.NoSuchLink : Json(RosterPage.Shown(id, fileName, preview));
    }

    public static Task<IResult> Apply(string token, HttpContext http, DeskDoor door) =>
        PostAsync(token, http, door, (db, visit, id) => DeskImport.Apply(db, visit, id));

    public static Task<IResult> Undo(string token, HttpContext http, DeskDoor door) =>
        PostAsync(token, http, door, (db, visit, id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var import)
            ? DeskImport.Undo(db, visit, import)
            : new DeskAnswer(false, "Chưa có lần nhập danh sách nào để hoàn tác."));

    private static async Task<IResult> WorkbookAsync(string token, HttpContext http, DeskDoor door, bool filled)
    {
        if (door.Enter(http, token) is var (visit, refusal) && visit is null)
        {
            return refusal!;
        }

        var content = await door.OneOfFewAsync(() => WorkbookImport.Template(visit.View, visit.Now, filled), http.RequestAborted);
        return TypedResults.File(content, TemplateWorkbook.Mime, $"{(filled ? "danh-sach" : "bang-mau")}-{visit.View.Code}.xlsx");
    }

    private static async Task<IResult> PostAsync(
        string token, HttpContext http, DeskDoor door, Func<System.Data.Common.DbConnection, DeskVisit, string, DeskAnswer> carryOut)
    {
        if (door.Enter(http, token) is var (visit, refusal) && visit is null)
        {
            return refusal!;
        }

        if (!http.Request.HasJsonContentType() || await BodyReader.ReadAsync(http.Request, LargestPost, http.RequestAborted) is not { } body || IdIn(body) is not { } id)
        {
            return DeskDoor.Unreadable;
        }

        return await door.WriteAsync(token, (db, now) => carryOut(db, now, id)) is { } answer
            ? TypedResults.Json(new RosterAnswer(answer.IsDone, answer.Sentence), DeskJson.Default.RosterAnswer, statusCode: answer.IsDone ? 200 : 409)
            : DeskDoor.NoSuchLink;
    }

    private static string? IdIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DeskJson.Default.RosterPost)?.Id is { Length: > 0 and <= 40 } id ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Shown and kept as a name alone, whatever the browser made of it.
    private static string NameOf(string? name)
    {
        var bare = new string([.. (name ?? "").Where(c => !char.IsControl(c) && c is not ('/' or '\\' or '<' or '>'))]).Trim();
        return bare.Length == 0 ? "danh-sach.xlsx" : bare.Length <= 60 ? bare : bare[..60];
    }

    private static JsonHttpResult<RosterPage> Json(RosterPage page) => TypedResults.Json(page, DeskJson.Default.RosterPage);
}
