using System.Collections.Concurrent;
using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>What each method does when nothing goes wrong.</summary>
internal sealed class ApiMethods(FakeBotApiOptions options, FakeBotApiServer server, People people)
{
    private readonly RateLimits limits = new(options);

    public ConcurrentDictionary<string, (string Path, byte[] Content)> Files { get; } = new(StringComparer.Ordinal);

    public async Task<ApiReply> CallAsync(ApiCall call, CancellationToken aborted) => call.Method switch
    {
        "getMe" => ApiReply.Ok(WriteMe),
        "getUpdates" => await GetUpdatesAsync(call, aborted),
        "sendMessage" => Send(call, call.Text("text")!),
        "sendDocument" or "sendPhoto" => Send(call, call.Text("caption") ?? string.Empty),
        "setWebhook" => await server.SetWebhookAsync(call.Text("url")!, call.Text("secret_token"), (int)(call.Number("max_connections") ?? 40)),
        "deleteWebhook" => await server.SetWebhookAsync(string.Empty, null, 0),
        "getWebhookInfo" => ApiReply.Ok(WriteWebhook),
        "getFile" => GetFile(call),
        "editMessageText" or "editMessageReplyMarkup" => Edit(call),
        _ => ApiReply.True,
    };

    private async Task<ApiReply> GetUpdatesAsync(ApiCall call, CancellationToken aborted)
    {
        if (server.WebhookUrl.Length > 0)
        {
            return ApiReply.Refuse(new Fault.Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        }

        var wait = options.AnswersEmptyPollAtOnce ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(50, call.Number("timeout") ?? 0));
        var updates = await server.Queue.PollAsync(call.Number("offset"), (int)(call.Number("limit") ?? 100), wait, aborted);
        return updates is null
            ? ApiReply.Refuse(new Fault.Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"))
            : ApiReply.Updates(updates);
    }

    private ApiReply Send(ApiCall call, string text)
    {
        if (call.ChatId is not { } chatId || (options.KnowsItsChats && !people.Knows(chatId)))
        {
            return ApiReply.BadRequest("chat not found");
        }

        if (limits.Take(chatId) is > 0 and var wait)
        {
            server.CountLimited();
            return ApiReply.Refuse((Fault.Refused)Fault.TooManyRequests(wait));
        }

        var message = new SentMessage(chatId, people.NextMessageId(), text, Keyboard(call), call.File);
        people.See(message);
        server.Tell(message);
        return ApiReply.Ok((message, now: people.Now(), options.Username), WriteMessage);
    }

    private static List<SentButton[]> Keyboard(ApiCall call) =>
        call.Parameters.RootElement.TryGetProperty("reply_markup", out var markup) && markup.TryGetProperty("inline_keyboard", out var rows)
            ? [.. rows.EnumerateArray().Select(Row)]
            : [];

    private static SentButton[] Row(JsonElement row) =>
        [.. row.EnumerateArray().Select(b => new SentButton(b.GetProperty("text").GetString()!, b.GetProperty("callback_data").GetString()!))];

    private ApiReply Edit(ApiCall call)
    {
        if (call is not { ChatId: { } chatId } || call.Number("message_id") is not { } messageId)
        {
            return ApiReply.BadRequest("message to edit not found");
        }

        people.Edit(chatId, messageId, call.Text("text"));
        return ApiReply.True;
    }

    private ApiReply GetFile(ApiCall call)
    {
        var id = call.Text("file_id")!;
        return Files.TryGetValue(id, out var file)
            ? ApiReply.Ok(json =>
            {
                json.WriteStartObject();
                json.WriteString("file_id", id);
                json.WriteString("file_unique_id", "u" + id);
                json.WriteNumber("file_size", file.Content.Length);
                json.WriteString("file_path", file.Path);
                json.WriteEndObject();
            })
            : ApiReply.BadRequest("invalid file_id");
    }

    private void WriteMe(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id", 123456789);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", "ReportBot");
        json.WriteString("username", options.Username);
        json.WriteBoolean("can_join_groups", true);
        json.WriteEndObject();
    }

    private void WriteWebhook(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("url", server.WebhookUrl);
        json.WriteBoolean("has_custom_certificate", false);
        json.WriteNumber("pending_update_count", server.Queue.Count);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, (SentMessage Message, long Now, string Username) sent)
    {
        json.WriteStartObject();
        json.WriteNumber("message_id", sent.Message.MessageId);
        json.WriteStartObject("from");
        json.WriteNumber("id", 123456789);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", "ReportBot");
        json.WriteString("username", sent.Username);
        json.WriteEndObject();
        UpdateWriter.Chat(json, sent.Message.ChatId);
        json.WriteNumber("date", sent.Now);
        json.WriteString("text", sent.Message.Text);
        json.WriteEndObject();
    }
}
