using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// Takes in what a person does: into the chat's history, then into the inbox. The write gate keeps their
/// order, so an answer never stands above what it answers; a repeat is stored once in both.
/// </summary>
public sealed partial class ChatIntake(
    WriteGate gate, Readers readers, Inbox inbox, FileStore files, SessionNotifier notifier, TimeProvider time)
{
    private const int ButtonsRemembered = 20;

    /// <summary>Takes in a typed text.</summary>
    /// <exception cref="StorageException">It is not stored for certain; the same may be sent again.</exception>
    public Task TextAsync(string sessionId, string clientId, string text) => TakeAsync(
        Incoming(sessionId, clientId, IncomingKind.Text) with { Text = text }, clientId, new ShownMessage(WithoutCode(text)));

    /// <summary>Takes in a press; the history shows the button's label.</summary>
    /// <exception cref="StorageException">It is not stored for certain; the same may be sent again.</exception>
    public Task PressAsync(string sessionId, string clientId, string data) => TakeAsync(
        Incoming(sessionId, clientId, IncomingKind.Press) with { Press = data }, clientId, new ShownMessage(LabelOf(sessionId, data)));

    /// <summary>Takes in a picture that was checked before.</summary>
    /// <exception cref="StorageException">It is not stored for certain; the same may be sent again.</exception>
    public async Task PhotoAsync(string sessionId, string clientId, FetchedFile photo)
    {
        var fileId = await gate.WriteAsync(db =>
        {
            if (WebMessages.FileOf(db, sessionId, clientId) is { } before)
            {
                return before;
            }

            var id = FileStore.NewId();
            files.Add(db, id, 0, WebChannel.ChannelName, photo);
            WebMessages.Add(db, sessionId, RowOf(clientId, new ShownMessage("", File: new ShownFile(id, null))));
            return id;
        });
        await inbox.ReceiveAsync([Incoming(sessionId, clientId, IncomingKind.Photo) with
        {
            File = new IncomingFile(fileId, photo.Mime, photo.Content.Length),
        }]);
        notifier.Notify(sessionId);
    }

    /// <summary>The text as the history keeps it: an invitation code opens an account and stays nowhere in the clear.</summary>
    internal static string WithoutCode(string text) => StartCode().Replace(text, "${start}••••••••");

    private async Task TakeAsync(IncomingMessage message, string clientId, ShownMessage shown)
    {
        var row = RowOf(clientId, shown);
        var kept = gate.WriteAsync(db => WebMessages.Add(db, message.ChatId, row));
        var received = inbox.ReceiveAsync([message]);
        await Task.WhenAll(kept, received);
        notifier.Notify(message.ChatId);
    }

    private IncomingMessage Incoming(string sessionId, string clientId, IncomingKind kind) => new()
    {
        Channel = WebChannel.ChannelName,
        ExternalId = sessionId + ":" + clientId,
        ChatId = sessionId,
        UserId = sessionId,
        Kind = kind,
        SentAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    private NewMessage RowOf(string clientId, ShownMessage shown) => new(
        "in", clientId, JsonSerializer.Serialize(shown, WebJson.Readable.ShownMessage), shown.File?.Id, time.GetUtcNow());

    private string LabelOf(string sessionId, string data) => readers
        .Read(db => WebMessages.Said(db, sessionId, ButtonsRemembered))
        .SelectMany(row => JsonSerializer.Deserialize(row.Payload, WebJson.Readable.ShownMessage)?.Buttons ?? [])
        .FirstOrDefault(button => button.Data == data)?.Label ?? "(nút bấm cũ)";

    [GeneratedRegex(@"^(?<start>\s*/?start\s+)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StartCode();
}
