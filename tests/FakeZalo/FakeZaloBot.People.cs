using System.Text.Json;

namespace ReportBot.FakeZalo;

/// <summary>What tests let people do. A person's chat has the person's own id.</summary>
public sealed partial class FakeZaloBot
{
    /// <summary>Types text; answers the message's id. False (null) where the bot takes no more people or messages.</summary>
    public string? Type(string userId, string text) => Say(userId, "message.text.received", new { text });

    /// <summary>The person has written to the bot before: it may write to them.</summary>
    public void Meet(string userId) => ChatOf(userId);

    /// <summary>Sends a picture that lies at this address.</summary>
    public string? SendPicture(string userId, string url, string? caption = null) =>
        Say(userId, "message.image.received", new { photo = url, caption });

    /// <summary>Sends a file, a video or a contact card: the platform says only that there was something.</summary>
    public string? SendUnsupported(string userId) => Say(userId, "message.unsupported.received", new { });

    /// <summary>All that the bot sent to this person, oldest first.</summary>
    public IReadOnlyList<ZaloMessage> SentTo(string userId) => people.TryGetValue(userId, out var chat) ? chat.All : [];

    /// <summary>Waits for the next message that the bot sends to this person.</summary>
    public async Task<ZaloMessage> ReplyAsync(string userId, TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(60), TimeProvider.System);
        try
        {
            return await ChatOf(userId)!.Unread.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"The bot sent nothing to {userId}.", e);
        }
    }

    /// <summary>Any event, written here.</summary>
    public void AddEvent(string json)
    {
        if (webhook is { } active)
        {
            active.Add(json);
        }
        else
        {
            waiting.Writer.TryWrite(json);
        }
    }

    /// <summary>The event of a message, as the platform writes it.</summary>
    public static string EventJson(string userId, string messageId, string eventName, long date, object content)
    {
        var message = JsonSerializer.SerializeToNode(content, Plain)!.AsObject();
        message["message_id"] = messageId;
        message["date"] = date;
        message["from"] = JsonSerializer.SerializeToNode(new { id = userId, display_name = "Siu Thơm", is_bot = false });
        message["chat"] = JsonSerializer.SerializeToNode(new { id = userId, chat_type = "PRIVATE" });
        return JsonSerializer.Serialize(new { event_name = eventName, message }, Plain);
    }

    private string? Say(string userId, string eventName, object content)
    {
        if (ChatOf(userId) is null || Interlocked.Increment(ref messages) > options.Messages)
        {
            return null;
        }

        var id = $"{Interlocked.Increment(ref ids):x8}";
        AddEvent(EventJson(userId, id, eventName, options.Time.GetUtcNow().ToUnixTimeMilliseconds(), content));
        return id;
    }

    private FakeZaloChat? ChatOf(string userId) =>
        people.TryGetValue(userId, out var chat) ? chat
        : people.Count < options.Users ? people.GetOrAdd(userId, _ => new FakeZaloChat())
        : null;
}
