using System.Threading.Channels;
using ReportBot.Bot.Channels.Telegram.Wire;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Tells the platform that a press arrived, so that the button stops turning. Decoration: asked once, beside the
/// outbox, whatever the answer; when too many wait, the oldest go unanswered.
/// </summary>
internal sealed class PressAnswers(BotApiClient api) : BackgroundService
{
    private const int AtOnce = 8;

    private readonly Channel<string> waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Leaves the press to be answered and returns at once.</summary>
    public void Offer(CallbackQuery query)
    {
        if (query.Id is { } id)
        {
            waiting.Writer.TryWrite(id);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AnswerAsync(stoppingToken)));

    private async Task AnswerAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await api.AnswerCallbackQueryAsync(new AnswerCallbackQueryRequest(id), stoppingToken);
        }
    }
}
