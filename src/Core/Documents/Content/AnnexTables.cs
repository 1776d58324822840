using System.Globalization;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Content;

/// <summary>The lists at the end of the document.</summary>
internal static class AnnexTables
{
    private static readonly string[] CountColumns = ["expected", "received", "on-time", "late", "missing"];

    public static IEnumerable<Annex> Of(Composing at)
    {
        if (TargetContent.Of(at) is { } targets)
        {
            yield return new Annex(AnnexKind.Targets, at.Words.Say("annex.targets"), [new Block.Table(targets)]);
        }

        foreach (var paper in YearPapers.Of(at))
        {
            yield return paper;
        }

        if (at.Data.Obligations.Count > 0)
        {
            // Without reports they would hold nothing but zeros.
            foreach (var breakdown in at.Summary.Received > 0 ? Breakdowns(at) : [])
            {
                yield return breakdown;
            }

            yield return new Annex(AnnexKind.Reports, at.Words.Say("annex.reports"), [Reports(at)]);
        }

        if (OpinionTables.Of(at) is { } opinions)
        {
            yield return opinions;
        }

        if (RemarksTable.Of(at) is { Count: > 0 } remarks)
        {
            yield return new Annex(AnnexKind.Remarks, at.Words.Say("annex.remarks"), remarks);
        }

        if (at.Summary.Received > 0)
        {
            yield return new Annex(AnnexKind.Sources, at.Words.Say("annex.sources"), [SourceTable.Of(at)]);
        }
    }

    private static IEnumerable<Annex> Breakdowns(Composing at)
    {
        if (at.Data.Period.Subject == SubjectKind.Household)
        {
            if (Breakdown.ByArea(at) is var areas && Tells(at, areas))
            {
                yield return new Annex(AnnexKind.Areas, at.Words.Say("annex.areas"), [Breakdowns(at, "column.area", areas)]);
            }
        }
        else if (SubjectTable.Of(at) is { } table)
        {
            yield return new Annex(
                AnnexKind.Areas, at.Words.Say(at.Data.Period.Subject == SubjectKind.Area ? "annex.areas" : "annex.organizations"), [new Block.Table(table)]);
        }

        if (Breakdown.ByGroup(at) is var groups && Tells(at, groups))
        {
            yield return new Annex(AnnexKind.Groups, at.Words.Say("annex.groups"), [Breakdowns(at, "column.group", groups)]);
        }

        if (Breakdown.ByOfficial(at) is var officials && Tells(at, officials))
        {
            yield return new Annex(AnnexKind.Officials, at.Words.Say("annex.officials"), [Breakdowns(at, "column.official", officials)]);
        }
    }

    // A list of one line, one where nobody is known, or one where each stands for the one thing reported on, says nothing beyond the list of reports.
    private static bool Tells(Composing at, IReadOnlyList<BreakdownRow> rows) =>
        rows.Count > 1 && rows.Any(r => r.Code.Length > 0) && (at.Data.Period.Subject == SubjectKind.Household || rows.Count < at.Data.Obligations.Count);

    private static Block.Table Breakdowns(Composing at, string column, IReadOnlyList<BreakdownRow> rows)
    {
        Column[] columns =
        [
            new(at.Words.Say("column.number"), 5, CellKind.Centre), new(at.Words.Say(column), 30),
            .. CountColumns.Select(c => new Column(at.Words.Say("column." + c), 9, CellKind.Number)),
            new(at.Words.Say("column.rate"), 10, CellKind.Number),
            .. at.Headlines.Select(h => new Column(h.Label, 12, CellKind.Number)),
        ];
        var total = new BreakdownRow(
            at.Words.Say("total"), "", rows.Sum(r => r.Expected), rows.Sum(r => r.Received), rows.Sum(r => r.Late),
            [.. at.Headlines.Select((_, i) => rows.Sum(r => r.Headlines[i]))]);
        return new Block.Table(new TableContent(
            null, columns, [.. rows.Select((r, i) => Cells(at, r, at.Words.Number(i + 1))), Cells(at, total, "", isTotal: true)]));
    }

    private static Row Cells(Composing at, BreakdownRow row, string number, bool isTotal = false) => new(
        [
            number, row.Name, at.Words.Number(row.Expected), at.Words.Number(row.Received), at.Words.Number(row.Received - row.Late),
            at.Words.Number(row.Late), at.Words.Number(row.Expected - row.Received), at.Words.Rate(row.Received, row.Expected),
            .. row.Headlines.Select(h => at.Words.Number(h)),
        ],
        isTotal);

    private static Block.Table Reports(Composing at)
    {
        var household = at.Data.Period.Subject == SubjectKind.Household;
        List<Column> columns =
        [
            new(at.Words.Say("column.number"), 5, CellKind.Centre), new(at.Words.Say("column.household"), at.CodeWidth, CellKind.Centre),
            .. household && !at.Style.NamesInAnnexes ? [] : new[] { new Column(at.Words.Say(household ? "column.head" : "column.name"), 20) },
            .. at.Data.Period.Subject == SubjectKind.Area ? [] : new[] { new Column(at.Words.Say("column.area"), 16) },
            .. household ? [new Column(at.Words.Say("column.status"), 11)] : Array.Empty<Column>(),
            new(at.Words.Say("column.official"), 18), new(at.Words.Say("column.report"), 12, CellKind.Centre),
            new(at.Words.Say("column.filed"), 13, CellKind.Centre),
            .. at.Headlines.Select(h => new Column(h.Label, 10, CellKind.Centre)),
        ];
        return new Block.Table(new TableContent(null, columns, at.Data.Obligations.Select((o, i) => ReportRow(at, o, i + 1, household))));
    }

    private static Row ReportRow(Composing at, Obligation owed, int number, bool household)
    {
        var roster = at.Data.Roster;
        var report = at.Data.ReportOn(owed.Subject.Id);
        return new Row(
        [
            number.ToString(CultureInfo.InvariantCulture), owed.Subject.Code,
            .. household && !at.Style.NamesInAnnexes ? [] : new[] { CleanText.Line(owed.Subject.Name) },
            .. owed.Subject.Id.Kind == SubjectKind.Area ? [] : new[] { owed.Subject.AreaId is { } area ? CleanText.Line(roster.Area(area)?.Name) : "" },
            .. household ? [Status(at, roster.Household(owed.Subject.Id.Id))] : Array.Empty<string>(),
            owed.OwedByOfficial is { } official ? CleanText.Line(roster.NameOf(official)) : "",
            report is null ? at.Words.Say("state.missing") : Report.Show(report.Number),
            report is null ? "" : PlanClock.Local(at.Data.Plan, report.FiledAt).ToString("HH:mm dd/MM", CultureInfo.InvariantCulture),
            .. at.Headlines.Select(h => report is null ? "" : Mark(h, report)),
        ]);
    }

    private static string Mark(HeadlineFigure headline, FiledReport report) => !headline.Reports.Contains(report.Number) ? ""
        : headline.Sums ? headline.ValueOf(report).ToString(CultureInfo.InvariantCulture)
        : "x";

    private static string Status(Composing at, Household? household) =>
        household?.StatusOn(at.Data.Period.LastDay) is { } status ? at.Words.Say("status." + HouseholdWords.Of(status)) : "";
}
