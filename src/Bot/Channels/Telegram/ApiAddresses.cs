using System.Text.RegularExpressions;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// The addresses, made once. Absolute ones: <c>bot123:ABC/getMe</c> beside a base address would be read as an
/// absolute address of the scheme <c>bot123</c>.
/// </summary>
internal sealed partial class ApiAddresses(string baseUrl, string token)
{
    private readonly string methods = $"{baseUrl.TrimEnd('/')}/bot{token}/";
    private readonly string files = $"{baseUrl.TrimEnd('/')}/file/bot{token}/";

    public Uri GetMe => field ??= Of("getMe");

    public Uri GetUpdates => field ??= Of("getUpdates");

    public Uri SendMessage => field ??= Of("sendMessage");

    public Uri SendDocument => field ??= Of("sendDocument");

    public Uri SendPhoto => field ??= Of("sendPhoto");

    public Uri AnswerCallbackQuery => field ??= Of("answerCallbackQuery");

    public Uri EditMessageReplyMarkup => field ??= Of("editMessageReplyMarkup");

    public Uri EditMessageText => field ??= Of("editMessageText");

    public Uri SetMyCommands => field ??= Of("setMyCommands");

    public Uri SetWebhook => field ??= Of("setWebhook");

    public Uri DeleteWebhook => field ??= Of("deleteWebhook");

    public Uri GetWebhookInfo => field ??= Of("getWebhookInfo");

    public Uri GetFile => field ??= Of("getFile");

    /// <summary>Of a file on this server; null for a path that could lead elsewhere.</summary>
    public Uri? OfFile(string path) =>
        PlainPath().IsMatch(path) && !path.Contains("..", StringComparison.Ordinal) ? new Uri(files + path) : null;

    private Uri Of(string method) => new(methods + method);

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./-]{0,500}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainPath();
}
