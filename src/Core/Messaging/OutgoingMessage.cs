namespace ReportBot.Core.Messaging;

/// <summary>
/// Something the bot says, in words common to all channels. The text is plain: each channel escapes it for
/// itself. It must be whole without the buttons, because a channel may have none.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>What is said; NFC, lines separated by \n.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What can be pressed, or typed where there are no buttons: a channel without buttons adds the labels
    /// of those whose <see cref="Button.Number"/> is not yet in the text.
    /// </summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>The language of the text, for words that a channel adds; null for Vietnamese.</summary>
    public string? Language { get; init; }

    /// <summary>The commands that fit this person, for a channel that shows a menu; null: the menu stays as it is.</summary>
    public IReadOnlyList<MenuItem>? Menu { get; init; }

    /// <summary>A stored file that goes with it: a document.</summary>
    public string? FileId { get; init; }

    /// <summary>The file's name as people see it.</summary>
    public string? FileName { get; init; }
}

/// <summary>One command of a chat's menu.</summary>
/// <param name="Command">Without the slash: baocao.</param>
/// <param name="Label">What it does, in a few words.</param>
public sealed record MenuItem(string Command, string Label);

/// <summary>Something to press.</summary>
/// <param name="Label">Short: up to some 30 characters.</param>
/// <param name="Data">
/// What comes back: at most 64 bytes of ASCII (Telegram's limit). A command (<c>/baocao …</c>) stays good; anything
/// else answers this one question, so a channel may take the buttons away after a press.
/// </param>
/// <param name="Number">The number that stands for it on plain text; null for words such as "bỏ qua".</param>
/// <param name="InText">The text already lists it (with its number), so a channel without buttons need not add it.</param>
public sealed record Button(string Label, string Data, int? Number = null, bool InText = false)
{
    /// <summary>The most characters of <see cref="Data"/>, ASCII alone (Telegram's limit in bytes).</summary>
    public const int MaxData = 64;
}
