using ReportBot.Core.Households.Workbooks.Reading;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Sample;

/// <summary>What a plan asks of an invented roster, so that its periods have something to be reported on.</summary>
/// <param name="AsOf">The day from which it holds: the plan's first.</param>
/// <param name="AreaKind">The local word for areas; null for the mixed villages of the first sample.</param>
/// <param name="Areas">The areas of the plan's own table, by code and printed name; empty where it has none.</param>
/// <param name="Subjects">What reports are about.</param>
public sealed record SampleShape(
    DateOnly AsOf, string? AreaKind, IReadOnlyList<(string Code, string Name)> Areas, IReadOnlySet<SubjectKind> Subjects)
{
    /// <summary>A commune that reports on its households.</summary>
    public static SampleShape Commune(DateOnly asOf) => new(asOf, null, [], new HashSet<SubjectKind> { SubjectKind.Household });

    /// <summary>What this plan asks.</summary>
    public static SampleShape Of(Plan plan)
    {
        var subjects = plan.Schedule.Select(r => SubjectId.Of(r.Subject, 0).Kind).ToHashSet();
        var areas = plan.TargetTable is { } table
            ? table.Rows.Zip(table.AreaNames, (row, name) => (Code: row.Area ?? "", Name: name)).Where(a => a is { Code.Length: > 0, Name.Length: > 0 }).ToArray()
            : [];
        return new SampleShape(plan.From, subjects.Contains(SubjectKind.Household) ? null : KindOf(plan, subjects), areas, subjects);
    }

    // "Các xóm trên địa bàn xã" report: the areas are xóm. Where bodies report, an area is a commune of the district.
    private static string KindOf(Plan plan, HashSet<SubjectKind> subjects)
    {
        if (!subjects.Contains(SubjectKind.Area))
        {
            return "xã";
        }

        var words = string.Join(' ', plan.Route.Reporters).Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Select((w, i) => (i + 1 < words.Length ? AreaKinds.KindOf($"{w} {words[i + 1]} 1") : null) ?? AreaKinds.KindOf($"{w} 1"))
            .FirstOrDefault(kind => kind is not null && VietnameseText.Fold(kind) != "ban") ?? "thôn";
    }
}
