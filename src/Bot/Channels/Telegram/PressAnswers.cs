using System.Threading.Channels;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Tells the platform that a press arrived, so that the button stops turning, and writes the answer under its
/// question in place of the buttons. Decoration: asked once, beside the outbox, whatever the answer; when too many
/// wait, the oldest go unanswered.
/// </summary>
internal sealed class PressAnswers(BotApiClient api) : BackgroundService
{
    private const int AtOnce = 8;

    private readonly Channel<CallbackQuery> waiting = Channel.CreateBounded<CallbackQuery>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Leaves the press to be answered and returns at once.</summary>
    public void Offer(CallbackQuery query) => waiting.Writer.TryWrite(query);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AnswerAllAsync(stoppingToken)));

    private async Task AnswerAllAsync(CancellationToken stoppingToken)
    {
        await foreach (var query in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (query.Id is { Length: > 0 } id)
            {
                await api.DoAsync(new AnswerCallbackQueryRequest { CallbackQueryId = id }, stoppingToken);
            }

            await (PressedMessage.Edited(query) switch
            {
                { Text: { Length: > 0 } text } edit => api.DoAsync(WithAnswer(edit, text), stoppingToken),
                { } edit => api.DoAsync(new EditMessageReplyMarkupRequest { ChatId = edit.ChatId, MessageId = edit.MessageId }, stoppingToken),
                null => Task.CompletedTask,
            });
        }
    }

    // The text anew, and no keyboard any more.
    private static EditMessageTextRequest WithAnswer(PressedMessage edit, string text) => new()
    {
        ChatId = edit.ChatId,
        MessageId = edit.MessageId,
        Text = text,
        LinkPreviewOptions = LinkPreviewOptions.Disabled,
    };
}
