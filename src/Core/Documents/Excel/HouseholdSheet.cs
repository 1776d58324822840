using ReportBot.Core.Documents.Content;
using ReportBot.Core.Households;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Excel;

/// <summary>What the period follows, one row each: where, since when in which status, in whose care, and whether it was reported on.</summary>
internal static class HouseholdSheet
{
    public static SheetContent Of(Composing at)
    {
        var kind = at.Data.Period.Subject;
        var isHousehold = kind == SubjectKind.Household;
        SheetColumn[] area = kind == SubjectKind.Area ? [] : [new SheetColumn(at.Words.Say("column.area"), 22)];
        SheetColumn[] status = !isHousehold ? [] :
        [
            new SheetColumn(at.Words.Say("column.members"), 11, SheetFormat.Number),
            new SheetColumn(at.Words.Say("column.code-of", ("label", at.Words.Say("column.status"))), 14), new SheetColumn(at.Words.Say("column.status"), 16),
            new SheetColumn(at.Words.Say("column.decision-of"), 36),
        ];
        return new SheetContent(
            at.Words.Say(isHousehold ? "sheet.households" : "sheet.subjects"),
            [
                new SheetColumn(at.Words.Say("column.household"), 10), new SheetColumn(at.Words.Say(isHousehold ? "column.head" : "column.name"), 28),
                .. area, .. status,
                new SheetColumn(at.Words.Say("column.official-code"), 12), new SheetColumn(at.Words.Say("column.official"), 26),
                new SheetColumn(at.Words.Say("column.group"), 28), new SheetColumn(at.Words.Say("column.state"), 14),
            ],
            at.Data.Obligations.Select(o => Row(at, o)));
    }

    private static IReadOnlyList<object?> Row(Composing at, Obligation owed)
    {
        var roster = at.Data.Roster;
        var official = owed.OwedByOfficial is { } id ? roster.Official(id) : null;
        var group = YearWork.BodyOf(at.Data.View, owed) is { } body ? roster.Organization(body)?.Name : null;
        return
        [
            owed.Subject.Code, owed.Subject.Name,
            .. owed.Subject.Id.Kind == SubjectKind.Area ? Array.Empty<object?>() : [owed.Subject.AreaId is { } area ? roster.Area(area)?.Name : null],
            .. owed.Subject.Id.Kind == SubjectKind.Household ? Status(at, roster.Household(owed.Subject.Id.Id)) : [],
            official?.Code, official?.Name, group, State(at, at.Data.ReportOn(owed.Subject.Id)),
        ];
    }

    private static object?[] Status(Composing at, Household? household)
    {
        var status = household?.Statuses.LastOrDefault(s => s.From <= at.Data.Period.LastDay);
        return
        [
            household?.MemberCount, status is null ? null : HouseholdWords.Of(status.Status),
            status is null ? null : at.Words.Say("status." + HouseholdWords.Of(status.Status)), status?.Decision,
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
