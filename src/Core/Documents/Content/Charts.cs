using System.Globalization;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>The three charts of a period, the same in document and workbook.</summary>
internal static class Charts
{
    private const int MostAreas = 40;
    private const int FewestBars = 3;

    /// <summary>Whether it shows anything: a page of text has no room for one or two bars.</summary>
    public static bool Shows(ChartContent chart) => chart.Series[^1].Values.Count(v => v > 0) >= FewestBars;

    /// <summary>How many of what was owed came on time, period by period, per cent.</summary>
    public static ChartContent Rates(Composing at) => new(
        at.Words.Say("chart.rate"),
        [.. at.Data.Rates.Select(r => r.Due.ToString(IsOverYears(at) ? "d/M/yyyy" : "d/M", CultureInfo.InvariantCulture))],
        [new ChartSeries(at.Words.Say("chart.series.rate"), [.. at.Data.Rates.Select(r => Rate(r.OnTime, r.Expected))])],
        Top: 100);

    /// <summary>Help by form.</summary>
    public static ChartContent Help(Composing at, IReadOnlyList<Tally> given) => new(
        at.Words.Say("chart.help", ("noun", NounOf(at, given))),
        [.. given.Select(t => CleanText.Line(SummaryWords.Capital(t.Label)))],
        [new ChartSeries(at.Words.Say("chart.series.help", ("noun", NounOf(at, given))), [.. given.Select(t => (decimal)(t.Households ?? t.Count))])],
        IsHorizontal: true);

    /// <summary>By area, how many are expected to reach the target against how many are followed; null where there are no areas or too many to read.</summary>
    public static ChartContent? Progress(Composing at, TargetFigures target)
    {
        var headline = at.Headlines.First(h => h.Figure.Target == target);
        var goals = TargetContent.Goals(at);
        var areas = at.Data.Obligations
            .Where(o => AreaOf(o) is not null)
            .GroupBy(o => AreaOf(o)!.Value)
            .Select(g => (
                Name: at.Data.Roster.Area(g.Key)?.Name ?? at.Words.Say("unknown-area"),
                Goal: goals is null ? g.Count() : goals.GetValueOrDefault(at.Data.Roster.Area(g.Key)?.Code ?? ""),
                Done: g.Sum(o => at.Data.ReportOn(o.Subject.Id) is { } report ? headline.ValueOf(report) : 0)))
            .ToArray();
        return areas.Length is 0 or > MostAreas
            ? null
            : new ChartContent(
                goals is null ? at.Words.Say("chart.followed", ("noun", at.Noun)) : at.Words.Say("chart.target"),
                [.. areas.Select(a => CleanText.Line(a.Name))],
                [
                    new ChartSeries(
                        goals is null ? at.Words.Say("chart.series.followed", ("noun", at.Noun)) : at.Words.Say("chart.series.goal"),
                        [.. areas.Select(a => (decimal)a.Goal)]),
                    new ChartSeries(at.Words.Say(target.Sum is null ? "chart.series.done" : "chart.series.reported"), [.. areas.Select(a => (decimal)a.Done)]),
                ],
                IsHorizontal: areas.Length > 12);
    }

    /// <summary>The area that a report is about or lies in.</summary>
    public static long? AreaOf(Obligation owed) => owed.Subject.Id.Kind == SubjectKind.Area ? owed.Subject.Id.Id : owed.Subject.AreaId;

    // The day of a yearly report is the same in each year.
    private static bool IsOverYears(Composing at) => at.Data.Rates.DistinctBy(r => r.Due.Year).Skip(1).Any();

    // One report on an area may be about many households.
    private static string NounOf(Composing at, IReadOnlyList<Tally> given) =>
        given.Any(t => t.Households is not null) ? at.Words.Say("noun.household") : at.Noun;

    private static decimal Rate(int part, int whole) =>
        whole == 0 ? 0 : Math.Round((decimal)part * 100 / whole, 2, MidpointRounding.AwayFromZero);
}
