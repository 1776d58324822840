using System.Globalization;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Summaries;

/// <summary>A target board as a compact section of the chat: recognised changes against each target, then by area.</summary>
internal static class TargetLines
{
    private const int MostAreas = 20;
    private const int MostMisprints = 5;

    /// <summary>The section; null for a plan without targets.</summary>
    public static string? Of(Wording words, TargetBoard? board)
    {
        // A board frozen before reasons were kept says nothing of what was not known.
        var told = board?.Progress.Where(p => p.Source != TargetProgress.Unknown || p.Lacks is not null).ToList() ?? [];
        if (board is null || told.Count == 0)
        {
            return null;
        }

        var lines = new List<string> { words.Say(Heading(told), ("day", board.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))) };
        foreach (var progress in told)
        {
            lines.Add(Line(words, progress));
            if (progress.Areas.Count > 0)
            {
                lines.Add(Areas(words, progress));
            }
        }

        if (Misprints(words, board.Table) is { } misprints)
        {
            lines.Add(misprints);
        }

        return string.Join('\n', lines);
    }

    private static string Heading(List<TargetProgress> told) =>
        told.Exists(p => p.Source == TargetProgress.Households) ? "targets"
        : told.Exists(p => p.Source == TargetProgress.Reports) ? "targets.reports"
        : "targets.planned";

    private static string Line(Wording words, TargetProgress progress) => progress switch
    {
        { Kind: Target.Share } => TargetGoals.Share(words, progress),
        { Lacks: not null } => TargetGoals.Unknown(words, progress),
        { Kind: Target.Multiple } => TargetGoals.Income(words, progress),
        { Kind: Target.RateBelow } => words.Say(
            "targets.below",
            ("noun", Noun(words, progress)),
            ("now", progress.Now!.Value),
            ("rate", progress.Base is { } whole ? words.Say("targets.below.rate", ("rate", words.Format.Rate(progress.Now.Value, whole)), ("base", Base(words, progress))) : words.Say("targets.below.no-base")),
            ("goal", words.Format.Fixed(progress.HundredthPoints!.Value / 100m))),
        _ => Reduction(words, progress),
    };

    private static string Reduction(Wording words, TargetProgress progress)
    {
        var floor = progress.AtLeast || !progress.IsNeededPrinted;
        var key = (progress.Reduced < 0, progress.Needed) switch
        {
            (true, null) => "targets.grown.open",
            (true, _) => floor ? "targets.grown.floor" : "targets.grown",
            (false, null) => "targets.reduced.open",
            _ => floor ? "targets.reduced.floor" : "targets.reduced",
        };
        var line = SummaryWords.Capital(words.Say(
            key,
            ("noun", Noun(words, progress)),
            ("reduced", Math.Abs(progress.Reduced ?? 0)),
            ("goal", progress.Needed ?? 0),
            ("bar", progress.Needed is { } needed ? TextBar.Of(Math.Max(0, progress.Reduced ?? 0), needed) : ""),
            ("start", progress.Start ?? 0),
            ("now", progress.Now ?? 0)));
        return line + Points(words, progress)
            + (progress.Allotted is { } allotted && allotted != progress.Needed ? " " + words.Say("targets.allotted", ("n", allotted)) : "");
    }

    private static string Points(Wording words, TargetProgress progress) => progress switch
    {
        { Base: { } whole, HundredthPoints: { } goal } => " " + words.Say(
            progress.PerYear ? "targets.points.year" : "targets.points",
            ("points", (progress.Reduced < 0 ? words.Say("targets.more") + " " : "") + words.Format.Fixed(Rates.Of(Math.Abs(progress.Reduced ?? 0), whole, 2, RateRounding.HalfUp) ?? 0)),
            ("base", Base(words, progress)),
            ("goal", words.Format.Fixed(goal / 100m))),
        { Base: null } => " " + words.Say("targets.no-base"),
        _ => "",
    };

    private static string Base(Wording words, TargetProgress progress) => progress.BaseColumn is { } column
        ? words.Say("targets.base.column", ("n", progress.Base!.Value), ("column", column))
        : words.Say(progress.Source == TargetProgress.Reports ? "targets.base.reports" : "targets.base.areas", ("n", progress.Base!.Value));

    private static string Areas(Wording words, TargetProgress progress)
    {
        var isAllotted = progress.Areas.Any(a => a.Allotted is not null);
        var items = progress.Areas.Take(MostAreas).Select(a => isAllotted
            ? words.Say(a.Reduced < 0 ? "targets.area.grown" : "targets.area", ("area", a.Name), ("reduced", Math.Abs(a.Reduced)), ("allotted", a.Allotted ?? 0))
            : words.Say(a.Reduced > 0 ? "targets.area.fewer" : "targets.area.more", ("area", a.Name), ("n", Math.Abs(a.Reduced)), ("now", a.Now)));
        return words.Say(
            isAllotted ? "targets.areas" : "targets.areas.changed",
            ("items", string.Join(isAllotted ? ", " : "; ", items) + (progress.Areas.Count > MostAreas ? "…" : ".")));
    }

    // What print itself gets wrong is said wherever its numbers are compared.
    private static string? Misprints(Wording words, TargetSheet? table)
    {
        var found = table?.Notes.Where(n => n.Kind is TargetNote.Contradiction or TargetNote.Sum).ToList() ?? [];
        return found.Count == 0 ? null : words.Count(
            "targets.misprints",
            found.Count,
            ("items", string.Join("; ", found.Take(MostMisprints).Select(n => words.Say(
                "targets.misprint", ("row", n.Row!), ("column", n.Column!), ("printed", n.Values["printed"]), ("computed", n.Values["computed"]))))
                + (found.Count > MostMisprints ? "…" : ".")));
    }

    internal static string Noun(Wording words, TargetProgress progress) => words.Say("targets.noun." + progress.Of);
}
