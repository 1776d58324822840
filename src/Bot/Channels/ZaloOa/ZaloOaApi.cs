using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.ZaloOa.Wire;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// The calls of the Official Account's API that are used. Each calls once and answers what became of it; none throws,
/// except for cancellation. Nothing it says holds a token or a secret.
/// </summary>
internal sealed class ZaloOaApi(IOptions<ZaloOaOptions> options, TimeProvider time) : IDisposable
{
    private const int MostAnswer = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ApiTransport transport = new(time);
    private readonly ZaloOaOptions settings = options.Value;
    private TokenPair? newest;

    public Task<OaAnswer> SendAsync(string accessToken, OaSendRequest request, CancellationToken cancellationToken) => CallAsync(
        settings.BaseUrl, "v3.0/oa/message/cs", SentBytes.Json(request, ZaloOaJson.Wire.OaSendRequest), accessToken, cancellationToken);

    public Task<OaAnswer> SendTemplateAsync(string accessToken, OaTemplateRequest request, CancellationToken cancellationToken) => CallAsync(
        settings.TemplateUrl, "message/template", SentBytes.Json(request, ZaloOaJson.Wire.OaTemplateRequest), accessToken, cancellationToken);

    /// <summary>Uses a refresh token up for a new pair.</summary>
    public async Task<OaTokenAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var form = SentBytes.Form(("grant_type", "refresh_token"), ("app_id", settings.AppId!), ("refresh_token", refreshToken));
        using var raw = await transport.PostAsync(
            Address(settings.AuthUrl, "v4/oa/access_token"), form, [("secret_key", settings.AppSecret!)], Patience, MostAnswer, cancellationToken);
        if (raw.Kind != AnswerKind.Ok)
        {
            return new OaTokenAnswer(raw.Kind, null, raw.Status, raw.Reason);
        }

        try
        {
            var response = JsonSerializer.Deserialize(raw.Body, ZaloOaJson.Wire.OaTokenResponse);
            if (response is { AccessToken: { Length: > 0 } access, RefreshToken: { Length: > 0 } refresh })
            {
                newest = new TokenPair(access, refresh, time.GetUtcNow() + Life(response.ExpiresIn));
                return new OaTokenAnswer(AnswerKind.Ok, newest);
            }

            return new OaTokenAnswer(AnswerKind.Refused, null, response?.Error ?? raw.Status, Hide(response?.ErrorDescription, refreshToken));
        }
        catch (JsonException)
        {
            return new OaTokenAnswer(raw.IsSuccess ? AnswerKind.Lost : AnswerKind.Foreign, null, raw.Status, "unreadable answer");
        }
    }

    public void Dispose() => transport.Dispose();

    private async Task<OaAnswer> CallAsync(
        string server, string path, SentBytes content, string accessToken, CancellationToken cancellationToken)
    {
        using var raw = await transport.PostAsync(
            Address(server, path), content, [("access_token", accessToken)], Patience, MostAnswer, cancellationToken);
        if (raw.Kind != AnswerKind.Ok)
        {
            return new OaAnswer(raw.Kind, raw.Status, raw.Reason);
        }

        try
        {
            // The HTTP status alone says nothing: refusals come with 200.
            if (JsonSerializer.Deserialize(raw.Body, ZaloOaJson.Wire.OaResponse) is { Error: { } error } response)
            {
                return raw.IsSuccess && error == 0
                    ? new OaAnswer(AnswerKind.Ok, MessageId: response.Data?.MessageId ?? response.Data?.MsgId)
                    : new OaAnswer(AnswerKind.Refused, error == 0 ? raw.Status : error, Hide(response.Message, accessToken));
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        return raw.IsSuccess && raw.Body.TrimStart(" \r\n\t"u8) is [] or [(byte)'{', ..]
            ? new OaAnswer(AnswerKind.Lost, raw.Status, "unreadable answer")
            : new OaAnswer(AnswerKind.Foreign, raw.Status, "not an answer of Zalo");
    }

    private string Hide(string? text, string token) => Redaction.Hide(text, [token, newest?.Access, newest?.Refresh, .. settings.Secrets]);

    private static Uri Address(string server, string path) => new($"{server.TrimEnd('/')}/{path}");

    // A day and an hour, as the platform says it; a little less is meant where it says nothing.
    private static TimeSpan Life(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var life) && life is > 0 and < 10_000_000
            ? TimeSpan.FromSeconds(life)
            : TimeSpan.FromHours(24);
}
