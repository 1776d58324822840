using System.Collections;
using System.Globalization;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The rules that every list keeps, with what breaks them told by sheet, row and column.</summary>
internal static class RosterProblems
{
    // The words of the JSON file as the workbook has them.
    private static readonly (string Json, string Workbook)[] Terms =
    [
        ("(trường \"represents\")", "(cột \"Báo cáo thay cho\" ở trang Cán bộ)"),
        ("(kind phải là \"party-cell\")", "(loại phải là Chi bộ)"),
    ];

    /// <summary>Lists what is wrong.</summary>
    public static void Check(RosterFile roster, RosterDraft draft, FileProblems problems)
    {
        var found = new FileProblems("");
        RosterCheck.Check(roster, found);
        DutyPlan.Of(draft.Known, roster).Check(found);
        foreach (var problem in found.All)
        {
            problems.Add(Place(roster, draft, problem.Place), Terms.Aggregate(
                problem.Text, (text, term) => text.Replace(term.Json, term.Workbook, StringComparison.Ordinal)));
        }
    }

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
        "from" => Field.From,
        "who" => row.Table.Has(Field.Who) && row.Line(Field.Who).Length > 0 ? Field.Who : row.Table.Has(Field.WhoName) ? Field.WhoName : Field.Name,
        "on" => row.Table.Has(Field.On) && row.Line(Field.On).Length > 0 ? Field.On : Field.OnName,
        _ => null,
    };
}
