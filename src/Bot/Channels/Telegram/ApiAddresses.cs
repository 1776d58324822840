using System.Text.RegularExpressions;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// The addresses. Absolute ones: <c>bot123:ABC/getMe</c> beside a base address would be read as an absolute
/// address of the scheme <c>bot123</c>.
/// </summary>
internal sealed partial class ApiAddresses(string baseUrl, string token)
{
    private readonly string methods = $"{baseUrl.TrimEnd('/')}/bot{token}/";
    private readonly string files = $"{baseUrl.TrimEnd('/')}/file/bot{token}/";

    /// <summary>Of a method of the Bot API.</summary>
    public Uri Of(string method) => new(methods + method);

    /// <summary>Of a file on this server; null for a path that could lead elsewhere.</summary>
    public Uri? OfFile(string path) =>
        PlainPath().IsMatch(path) && !path.Contains("..", StringComparison.Ordinal) ? new Uri(files + path) : null;

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./-]{0,500}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainPath();
}
