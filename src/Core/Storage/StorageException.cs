namespace ReportBot.Core.Storage;

/// <summary>
/// The store cannot be used now or at all: locked, full, read-only, from a newer version. Nothing was stored;
/// the message is a whole sentence for whoever runs the service.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>With the sentence.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and the cause.</summary>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence; only for the pattern's sake.</summary>
    public StorageException()
    {
    }

    /// <summary>Another program holds the store just now: the same may succeed in a moment.</summary>
    public bool MayPass { get; init; }
}
