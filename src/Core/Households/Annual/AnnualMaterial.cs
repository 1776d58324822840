using ReportBot.Core.Households.Life;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Households.Annual;

/// <summary>
/// What the annual report is written from and what it must let the committee do (the plan's three uses): recognise
/// households that truly left poverty, decide next year's plan, and commend. Plain data; each figure names its
/// households or reports.
/// </summary>
public sealed record AnnualMaterial
{
    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit as people say it.</summary>
    public required string UnitName { get; init; }

    /// <summary>Its people and households are made up for a demonstration.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The last day counted.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The households that were poor or near-poor in the year, in the order of lists.</summary>
    public required IReadOnlyList<HouseholdYear> Households { get; init; }

    /// <summary>The areas and bodies that reports are owed on in the year, in the order of lists; empty where all reports are on households.</summary>
    public IReadOnlyList<SubjectYear> Subjects { get; init; } = [];

    /// <summary>The list's own word for them, Vietnamese: "khu phố"; null for the general word.</summary>
    public string? SubjectNoun { get; init; }

    /// <summary>Whether reports on households are owed or have come.</summary>
    public bool ReportsOnHouseholds { get; init; } = true;

    /// <summary>Reports owed in the periods that have ended.</summary>
    public int Expected { get; init; }

    /// <summary>Of those: came by the last day.</summary>
    public int OnTime { get; init; }

    /// <summary>Start, exits, relapses, new, moves and end, by area.</summary>
    public required HouseholdBook Book { get; init; }

    /// <summary>For recognition: the proposals of the year with their grounds, check and decision.</summary>
    public required IReadOnlyList<RecognitionLine> Recognition { get; init; }

    /// <summary>For next year's plan: difficulties in groups, the most households, areas or bodies first.</summary>
    public required IReadOnlyList<TextGroup> Needs { get; init; }

    /// <summary>For next year's plan: the latest proposals of the reports in groups, the most households first.</summary>
    public required IReadOnlyList<TextGroup> Proposals { get; init; }

    /// <summary>For commendation: each official who owed reports, by code.</summary>
    public required IReadOnlyList<WorkOfYear> Officials { get; init; }

    /// <summary>For commendation: each party cell and body whose people owed reports, by code.</summary>
    public required IReadOnlyList<WorkOfYear> Bodies { get; init; }

    /// <summary>Codes of households by row id, for the lists of the book.</summary>
    public required IReadOnlyDictionary<long, string> Codes { get; init; }

    /// <summary>The code of a household; empty when there is none.</summary>
    public string CodeOf(long household) => Codes.GetValueOrDefault(household, "");

    /// <summary>Visits of all households.</summary>
    public int Visits => Households.Sum(h => h.Visits.Count);

    /// <summary>Money and value of all help, VND.</summary>
    public long Money => Households.Sum(h => h.Money.Value);
}

/// <summary>A proposal as the committee reads it.</summary>
/// <param name="Household">The household's code.</param>
/// <param name="Area">Its area's name.</param>
/// <param name="Proposal">The proposal with its grounds, check and decision.</param>
/// <param name="FirstIncome">The first income told in the year, VND a person a month; null without any.</param>
/// <param name="LastIncome">The last one.</param>
/// <param name="Line">The income line of the area on the day of the last income, VND; null where the plan names none.</param>
public sealed record RecognitionLine(
    string Household, string Area, StatusProposal Proposal, IncomePoint? FirstIncome, IncomePoint? LastIncome, long? Line)
{
    /// <summary>Whether the last income told is above the line; null where either is not known.</summary>
    public bool? IsAboveLine => LastIncome is { } income && Line is { } line ? income.Vnd > line : null;
}

/// <summary>The year's work of an official or of a body.</summary>
/// <param name="Id">Row id of the official or of the body.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Expected">Reports owed in the periods that have ended.</param>
/// <param name="OnTime">Numbers of those that came by the last day.</param>
/// <param name="Late">Numbers of those that came after it.</param>
/// <param name="Households">Codes of the households that reports were owed on.</param>
/// <param name="Visited">Codes of those visited at least once.</param>
/// <param name="Exits">Codes of those whose exit was recognised in the year.</param>
public sealed record WorkOfYear(
    long Id, string Code, string Name, int Expected, IReadOnlyList<long> OnTime, IReadOnlyList<long> Late,
    IReadOnlyList<string> Households, IReadOnlyList<string> Visited, IReadOnlyList<string> Exits)
{
    /// <summary>Codes of the areas and bodies that reports were owed on.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>On time of all owed, in hundredths of a percent, half up; null where nothing was owed.</summary>
    public int? OnTimeHundredths => Expected == 0
        ? null
        : (int)Math.Round(10_000m * OnTime.Count / Expected, MidpointRounding.AwayFromZero);
}
