using System.Globalization;
using ReportBot.Bot.Channels.Telegram.Wire;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>What becomes of a message when one of its buttons was pressed.</summary>
/// <param name="ChatId">Where it stands.</param>
/// <param name="MessageId">Which it is.</param>
/// <param name="Text">The question with the chosen answer; null where it has no text to change.</param>
internal sealed record PressedMessage(ChatId ChatId, long MessageId, string? Text)
{
    /// <summary>
    /// The message with the answer in place of its buttons; null where it stays as it is: its button was a command,
    /// which stays good, or the platform shows it no more, or its buttons are gone already.
    /// </summary>
    public static PressedMessage? Edited(CallbackQuery query)
    {
        if (query is not { Data: [not '/', ..] data, Message: { Date: > 0, Chat: { } chat, ReplyMarkup.Rows: { } rows } message })
        {
            return null;
        }

        var label = rows.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
        var text = message.Text is null || label is null ? null : $"{message.Text}\n→ {label}";
        return new PressedMessage(
            new ChatId(chat.Id.ToString(CultureInfo.InvariantCulture)),
            message.MessageId,
            text?.Length <= TelegramChannel.MostText ? text : null);
    }
}
