using System.Globalization;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>The three charts of a period, the same in document and workbook.</summary>
internal static class Charts
{
    private const int MostAreas = 40;

    /// <summary>How many of what was owed came on time, period by period, per cent.</summary>
    public static ChartContent Rates(Composing at) => new(
        at.Words.Say("chart.rate"),
        [.. at.Data.Rates.Select(r => r.Due.ToString("d/M", CultureInfo.InvariantCulture))],
        [new ChartSeries(at.Words.Say("chart.series.rate"), [.. at.Data.Rates.Select(r => Rate(r.OnTime, r.Expected))])]);

    /// <summary>Help by form.</summary>
    public static ChartContent Help(Composing at, IReadOnlyList<Tally> given) => new(
        at.Words.Say("chart.help", ("noun", at.Noun)),
        [.. given.Select(t => CleanText.Line(SummaryWords.Capital(t.Label)))],
        [new ChartSeries(at.Words.Say("chart.series.help", ("noun", at.Noun)), [.. given.Select(t => (decimal)t.Count)])],
        IsHorizontal: true);

    /// <summary>By area, how many are expected to reach the target against how many are followed; null where there are no areas or too many to read.</summary>
    public static ChartContent? Progress(Composing at, TargetFigures target)
    {
        var done = target.Reports.ToHashSet();
        var areas = at.Data.Obligations
            .Where(o => o.Subject.AreaId is not null)
            .GroupBy(o => o.Subject.AreaId!.Value)
            .Select(g => (
                Name: at.Data.Roster.Area(g.Key)?.Name ?? at.Words.Say("unknown-area"),
                Followed: g.Count(),
                Done: g.Count(o => at.Data.ReportOn(o.Subject.Id) is { } report && done.Contains(report.Number))))
            .ToArray();
        return areas.Length is 0 or > MostAreas
            ? null
            : new ChartContent(
                at.Words.Say("chart.target"),
                [.. areas.Select(a => CleanText.Line(a.Name))],
                [
                    new ChartSeries(at.Words.Say("chart.series.followed", ("noun", at.Noun)), [.. areas.Select(a => (decimal)a.Followed)]),
                    new ChartSeries(at.Words.Say("chart.series.done"), [.. areas.Select(a => (decimal)a.Done)]),
                ],
                IsHorizontal: areas.Length > 12);
    }

    private static decimal Rate(int part, int whole) =>
        whole == 0 ? 0 : Math.Round((decimal)part * 100 / whole, 2, MidpointRounding.AwayFromZero);
}
