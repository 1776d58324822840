using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// The days of assignments as a secretary means them: where she changes the person in a row and leaves its first day,
/// the change holds from the list's own day; where she types a later day, whoever was there stays until the day before.
/// </summary>
internal static class DutyDays
{
    /// <summary>The list with the days that its assignments really begin and end on.</summary>
    public static RosterFile Settle(RosterFile roster, RosterDraft draft)
    {
        var steps = DutyPlan.Of(draft.Known, roster).Steps;
        var settled = new List<AssignmentEntry>(steps.Count);
        foreach (var step in steps)
        {
            settled.Add(step.Old is null && step.Entry.From is not null && step.Entry.From != step.From ? draft.Like(step.Entry, step.Entry with { From = step.From }) : step.Entry);
            if (step.Old is { } old && step.Entry.From is { } typed && typed != old.From && draft.SourceOf(step.Entry) is { } row && !IsKnownDay(draft, step.Entry, typed))
            {
                draft.Remark(row, Field.From, ImportRemark.Of(
                    "note.day-kept", ("code", $"{step.Entry.Who} → {step.Entry.On}"), ("day", DateText.Format(old.From)), ("typed", DateText.Format(typed))));
            }
        }

        return roster with { Assignments = [.. settled, .. StayingOn(draft, settled)] };
    }

    // Somebody's first day on this subject: it came with the row, and nobody typed it.
    private static bool IsKnownDay(RosterDraft draft, AssignmentEntry entry, DateOnly day) =>
        draft.Known.SubjectByCode(entry.On) is { } subject && draft.Known.AssignmentsOn(subject.Id).Any(a => a.From == day);

    // A new lead who begins after the list's day: the one who is there now, and still in the unit, stays until then.
    private static IEnumerable<AssignmentEntry> StayingOn(RosterDraft draft, List<AssignmentEntry> settled)
    {
        var leads = settled.Where(a => a.Role == AssignmentRole.Lead).ToLookup(a => a.On, StringComparer.OrdinalIgnoreCase);
        foreach (var now in draft.Current.Assignments.Where(a => a.Role == AssignmentRole.Lead && a.From < draft.Current.AsOf))
        {
            var next = leads[now.On].ToArray();
            if (next.Length > 0 && next.All(a => a.From > draft.Current.AsOf) && IsHere(draft, now.Who))
            {
                var last = next.Min(a => a.From)!.Value.AddDays(-1);
                yield return now.To < last ? now : now with { To = last };
            }
        }
    }

    private static bool IsHere(RosterDraft draft, string who) =>
        draft.Officials.WithCode(who) is not null || draft.Organizations.WithCode(who) is not null;
}
