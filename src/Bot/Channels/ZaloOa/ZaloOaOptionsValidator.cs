using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>Stops the start with the setting's name and the reason. Never repeats a secret.</summary>
internal sealed partial class ZaloOaOptionsValidator : IValidateOptions<ZaloOaOptions>
{
    public ValidateOptionsResult Validate(string? name, ZaloOaOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong with settings that switch the channel on: whole sentences, each with its setting's name.</summary>
    public static IEnumerable<string> Problems(ZaloOaOptions options)
    {
        if (!Number().IsMatch(options.AppId!))
        {
            yield return "ZaloOa:AppId phải là mã số của ứng dụng ở developers.zalo.me.";
        }

        foreach (var (name, value, what) in (IEnumerable<(string, string?, string)>)
            [
                ("AppSecret", options.AppSecret, "khóa bí mật của ứng dụng"),
                ("OaSecret", options.OaSecret, "khóa bí mật của Official Account (dùng để xác thực webhook)"),
                ("RefreshToken", options.RefreshToken, "refresh token nhận được khi cấp quyền"),
            ])
        {
            if (value is not { Length: >= 8 and <= 2048 } || value.Any(c => !char.IsAscii(c) || char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                yield return $"ZaloOa:{name} chưa đúng; hãy chép nguyên {what}.";
            }
        }

        foreach (var (name, address) in (IEnumerable<(string, string)>)
            [("BaseUrl", options.BaseUrl), ("AuthUrl", options.AuthUrl), ("TemplateUrl", options.TemplateUrl)])
        {
            if (!IsHttp(address))
            {
                yield return $"ZaloOa:{name} = '{Redaction.Hide(address, options.Secrets)}' không phải địa chỉ http(s).";
            }
        }

        if (options.HasTemplate && !Field().IsMatch(options.ReminderField))
        {
            yield return "ZaloOa:ReminderField phải là tên trường trong mẫu tin ZaloOa:ReminderTemplate, ví dụ noi_dung.";
        }

        if (!(options.PerSecond is >= 0 and <= 100_000) || !(options.PerChatPerSecond is >= 0 and <= 100_000))
        {
            yield return "ZaloOa:PerSecond và ZaloOa:PerChatPerSecond phải là số từ 0 (không giới hạn) trở lên.";
        }
    }

    private static bool IsHttp(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.UserInfo.Length == 0;

    [GeneratedRegex(@"^[0-9]{3,30}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Za-z0-9_]{1,64}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
