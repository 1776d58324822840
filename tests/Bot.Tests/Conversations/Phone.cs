using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>One person with one messenger, as the platform's server sees them.</summary>
internal abstract class Phone
{
    private int seen;

    /// <summary>The channel, and how it names the person and the chat.</summary>
    public abstract string Channel { get; }

    public abstract string UserId { get; }

    public abstract Task TypeAsync(string text);

    /// <summary>Presses the newest button with this data.</summary>
    public abstract Task PressAsync(string data);

    public abstract Task SendPhotoAsync(byte[] content, string? caption);

    /// <summary>Does what few messengers know: an album, an edit, a sticker, words in a group.</summary>
    public virtual Task DoAsync(IncomingMessage input) => throw new NotSupportedException($"{input.Kind}");

    /// <summary>All that the bot said, oldest first.</summary>
    public abstract Task<IReadOnlyList<Shown>> AllAsync();

    /// <summary>What it said since this was asked last.</summary>
    public async Task<IReadOnlyList<Shown>> NewAsync()
    {
        var all = await AllAsync();
        var fresh = all.Skip(seen).ToList();
        seen = all.Count;
        return fresh;
    }
}

/// <summary>A message on the screen.</summary>
internal sealed record Shown(string Text, IReadOnlyList<(string Label, string Data)> Buttons);
