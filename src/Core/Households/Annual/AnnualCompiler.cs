using ReportBot.Core.Households.Life;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Households.Annual;

/// <summary>What the material is compiled from.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="To">The last day counted.</param>
/// <param name="Reports">The current reports of the year.</param>
/// <param name="Owed">What the year's periods that have ended expected.</param>
/// <param name="Proposals">The proposals of the unit.</param>
/// <param name="IncomeLine">The income line of an area on a day, VND a person a month; null where none is known.</param>
public sealed record AnnualInput(
    int Year,
    DateOnly To,
    IReadOnlyList<YearReport> Reports,
    IReadOnlyList<Obligation> Owed,
    IReadOnlyList<StatusProposal> Proposals,
    Func<long, DateOnly, long?> IncomeLine)
{
    /// <summary>The areas and bodies that periods of the year which have opened expect reports on, in the order of lists.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];
}

/// <summary>Compiles the annual material; a pure function of roster, reports and proposals.</summary>
public static class AnnualCompiler
{
    /// <summary>The material of a year.</summary>
    public static AnnualMaterial Compile(UnitView view, AnnualInput input)
    {
        var byHousehold = input.Reports.Where(r => r.Subject.Kind == SubjectKind.Household).ToLookup(r => r.Subject.Id);
        var book = HouseholdBook.OfYear(view.Roster, input.Year, input.To);
        var households = view.Roster.HouseholdsInOrder
            .Where(h => byHousehold.Contains(h.Id) || WasHelpedIn(h, book.From, book.To))
            .Select(h => WithLine(HouseholdYears.Of(h.Id, h.Code, [.. byHousehold[h.Id]]), h.AreaId, input.IncomeLine))
            .ToList();
        var years = households.ToDictionary(h => h.Household);
        var bySubject = input.Reports.ToLookup(r => r.Subject);
        var subjects = input.Subjects.Select(s => SubjectYears.Of(s, bySubject[s.Id])).ToList();
        var work = new AnnualWork(view.Roster, input, years, Recognised(view.Roster, input.Year));
        return new AnnualMaterial
        {
            Year = input.Year,
            UnitName = view.Name,
            IsSample = view.IsSample,
            To = book.To,
            Households = households,
            Subjects = subjects,
            SubjectNoun = SubjectNoun.Of(view.Roster, subjects.Select(s => s.Subject)),
            ReportsOnHouseholds = input.Owed.Any(o => o.Subject.Id.Kind == SubjectKind.Household) || byHousehold.Count > 0 || subjects.Count == 0,
            Expected = input.Owed.Count,
            OnTime = work.OnTime,
            Book = book,
            Codes = view.Roster.Households.ToDictionary(h => h.Id, h => h.Code),
            Recognition = [.. input.Proposals
                .Where(p => IsOfYear(p, input.Year))
                .Select(p => Line(view.Roster, p, years.GetValueOrDefault(p.Household)))
                .OfType<RecognitionLine>()],
            Needs = Groups(Topics.Difficulties, households, h => h.Difficulties, subjects, s => s.Difficulties),
            Proposals = Groups(Topics.Proposals, households, h => h.Proposals, subjects, s => s.Proposals),
            Officials = work.Officials(),
            Bodies = work.Bodies(),
        };
    }

    /// <summary>The year with the income line that its last income is held against.</summary>
    internal static HouseholdYear WithLine(HouseholdYear year, long area, Func<long, DateOnly, long?> lineOf) =>
        year.LastIncome is { } last ? year with { IncomeLine = lineOf(area, last.Day) } : year;

    private static bool WasHelpedIn(Household household, DateOnly from, DateOnly to) =>
        household.From <= to && (household.To is null || household.To >= from)
        && (IsHelped(household.StatusOn(from)) || IsHelped(household.StatusOn(to))
            || household.Statuses.Any(s => from <= s.From && s.From <= to && IsHelped(s.Status)));

    private static bool IsHelped(HouseholdStatus? status) => status is HouseholdStatus.Poor or HouseholdStatus.NearPoor;

    private static HashSet<long> Recognised(Roster roster, int year) =>
    [
        .. roster.Households.Where(h => HouseholdEvents.Of(h).Any(e =>
            e.Day.Year == year && e.Decision.Length > 0 && e.Kind is HouseholdEventKind.Exit or HouseholdEventKind.NearPoorExit))
            .Select(h => h.Id),
    ];

    private static bool IsOfYear(StatusProposal proposal, int year) =>
        proposal.State != ProposalState.Withdrawn
        && (proposal.Decision?.On.Year ?? proposal.ProposedAt.ToOffset(TimeSpan.FromHours(7)).Year) == year;

    private static RecognitionLine? Line(Roster roster, StatusProposal proposal, HouseholdYear? year)
    {
        if (roster.Household(proposal.Household) is not { } household)
        {
            return null;
        }

        return new RecognitionLine(
            household.Code, roster.Area(household.AreaId)?.Name ?? "", proposal, year?.FirstIncome, year?.LastIncome, year?.IncomeLine);
    }

    // The newest words of each household, so that one household counts once for what it says every period.
    private static IReadOnlyList<TextGroup> Groups(
        TopicList topics, List<HouseholdYear> households, Func<HouseholdYear, IReadOnlyList<Words>> words,
        List<SubjectYear> subjects, Func<SubjectYear, IReadOnlyList<Words>> said) => OpinionGroups.Of(
        [
            .. households.SelectMany(h => words(h).Select(w => new Quote(h.Code, w.Report, w.Text))),
            .. subjects.SelectMany(s => said(s).Select(w => new Quote(s.Code, w.Report, w.Text))),
        ], topics);
}
