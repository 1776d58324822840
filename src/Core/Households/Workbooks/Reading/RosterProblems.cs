using System.Collections;
using System.Globalization;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The rules that every list keeps, with what breaks them told by sheet, row and column.</summary>
internal static class RosterProblems
{
    private const int MostNamed = 8;

    // The words of the JSON file as the workbook has them.
    private static readonly (string Json, string Workbook)[] Terms =
    [
        ("(trường \"represents\")", "(cột \"Báo cáo thay cho\" ở trang Cán bộ)"),
        ("(kind phải là \"party-cell\")", "(loại phải là Chi bộ)"),
        (" (left): merged hoặc moved-out", " rời danh sách: Nhập hộ hoặc Chuyển đi"), (" (came): split hoặc moved-in", " vào danh sách: Tách hộ hoặc Chuyển đến"),
        (" (left)", ""), (" (to)", ""), (" (wentTo)", ""), (" (cameFrom)", ""),
    ];

    /// <summary>Lists what is wrong.</summary>
    public static void Check(RosterFile roster, RosterDraft draft, FileProblems problems)
    {
        var found = new FileProblems("");
        RosterCheck.Check(roster, found);
        DutyPlan.Of(draft.Known, roster).Check(found);
        foreach (var problem in found.All.Where(p => UnledOf(roster, draft, p) is null))
        {
            problems.Add(Place(roster, draft, problem.Place), Terms.Aggregate(
                problem.Text, (text, term) => text.Replace(term.Json, term.Workbook, StringComparison.Ordinal)));
        }

        Unled(draft, [.. found.All.Select(p => UnledOf(roster, draft, p)).OfType<HouseholdEntry>()], problems);
    }

    // Households that the workbook has no row for, left without a lead by what it says of duties: one sentence an area.
    private static void Unled(RosterDraft draft, IReadOnlyList<HouseholdEntry> households, FileProblems problems)
    {
        foreach (var area in households.GroupBy(h => h.Area, StringComparer.OrdinalIgnoreCase))
        {
            var name = draft.Areas.WithCode(area.Key)?.Name ?? area.Key;
            var codes = string.Join(", ", area.Take(MostNamed).Select(h => h.Code)) + (area.Count() > MostNamed ? "…" : "");
            problems.Add(
                $"trang {draft.DutySheet}, {name}",
                $"{area.Count()} hộ ở đây chưa có ai phụ trách chính vào ngày của danh sách ({codes}); hãy thêm dòng phân công cho cả {name} hoặc cho từng hộ.");
        }
    }

    // Of a household the check tells the list's own place alone where nobody leads it.
    private static HouseholdEntry? UnledOf(RosterFile roster, RosterDraft draft, FileProblem problem) =>
        problem.Place.StartsWith("households[", StringComparison.Ordinal) && problem.Place.EndsWith(']')
        && int.TryParse(problem.Place.AsSpan("households[".Length, problem.Place.Length - "households[]".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && roster.Households[index] is var household && draft.SourceOf(household) is null ? household : null;

    // "assignments[12].who"
    private static string Place(RosterFile roster, RosterDraft draft, string place)
    {
        var (open, close) = (place.IndexOf('[', StringComparison.Ordinal), place.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || !int.TryParse(place.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return "";
        }

        IList list = place[..open] switch
        {
            "areas" => roster.Areas.ToArray(),
            "organizations" => roster.Organizations.ToArray(),
            "officials" => roster.Officials.ToArray(),
            "households" => roster.Households.ToArray(),
            _ => roster.Assignments.ToArray(),
        };
        return draft.SourceOf(list[index]!) is { } row ? row.Place(FieldOf(row, place[(close + 1)..])) : "";
    }

    private static Field? FieldOf(TableRow row, string rest) => rest.TrimStart('.').Split('.', '[')[0] switch
    {
        "code" => row.Table.Kind == SheetKind.Duties ? null : Field.Code,
        "name" => Field.Name,
        "head" => Field.Head,
        "area" => Field.Area,
        "kind" => Field.Kind,
        "members" => Field.Members,
        "organization" => Field.Organization,
        "cell" => Field.Cell,
        "represents" => Field.Represents,
        "statuses" => Field.Status,
        "to" => Field.To,
        "came" => Field.Came,
        "cameFrom" => Field.CameFrom,
        "left" => Field.Left,
        "wentTo" => Field.WentTo,
        "from" => Field.From,
        "who" => row.Table.Has(Field.Who) && row.Line(Field.Who).Length > 0 ? Field.Who : row.Table.Has(Field.WhoName) ? Field.WhoName : Field.Name,
        "on" => row.Table.Has(Field.On) && row.Line(Field.On).Length > 0 ? Field.On : Field.OnName,
        _ => null,
    };
}
