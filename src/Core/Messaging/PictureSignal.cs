namespace ReportBot.Core.Messaging;

/// <summary>Tells whoever fetches pictures that some may have come: a platform keeps them for a short while only.</summary>
public sealed class PictureSignal
{
    /// <summary>Raised after messages were handled.</summary>
    public Signal Registered { get; } = new();
}
