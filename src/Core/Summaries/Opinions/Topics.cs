namespace ReportBot.Core.Summaries;

/// <summary>The subjects of the product, from <c>plans/wording/topics.vi.txt</c>.</summary>
internal static class Topics
{
    /// <summary>What households lack.</summary>
    public static TopicList Difficulties { get; } = TopicFile.Default["khó khăn"];

    /// <summary>What is asked for and wished.</summary>
    public static TopicList Proposals { get; } = TopicFile.Default["đề xuất"];

    /// <summary>What wishes that fit no subject are called; they have the subjects of <see cref="Proposals"/>.</summary>
    public static string OtherWishes { get; } = TopicFile.Default["nguyện vọng"].Other;

    /// <summary>Words of asking.</summary>
    public static TopicList Asking { get; } = TopicFile.Default["lời đề nghị"];

    /// <summary>Who helps.</summary>
    public static TopicList Givers { get; } = TopicFile.Default["người giúp"];

    /// <summary>What is said to whoever takes the report.</summary>
    public static TopicList Talk { get; } = TopicFile.Default["lời nhắn"];
}
