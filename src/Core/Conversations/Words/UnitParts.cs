using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Finds the area, the body or the official that the office names in a command: "thôn 2", "chi bộ làng Tam", "chị Thủy".</summary>
internal static class UnitParts
{
    // What stands before a place or a person and belongs to no name.
    private static readonly string[] Leads =
        ["o", "tai", "cua", "ben", "trong", "cho", "dia ban", "khu vuc", "dong chi", "d/c", "dc", "anh", "chi", "ong", "ba", "co", "chu", "bac", "thay", "can bo", "cac dong chi", "cac dong chi o", "at", "in", "of"];

    private static readonly string[] Between = [" o ", " ben ", " thuoc ", " cua ", " tai "];

    /// <summary>
    /// Those that the words name: areas and bodies by their whole name or code, officials by code or name, then what bears the
    /// words within its name. Several where a name is shared; none for other words.
    /// </summary>
    public static IReadOnlyList<UnitPart> Find(Talk talk, string words)
    {
        var typed = VietnameseText.Fold(VietnameseText.Normalize(words)).Trim(' ', '?', '.', ',', ':', '!');
        if (typed.Length < 2)
        {
            return [];
        }

        if (UnitPart.FromWord(typed) is { } part && part.NameIn(talk.Know.Roster).Length > 0)
        {
            return [part];
        }

        // As typed first: "chi bộ" begins with what is also a word of address.
        for (var name = typed; name is not null; name = WithoutLead(name))
        {
            if (Exact(talk, name) is { Count: > 0 } exact)
            {
                return exact;
            }
        }

        for (var name = typed; name is not null; name = WithoutLead(name))
        {
            if (Within(talk, name) is { Count: > 0 } within)
            {
                return within;
            }
        }

        return At(talk, typed);
    }

    // "đồng chí Khánh ở Pơ Tung": somebody by name who looks after something in a place, or belongs to a body there.
    private static List<UnitPart> At(Talk talk, string typed)
    {
        var roster = talk.Know.Roster;
        foreach (var word in Between)
        {
            if (typed.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && Find(talk, typed[..at]) is { Count: > 0 } people && people.All(p => p.Kind == UnitPartKind.Official)
                && Find(talk, typed[(at + word.Length)..]) is { Count: > 0 } places)
            {
                return [.. people.Where(p => places.Any(place => place.Kind switch
                {
                    UnitPartKind.Area => roster.SubjectsOf(p.Id, talk.Know.Today).Any(s => s.Subject.AreaId == place.Id),
                    UnitPartKind.Body => roster.Official(p.Id) is { } official && (official.OrganizationId == place.Id || official.RepresentsId == place.Id),
                    UnitPartKind.Official => false,
                }))];
            }
        }

        return [];
    }

    /// <summary>Whether the words begin like a place of this unit ("thôn 9", "chi bộ …"), known or not.</summary>
    public static bool LooksLikePlace(Talk talk, string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        for (var name = folded; name is not null; name = WithoutLead(name))
        {
            if (name.StartsWith("chi bo ", StringComparison.Ordinal)
                || talk.Know.Roster.Areas.Any(a => a.Kind.Length > 0 && name.StartsWith(VietnameseText.Fold(a.Kind) + " ", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<UnitPart> Exact(Talk talk, string name)
    {
        var roster = talk.Know.Roster;
        var areas = roster.Areas.Where(a => Is(a.Name, a.Code, name) || VietnameseText.Fold($"{a.Kind} {a.Name}") == name).ToList();
        return areas.Count > 0 ? [.. areas.Select(a => new UnitPart(UnitPartKind.Area, a.Id))]
            : roster.Organizations.Where(o => Is(o.Name, o.Code, name)).ToList() is { Count: > 0 } bodies ? [.. bodies.Select(o => new UnitPart(UnitPartKind.Body, o.Id))]
            : [.. Officials(talk).Where(o => Is(o.Name, o.Code, name)).Select(Of)];
    }

    // The last words of a name are what somebody is called by; a place by any words of its name but the kind alone.
    private static List<UnitPart> Within(Talk talk, string name)
    {
        var called = Officials(talk).Where(o => (" " + VietnameseText.Fold(o.Name)).EndsWith(" " + name, StringComparison.Ordinal)).ToList();
        if (called.Count > 0)
        {
            return [.. called.Select(Of)];
        }

        var roster = talk.Know.Roster;
        return name.Length < 4 || roster.Areas.Any(a => VietnameseText.Fold(a.Kind) == name)
            ? []
            : [
                .. roster.Areas.Where(a => Holds(a.Name, name)).Select(a => new UnitPart(UnitPartKind.Area, a.Id)),
                .. roster.Organizations.Where(o => Holds(o.Name, name)).Select(o => new UnitPart(UnitPartKind.Body, o.Id)),
            ];
    }

    private static IEnumerable<Official> Officials(Talk talk) => talk.Know.Roster.Officials
        .Where(o => !o.Roles.HasFlag(Roles.Administrator) || talk.Person.Access.HasAny(Roles.Administrator))
        .Where(o => o.To is not { } last || talk.Know.Today <= last);

    private static bool Is(string name, string code, string words) => VietnameseText.Fold(name) == words || VietnameseText.Fold(code) == words;

    private static bool Holds(string name, string words) => $" {VietnameseText.Fold(name)} ".Contains($" {words} ", StringComparison.Ordinal);

    private static UnitPart Of(Official official) => new(UnitPartKind.Official, official.Id);

    private static string? WithoutLead(string name)
    {
        var lead = Leads.Where(l => name.StartsWith(l + " ", StringComparison.Ordinal)).MaxBy(l => l.Length);
        return lead is null ? null : name[(lead.Length + 1)..].TrimStart();
    }
}
