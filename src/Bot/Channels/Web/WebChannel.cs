using System.Globalization;
using System.Text.Json;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// The web chat as a channel: to send is to add to the chat's history and to wake whoever watches it. A page
/// that is not open finds the message when it comes back.
/// </summary>
public sealed class WebChannel(
    WriteGate gate, WebSessions sessions, SessionNotifier notifier, FileStore files, TimeProvider time) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "web";

    private const int LongestText = 4000;

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public ChannelTraits Traits { get; } = new(
        Buttons: true, MaxText: LongestText, Files: true, CountsMessages: false, PerSecond: 0, PerChatPerSecond: 0);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = RowOf(envelope);
        try
        {
            if (!await gate.WriteAsync(db => WebMessages.Add(db, envelope.ChatId, row)) && !sessions.Exists(envelope.ChatId))
            {
                return new SendOutcome.Unreachable("no such web chat");
            }
        }
        catch (StorageException e)
        {
            return new SendOutcome.Failed(e.Message);
        }

        notifier.Notify(envelope.ChatId);
        return new SendOutcome.Delivered(row.SourceId);
    }

    /// <inheritdoc/>
    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(files.Load(reference));
        }
        catch (StorageException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private NewMessage RowOf(Envelope envelope)
    {
        var message = envelope.Message;
        var file = message.FileId is null ? null : new ShownFile(message.FileId, message.FileName);
        var shown = new ShownMessage(message.Text, message.Buttons.Count == 0 ? null : message.Buttons, file);
        return new NewMessage(
            "out",
            envelope.OutboxId.ToString(CultureInfo.InvariantCulture),
            JsonSerializer.Serialize(shown, WebJson.Readable.ShownMessage),
            message.FileId,
            time.GetUtcNow());
    }
}
