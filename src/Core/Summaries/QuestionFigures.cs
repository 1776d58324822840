using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>What was counted from the answers to one question; which parts are set follows from its kind.</summary>
public sealed record QuestionFigures
{
    /// <summary>The question's key.</summary>
    public required string Key { get; init; }

    /// <summary>The question's kind.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The words that open its line.</summary>
    public required string Line { get; init; }

    /// <summary>The words behind a change against the period before.</summary>
    public required string Change { get; init; }

    /// <summary>What stands behind an amount: "đ/người/tháng".</summary>
    public string? Unit { get; init; }

    /// <summary>It has no line of its own in the chat.</summary>
    public bool Hidden { get; init; }

    /// <summary>Of money and numbers: the average is what matters.</summary>
    public bool IsAverage { get; init; }

    /// <summary>Of a text: grouped.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>How many reports answer it.</summary>
    public required int Answered { get; init; }

    /// <summary>Of yes/no (<c>true</c>, <c>false</c>), choice and choices: one for each possible answer, in the form's order.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>Of choices with a value question: what all of it was worth.</summary>
    public ValueFigures? Value { get; init; }

    /// <summary>Of a choice or a number that is measured by a target.</summary>
    public TargetFigures? Target { get; init; }

    /// <summary>Of money and numbers.</summary>
    public AmountFigures? Amount { get; init; }

    /// <summary>Of a grouped text: its subjects, the most frequent first.</summary>
    public IReadOnlyList<TextGroup> Groups { get; init; } = [];

    /// <summary>Of a text: every answer as typed, by subject.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Of a text: answers typed under another question that count here; null where there are none.</summary>
    public IReadOnlyList<Quote>? FromOthers { get; init; }

    /// <summary>The one count that is compared with the period before; null where the kind has none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int? Headline => Target is not null ? (int)Target.Done
        : Kind == QuestionKind.YesNo ? Tallies[0].Count
        : Kind == QuestionKind.Choices ? Helped
        : null;

    private int Helped => Tallies.SelectMany(t => t.Reports).Distinct().Count();
}

/// <summary>How many reports gave one answer.</summary>
/// <param name="Key">The answer's key.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many reports.</param>
/// <param name="Vnd">What it was worth, VND, from the reports that chose this alone; null where none says.</param>
/// <param name="Reports">Their numbers.</param>
public sealed record Tally(string Key, string Label, int Count, long? Vnd, IReadOnlyList<long> Reports)
{
    /// <summary>How many households it was for, where one report is about many; null where reports are counted.</summary>
    public long? Households { get; init; }

    /// <summary>How many of the reports <see cref="Vnd"/> comes from; null where no report says a value, or as in summaries kept before it was counted.</summary>
    public int? Valued { get; init; }

    /// <summary>The value is that of some of the reports only, so that it must be said of how many.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPartlyValued => Vnd > 0 && Valued is { } valued && valued < Count;
}

/// <summary>
/// What all that was chosen is worth. A report states one amount for all that it names, so the amount belongs
/// to a single form only where the report names one form; the rest cannot be divided and is not guessed.
/// </summary>
/// <param name="Vnd">All of it, each report once.</param>
/// <param name="SharedVnd">Of that: from reports that name several forms.</param>
/// <param name="Reports">Numbers of the reports that state an amount.</param>
public sealed record ValueFigures(long Vnd, long SharedVnd, IReadOnlyList<long> Reports);

/// <summary>What counts towards a target of the plan.</summary>
/// <param name="Key">The target.</param>
/// <param name="Households">How many the plan wants.</param>
/// <param name="AtLeast">"trở lên": the number is a floor.</param>
/// <param name="Counts">The answers that count, in the form's order.</param>
/// <param name="Reports">Numbers of the reports that gave one of them.</param>
public sealed record TargetFigures(
    string Key, int Households, bool AtLeast, IReadOnlyList<string> Counts, IReadOnlyList<long> Reports)
{
    /// <summary>Of a number: what the reports state, added up; null where each report counts as one.</summary>
    public long? Sum { get; init; }

    /// <summary>What is measured against the target.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Done => Sum ?? Reports.Count;
}

/// <summary>Amounts: VND for money.</summary>
/// <param name="Count">How many reports state one.</param>
/// <param name="Sum">Added up.</param>
/// <param name="Average">Sum by count, rounded half up to a whole.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The greatest.</param>
/// <param name="Reports">Numbers of the reports.</param>
public sealed record AmountFigures(int Count, long Sum, long Average, long Min, long Max, IReadOnlyList<long> Reports);

/// <summary>What several reports tell of one subject, or in the same words.</summary>
/// <param name="Phrase">The subject; words that fit none as most of them write it.</param>
/// <param name="Subjects">Codes of the subjects, each once.</param>
/// <param name="Reports">Numbers of the reports.</param>
public sealed record TextGroup(string Phrase, IReadOnlyList<string> Subjects, IReadOnlyList<long> Reports)
{
    /// <summary>It is what is left: different things that fit no subject.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOther { get; init; }
}

/// <summary>A text answer as typed.</summary>
public sealed record Quote(string Subject, long Report, string Words);
