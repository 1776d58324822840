using System.Text;
using ReportBot.Core.Messaging;
using Telegram.Bot.Types.ReplyMarkups;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Buttons as an inline keyboard.</summary>
internal static class Keyboard
{
    // Short labels stand side by side: on a phone three of this length are readable in one row.
    private const int MostInRow = 3;
    private const int ShortLabel = 12;
    private const int MostButtons = 100;
    private const int MostDataBytes = 64;

    /// <summary>
    /// The keyboard; null without buttons. A button that the platform would refuse is left out, because it would
    /// take the whole message with it, and the text is whole without buttons.
    /// </summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<Button> buttons)
    {
        var rows = new List<InlineKeyboardButton[]>();
        var row = new List<InlineKeyboardButton>(MostInRow);
        foreach (var button in buttons.Where(IsAcceptable).Take(MostButtons))
        {
            var isShort = button.Label.Length <= ShortLabel;
            if (row.Count > 0 && (!isShort || row.Count == MostInRow || row[0].Text.Length > ShortLabel))
            {
                rows.Add([.. row]);
                row.Clear();
            }

            row.Add(new InlineKeyboardButton(button.Label, button.Data));
        }

        if (row.Count > 0)
        {
            rows.Add([.. row]);
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    private static bool IsAcceptable(Button button) =>
        !string.IsNullOrWhiteSpace(button.Label)
        && button.Data.Length > 0
        && Encoding.UTF8.GetByteCount(button.Data) <= MostDataBytes;
}
