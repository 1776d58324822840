using System.Globalization;
using System.Text;
using ReportBot.Core.Conversations;

namespace ReportBot.Core.Messaging;

/// <summary>
/// A message for a channel without buttons: numbered choices that the text does not list yet become lines,
/// the others become words to type. The conversation takes both as if they had been pressed.
/// </summary>
public static class PlainText
{
    /// <summary>The whole text.</summary>
    public static string Render(OutgoingMessage message)
    {
        if (message.Buttons.Count == 0)
        {
            return message.Text;
        }

        var text = new StringBuilder(message.Text);
        foreach (var button in message.Buttons)
        {
            if (button is { Number: { } number, InText: false })
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{number}. {button.Label}");
            }
        }

        var words = message.Buttons.Where(b => b.Number is null && !b.InText).Select(b => $"“{Lower(b.Label)}”").ToList();
        if (words.Count > 0)
        {
            text.Append('\n').Append(Texts.For(message.Language).Say("plain.type", ("words", string.Join(", ", words))));
        }

        return text.ToString();
    }

    /// <summary>The message with the link of its file in the text, for a channel that takes no files; without a link it says so.</summary>
    /// <param name="message">The message.</param>
    /// <param name="link">Where the file can be fetched; null where it cannot.</param>
    /// <param name="until">Until when.</param>
    public static OutgoingMessage WithLink(OutgoingMessage message, string? link, DateTimeOffset until)
    {
        var texts = Texts.For(message.Language);
        var name = ("name", message.FileName ?? texts.Say("file.unnamed"));
        var local = until.ToOffset(TimeSpan.FromHours(7));
        var line = link is null
            ? texts.Say("file.no-link", name)
            : texts.Say("file.link", name, ("link", link), ("time", Format.Time(local)), ("day", Format.Day(DateOnly.FromDateTime(local.DateTime))));
        return message with { Text = message.Text.Length == 0 ? line : $"{message.Text}\n\n{line}", FileId = null, FileName = null };
    }

    /// <summary>How many characters the rendering may add; none on a channel with buttons.</summary>
    internal static int Room(IReadOnlyList<Button> buttons, bool hasButtons)
    {
        const int perButton = 8;
        const int lead = 16;
        return hasButtons || buttons.Count == 0 ? 0 : lead + buttons.Sum(b => b.Label.Length + perButton);
    }

    private static string Lower(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
