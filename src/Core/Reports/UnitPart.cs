using System.Globalization;
using ReportBot.Core.Households;

namespace ReportBot.Core.Reports;

/// <summary>A part of the unit whose reports are looked at alone: an area, a body such as a party cell, or one official's.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its row id.</param>
public sealed record UnitPart(UnitPartKind Kind, long Id)
{
    private static readonly string[] Words = ["area", "body", "official"];

    /// <summary>"area:12": the part in a button.</summary>
    public string Word => string.Create(CultureInfo.InvariantCulture, $"{Words[(int)Kind]}:{Id}");

    /// <summary>The part of a button; null for other words.</summary>
    public static UnitPart? FromWord(string word) =>
        word.Split(':') is [var kind, var id] && Array.IndexOf(Words, kind) is >= 0 and var index
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new UnitPart((UnitPartKind)index, number)
            : null;

    /// <summary>Whether an owed report belongs to it: by where its subject lies, by the body that it counts for, or by who owes it.</summary>
    public bool Holds(Roster roster, Obligation owed) => Kind switch
    {
        UnitPartKind.Area => owed.Subject.AreaId == Id || owed.Subject.Id == new SubjectId(SubjectKind.Area, Id),
        UnitPartKind.Body => (owed.OwedByOrganization ?? BodyOf(roster, owed)) == Id || owed.Subject.Id == new SubjectId(SubjectKind.Organization, Id),
        UnitPartKind.Official => owed.OwedByOfficial == Id,
    };

    /// <summary>Its name; empty where there is no such part.</summary>
    public string NameIn(Roster roster) => Kind switch
    {
        UnitPartKind.Area => roster.Area(Id)?.Name ?? "",
        UnitPartKind.Body => roster.Organization(Id)?.Name ?? "",
        UnitPartKind.Official => roster.NameOf(Id),
    };

    private static long? BodyOf(Roster roster, Obligation owed) =>
        owed.OwedByOfficial is { } official ? roster.Official(official)?.CountsForOn(owed.Period.LastDay) : null;
}

/// <summary>What a part of a unit is.</summary>
public enum UnitPartKind
{
    /// <summary>A thôn, làng, khu phố…</summary>
    Area,

    /// <summary>A party cell or another body.</summary>
    Body,

    /// <summary>One official.</summary>
    Official,
}
