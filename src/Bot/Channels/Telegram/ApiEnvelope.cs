using System.Globalization;
using System.Text.Json;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// The envelope around every answer, read with patience: a server that is not quite Telegram leaves out <c>ok</c>,
/// writes a number in quotes, or says nothing as the result of what went well.
/// </summary>
/// <param name="Ok">What it says of itself; null where it says nothing.</param>
/// <param name="Code">The Bot API's error code.</param>
/// <param name="Description">Why it was refused, in the platform's words.</param>
/// <param name="Parameters">What a refused caller may do about it.</param>
/// <param name="Result">What was asked for; undefined where it is missing.</param>
internal sealed record ApiEnvelope(bool? Ok, int? Code, string? Description, ResponseParameters? Parameters, JsonElement Result)
{
    /// <summary>Of an answer's body; null when it is no object.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static ApiEnvelope? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new ApiEnvelope(
            Find(root, "ok") is { ValueKind: JsonValueKind.True or JsonValueKind.False } ok ? ok.GetBoolean() : null,
            (int?)Number(root, "error_code"),
            Find(root, "description") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
            Find(root, "parameters") is { ValueKind: JsonValueKind.Object } parameters ? ParametersOf(parameters) : null,
            Find(root, "result") ?? default);
    }

    /// <summary>A whole number of a field, also one in quotes; null where there is none.</summary>
    public static long? Number(JsonElement element, string name) => Find(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var whole) ? whole : (long)Math.Ceiling(number.GetDouble()),
        { ValueKind: JsonValueKind.String } text when long.TryParse(
            text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => null,
    };

    private static ResponseParameters ParametersOf(JsonElement element) => new()
    {
        RetryAfter = (int?)Number(element, "retry_after"),
        MigrateToChatId = Number(element, "migrate_to_chat_id"),
    };

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
}
