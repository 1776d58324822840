using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>What becomes of a message when one of its buttons was pressed.</summary>
/// <param name="ChatId">Where it stands.</param>
/// <param name="MessageId">Which it is.</param>
/// <param name="Text">The question with the chosen answer; null where it has no text to change.</param>
internal sealed record PressedMessage(ChatId ChatId, int MessageId, string? Text)
{
    /// <summary>
    /// The message with the answer in place of its buttons; null where it stays as it is: its button was a command,
    /// which stays good, or the platform shows it no more, or its buttons are gone already.
    /// </summary>
    public static PressedMessage? Edited(CallbackQuery query)
    {
        // The platform shows an old message without content, dated at the beginning of its time.
        if (query is not { Data: [not '/', ..] data, Message: { Id: > 0, Date.Year: > 1970, Chat: { } chat, ReplyMarkup.InlineKeyboard: { } rows } message })
        {
            return null;
        }

        var label = rows.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
        var text = message.Text is null || label is null ? null : $"{message.Text}\n→ {label}";
        return new PressedMessage(chat.Id, message.Id, text?.Length <= TelegramChannel.MostText ? text : null);
    }
}
