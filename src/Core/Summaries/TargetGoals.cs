using System.Globalization;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>Targets in lines of their own: shares and multiples of income, and what nobody knows yet, with the reason.</summary>
internal static class TargetGoals
{
    /// <summary>A share by what the office states, or why there is no number.</summary>
    public static string Share(Wording words, TargetProgress progress) => progress.Share is { } share
        ? words.Say(
            "targets.share",
            ("label", progress.Label),
            ("met", share.Met),
            ("of", share.Of),
            ("rate", words.Format.Rate(share.Met, share.Of)),
            ("source", share.Source),
            ("day", share.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))
        : words.Say("targets.unknown", ("goal", progress.Label), ("why", Why(words, progress)));

    /// <summary>The average income and how many times the base year's it is, where that is known.</summary>
    public static string Income(Wording words, TargetProgress progress)
    {
        var line = words.Say(
            progress.BaseIncome is null ? "targets.income" : "targets.income.times",
            ("income", words.Format.Money(progress.Income!.Value)),
            ("actual", progress.BaseIncome is { } then ? words.Format.Fixed(Math.Round((decimal)progress.Income.Value / then, 2, MidpointRounding.AwayFromZero)) : ""),
            ("base", progress.BaseIncome is { } basis ? words.Format.Money(basis) : ""),
            ("source", progress.BaseIncomeSource ?? words.Say("targets.income.reports")),
            ("times", Times(words, progress)),
            ("year", Year(progress)));
        return progress.BaseIncome is null
            ? line + " " + words.Say("targets.income.no-base", ("year", Year(progress)), ("why", progress.NoData ?? words.Say("targets.income.how"))).TrimEnd()
            : line;
    }

    /// <summary>The planned target and why nothing says how far it is.</summary>
    public static string Unknown(Wording words, TargetProgress progress) =>
        words.Say("targets.unknown", ("goal", SummaryWords.Capital(Goal(words, progress))), ("why", Why(words, progress)));

    private static string Goal(Wording words, TargetProgress progress) => progress.Kind switch
    {
        Target.Multiple => words.Say("targets.goal.income", ("times", Times(words, progress)), ("year", Year(progress))),
        Target.RateBelow => words.Say("targets.goal.below", ("noun", TargetLines.Noun(words, progress)), ("goal", Points(words, progress))),
        _ when progress.HundredthPoints is null => words.Say("targets.goal.households", ("noun", TargetLines.Noun(words, progress)), ("goal", progress.Needed ?? 0)),
        _ => words.Say(progress.PerYear ? "targets.goal.points.year" : "targets.goal.points", ("noun", TargetLines.Noun(words, progress)), ("goal", Points(words, progress))),
    };

    private static string Why(Wording words, TargetProgress progress) =>
        progress is { Lacks: TargetProgress.NotReported, NoData: { } reason } ? reason : words.Say("targets.lacks." + progress.Lacks);

    private static string Points(Wording words, TargetProgress progress) => words.Format.Fixed(progress.HundredthPoints!.Value / 100m);

    private static string Times(Wording words, TargetProgress progress) => words.Format.Fixed(progress.HundredthTimes!.Value / 100m);

    private static string Year(TargetProgress progress) => progress.BaseYear?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
