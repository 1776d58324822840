using Microsoft.AspNetCore.Http.HttpResults;
using ReportBot.Bot.Channels.Web;

namespace ReportBot.Bot.Forms;

/// <summary>What the web form refuses beside what every page does.</summary>
internal static class FormRefusals
{
    /// <summary>Forged, changed, expired, or of somebody who has left: all the same from outside.</summary>
    public static IResult NoSuchLink => Say(404,
        "Đường dẫn này không mở được: đã hết hạn hoặc thiếu chữ. Đồng chí gõ “báo cáo” trong cuộc trò chuyện để nhận đường dẫn mới.");

    public static IResult TooLong => Say(413, "Nội dung quá dài. Đồng chí rút ngắn rồi gửi lại.");

    private static JsonHttpResult<Refusal> Say(int status, string sentence) =>
        TypedResults.Json(new Refusal(sentence), WebJson.Readable.Refusal, statusCode: status);
}
