using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// getUpdates with an offset of 64 bits, because an update's number may start anew anywhere, and with a result that
/// is read one update after the other.
/// </summary>
internal sealed class GetUpdatesFrom() : RequestBase<JsonElement>("getUpdates")
{
    /// <summary>The first update that is wanted; all before it are confirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; }

    /// <summary>How long the server may wait for the first, in seconds.</summary>
    public int Timeout { get; init; }

    /// <summary>The kinds that are wanted.</summary>
    public IEnumerable<UpdateType>? AllowedUpdates { get; init; }
}
