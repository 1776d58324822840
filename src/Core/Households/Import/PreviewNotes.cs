using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>What a secretary should see before saying yes, though the list breaks no rule.</summary>
internal static class PreviewNotes
{
    private const int MostNamed = 8;
    private const int FewestToTell = 5;
    private const int OneIn = 5;

    /// <summary>All of it; nothing about a unit's first list.</summary>
    public static IEnumerable<ImportRemark> Of(UnitView view, RosterFile roster, ImportResult result, DateTimeOffset now) =>
        view.Roster.Households.Count == 0 ? [] : [.. Past(view, roster, now), .. ManyEnd(view.Roster, roster, result), .. WithoutReason(result)];

    // A day that was typed lies behind periods that are over: they too count for whoever begins then.
    private static IEnumerable<ImportRemark> Past(UnitView view, RosterFile roster, DateTimeOffset now)
    {
        var periods = view.PlansAt(now).SelectMany(PlanPeriods.Of).Where(p => p.LastDay < roster.AsOf).ToArray();
        foreach (var step in DutyPlan.Of(view.Roster, roster).Steps.Where(s => s.Old is null && s.Entry.Role == AssignmentRole.Lead && s.From < roster.AsOf))
        {
            var passed = periods.Where(p => p.LastDay >= step.From).Select(p => Format.Period(Texts.Vietnamese, p)).ToArray();
            if (passed.Length > 0)
            {
                yield return ImportRemark.Of(
                    "note.past", ("code", $"{step.Entry.Who} → {step.Entry.On}"), ("day", Text.DateText.Format(step.From)), ("periods", Named(passed)));
            }
        }
    }

    // A list of a part, taken for the whole, would end all the others.
    private static IEnumerable<ImportRemark> ManyEnd(Roster known, RosterFile roster, ImportResult result)
    {
        var listed = known.Households.Count(h => h.To is null || h.To >= roster.AsOf);
        var gone = Gone(result).Count;
        return gone >= FewestToTell && gone * OneIn >= listed
            ? [ImportRemark.Of("note.many-end", ("gone", Count(gone)), ("all", Count(listed)))]
            : [];
    }

    private static IEnumerable<ImportRemark> WithoutReason(ImportResult result)
    {
        var gone = Gone(result);
        return gone.Count > 0 ? [ImportRemark.Of("note.no-reason", ("codes", Named(gone)), ("first", gone[0]))] : [];
    }

    private static List<string> Gone(ImportResult result) =>
        [.. result.Changes.Where(c => c is { Kind: ImportChangeKind.Ended, What: ImportedKind.Household }).Select(c => c.Code)];

    private static string Named(IReadOnlyList<string> all) => string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? "…" : "");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
