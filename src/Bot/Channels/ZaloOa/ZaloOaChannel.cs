using System.Globalization;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.ZaloOa.Wire;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// An Official Account behind the port. It may write for as long as the person's last act allows; what comes later goes
/// as an approved template where one is set, or the person cannot be reached now and another chat is tried.
/// </summary>
internal sealed class ZaloOaChannel(
    ZaloOaApi api, TokenKeeper tokens, PictureFetcher pictures, FileStore files, FileLinks links, WriteGate gate, Readers readers,
    IOptions<ZaloOaOptions> options, TimeProvider time) : IChannel, IDisposable
{
    /// <summary>The channel's name in inbox and outbox.</summary>
    public const string ChannelName = "zalo-oa";

    /// <summary>The platform's limit of one message, in UTF-16 units.</summary>
    public const int MostText = 2000;

    public string Name => ChannelName;

    public ChannelTraits Traits { get; } = new(
        Buttons: false,
        MaxText: MostText,
        Files: false,
        CountsMessages: true,
        PerSecond: options.Value.PerSecond,
        PerChatPerSecond: options.Value.PerChatPerSecond);

    public async Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        try
        {
            var contact = readers.Read(db => OaPeople.Find(db, envelope.ChatId));
            return MessageWindow.ClosedBecause(contact, options.Value.Paid, time.GetUtcNow()) is { } why
                ? await SendTemplateAsync(envelope, contact, why, cancellationToken)
                : await SendMessageAsync(envelope, contact, cancellationToken);
        }
        catch (StorageException)
        {
            return new SendOutcome.Failed("the store cannot be read now");
        }
    }

    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) =>
        pictures.FetchAsync(reference, cancellationToken);

    public void Dispose() => pictures.Dispose();

    private async Task<SendOutcome> SendMessageAsync(Envelope envelope, OaContact? contact, CancellationToken cancellationToken)
    {
        if (Requests(envelope) is not { } requests)
        {
            return new SendOutcome.Rejected("no such file, or no words");
        }

        var closed = false;
        var outcome = await MessageParts.SendAsync(requests, envelope.PartsSent, async request =>
        {
            var answer = await WithTokenAsync((token, cancel) => api.SendAsync(token, request, cancel), cancellationToken);
            closed = answer.IsWindowClosed;
            if (answer.Kind == AnswerKind.Ok)
            {
                await NoteReplyAsync(envelope.ChatId);
            }

            return Outcomes.Of(answer);
        });
        return closed && outcome is SendOutcome.Unreachable { Reason: var why }
            ? await SendTemplateAsync(envelope, contact, why, cancellationToken) with { TakenBefore = outcome.TakenBefore }
            : outcome;
    }

    // The person has the message, whatever becomes of the count: at worst the platform says that the window is closed.
    private async Task NoteReplyAsync(string chatId)
    {
        try
        {
            await gate.WriteAsync(db => OaPeople.Replied(db, chatId));
        }
        catch (StorageException)
        {
            // Told by the sender, who cannot settle either.
        }
    }

    // One request for each message of the platform; null for what cannot be said.
    private List<OaSendRequest>? Requests(Envelope envelope)
    {
        var message = envelope.Message;
        string? picture = null;
        if (message.FileId is { } fileId)
        {
            if (files.Load(fileId) is not { } file)
            {
                return null;
            }

            var sent = LinkedPicture.Of(readers, links, envelope, file, time.GetUtcNow());
            (message, picture) = (sent.Message, sent.Picture);
        }

        var text = PlainText.Render(message);
        if (picture is null)
        {
            return string.IsNullOrWhiteSpace(text) ? null : [.. Texts(text)];
        }

        return text.Length <= MostText
            ? [OaSendRequest.Picture(envelope.ChatId, text.Length == 0 ? null : text, picture)]
            : [.. Texts(text), OaSendRequest.Picture(envelope.ChatId, null, picture)];

        IEnumerable<OaSendRequest> Texts(string whole) => TextParts.Of(whole, MostText).Select(part => OaSendRequest.Text(envelope.ChatId, part));
    }

    private async Task<SendOutcome> SendTemplateAsync(Envelope envelope, OaContact? contact, string why, CancellationToken cancellationToken)
    {
        if (!options.Value.HasTemplate || contact?.Phone is not { } phone)
        {
            return new SendOutcome.Unreachable(why);
        }

        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [options.Value.ReminderField] = TemplateText.Of(envelope.Message.Text) };
        var request = new OaTemplateRequest(
            phone, options.Value.ReminderTemplate!, data, envelope.OutboxId.ToString(CultureInfo.InvariantCulture));
        return Outcomes.Of(await WithTokenAsync((token, cancel) => api.SendTemplateAsync(token, request, cancel), cancellationToken));
    }

    // A refused token has surely sent nothing: with a new one the same is asked once more.
    private async Task<OaAnswer> WithTokenAsync(Func<string, CancellationToken, Task<OaAnswer>> ask, CancellationToken cancellationToken)
    {
        string? refused = null;
        while (true)
        {
            if (await tokens.GetAsync(refused, cancellationToken) is not { } token)
            {
                return new OaAnswer(AnswerKind.NotSent, Reason: "no access token now");
            }

            var answer = await ask(token, cancellationToken);
            if (!answer.IsTokenRefused || refused is not null)
            {
                return answer;
            }

            refused = token;
        }
    }
}
