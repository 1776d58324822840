using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Desk;

/// <summary>Lets in who holds a link that is good now, and no faster than a person works.</summary>
internal sealed class DeskDoor(WriteGate gate, Readers readers, UnitDirectory units, ChatLimits limits, TimeProvider time) : IDisposable
{
    // A workbook unpacks to some megabytes: so many are read at once, and others wait.
    private readonly SemaphoreSlim reading = new(2);

    /// <summary>The visit; null with the answer for who is not let in.</summary>
    public (DeskVisit? Visit, IResult? Refusal) Enter(HttpContext http, string token)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var visit = readers.Read(db => DeskLinks.Open(db, units, token, time.GetUtcNow()));
        return visit is null ? (null, NoSuchLink)
            : limits.MessageRefusedFor(http, FormattableString.Invariant($"desk:{visit.Person.Official.Id}")) is { } wait ? (null, Refusals.TooFast(http, wait))
            : (visit, null);
    }

    /// <summary>Reads with the store, apart from the one writer.</summary>
    public T Read<T>(Func<DbConnection, T> read) => readers.Read(read);

    /// <summary>Carries out what takes memory and time, a few at once.</summary>
    public async Task<T> OneOfFewAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Carries it out in a transaction, if the link is still good then; null where it is not.</summary>
    /// <exception cref="StorageException">Nothing was stored.</exception>
    public Task<T?> WriteAsync<T>(string token, Func<DbConnection, DeskVisit, T> carryOut)
        where T : class =>
        gate.WriteAsync(db => DeskLinks.Open(db, units, token, time.GetUtcNow()) is { } visit ? carryOut(db, visit) : null);

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    /// <summary>Forged, changed, expired, or of somebody who keeps no list: all the same from outside.</summary>
    public static JsonHttpResult<Refusal> NoSuchLink => Say(404,
        "Đường dẫn này không mở được: đã hết hạn hoặc thiếu chữ. Đồng chí gõ “nhập” trong cuộc trò chuyện để nhận đường dẫn mới.");

    public static JsonHttpResult<Refusal> TooLarge => Say(413, "Tệp lớn quá 10 MB. Danh sách một xã chỉ khoảng vài trăm KB; đồng chí bỏ ảnh và trang thừa rồi lưu lại.");

    public static JsonHttpResult<Refusal> NotAWorkbook => Say(415, "Chỉ nhận tệp Excel (.xlsx). Đồng chí mở tệp ra và lưu thành .xlsx rồi chọn lại.");

    public static JsonHttpResult<Refusal> Unreadable => Say(400, "Yêu cầu này không đọc được. Đồng chí tải lại trang rồi làm lại.");

    private static JsonHttpResult<Refusal> Say(int status, string sentence) =>
        TypedResults.Json(new Refusal(sentence), WebJson.Readable.Refusal, statusCode: status);
}
