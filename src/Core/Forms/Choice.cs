namespace ReportBot.Core.Forms;

/// <summary>One of the answers a <see cref="QuestionKind.Choice"/> or <see cref="QuestionKind.Choices"/> question offers.</summary>
/// <param name="Key">The stable word stored in reports and summaries, for example <c>loan</c>.</param>
/// <param name="Label">What people read, for example "vay vốn ưu đãi".</param>
/// <param name="Words">Other words that officials type for it, with or without marks.</param>
public sealed record Choice(string Key, string Label, IReadOnlyList<string> Words)
{
    /// <summary>
    /// Words that mean this choice only as an answer, after the question's label or a word of giving: "bò", "quà".
    /// A word listed under two choices is asked about.
    /// </summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    /// <summary>What follows it tells what it was for: a loan "mua 2 bò"; things given do not.</summary>
    public bool TakesPurpose { get; init; }

    /// <summary>
    /// The key of the number question that says how many households this choice is about, where one report is about
    /// many: the summary adds them up instead of counting reports. Null elsewhere.
    /// </summary>
    public string? Count { get; init; }

    /// <summary>The key of the money question that says what this choice alone is worth; null where none asks.</summary>
    public string? Value { get; init; }

    /// <summary>Things that a loan may buy: "vay 30tr, 2 con bò" gave the loan, and the cattle tell what it was for.</summary>
    public bool MayBeBought { get; init; }
}
