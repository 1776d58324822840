using System.Data.Common;
using Dapper;

namespace ReportBot.Core.Conversations;

/// <summary>Where each chat stands, as JSON.</summary>
public static class ConversationStore
{
    private const string Select = "SELECT state FROM conversations WHERE channel = @channel AND chat_id = @chatId";

    private const string Upsert = """
        INSERT INTO conversations (unit_id, channel, chat_id, state, updated_at) VALUES (@unitId, @channel, @chatId, @state, @now)
        ON CONFLICT (channel, chat_id) DO UPDATE SET unit_id = excluded.unit_id, state = excluded.state, updated_at = excluded.updated_at
        """;

    /// <summary>The stored state; null for a chat that has said nothing yet.</summary>
    public static string? Load(DbConnection db, string channel, string chatId) =>
        db.ExecuteScalar<string?>(Select, new { channel, chatId });

    /// <summary>Keeps the state.</summary>
    public static void Save(DbConnection db, long unitId, string channel, string chatId, string state, DateTimeOffset now) =>
        db.Execute(Upsert, new { unitId, channel, chatId, state, now = now.ToUnixTimeMilliseconds() });
}
