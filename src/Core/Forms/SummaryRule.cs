namespace ReportBot.Core.Forms;

/// <summary>
/// What the summary of a period makes of the answers to one question, where the question's kind alone does
/// not say. Without a rule: yes/no and choices are counted, money and numbers are added up, texts are quoted.
/// </summary>
public sealed record SummaryRule
{
    /// <summary>The words that open the figure's line: "Đã thăm". The question's label where null.</summary>
    public string? Line { get; init; }

    /// <summary>The words behind a change against the period before ("+5 hộ …"): "được giúp đỡ". The line where null.</summary>
    public string? Change { get; init; }

    /// <summary>The figure is computed and exported, but has no line of its own in the chat.</summary>
    public bool Hidden { get; init; }

    /// <summary>Of a choices question: the key of the money question that says what all that was chosen is worth together.</summary>
    public string? Value { get; init; }

    /// <summary>Of a choice question: the key of the plan's target that it is measured by.</summary>
    public string? Target { get; init; }

    /// <summary>Of a choice question with a target: the choices that count towards it.</summary>
    public IReadOnlyList<string> Counts { get; init; } = [];

    /// <summary>Of money and numbers: the average is what matters, a sum would say nothing.</summary>
    public bool Average { get; init; }

    /// <summary>Of a text: the same words of several reports are grouped and counted.</summary>
    public bool Grouped { get; init; }
}
