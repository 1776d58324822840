using System.Globalization;
using ReportBot.Bot.Channels;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Commands;

/// <summary>Asks the platform once who each bot is: the token, the server and the way there in one.</summary>
internal static class ZaloFinding
{
    private const string What = "Kênh Zalo";

    public static async IAsyncEnumerable<Finding> AskAsync(ProgramSettings settings, TimeProvider time)
    {
        var options = new SettingsReader(settings.Configuration).Section<ZaloOptions>("Zalo");
        if (!options.IsOn)
        {
            yield return new(What, true, "tắt (chưa đặt Zalo:Token).");
            yield break;
        }

        if (new ZaloOptionsValidator().Validate(null, options) is { Failed: true } invalid)
        {
            yield return new(What, false, string.Join(' ', invalid.Failures));
            yield break;
        }

        for (var i = 0; i < options.Tokens.Count; i++)
        {
            yield return await AskAsync(options, options.Tokens[i], i == 0 ? What : string.Create(CultureInfo.InvariantCulture, $"{What} {i + 1}"), time);
        }

        if (!settings.HasPublicUrl && !settings.IsDevelopment)
        {
            yield return new("Tệp và ảnh qua Zalo", false, "chưa gửi được: Zalo không nhận tệp, chỉ nhận đường dẫn; hãy đặt Web:PublicUrl.");
        }
    }

    private static async Task<Finding> AskAsync(ZaloOptions options, string token, string what, TimeProvider time)
    {
        using var api = new ZaloApi(options.BaseUrl, token, options.SecretToken, time);
        var me = await api.GetMeAsync(CancellationToken.None);
        return me.Kind == AnswerKind.Ok
            ? new(what, true, $"“{me.Result?.AccountName}”, {options.Mode}, tối đa {CopyText.Count(options.UsersPerBot)} người, {CopyText.Count(options.MessagesPerMonth)} tin một tháng.")
            : new(what, false, Trouble.Of(me, failures: 1).Sentence);
    }
}
