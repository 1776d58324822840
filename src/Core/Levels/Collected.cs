using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Levels;

/// <summary>What a unit, or one area of it, has collected for a span of time: the material of a report to the level above.</summary>
/// <param name="Place">Whose it is: "xã Mẫu Đông", "Khu phố 9".</param>
/// <param name="Roster">The unit's list.</param>
/// <param name="Area">The area that is meant; null for the whole unit.</param>
/// <param name="Reports">The current reports of the periods within the span, on that area and its households alone where one is meant.</param>
/// <param name="From">The first day of the time reported on.</param>
/// <param name="Day">Its last day, or today where that is earlier.</param>
public sealed record Collected(
    string Place, Roster Roster, Area? Area, IReadOnlyList<CollectedReport> Reports, DateOnly From, DateOnly Day);

/// <summary>One report of them.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="IsAnnual">It covers the year, so that the subject's other reports of the span are not counted besides.</param>
/// <param name="From">The first day it tells of; from 1 January on, earlier ones of the year are in it.</param>
/// <param name="To">The last day it tells of.</param>
/// <param name="Form">The form it answers.</param>
/// <param name="Answers">Its answers.</param>
public sealed record CollectedReport(long Number, SubjectId Subject, bool IsAnnual, DateOnly From, DateOnly To, Form Form, Answers Answers);

/// <summary>A figure proposed as the answer to a question; the official confirms or changes it.</summary>
/// <param name="Key">The question.</param>
/// <param name="Answer">What is proposed.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ProposedAnswer(string Key, Answer Answer, FigureSource Source);

/// <summary>Where a proposed figure comes from.</summary>
/// <param name="Place">Whose figure it is.</param>
/// <param name="Basis">From what.</param>
/// <param name="From">The first day counted.</param>
/// <param name="To">The last day counted; of a list its day.</param>
/// <param name="Reports">How many reports it was counted from; 0 where none were.</param>
public sealed record FigureSource(string Place, FigureBasis Basis, DateOnly From, DateOnly To, int Reports);

/// <summary>From what a figure was counted.</summary>
public enum FigureBasis
{
    /// <summary>The list of households on a day.</summary>
    List,

    /// <summary>The decisions in the households' histories.</summary>
    Decisions,

    /// <summary>Reports.</summary>
    Reports,
}
