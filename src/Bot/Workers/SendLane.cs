using System.Runtime.InteropServices;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Workers;

/// <summary>The messages of one chat and one priority: one at a time, in order.</summary>
internal sealed class SendLane
{
    /// <summary>Claimed rows not begun yet.</summary>
    public Queue<OutboxRow> Waiting { get; } = new();

    /// <summary>One is on its way.</summary>
    public bool IsSending { get; set; }
}

/// <summary>A lane's name.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneKey(string Channel, string ChatId, long Priority)
{
    /// <summary>The lane a row belongs to.</summary>
    public static LaneKey Of(OutboxRow row) => new(row.Channel, row.ChatId, row.Priority);
}
