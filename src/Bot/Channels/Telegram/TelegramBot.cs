namespace ReportBot.Bot.Channels.Telegram;

/// <summary>One bot and all that belongs to it.</summary>
/// <param name="Number">From 1, in the order of <c>Telegram:Token</c>.</param>
/// <param name="Api">How it speaks to the platform.</param>
/// <param name="Channel">The bot behind the port.</param>
/// <param name="Intake">Takes in what comes.</param>
/// <param name="Presses">Acknowledges pressed buttons.</param>
/// <param name="Introduction">Learns the bot's name.</param>
/// <param name="OwnWebhook">Removes a webhook of ours that keeps polling from working.</param>
/// <param name="Status">How it stands.</param>
internal sealed record TelegramBot(
    int Number, BotApiClient Api, TelegramChannel Channel, UpdateIntake Intake, PressAnswers Presses, Introduction Introduction,
    OwnWebhook OwnWebhook, TelegramStatus Status) : IDisposable
{
    public void Dispose() => Api.Dispose();
}
