using System.Text.Json;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Workers;

/// <summary>Sends one claimed row when its turn has come: the channel's pace, and the chat's for broadcasts.</summary>
internal sealed class Sender(ChannelSet channels, TimeProvider time, ILogger<Sender> logger)
{
    private readonly Dictionary<string, (Pacer Channel, ChatPacer Chat)> pacers = channels.All.ToDictionary(
        c => c.Name,
        c => (new Pacer(c.Traits.PerSecond, time), new ChatPacer(c.Traits.PerChatPerSecond, c.Traits.PerGroupPerMinute, time)),
        StringComparer.Ordinal);

    /// <summary>Sends it once. Never fails: whatever goes wrong is an outcome.</summary>
    /// <exception cref="OperationCanceledException">Stopped before the send began.</exception>
    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken stop)
    {
        var pacer = pacers[row.Channel];
        await PaceAsync(pacer, row, stop);
        var outcome = await DeliverAsync(row);
        if (outcome is SendOutcome.Wait { WholeChannel: true } wait)
        {
            pacer.Channel.Pause(wait.After);
        }

        return outcome;
    }

    private async ValueTask PaceAsync((Pacer Channel, ChatPacer Chat) pacer, OutboxRow row, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var isReply = row.Priority == OutboxEntry.Reply;
        if (!isReply && pacer.Chat.Take(row.ChatId) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, stop);
        }

        var turn = pacer.Channel.WaitAsync(isReply, stop);
        if (!turn.IsCompletedSuccessfully)
        {
            await turn;
        }
    }

    private async Task<SendOutcome> DeliverAsync(OutboxRow row)
    {
        try
        {
            var message = JsonSerializer.Deserialize(row.Payload, MessageJson.Readable.OutgoingMessage)!;
            var envelope = new Envelope(row.Id, row.ChatId, message, row.Priority == OutboxEntry.Broadcast, (int)row.PartsSent);
            return await channels.Find(row.Channel)!.SendAsync(envelope, CancellationToken.None);
        }
        catch (Exception e)
        {
            // The type alone: a message could carry an address with a token in it.
            logger.LogError("Outbox row {Id}: the channel failed with {Type}.", row.Id, e.GetType().Name);
            return new SendOutcome.Unknown(e.GetType().Name);
        }
    }
}
