using System.Text.Json.Serialization;

namespace ReportBot.Core.Conversations;

/// <summary>What the bot waits for in a chat: a closed list, one case a kind of question.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "wait")]
[JsonDerivedType(typeof(ForCode), "code")]
public abstract record Pending
{
    private Pending()
    {
    }

    /// <summary>An invitation code.</summary>
    public sealed record ForCode : Pending;
}
