using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>Stops the start with the setting's name and the reason. Never repeats a secret.</summary>
internal sealed partial class ZaloOptionsValidator : IValidateOptions<ZaloOptions>
{
    public ValidateOptionsResult Validate(string? name, ZaloOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong with settings that switch the channel on: whole sentences, each with its setting's name.</summary>
    public static IEnumerable<string> Problems(ZaloOptions options)
    {
        var server = IsHttp(options.BaseUrl) ? new Uri(options.BaseUrl) : null;
        if (server is null || server.Query.Length > 0 || server.UserInfo.Length > 0)
        {
            yield return $"Zalo:BaseUrl = '{Redaction.Hide(options.BaseUrl, [.. options.Tokens])}' không phải địa chỉ http(s); ví dụ đúng: {ZaloOptions.PublicServer}.";
        }

        var isPublic = server?.Host == new Uri(ZaloOptions.PublicServer).Host;
        foreach (var problem in TokenProblems(options, isPublic).Concat(WebhookProblems(options, isPublic)).Concat(NumberProblems(options)))
        {
            yield return problem;
        }

        if (!Domains().IsMatch(options.PictureHosts))
        {
            yield return $"Zalo:PictureHosts = '{options.PictureHosts}' phải là các tên miền cách nhau bằng dấu cách, ví dụ: zdn.vn zadn.vn.";
        }
    }

    private static IEnumerable<string> TokenProblems(ZaloOptions options, bool isPublic)
    {
        if (options.Tokens.Any(token => !SafeToken().IsMatch(token) || (isPublic && !RealToken().IsMatch(token))))
        {
            yield return "Zalo:Token không đúng dạng; hãy chép nguyên mã mà Zalo Bot Manager đã gửi, ví dụ 12345689:abc-xyz…; nhiều bot thì cách nhau bằng dấu phẩy.";
        }

        if (options.Tokens.Distinct(StringComparer.Ordinal).Count() != options.Tokens.Count)
        {
            yield return "Zalo:Token có một mã ghi hai lần; mỗi bot ghi một lần.";
        }

        if (options.Mode is null || (!options.IsWebhook && !options.Mode.Equals("polling", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"Zalo:Mode = '{options.Mode}' không có; chỉ nhận 'polling' hoặc 'webhook'.";
        }
    }

    private static IEnumerable<string> WebhookProblems(ZaloOptions options, bool isPublic)
    {
        if (!options.IsWebhook)
        {
            yield break;
        }

        // The public server delivers over TLS only; one's own server may be next door.
        if (!IsHttp(options.WebhookUrl) || (isPublic && new Uri(options.WebhookUrl!).Scheme != Uri.UriSchemeHttps))
        {
            yield return "Zalo:WebhookUrl phải là địa chỉ https công khai của dịch vụ này, kết thúc bằng /zalo/webhook, khi Zalo:Mode là 'webhook'.";
        }

        if (!Secret().IsMatch(options.SecretToken ?? string.Empty))
        {
            yield return "Zalo:SecretToken phải có từ 8 đến 256 ký tự A-Z, a-z, 0-9, '_' hoặc '-' khi Zalo:Mode là 'webhook'.";
        }
    }

    private static IEnumerable<string> NumberProblems(ZaloOptions options)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)
            [
                ("UsersPerBot", options.UsersPerBot), ("MessagesPerMonth", options.MessagesPerMonth),
                ("PerSecond", options.PerSecond), ("PerChatPerSecond", options.PerChatPerSecond),
            ])
        {
            if (!(value is >= 0 and <= 10_000_000))
            {
                return [$"Zalo:{name} phải là số từ 0 (không giới hạn) trở lên."];
            }
        }

        return [];
    }

    private static bool IsHttp(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    // Whatever could change the meaning of the address that it becomes a part of is refused.
    [GeneratedRegex(@"^[A-Za-z0-9:_-]{1,256}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SafeToken();

    [GeneratedRegex(@"^[0-9]{3,25}:[A-Za-z0-9_-]{20,}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RealToken();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{8,256}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^[\s,;]*([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+[\s,;]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Domains();
}
