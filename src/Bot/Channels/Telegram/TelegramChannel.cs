using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Telegram behind the port. Text goes out plain, without a parse mode: nothing that a person typed can be taken
/// for markup, so there is nothing to escape.
/// </summary>
internal sealed class TelegramChannel(
    string name, BotApiClient api, DocumentSender documents, IncomingFiles files, FloodWatch floods, TelegramStatus status,
    TelegramOptions options) : IChannel
{
    /// <summary>The first bot's name in inbox and outbox; others have their number behind it.</summary>
    public const string ChannelName = "telegram";

    /// <summary>The platform's limit of one message, in UTF-16 units.</summary>
    public const int MostText = 4096;

    public string Name => name;

    public string? Title => status.Current.Username;

    public ChannelTraits Traits { get; } = new(
        Buttons: true,
        MaxText: MostText,
        Files: true,
        CountsMessages: false,
        PerSecond: options.PerSecond,
        PerChatPerSecond: options.PerChatPerSecond,
        PerGroupPerMinute: options.PerGroupPerMinute)
    {
        TakesFiles = true,
    };

    public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => MessageParts.SendAsync(
        PartsOf(envelope.Message), envelope.PartsSent, part => SendOneAsync(envelope with { Message = part }, cancellationToken));

    public string? LinkFor(string code) => status.Current.Username is { } username ? LinkTo(username, code) : null;

    /// <summary>The platform's link that opens a bot and hands it a code.</summary>
    public static string LinkTo(string username, string code) => $"https://t.me/{username}?start={code}";

    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) =>
        files.FetchAsync(reference, cancellationToken);

    // Each is one message of the platform. The conversation keeps to the limit of the traits; should something slip
    // through, it is all said, with the buttons below the last words. A caption is short: longer text goes before its file.
    private static List<OutgoingMessage> PartsOf(OutgoingMessage message)
    {
        if (message.Text.Length <= (message.FileId is null ? MostText : DocumentSender.MostCaption))
        {
            return [message];
        }

        List<OutgoingMessage> parts = [.. TextParts.Of(message.Text, MostText).Select(text => new OutgoingMessage { Text = text })];
        parts[^1] = parts[^1] with { Buttons = message.Buttons, Menu = message.Menu };
        if (message.FileId is not null)
        {
            parts.Add(message with { Text = string.Empty, Buttons = [], Menu = null });
        }

        return parts;
    }

    private Task<SendOutcome> SendOneAsync(Envelope envelope, CancellationToken cancellationToken) =>
        envelope.Message.FileId is { } fileId
            ? SendFileAsync(envelope, fileId, cancellationToken)
            : SendTextAsync(envelope, cancellationToken);

    private async Task<SendOutcome> SendFileAsync(Envelope envelope, string fileId, CancellationToken cancellationToken)
    {
        try
        {
            return await documents.SendAsync(envelope, fileId, cancellationToken) is { } answer
                ? Settle(envelope.ChatId, answer)
                : new SendOutcome.Rejected("no such file");
        }
        catch (StorageException)
        {
            return new SendOutcome.Failed("the file cannot be read now");
        }
    }

    private async Task<SendOutcome> SendTextAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        var text = envelope.Message.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SendOutcome.Rejected("empty text");
        }

        var request = new SendMessageRequest
        {
            ChatId = envelope.ChatId,
            Text = text,
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
            ReplyMarkup = Keyboard.Of(envelope.Message.Buttons),
            AllowPaidBroadcast = options.PaidBroadcast && envelope.IsBroadcast,
        };
        var outcome = Settle(envelope.ChatId, await api.SendAsync(request, cancellationToken));
        if (outcome is SendOutcome.Delivered && envelope.Message.Menu is { } menu)
        {
            // A decoration: however the platform takes it, the message is delivered.
            var commands = new SetMyCommandsRequest
            {
                Commands = menu.Select(m => new BotCommand(m.Command, m.Label)),
                Scope = BotCommandScope.Chat(envelope.ChatId),
            };
            await api.DoAsync(commands, cancellationToken);
        }

        return outcome;
    }

    private SendOutcome Settle(string chatId, ApiAnswer<SentMessage> answer)
    {
        if (answer.Kind == AnswerKind.Ok)
        {
            floods.Delivered();
        }

        var wholeChannel = answer is { Kind: AnswerKind.Refused, Code: 429 } && floods.Refused(chatId);
        return Outcomes.Of(answer, wholeChannel);
    }
}
