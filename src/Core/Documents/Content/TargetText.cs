using System.Globalization;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>How far the plan's targets are reached, in the sentences of an official report. Recognised changes alone.</summary>
internal static class TargetText
{
    private const int MostAreas = 20;

    /// <summary>The lead and one item a target; empty where nothing can be measured.</summary>
    public static IEnumerable<Block> Of(Composing at, AnnexNumbers annexes)
    {
        if (at.Summary.Targets is not { } board || board.Progress.All(p => p.Source == TargetProgress.Unknown))
        {
            yield break;
        }

        var isReported = board.Progress.All(p => p.Source != TargetProgress.Households);
        yield return new Block.Paragraph(at.Words.Say(isReported ? "targets.lead.reports" : "targets.lead", ("day", board.Day)), KeepNext: true);
        foreach (var progress in board.Progress.Where(p => p.Source != TargetProgress.Unknown))
        {
            yield return new Block.Item(Line(at, progress));
        }

        if (board.Progress.FirstOrDefault(p => p.Areas.Count > 0) is { } byArea)
        {
            yield return new Block.Item(Areas(at, annexes, byArea));
        }
    }

    private static string Line(Composing at, TargetProgress progress) => progress.Kind switch
    {
        Target.Multiple => at.Words.Say(
            "targets.income",
            ("income", DocumentWords.Money(progress.Income!.Value)), ("times", Fixed(progress.HundredthTimes!.Value / 100m).TrimEnd('0').TrimEnd(',')),
            ("year", progress.BaseYear?.ToString(CultureInfo.InvariantCulture) ?? "–")),
        Target.RateBelow => Below(at, progress),
        _ => Reduction(at, progress),
    };

    private static string Below(Composing at, TargetProgress progress) => at.Words.Say(
        progress.Base is null ? "targets.below.no-base" : "targets.below",
        ("noun", Noun(at, progress)), ("now", progress.Now!.Value), ("goal", at.Words.PerCent(progress.HundredthPoints!.Value / 100m)),
        ("rate", progress.Base is { } whole ? at.Words.Rate(progress.Now.Value, whole) : ""), ("base", progress.Base is null ? "" : Base(at, progress)));

    private static string Reduction(Composing at, TargetProgress progress)
    {
        var reduced = progress.Reduced ?? 0;
        var sentences = new List<string>
        {
            at.Words.Say(
                "targets." + (progress.Start == 0 && progress.Now == 0 ? "none" : Way(reduced)),
                ("noun", SummaryWords.Capital(Noun(at, progress))), ("start", progress.Start ?? 0), ("now", progress.Now ?? 0), ("n", Math.Abs(reduced)),
                ("goal", Goal(at, progress, reduced))),
        };
        if (progress.HundredthPoints is { } points)
        {
            sentences.Add(progress.Base is { } whole ? Points(at, progress, reduced, whole, points) : at.Words.Say("targets.no-base"));
        }

        if (progress.Allotted is { } allotted && allotted != progress.Needed)
        {
            sentences.Add(at.Words.Say("targets.allotted", ("n", allotted)));
        }

        return string.Join(' ', sentences);
    }

    private static string Goal(Composing at, TargetProgress progress, long reduced)
    {
        if (progress.Needed is not { } needed)
        {
            return "";
        }

        var key = progress.AtLeast || !progress.IsNeededPrinted ? "targets.goal.floor" : "targets.goal";
        return at.Words.Say(reduced > 0 ? key + ".done" : key, ("goal", needed), ("rate", at.Words.Rate(Math.Max(0, reduced), Math.Max(1, needed))));
    }

    private static string Points(Composing at, TargetProgress progress, long reduced, long whole, int goal) => at.Words.Say(
        "targets.points." + Way(reduced),
        ("points", Fixed(Rates.Of(Math.Abs(reduced), whole, 2, RateRounding.HalfUp) ?? 0)), ("base", Base(at, progress)),
        ("goal", at.Words.Say(progress.PerYear ? "targets.points.year" : "targets.points.goal", ("goal", Fixed(goal / 100m)))));

    private static string Base(Composing at, TargetProgress progress) => progress.BaseColumn is { } column
        ? at.Words.Say("targets.base.column", ("n", progress.Base!.Value), ("column", HeadingOf(at, column)))
        : at.Words.Say(progress.Source == TargetProgress.Reports ? "targets.base.reports" : "targets.base.areas", ("n", progress.Base!.Value));

    // Notes call a column by its printed code; a sentence calls it by its heading.
    private static string HeadingOf(Composing at, string label) =>
        at.Data.Plan.TargetTable?.Columns.FirstOrDefault(c => c.Code == label)?.Headers[^1] ?? label;

    // What the plan allots stands area by area in its own table.
    private static string Areas(Composing at, AnnexNumbers annexes, TargetProgress progress)
    {
        if (progress.Areas.Any(a => a.Allotted is not null) && annexes.Name(at, AnnexKind.Targets) is { } annex)
        {
            return at.Words.Say("targets.detail", ("annex", annex));
        }

        var changed = progress.Areas.Where(a => a.Reduced != 0).ToArray();
        var items = changed.Take(MostAreas).Select(a => at.Words.Say(
            a.Reduced > 0 ? "targets.changed.down" : "targets.changed.up", ("area", CleanText.Line(a.Name)), ("n", Math.Abs(a.Reduced)), ("now", a.Now)));
        return at.Words.Say("targets.changed", ("items", string.Join("; ", items) + (changed.Length > MostAreas ? "…" : "")));
    }

    private static string Way(long reduced) => reduced switch { > 0 => "down", < 0 => "up", _ => "same" };

    private static string Fixed(decimal number) => NumberFormat.Vietnamese.Fixed(number);

    private static string Noun(Composing at, TargetProgress progress) => at.Words.Say("targets.noun." + progress.Of);
}
