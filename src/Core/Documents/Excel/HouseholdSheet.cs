using ReportBot.Core.Documents.Content;
using ReportBot.Core.Households;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Excel;

/// <summary>What the period follows, one row each: where, since when in which status, in whose care, and whether it was reported on.</summary>
internal static class HouseholdSheet
{
    public static SheetContent Of(Composing at) => new(
        at.Data.Period.Subject == SubjectKind.Household ? at.Words.Say("sheet.households") : at.Words.Say("column.name"),
        [
            new SheetColumn(at.Words.Say("column.household"), 10),
            new SheetColumn(at.Words.Say(at.Data.Period.Subject == SubjectKind.Household ? "column.head" : "column.name"), 28),
            new SheetColumn(at.Words.Say("column.area"), 22), new SheetColumn(at.Words.Say("column.members"), 11, SheetFormat.Number),
            new SheetColumn(at.Words.Say("column.code-of", ("label", at.Words.Say("column.status"))), 14), new SheetColumn(at.Words.Say("column.status"), 16),
            new SheetColumn(at.Words.Say("column.decision-of"), 20), new SheetColumn(at.Words.Say("column.official-code"), 12),
            new SheetColumn(at.Words.Say("column.official"), 26), new SheetColumn(at.Words.Say("column.group"), 28), new SheetColumn(at.Words.Say("column.state"), 14),
        ],
        at.Data.Obligations.Select(o => Row(at, o)));

    private static IReadOnlyList<object?> Row(Composing at, Obligation owed)
    {
        var roster = at.Data.Roster;
        var household = owed.Subject.Id.Kind == SubjectKind.Household ? roster.Household(owed.Subject.Id.Id) : null;
        var status = household?.Statuses.LastOrDefault(s => s.From <= at.Data.Period.LastDay);
        var official = owed.OwedByOfficial is { } id ? roster.Official(id) : null;
        var group = YearWork.BodyOf(at.Data.View, owed) is { } body ? roster.Organization(body)?.Name : null;
        return
        [
            owed.Subject.Code, owed.Subject.Name, owed.Subject.AreaId is { } area ? roster.Area(area)?.Name : null, household?.MemberCount,
            status is null ? null : HouseholdWords.Of(status.Status), status is null ? null : at.Words.Say("status." + HouseholdWords.Of(status.Status)),
            status?.Decision, official?.Code, official?.Name, group, State(at, at.Data.ReportOn(owed.Subject.Id)),
        ];
    }

    /// <summary>How a report stands, in words.</summary>
    public static string State(Composing at, FiledReport? report) => at.Words.Say(report switch
    {
        null => "state.missing",
        _ when at.Returned.Contains(report.Number) => "state.returned",
        { IsLate: true } => "state.late",
        _ => "state.on-time",
    });
}
