using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ReportBot.Bot.Channels.Web;

/// <summary>What the web chat refuses, in sentences that the page shows as they are.</summary>
internal static class Refusals
{
    public static IResult NoSuchChat => Say(404, "Máy này không có cuộc trò chuyện này. Đồng chí mở lại bằng đường dẫn có mã mời, hoặc bắt đầu cuộc mới.");

    public static IResult NotFromOurPage => Say(403, "Yêu cầu này không đến từ trang này. Đồng chí tải lại trang rồi gửi lại.");

    public static IResult Unreadable => Say(400, "Tin này không đọc được. Đồng chí tải lại trang rồi gửi lại.");

    public static IResult TextTooLong => Say(413, "Tin quá dài. Đồng chí chia thành vài tin, mỗi tin dưới 4.000 chữ cái.");

    public static IResult PhotoTooLarge => Say(413, "Ảnh lớn hơn 8 MB. Đồng chí chọn ảnh khác hoặc chụp lại ở cỡ nhỏ hơn.");

    public static IResult NotAPhoto => Say(415, "Chỉ nhận ảnh JPEG, PNG hoặc WebP. Đồng chí chọn ảnh khác.");

    public static IResult PhotoBeforeLinking => Say(403, "Đồng chí nhập mã mời trước, rồi hãy gửi ảnh.");

    public static IResult NoSuchFile => Say(404, "Không có tệp này trong cuộc trò chuyện.");

    public static IResult StoreFailed(HttpContext http) =>
        Later(http, 503, TimeSpan.FromSeconds(3), "Máy chủ đang bận, tin chưa được lưu. Trang sẽ tự gửi lại.");

    public static IResult TooFast(HttpContext http, TimeSpan wait) =>
        Later(http, 429, wait, "Đồng chí gửi hơi nhanh. Tin được giữ lại và sẽ tự gửi sau ít giây.");

    private static JsonHttpResult<Refusal> Later(HttpContext http, int status, TimeSpan wait, string sentence)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Say(status, sentence);
    }

    private static JsonHttpResult<Refusal> Say(int status, string sentence) =>
        TypedResults.Json(new Refusal(sentence), WebJson.Readable.Refusal, statusCode: status);
}
