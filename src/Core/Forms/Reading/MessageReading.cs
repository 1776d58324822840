namespace ReportBot.Core.Forms.Reading;

/// <summary>What one free message was understood as; no reports means that it is no report at all.</summary>
/// <param name="Reports">One for each household, area or body that is told of, in the order of the message.</param>
/// <param name="Rest">The whole message where it is no report; empty where it is one: each report keeps its own words.</param>
public sealed record MessageReading(IReadOnlyList<ReportReading> Reports, string Rest)
{
    /// <summary>The reporting periods that it names ("kỳ 10/9"), each once; usually none.</summary>
    public IReadOnlyList<NamedPeriod> Periods { get; init; } = [];
}

/// <summary>What one message says about one household, area or body.</summary>
/// <param name="Subject">Its code; null when it is not named, or named but not known.</param>
/// <param name="NamedAs">The words that named it, as typed; null when it is not named.</param>
/// <param name="Answers">What was read without doubt; <see cref="Answers.Nil"/> for an explicit nil report.</param>
/// <param name="Unclear">The questions that must be asked, with why; their keys are not in <see cref="Answers"/>.</param>
/// <param name="Rest">The words that were not understood, as typed; empty when all were.</param>
/// <param name="Candidates">Whom the words may mean where that is not known exactly, best first.</param>
public sealed record ReportReading(
    string? Subject,
    string? NamedAs,
    Answers Answers,
    IReadOnlyList<UnclearAnswer> Unclear,
    string Rest,
    IReadOnlyList<KnownSubject> Candidates)
{
    /// <summary>
    /// The candidates lie between two codes joined by a dash ("H009 – H011"): whether it is said of them too must be asked.
    /// </summary>
    public bool IsBetween { get; init; }

    /// <summary>Who gave the help among the answers, as typed ("hội phụ nữ"); empty where nobody is named. No answer of the form.</summary>
    public string Giver { get; init; } = string.Empty;
}

/// <summary>A question that the message touches without answering it beyond doubt.</summary>
/// <param name="Key">The question's key.</param>
/// <param name="Reading">What was read, with the reason for the doubt and the meanings to choose from.</param>
public sealed record UnclearAnswer(string Key, AnswerReading Reading);
