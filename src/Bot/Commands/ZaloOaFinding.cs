using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Commands;

/// <summary>Looks at the account's settings. Asks the platform nothing: a token that is refreshed here would be lost to the service.</summary>
internal static class ZaloOaFinding
{
    private const string What = "Kênh Zalo OA";

    public static Finding Of(ProgramSettings settings)
    {
        var options = new SettingsReader(settings.Configuration).Section<ZaloOaOptions>("ZaloOa");
        if (!options.IsOn)
        {
            return new(What, true, "tắt (chưa đặt ZaloOa:AppId).");
        }

        return new ZaloOaOptionsValidator().Validate(null, options) is { Failed: true } invalid
            ? new(What, false, string.Join(' ', invalid.Failures))
            : new(What, true, $"ứng dụng {options.AppId}, {(options.Paid ? "có" : "không")} trả phí sau 48 giờ, {(options.HasTemplate ? $"mẫu tin {options.ReminderTemplate}" : "không có mẫu tin")}; tình trạng nối xem ở /health/ready.");
    }
}
