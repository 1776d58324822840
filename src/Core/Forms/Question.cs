namespace ReportBot.Core.Forms;

/// <summary>One question of a <see cref="Form"/>: data, so that an office can add its own.</summary>
public sealed record Question
{
    /// <summary>The stable key of the answer in reports, summaries and the JSON of the command line.</summary>
    public required string Key { get; init; }

    /// <summary>What shape of answer it takes.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The question as asked, a whole sentence: "Thu nhập bình quân một người một tháng?".</summary>
    public required string Ask { get; init; }

    /// <summary>The short name in cards and summaries: "thu nhập".</summary>
    public required string Label { get; init; }

    /// <summary>One line of help or an example shown below the question: "Ví dụ: 1tr2".</summary>
    public string? Help { get; init; }

    /// <summary>Without an answer the report cannot be filed.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest accepted amount or count, both ends included; VND for money.</summary>
    public long? Min { get; init; }

    /// <summary>The largest accepted amount or count, both ends included; VND for money.</summary>
    public long? Max { get; init; }

    /// <summary>The most characters of a text answer.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What stands behind a number: "đ/người/tháng".</summary>
    public string? Unit { get; init; }

    /// <summary>Asked only when this holds.</summary>
    public Condition? When { get; init; }

    /// <summary>Short names that introduce the answer in a one-message report: <c>kk</c>, <c>khó khăn</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What may be chosen, in the order shown; empty for other kinds.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>A date answer may lie in the future (a plan), which is refused otherwise.</summary>
    public bool FutureAllowed { get; init; }

    /// <summary>What the summary makes of the answers; null for what the kind says by itself.</summary>
    public SummaryRule? Summary { get; init; }

    /// <summary>The choice with this key, or null.</summary>
    public Choice? FindChoice(string key) => Choices.FirstOrDefault(c => string.Equals(c.Key, key, StringComparison.Ordinal));
}
