using System.Globalization;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>What keeps messages from coming, and how long to wait before the next try.</summary>
/// <param name="Sentence">For the operator: what it is and what to do.</param>
/// <param name="Pause">Until the next try.</param>
internal sealed record Trouble(string Sentence, TimeSpan Pause)
{
    /// <summary>The store could not take what came; it is held in memory and tried again before the next poll.</summary>
    public static Trouble OfStore(int failures) =>
        new("Chưa ghi được tin từ Zalo vào cơ sở dữ liệu; dịch vụ tự thử lại trước khi nhận tin tiếp.", Backoff(failures, 10));

    /// <summary>Of an answer that is not good.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="failures">How many times in a row, this one included.</param>
    public static Trouble Of<T>(ZaloAnswer<T> answer, int failures) => answer switch
    {
        { Kind: AnswerKind.Refused, Code: 401 or 404 } => new(
            "Zalo không nhận mã bot; hãy kiểm tra Zalo:Token với Zalo Bot Manager rồi khởi động lại dịch vụ.",
            TimeSpan.FromSeconds(60)),
        { Kind: AnswerKind.Refused, Code: 400 or 409 } when answer.Says("webhook") => new(
            "Bot đang nhận tin bằng webhook ở một địa chỉ khác; hãy gỡ webhook đó, hoặc đặt Zalo:Mode là 'webhook'.",
            TimeSpan.FromSeconds(10)),
        { Kind: AnswerKind.Refused, Code: 429 } => new(
            "Zalo báo bot đã hết lượt; dịch vụ tự thử lại. Nếu kéo dài, bot đã dùng hết số tin của tháng.",
            Backoff(failures, 300)),
        { Kind: AnswerKind.NotSent or AnswerKind.Lost } => new(
            $"Chưa nối được với máy chủ Zalo ({answer.Reason}); dịch vụ tự thử lại.",
            Backoff(failures, 10)),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"Máy chủ Zalo chưa phục vụ được (mã {answer.Code}); dịch vụ tự thử lại."),
            Backoff(failures, 30)),
    };

    /// <summary>Half a second, doubled each time, up to so many seconds.</summary>
    private static TimeSpan Backoff(int failures, double mostSeconds) =>
        TimeSpan.FromSeconds(Math.Min(mostSeconds, 0.5 * Math.Pow(2, Math.Clamp(failures - 1, 0, 10))));
}
