using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Stops the start with the setting's name and the reason. Never repeats a secret.</summary>
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong with settings that switch the channel on: whole sentences, each with its setting's name.</summary>
    public static IEnumerable<string> Problems(TelegramOptions options)
    {
        var server = IsHttp(options.BaseUrl) ? new Uri(options.BaseUrl) : null;
        if (server is null || server.Query.Length > 0 || server.UserInfo.Length > 0)
        {
            yield return $"Telegram:BaseUrl = '{Hidden(options)}' không phải địa chỉ http(s); ví dụ đúng: {TelegramOptions.PublicServer}.";
        }

        var isPublic = server?.Host == new Uri(TelegramOptions.PublicServer).Host;
        if (options.Tokens.Any(token => !SafeToken().IsMatch(token) || (isPublic && !RealToken().IsMatch(token))))
        {
            yield return "Telegram:Token không đúng dạng; hãy chép nguyên mã mà @BotFather đã cấp, ví dụ 123456789:AbC-dEf….";
        }

        if (options.Mode is null || (!options.IsWebhook && !options.Mode.Equals("polling", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"Telegram:Mode = '{options.Mode}' không có; chỉ nhận 'polling' hoặc 'webhook'.";
        }

        if (options.Tokens.Distinct(StringComparer.Ordinal).Count() != options.Tokens.Count)
        {
            yield return "Telegram:Token có một mã ghi hai lần; mỗi bot chỉ ghi một lần.";
        }

        foreach (var problem in WebhookProblems(options, isPublic).Concat(RateProblems(options)))
        {
            yield return problem;
        }
    }

    private static string Hidden(TelegramOptions options) =>
        options.Tokens.Aggregate(options.BaseUrl ?? string.Empty, (text, token) => Redaction.Hide(text, token) ?? string.Empty);

    private static IEnumerable<string> WebhookProblems(TelegramOptions options, bool isPublic)
    {
        if (!options.IsWebhook)
        {
            yield break;
        }

        // The public server delivers over TLS only; one's own server may be next door.
        if (!IsHttp(options.WebhookUrl) || (isPublic && new Uri(options.WebhookUrl!).Scheme != Uri.UriSchemeHttps))
        {
            yield return "Telegram:WebhookUrl phải là địa chỉ https công khai của dịch vụ này, kết thúc bằng /telegram/webhook, khi Telegram:Mode là 'webhook'.";
        }

        if (!Secret().IsMatch(options.SecretToken ?? string.Empty))
        {
            yield return "Telegram:SecretToken phải có từ 1 đến 256 ký tự A-Z, a-z, 0-9, '_' hoặc '-' khi Telegram:Mode là 'webhook'.";
        }
    }

    private static IEnumerable<string> RateProblems(TelegramOptions options)
    {
        if (!(options.PerSecond is >= 0 and <= 100_000))
        {
            yield return "Telegram:PerSecond phải là số từ 0 (không giới hạn) trở lên.";
        }

        if (!(options.PerGroupPerMinute is >= 0 and <= 100_000))
        {
            yield return "Telegram:PerGroupPerMinute phải là số từ 0 (không giới hạn) trở lên.";
        }

        if (!(options.PerChatPerSecond is >= 0 and <= 100_000))
        {
            yield return "Telegram:PerChatPerSecond phải là số từ 0 (không giới hạn) trở lên.";
        }
    }

    private static bool IsHttp(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    // Whatever could change the meaning of the address that it becomes a part of is refused.
    [GeneratedRegex(@"^[A-Za-z0-9:_-]{1,256}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SafeToken();

    [GeneratedRegex(@"^[0-9]{3,20}:[A-Za-z0-9_-]{20,}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RealToken();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
