namespace ReportBot.Core.Households.Registration;

/// <summary>A household registered to leave poverty in a year. Its status does not change by it.</summary>
/// <param name="Household">Row id.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Deprivations">Keys of the indicators that it lacks, in the order of the list of all.</param>
/// <param name="Support">The support it needs, as written; may be empty.</param>
/// <param name="IsEthnicMinority">Sensitive: null where nobody said. Counted in the list's rate, shown for no household.</param>
/// <param name="RegisteredBy">The official who wrote it down.</param>
/// <param name="RegisteredAt">When, UTC.</param>
public sealed record ExitRegistration(
    long Household, int Year, IReadOnlyList<string> Deprivations, string Support, bool? IsEthnicMinority, long RegisteredBy, DateTimeOffset RegisteredAt);

/// <summary>A registration as it is asked for.</summary>
public sealed record NewRegistration(
    long Household, int Year, IReadOnlyList<string> Deprivations, string Support, bool? IsEthnicMinority);
