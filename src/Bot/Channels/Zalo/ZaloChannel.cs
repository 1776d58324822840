using ReportBot.Bot.Channels.Zalo.Wire;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>
/// One bot of the Zalo Bot Platform behind the port. It has no buttons, so choices are numbered lines; it takes no
/// files, so a document goes as a signed link and a picture by an address that the platform fetches.
/// </summary>
internal sealed class ZaloChannel(
    string name, ZaloApi api, QuotaWatch quota, ZaloStatus status, PictureFetcher pictures, FileStore files, FileLinks links, Readers readers,
    ZaloOptions options, TimeProvider time) : IChannel
{
    /// <summary>The first bot's name in inbox and outbox; the second is <c>zalo:2</c>.</summary>
    public const string ChannelName = "zalo";

    /// <summary>The platform's limit of one message and of a caption, in UTF-16 units.</summary>
    public const int MostText = 2000;

    public string Name => name;

    public string? Title => status.Current.BotName;

    public ChannelTraits Traits { get; } = new(
        Buttons: false,
        MaxText: MostText,
        Files: false,
        CountsMessages: true,
        PerSecond: options.PerSecond,
        PerChatPerSecond: options.PerChatPerSecond,
        MostPeople: options.UsersPerBot,
        MessagesPerMonth: options.MessagesPerMonth);

    public async Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        try
        {
            return PartsOf(envelope) is { } parts
                ? await MessageParts.SendAsync(parts, envelope.PartsSent, part => SendPartAsync(envelope.ChatId, part, cancellationToken))
                : new SendOutcome.Rejected("no such file, or no words");
        }
        catch (StorageException)
        {
            return new SendOutcome.Failed("the file cannot be read now");
        }
    }

    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) =>
        pictures.FetchAsync(reference, cancellationToken);

    // Each is one message of the platform; null for what cannot be said.
    private List<Part>? PartsOf(Envelope envelope)
    {
        var message = envelope.Message;
        string? photo = null;
        if (message.FileId is { } fileId)
        {
            if (files.Load(fileId) is not { } file)
            {
                return null;
            }

            var sent = LinkedPicture.Of(readers, links, envelope, file, time.GetUtcNow());
            (message, photo) = (sent.Message, sent.Picture);
        }

        var text = PlainText.Render(message);
        if (photo is not null && text.Length <= MostText)
        {
            return [new Part(text, photo)];
        }

        if (photo is null && string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // The conversation keeps to the limit; should something slip through, it is all said.
        List<Part> parts = [.. TextParts.Of(text, MostText).Select(part => new Part(part, null))];
        if (photo is not null)
        {
            parts.Add(new Part(string.Empty, photo));
        }

        return parts;
    }

    private async Task<SendOutcome> SendPartAsync(string chatId, Part part, CancellationToken cancellationToken)
    {
        if (part.Photo is { } photo)
        {
            var picture = new SendPhotoRequest(chatId, photo) { Caption = part.Text.Length == 0 ? null : part.Text };
            return Outcomes.Of(await api.SendPhotoAsync(picture, cancellationToken), quota);
        }

        var request = new SendMessageRequest(chatId, part.Text) { TextStyles = TextStyles.Of(part.Text) };
        var answer = await api.SendMessageAsync(request, cancellationToken);
        if (request.TextStyles is not null && answer is { Kind: AnswerKind.Refused, Code: 400 } && answer.Says("style"))
        {
            // The styles are decoration: without them it is the same message, and this one was surely not delivered.
            answer = await api.SendMessageAsync(request with { TextStyles = null }, cancellationToken);
        }

        return Outcomes.Of(answer, quota);
    }

    private sealed record Part(string Text, string? Photo);
}
