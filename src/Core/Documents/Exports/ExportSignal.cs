using ReportBot.Core.Messaging;

namespace ReportBot.Core.Documents.Exports;

/// <summary>Wakes the maker of documents when messages were handled, one of which may have asked for one.</summary>
public sealed class ExportSignal : IDisposable
{
    /// <summary>Raise after the commit.</summary>
    public Signal Asked { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Asked.Dispose();
}
