using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>How the targets in a plan's text agree with its table.</summary>
internal static class HeadlineNotes
{
    private const int Decimals = 2;

    /// <summary>The notes, by target.</summary>
    public static IEnumerable<TargetNote> Of(Plan plan, TargetNumbers numbers)
    {
        foreach (var target in plan.Targets.Where(t => t.Kind == Target.Points))
        {
            var measure = target.Of == Target.NearPoor ? TargetMeasure.NearPoorReduction : TargetMeasure.PoorReduction;
            if (numbers.Table.ColumnOf(measure) is not { } reduction || TargetBase.Of(plan, target) is not { } whole)
            {
                continue;
            }

            var allotted = numbers.Sum(reduction.Key);
            if (target.Households is { } households && households != allotted)
            {
                yield return Note(TargetNote.FloorAndSum, target,
                    ("goal", Text(households)), ("allotted", Text(allotted)), ("floor", target.AtLeast ? "yes" : "no"),
                    ("rate", Rate(numbers, allotted, whole.Households)), ("base", Text(whole.Households)));
            }

            if (target.HundredthPoints is { } points && Rounding(numbers, target, target.Households ?? allotted, whole, points / 100m) is { } note)
            {
                yield return note;
            }
        }
    }

    private static TargetNote? Rounding(TargetNumbers numbers, Target target, long part, TargetBase whole, decimal goal)
    {
        if (Rates.Of(part, whole.Households, Decimals, RateRounding.HalfUp) == goal)
        {
            return null;
        }

        var shown = Rates.Write(goal, Decimals, numbers.Table.DecimalMark);
        if (Rates.Of(part, whole.Households, Decimals, RateRounding.Truncate) == goal)
        {
            return Note(TargetNote.HeadlineRounding, target,
                ("goal", shown), ("sum", $"{Text(part)}/{Text(whole.Households)}"), ("computed", Rate(numbers, part, whole.Households)));
        }

        var bases = numbers.Table.Columns
            .Where(c => c.Measure is TargetMeasure.HouseholdsStart or TargetMeasure.HouseholdsEnd)
            .OrderBy(c => c.Key == whole.Column?.Key ? 0 : 1)
            .Select(c => $"{Text(part)}/{Text(numbers.Sum(c.Key))} = {Rate(numbers, part, numbers.Sum(c.Key))}");
        return Note(TargetNote.HeadlineBase, target, ("goal", shown), ("sums", string.Join("; ", bases)));
    }

    private static string Rate(TargetNumbers numbers, long part, long whole) =>
        Rates.Of(part, whole, Decimals, RateRounding.HalfUp) is { } rate ? Rates.Write(rate, Decimals, numbers.Table.DecimalMark) : "–";

    private static TargetNote Note(string kind, Target target, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = target.Source };
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        return new TargetNote(kind, null, null, all);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
