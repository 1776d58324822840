using System.Text;
using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>What the Bot API refuses although its shape is right, in the official server's words.</summary>
internal static class TelegramLimits
{
    public static string? Check(string method, JsonElement parameters) => method switch
    {
        "sendMessage" => Text(parameters, "text", 4096) ?? Keyboard(parameters),
        "sendDocument" or "sendPhoto" => Caption(parameters) ?? Keyboard(parameters),
        "answerCallbackQuery" => TooLong(parameters, "text", 200) ? "MESSAGE_TOO_LONG" : null,
        "editMessageReplyMarkup" => Keyboard(parameters),
        _ => null,
    };

    private static string? Text(JsonElement parameters, string field, int most)
    {
        var text = parameters.GetProperty(field).GetString()!;
        return string.IsNullOrWhiteSpace(text) ? "message text is empty" : text.Length > most ? "message is too long" : null;
    }

    private static string? Caption(JsonElement parameters) =>
        TooLong(parameters, "caption", 1024) ? "message caption is too long" : null;

    private static bool TooLong(JsonElement parameters, string field, int most) =>
        parameters.TryGetProperty(field, out var text) && text.GetString()!.Length > most;

    private static string? Keyboard(JsonElement parameters)
    {
        if (!parameters.TryGetProperty("reply_markup", out var markup) || !markup.TryGetProperty("inline_keyboard", out var rows))
        {
            return null;
        }

        var count = 0;
        foreach (var row in rows.EnumerateArray())
        {
            count += row.GetArrayLength();
            if (row.GetArrayLength() > 8 || count > 100)
            {
                return "reply markup is too long";
            }

            foreach (var button in row.EnumerateArray())
            {
                if (Button(button) is { } wrong)
                {
                    return wrong;
                }
            }
        }

        return null;
    }

    private static string? Button(JsonElement button)
    {
        if (string.IsNullOrWhiteSpace(button.GetProperty("text").GetString()))
        {
            return "button text must be non-empty";
        }

        return button.TryGetProperty("callback_data", out var data)
            && Encoding.UTF8.GetByteCount(data.GetString()!) is 0 or > 64
            ? "BUTTON_DATA_INVALID"
            : null;
    }
}
