namespace ReportBot.Core.Conversations;

/// <summary>One correction of whose a thing is: what is taken away, from whom, and to whom it goes.</summary>
/// <param name="Thing">The thing in the words of the sender; empty where none is named.</param>
/// <param name="From">The code of the household that it is not of; null where none is named.</param>
/// <param name="To">The codes of those that it is of; empty where it only goes.</param>
internal sealed record Ownership(string Thing, string? From, IReadOnlyList<string> To)
{
    /// <summary>All that is told of them, to be read as any message: "nhà đó bình thường".</summary>
    public bool IsTold { get; init; }

    /// <summary>Nothing in the words says that what was told was wrong: "thiếu nước là nhà Lưn, Trung không thiếu nước".</summary>
    public bool IsUnmarked { get; init; }

    /// <summary>The thing is asked to go in so many words: "bỏ khó khăn đi".</summary>
    public bool IsRemoval { get; init; }
}
