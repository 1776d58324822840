using ReportBot.Core.Documents.Content;
using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Excel;

/// <summary>The sheets of a period: overview with charts, then one table a sheet.</summary>
internal static class Workbook
{
    public static IReadOnlyList<SheetContent> Of(Composing at)
    {
        var areas = Areas(at);
        var help = Help(at);
        var periods = Periods(at);
        return
        [
            Overview(at, areas, help, periods), .. TargetContent.SheetOf(at) is { } targets ? [targets] : Array.Empty<SheetContent>(), areas, HouseholdSheet.Of(at), ReportSheet.Of(at), help, MissingSheet(at), Officials(at), periods, Sources(at),
        ];
    }

    private static SheetContent Overview(Composing at, SheetContent areas, SheetContent help, SheetContent periods)
    {
        var charts = new List<SheetChart>();
        if (at.Summary.Figures.Select(f => f.Target).FirstOrDefault(t => t is not null) is { } target && Charts.Progress(at, target) is { } progress)
        {
            charts.Add(new SheetChart(progress, areas.Name, 0, [1, 2], 2));
        }

        // One period alone shows no course.
        if (at.Data.Rates.Count > 1)
        {
            charts.Add(new SheetChart(Charts.Rates(at), periods.Name, 0, [5], 2));
        }

        if (Given(at) is { Length: > 0 } given)
        {
            charts.Add(new SheetChart(Charts.Help(at, given), help.Name, 1, [2], 2));
        }

        return new SheetContent(
            at.Words.Say("sheet.overview"),
            [new SheetColumn(at.Words.Say("overview.item"), 44), new SheetColumn(at.Words.Say("column.value"), 30)],
            OverviewRows(at))
        { IsTable = false, Charts = charts };
    }

    private static IEnumerable<IReadOnlyList<object?>> OverviewRows(Composing at)
    {
        var summary = at.Summary;
        yield return [at.Words.Say("overview.unit"), at.Data.View.Name];
        yield return [at.Words.Say("overview.plan"), at.Data.Plan.Title];
        yield return [at.Words.Say("overview.period"), summary.Due];
        yield return [at.Words.Say("overview.compiled"), summary.CompiledAt];
        if (summary.IsSample)
        {
            yield return [at.Words.Say("overview.sample"), at.Words.Say("sample")];
        }

        yield return [at.Words.Say("column.expected"), summary.Expected];
        yield return [at.Words.Say("column.received"), summary.Received];
        yield return [at.Words.Say("column.on-time"), summary.OnTime];
        yield return [at.Words.Say("column.late"), summary.Late];
        yield return [at.Words.Say("column.missing"), summary.Missing.Count];
        yield return [at.Words.Say("nil"), summary.NilReports.Count];
        foreach (var headline in at.Headlines)
        {
            yield return [headline.Label, headline.Figure.Headline];
        }

        foreach (var figure in summary.Figures)
        {
            if (figure.Value is { } value)
            {
                yield return [SourceTable.WithUnit(SummaryWords.Capital(figure.Line), "đồng"), value.Vnd];
            }

            if (figure is { Hidden: false, Amount: { } amount })
            {
                yield return [SourceTable.WithUnit(SummaryWords.Capital(figure.Line), figure.Unit), figure.IsAverage ? amount.Average : amount.Sum];
            }

            if (figure.Target is { } target)
            {
                yield return [$"{at.Words.Say("column.target")}: {SummaryWords.Small(figure.Line)}", target.Households];
            }
        }
    }

    private static SheetContent Areas(Composing at)
    {
        var rows = Breakdown.ByArea(at);
        var goals = TargetContent.Goals(at);
        var target = at.Headlines.ToList().FindIndex(h => h.Figure.Target is not null);
        return new SheetContent(
            at.Words.Say("sheet.areas"),
            [
                new SheetColumn(at.Words.Say("column.area"), 26), new SheetColumn(at.Words.Say(goals is null ? "column.followed" : "column.target"), 12, SheetFormat.Number),
                new SheetColumn(at.Words.Say(target >= 0 && at.Headlines[target].Sums ? "column.reported-of" : "column.likely-of"), 12, SheetFormat.Number),
                .. Counts(at),
                .. at.Headlines.Select(h => new SheetColumn(h.Label, 14, SheetFormat.Number)),
            ],
            [
                .. rows.Select(r => (IReadOnlyList<object?>)[r.Name, goals is null ? r.Expected : goals.GetValueOrDefault(r.Code), target < 0 ? null : r.Headlines[target], .. Values(r), .. r.Headlines.Cast<object?>()]),
            ]);
    }

