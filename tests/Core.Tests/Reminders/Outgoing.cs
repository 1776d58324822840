using System.Text.Json;
using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.Tests.Summaries;

namespace ReportBot.Core.Tests.Reminders;

/// <summary>What lies in the outbox of a test.</summary>
internal sealed record Outgoing(string Chat, OutgoingMessage Message, DateTimeOffset DueAt, long Priority)
{
    public string Text => Message.Text;

    public static IReadOnlyList<Outgoing> Of(CommuneDb commune) => commune.Readers.Read(db => db
        .Query<Row>("SELECT chat_id AS Chat, payload AS Payload, due_at AS DueAt, priority AS Priority FROM outbox ORDER BY id")
        .Select(r => new Outgoing(
            r.Chat,
            JsonSerializer.Deserialize(r.Payload, MessageJson.Readable.OutgoingMessage)!,
            DateTimeOffset.FromUnixTimeMilliseconds(r.DueAt),
            r.Priority))
        .ToArray());

    private sealed record Row(string Chat, string Payload, long DueAt, long Priority);
}
