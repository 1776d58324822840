using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace ReportBot.FakeBotApi;

/// <summary>What people do and what they see: their side of the chats.</summary>
internal sealed class People(FakeBotApiOptions options, Action<long, Func<long, byte[]>> enqueue)
{
    private readonly ConcurrentDictionary<long, ChatView> chats = new();
    private long lastMessageId = 1000;
    private long lastPress = 4_000_000_000;

    public long NextMessageId() => Interlocked.Increment(ref lastMessageId);

    public bool Knows(long chatId) => chats.ContainsKey(chatId);

    public ChatView Chat(long chatId) => chats.GetOrAdd(chatId, _ => new ChatView());

    public void Do(string kind, long queueKey, Action<Utf8JsonWriter> content) =>
        enqueue(queueKey, updateId => UpdateWriter.Write(updateId, kind, content));

    /// <summary>A message with this content after the fields that every message has.</summary>
    public long Say(long userId, long chatId, Action<Utf8JsonWriter> content, string kind = "message")
    {
        var messageId = NextMessageId();
        Chat(chatId);
        Do(kind, chatId, json =>
        {
            UpdateWriter.Head(json, messageId, userId, chatId, Now());
            content(json);
        });
        return messageId;
    }

    public void Press(long userId, SentMessage message, SentButton button)
    {
        var id = Interlocked.Increment(ref lastPress);
        Do("callback_query", userId, json =>
        {
            json.WriteString("id", $"{id}");
            UpdateWriter.From(json, userId);
            json.WriteStartObject("message");
            json.WriteNumber("message_id", message.MessageId);
            UpdateWriter.Chat(json, message.ChatId);
            json.WriteNumber("date", Now());
            json.WriteString("text", message.Text);
            Keyboard(json, message.Keyboard);
            json.WriteEndObject();
            json.WriteString("chat_instance", "-1234567890123456789");
            json.WriteString("data", button.Data);
        });
    }

    public void Standing(long userId, long chatId, string before, string after) => Do("my_chat_member", chatId, json =>
    {
        UpdateWriter.Chat(json, chatId);
        UpdateWriter.From(json, userId);
        json.WriteNumber("date", Now());
        Member(json, "old_chat_member", before);
        Member(json, "new_chat_member", after);
    });

    public void See(SentMessage message)
    {
        if (options.KeepsMessages)
        {
            Chat(message.ChatId).See(message);
        }
    }

    public long Now() => options.Time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>An edit takes the keyboard away and perhaps changes the text.</summary>
    public void Edit(long chatId, long messageId, string? text)
    {
        if (options.KeepsMessages)
        {
            Chat(chatId).Edit(messageId, text);
        }
    }

    private static void Keyboard(Utf8JsonWriter json, IReadOnlyList<SentButton[]> rows)
    {
        json.WriteStartObject("reply_markup");
        json.WriteStartArray("inline_keyboard");
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var button in row)
            {
                json.WriteStartObject();
                json.WriteString("text", button.Text);
                json.WriteString("callback_data", button.Data);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, string name, string status)
    {
        json.WriteStartObject(name);
        json.WriteString("status", status);
        json.WriteStartObject("user");
        json.WriteNumber("id", 123456789);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", "ReportBot");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>One chat as its people see it.</summary>
internal sealed class ChatView
{
    private readonly Channel<SentMessage> unread = Channel.CreateUnbounded<SentMessage>();
    private readonly ConcurrentStack<SentMessage> seen = new();
    private readonly ConcurrentDictionary<long, string?> edits = new();

    public ChannelReader<SentMessage> Unread => unread.Reader;

    /// <summary>Newest first, as they look now.</summary>
    public IEnumerable<SentMessage> Seen => seen.Select(message => edits.TryGetValue(message.MessageId, out var text)
        ? message with { Text = text ?? message.Text, Keyboard = [] }
        : message);

    public void Edit(long messageId, string? text) => edits[messageId] = text;

    public void See(SentMessage message)
    {
        seen.Push(message);
        unread.Writer.TryWrite(message);
    }
}
