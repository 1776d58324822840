using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Annual;

/// <summary>
/// What a calendar year's reports tell about one area or one body: what was done there, each figure with the numbers of
/// the reports that it comes from. An annual report tells the whole year; before it has come, the newest report on the
/// year so far does, with those on their own time after it, or else these alone. A report on a stage of several years is
/// listed and counted in nothing.
/// </summary>
public sealed record SubjectYear
{
    /// <summary>The area or body.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>All current reports of the year on it, in their order.</summary>
    public required IReadOnlyList<YearReport> Reports { get; init; }

    /// <summary>What they tell, in the form's order; difficulties and proposals apart.</summary>
    public required IReadOnlyList<ToldOfYear> Told { get; init; }

    /// <summary>Difficulties in the words of the reports, the latest first.</summary>
    public required IReadOnlyList<Words> Difficulties { get; init; }

    /// <summary>Proposals in the words of the reports, the latest first.</summary>
    public required IReadOnlyList<Words> Proposals { get; init; }
}

/// <summary>What the reports of a year answer to one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers in their order, each with its report; none for a question with several choices.</param>
/// <param name="Choices">What was chosen, in the order of the choices.</param>
public sealed record ToldOfYear(Question Question, IReadOnlyList<(Answer Answer, long Report)> Answers, IReadOnlyList<ChoiceOfYear> Choices);

/// <summary>One choice over the year: a form of help, a source of money, a task.</summary>
/// <param name="Key">The choice's key.</param>
/// <param name="Label">Its label in the form.</param>
/// <param name="Households">
/// How many households; null where the form does not ask. Of several reports the largest number: the same households are
/// helped again.
/// </param>
/// <param name="Money">VND, of all reports together; 0 where the form does not ask.</param>
/// <param name="Reports">The reports.</param>
public sealed record ChoiceOfYear(string Key, string Label, long? Households, long Money, IReadOnlyList<long> Reports);
