namespace ReportBot.Core.Plans;

/// <summary>A part of the unit: thôn, làng, xóm, khu phố, khóm, ấp… Kind and name are data.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Stable code in the roster.</param>
/// <param name="Kind">The local word: "làng".</param>
/// <param name="Name">The whole name: "Làng Tam", "Khu phố 9".</param>
/// <param name="Position">Its place in the plan's own order.</param>
/// <param name="HouseholdTotal">All households in the area, for rates; null where not known.</param>
public sealed record Area(long Id, string Code, string Kind, string Name, int Position, int? HouseholdTotal);
