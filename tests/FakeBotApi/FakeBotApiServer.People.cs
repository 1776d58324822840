using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>What tests let people do. A person's private chat has the person's own id.</summary>
public sealed partial class FakeBotApiServer
{
    /// <summary>Types text; answers the message's id.</summary>
    public long Type(long userId, string text, long? chatId = null) =>
        people.Say(userId, chatId ?? userId, json => json.WriteString("text", text));

    /// <summary>Presses the newest button whose label is, or begins with, this.</summary>
    public SentButton Press(long userId, string label)
    {
        foreach (var message in people.Chat(userId).Seen)
        {
            if (message.Buttons.FirstOrDefault(b => b.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } button)
            {
                people.Press(userId, message, button);
                return button;
            }
        }

        throw new InvalidOperationException($"No message to {userId} has a button '{label}'.");
    }

    /// <summary>Presses a button of this very message, however old.</summary>
    public void Press(long userId, SentMessage message, SentButton button) => people.Press(userId, message, button);

    /// <summary>Waits for the next message that the bot sends to this chat.</summary>
    public async Task<SentMessage> Reply(long chatId, TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(60), TimeProvider.System);
        try
        {
            return await people.Chat(chatId).Unread.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"The bot sent nothing to {chatId}. Refused so far: {string.Join("; ", Violations)}", e);
        }
    }

    /// <summary>All that the bot sent to this chat, oldest first.</summary>
    public IReadOnlyList<SentMessage> SentTo(long chatId) => [.. people.Chat(chatId).Seen.Reverse()];

    /// <summary>Changes a message typed before.</summary>
    public void Edit(long userId, long messageId, string text) => people.Do("edited_message", userId, json =>
    {
        UpdateWriter.Head(json, messageId, userId, userId, people.Now());
        json.WriteNumber("edit_date", people.Now());
        json.WriteString("text", text);
    });

    /// <summary>Changes the words below a picture sent before; null takes them away.</summary>
    public void EditCaption(long userId, long messageId, string? caption) => people.Do("edited_message", userId, json =>
    {
        UpdateWriter.Head(json, messageId, userId, userId, people.Now());
        json.WriteNumber("edit_date", people.Now());
        Picture(json, "AgACAgUAAxkBAAI0", 1000, caption, null);
    });

    /// <summary>Sends a picture in two sizes; its bytes can be fetched.</summary>
    public string SendPhoto(long userId, byte[] content, string? caption = null)
    {
        var fileId = AddFile("photos/file_1.jpg", content);
        people.Say(userId, userId, json => Picture(json, fileId, content.Length, caption, null));
        return fileId;
    }

    /// <summary>Sends one picture of an album, or one by itself; answers the message's id.</summary>
    public long SendPicture(long userId, byte[] content, string? caption, string? album)
    {
        var fileId = AddFile("photos/file_1.jpg", content);
        return people.Say(userId, userId, json => Picture(json, fileId, content.Length, caption, album));
    }

    /// <summary>Sends a message whose content is written here: a sticker, a voice note, a contact…</summary>
    public long Send(long userId, Action<Utf8JsonWriter> content, long? chatId = null) => people.Say(userId, chatId ?? userId, content);

    /// <summary>Blocks the bot; from then on sending is refused.</summary>
    public void Block(long userId)
    {
        Faults.Always("sendMessage", Fault.Blocked, userId);
        Faults.Always("sendDocument", Fault.Blocked, userId);
        people.Standing(userId, userId, "member", "kicked");
    }

    /// <summary>Tells the bot that its standing in a chat changed.</summary>
    public void Standing(long userId, string before, string after, long? chatId = null) =>
        people.Standing(userId, chatId ?? userId, before, after);

    /// <summary>Any update, written here; the id stands for itself.</summary>
    public void AddUpdate(Func<long, byte[]> write, long queueKey = 0) => Enqueue(queueKey, write);

    private static void Picture(Utf8JsonWriter json, string fileId, int bytes, string? caption, string? album)
    {
        json.WriteStartArray("photo");
        PhotoSize(json, fileId + "-small", 90, 1200);
        PhotoSize(json, fileId, 1280, bytes);
        json.WriteEndArray();
        if (caption is not null)
        {
            json.WriteString("caption", caption);
        }

        if (album is not null)
        {
            json.WriteString("media_group_id", album);
        }
    }

    private static void PhotoSize(Utf8JsonWriter json, string fileId, int width, int bytes)
    {
        json.WriteStartObject();
        json.WriteString("file_id", fileId);
        json.WriteString("file_unique_id", "u" + fileId);
        json.WriteNumber("width", width);
        json.WriteNumber("height", width * 3 / 4);
        json.WriteNumber("file_size", bytes);
        json.WriteEndObject();
    }
}
