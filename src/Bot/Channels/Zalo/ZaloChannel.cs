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
        if (envelope.Message.FileId is not { } fileId)
        {
            return await SendTextAsync(envelope.ChatId, PlainText.Render(envelope.Message), cancellationToken);
        }

        try
        {
            return files.Load(fileId) is { } file
                ? await SendFileAsync(envelope, file, cancellationToken)
                : new SendOutcome.Rejected("no such file");
        }
        catch (StorageException)
        {
            return new SendOutcome.Failed("the file cannot be read now");
        }
    }

    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) =>
        pictures.FetchAsync(reference, cancellationToken);

    private async Task<SendOutcome> SendFileAsync(Envelope envelope, FetchedFile file, CancellationToken cancellationToken)
    {
        var isPicture = file.Mime is "image/jpeg" or "image/png";
        var until = time.GetUtcNow() + (isPicture ? FileLinks.PictureLife : FileLinks.DocumentLife);
        var fileName = envelope.Message.FileName ?? (file.Mime == "image/png" ? "anh.png" : isPicture ? "anh.jpg" : "tep");
        var link = readers.Read(db => links.For(db, envelope.OutboxId, fileName, until));
        if (!isPicture || link is null)
        {
            return await SendTextAsync(envelope.ChatId, PlainText.Render(PlainText.WithLink(envelope.Message, link, until)), cancellationToken);
        }

        var caption = PlainText.Render(envelope.Message);
        if (caption.Length > MostText)
        {
            var outcome = await SendTextAsync(envelope.ChatId, caption, cancellationToken);
            if (outcome is not SendOutcome.Delivered)
            {
                return outcome;
            }

            caption = string.Empty;
        }

        var request = new SendPhotoRequest(envelope.ChatId, link) { Caption = caption.Length == 0 ? null : caption };
        return Outcomes.Of(await api.SendPhotoAsync(request, cancellationToken), quota);
    }

    // The conversation keeps to the limit; should something slip through, it is all said.
    private async Task<SendOutcome> SendTextAsync(string chatId, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SendOutcome.Rejected("empty text");
        }

        SendOutcome outcome = new SendOutcome.Delivered(null);
        foreach (var part in TextParts.Of(text, MostText))
        {
            outcome = await SendPartAsync(new SendMessageRequest(chatId, part) { TextStyles = TextStyles.Of(part) }, cancellationToken);
            if (outcome is not SendOutcome.Delivered)
            {
                break;
            }
        }

        return outcome;
    }

    private async Task<SendOutcome> SendPartAsync(SendMessageRequest request, CancellationToken cancellationToken)
    {
        var answer = await api.SendMessageAsync(request, cancellationToken);
        if (request.TextStyles is not null && answer is { Kind: AnswerKind.Refused, Code: 400 } && answer.Says("style"))
        {
            // The styles are decoration: without them it is the same message, and this one was surely not delivered.
            answer = await api.SendMessageAsync(request with { TextStyles = null }, cancellationToken);
        }

        return Outcomes.Of(answer, quota);
    }
}
