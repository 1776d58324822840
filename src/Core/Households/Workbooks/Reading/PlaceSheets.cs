using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Reads the sheets of areas and of bodies.</summary>
internal static class PlaceSheets
{
    /// <summary>Areas, in the sheet's order.</summary>
    public static void ReadAreas(RosterDraft draft, IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Where(draft.IsPlain))
        {
            if (draft.Required(row, Field.Name, "tên địa bàn") is not { } name)
            {
                continue;
            }

            var kind = row.Line(Field.Kind) is { Length: > 0 } given ? given : AreaKinds.KindOf(name) ?? "địa bàn";
            var code = row.Line(Field.Code) is { Length: > 0 } own ? own : CodeOf(draft, name, kind);
            Add(draft, draft.Areas, new AreaEntry(code, kind, name, draft.Count(row, Field.Total)), code, name, row);
        }
    }

    /// <summary>Bodies, in the sheet's order.</summary>
    public static void ReadOrganizations(RosterDraft draft, IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Where(draft.IsPlain))
        {
            if (draft.Required(row, Field.Name, "tên cơ quan, chi bộ") is not { } name)
            {
                continue;
            }

            var area = row.Line(Field.Area) is { Length: > 0 } text ? References.Area(draft, row, Field.Area, text) : null;
            var kind = row.Line(Field.Kind) is { Length: > 0 } given ? WorkbookWords.ReadBody(given) : KindOfBody(name);
            var code = row.Line(Field.Code) is { Length: > 0 } own ? own : CodeOf(draft, name, kind, area);
            Add(draft, draft.Organizations, new OrganizationEntry(code, kind, name, area?.Code), code, name, row);
        }
    }

    /// <summary>The code of an area that has none: as it was known, KP9 for Khu phố 9, or the next of its kind.</summary>
    public static string CodeOf(RosterDraft draft, string name, string kind)
    {
        var known = draft.Known.Areas.Where(a => NameKey.Of(a.Name) == NameKey.Of(name) && draft.Areas.WithCode(a.Code) is null).ToArray();
        if (known.Length == 1)
        {
            return known[0].Code;
        }

        if (PlannedOf(draft, name) is { } planned && draft.Codes.IsFree(planned.Code))
        {
            draft.Codes.Take(planned.Code);
            return planned.Code;
        }

        var prefix = AreaKinds.PrefixOf(kind);
        var bare = AreaKinds.Bare(name);
        return bare.Length is > 0 and <= 3 && bare.All(char.IsAsciiDigit)
            ? draft.Codes.Prefer(prefix + bare, prefix, 2)
            : draft.Codes.Next(prefix, 2);
    }

    /// <summary>The area of the plan's own table that a name means; null where it means none.</summary>
    public static PlannedArea? PlannedOf(RosterDraft draft, string name) =>
        draft.Planned.FirstOrDefault(a => NameKey.Of(a.Name) == NameKey.Of(name))
        ?? (name.Length > 0 && char.IsAsciiDigit(name[^1]) && AreaNames.Read(name, [.. draft.Planned.Select(a => a.Name)]).Areas is [var printed]
            ? draft.Planned.First(a => a.Name == printed)
            : null);

    /// <summary>The code of a body that has none: as it was known, CB-L01 for the party cell of L01, or the next of its kind.</summary>
    public static string CodeOf(RosterDraft draft, string name, string kind, AreaEntry? area)
    {
        var known = draft.Known.Organizations.Where(o => NameKey.Of(o.Name) == NameKey.Of(name) && draft.Organizations.WithCode(o.Code) is null).ToArray();
        var prefix = kind == Organization.PartyCell ? "CB-" : "CQ-";
        return known.Length == 1 ? known[0].Code
            : area is not null ? draft.Codes.Prefer(prefix + area.Code, prefix, 2)
            : draft.Codes.Next(prefix, 2);
    }

    /// <summary>The kind that a body's name tells.</summary>
    public static string KindOfBody(string name) =>
        WorkbookWords.Key(name).StartsWith("chi bo", StringComparison.Ordinal) ? Organization.PartyCell : "body";

    private static void Add<T>(RosterDraft draft, NameIndex<T> into, T entry, string code, string name, TableRow row)
        where T : class
    {
        draft.Codes.Take(code);
        if (into.WithName(name).Count > 0)
        {
            draft.Refuse(row, Field.Name, $"\"{RosterDraft.Short(name)}\" đã ghi ở {draft.SourceOf(into.WithName(name)[0])?.Place() ?? "một dòng trên"}; mỗi nơi chỉ một dòng.");
        }
        else if (!into.Add(draft.From(entry, row)))
        {
            draft.Refuse(row, Field.Code, $"Mã \"{code}\" đã dùng ở {draft.SourceOf(into.WithCode(code)!)?.Place() ?? "một dòng trên"}; mỗi mã chỉ một lần.");
        }
    }
}