    private static IEnumerable<SheetColumn> Counts(Composing at) =>
    [
        new(at.Words.Say("column.received"), 12, SheetFormat.Number), new(at.Words.Say("column.on-time"), 12, SheetFormat.Number),
        new(at.Words.Say("column.late"), 10, SheetFormat.Number), new(at.Words.Say("column.missing"), 10, SheetFormat.Number),
        new(at.Words.Say("column.rate"), 10, SheetFormat.Rate),
    ];

    private static object?[] Values(BreakdownRow r) =>
        [r.Received, r.Received - r.Late, r.Late, r.Expected - r.Received, r.Expected == 0 ? null : Math.Round((decimal)r.Received / r.Expected, 6)];

    private static Tally[] Given(Composing at) => at.Summary.Figures.FirstOrDefault(f => f is { Kind: QuestionKind.Choices, Hidden: false }) is { } figure
        ? [.. figure.Tallies.Where(t => t.Count > 0).OrderByDescending(t => t.Households ?? t.Count)]
        : [];

    private static SheetContent Help(Composing at) => new(
        at.Words.Say("sheet.help"),
        [
            new SheetColumn(at.Words.Say("column.code"), 14), new SheetColumn(at.Words.Say("help.column.form"), 34),
            new SheetColumn(at.Words.Say("help.column.subjects", ("noun", at.Noun)), 12, SheetFormat.Number),
            new SheetColumn(at.Words.Say("help.column.money"), 20, SheetFormat.Number), new SheetColumn(at.Words.Say("help.column.valued"), 16, SheetFormat.Number), new SheetColumn(at.Words.Say("column.sources"), 60),
        ],
        Given(at).Select(t => (IReadOnlyList<object?>)[t.Key, SummaryWords.Capital(t.Label), t.Households ?? t.Count, t.Vnd, t.Valued, SourceTable.Ranges(t.Reports)]));

    private static SheetContent MissingSheet(Composing at) => new(
        at.Words.Say("sheet.missing"),
        [
            new SheetColumn(at.Words.Say("column.household"), 10), new SheetColumn(at.Words.Say("column.name"), 28), new SheetColumn(at.Words.Say("column.area"), 22),
            new SheetColumn(at.Words.Say("column.official"), 28), new SheetColumn(at.Words.Say("column.group"), 30),
        ],
        at.Summary.Missing.Select(m => (IReadOnlyList<object?>)[m.Subject, m.Name, m.Area, m.Official, m.Group]));

    private static SheetContent Officials(Composing at) => new(
        at.Words.Say("sheet.officials"),
        [
            new SheetColumn(at.Words.Say("column.official-code"), 12), new SheetColumn(at.Words.Say("column.official"), 28),
            new SheetColumn(at.Words.Say("column.expected"), 12, SheetFormat.Number),
            .. Counts(at),
            .. at.Headlines.Select(h => new SheetColumn(h.Label, 14, SheetFormat.Number)),
        ],
        Breakdown.ByOfficial(at).Select(r => (IReadOnlyList<object?>)[r.Code, r.Name, r.Expected, .. Values(r), .. r.Headlines.Cast<object?>()]));

    private static SheetContent Periods(Composing at) => new(
        at.Words.Say("sheet.periods"),
        [
            new SheetColumn(at.Words.Say("column.period"), 12), new SheetColumn(at.Words.Say("column.due"), 14, SheetFormat.Day),
            new SheetColumn(at.Words.Say("column.expected"), 12, SheetFormat.Number), new SheetColumn(at.Words.Say("column.received"), 12, SheetFormat.Number),
            new SheetColumn(at.Words.Say("column.on-time"), 12, SheetFormat.Number), new SheetColumn(at.Words.Say("chart.series.rate"), 14, SheetFormat.Decimal),
        ],
        Charts.Rates(at) is var chart
            ? at.Data.Rates.Select((r, i) => (IReadOnlyList<object?>)[chart.Categories[i], r.Due, r.Expected, r.Received, r.OnTime, chart.Series[0].Values[i]])
            : []);

    private static SheetContent Sources(Composing at) => new(
        at.Words.Say("sheet.sources"),
        [new SheetColumn(at.Words.Say("column.figure"), 60), new SheetColumn(at.Words.Say("column.value"), 20), new SheetColumn(at.Words.Say("column.sources"), 90)],
        SourceTable.Of(at).Content.Rows.Select(r => (IReadOnlyList<object?>)[.. r.Cells]));
}
