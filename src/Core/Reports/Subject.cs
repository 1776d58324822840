namespace ReportBot.Core.Reports;

/// <summary>What a report is about.</summary>
public enum SubjectKind
{
    /// <summary>hộ</summary>
    Household,

    /// <summary>địa bàn</summary>
    Area,

    /// <summary>cơ quan, chi bộ, xã</summary>
    Organization,
}

/// <summary>The identity of a subject.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct SubjectId(SubjectKind Kind, long Id)
{
    /// <summary>The word for the kind in storage.</summary>
    public string KindWord => Kind switch
    {
        SubjectKind.Household => "household",
        SubjectKind.Area => "area",
        SubjectKind.Organization => "organization",
    };

    /// <summary>Reads what <see cref="KindWord"/> wrote.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static SubjectId Of(string kindWord, long id) => new(
        kindWord switch
        {
            "household" => SubjectKind.Household,
            "area" => SubjectKind.Area,
            "organization" => SubjectKind.Organization,
            _ => throw new ArgumentOutOfRangeException(nameof(kindWord), kindWord, "Unknown subject kind."),
        },
        id);
}

/// <summary>A subject as shown: code and name.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">H012.</param>
/// <param name="Name">The head of the household or the name of the area or body.</param>
/// <param name="AreaId">The area it lies in, where it has one.</param>
public sealed record Subject(SubjectId Id, string Code, string Name, long? AreaId);
