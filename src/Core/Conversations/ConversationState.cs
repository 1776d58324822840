namespace ReportBot.Core.Conversations;

/// <summary>
/// Where a conversation stands in one chat: explicit data, stored after each step. What is filled in lives in
/// the official's drafts, so it outlives the chat.
/// </summary>
/// <param name="Prompt">Counts the bot's questions; a button carries it, so that one of an older question is known.</param>
/// <param name="Pending">What the bot waits for; null when for nothing in particular.</param>
public sealed record ConversationState(int Prompt, Pending? Pending)
{
    /// <summary>A chat that has said nothing yet.</summary>
    public static ConversationState Start { get; } = new(0, null);

    /// <summary>The data of the button pressed last, so that a double press is taken once.</summary>
    public string? LastPress { get; init; }
}
