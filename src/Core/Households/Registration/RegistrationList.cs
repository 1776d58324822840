namespace ReportBot.Core.Households.Registration;

/// <summary>The list of households registered to leave poverty, with its totals (Kim Tân's plan, 1.2).</summary>
/// <param name="Year">The year.</param>
/// <param name="Registrations">In the order of lists.</param>
/// <param name="EthnicMinority">How many said that they are of an ethnic minority.</param>
/// <param name="MinorityUnknown">For how many nobody said.</param>
/// <param name="Deprivations">The indicators lacked, with how many households lack each, most first.</param>
public sealed record RegistrationList(
    int Year,
    IReadOnlyList<ExitRegistration> Registrations,
    int EthnicMinority,
    int MinorityUnknown,
    IReadOnlyList<(Deprivation Indicator, int Households)> Deprivations)
{
    /// <summary>Share of ethnic-minority households among all registered, in hundredths of a percent, half up; null without any.</summary>
    public int? MinorityHundredths => Registrations.Count == 0
        ? null
        : (int)Math.Round(10_000m * EthnicMinority / Registrations.Count, MidpointRounding.AwayFromZero);

    /// <summary>Counts a year's registrations.</summary>
    public static RegistrationList Of(Roster roster, int year, IReadOnlyList<ExitRegistration> registrations) => new(
        year,
        [.. registrations.OrderBy(r => roster.OrderOf(new Reports.SubjectId(Reports.SubjectKind.Household, r.Household)))],
        registrations.Count(r => r.IsEthnicMinority == true),
        registrations.Count(r => r.IsEthnicMinority is null),
        [.. Registration.Deprivations.All
            .Select(d => (d, registrations.Count(r => r.Deprivations.Contains(d.Key, StringComparer.Ordinal))))
            .Where(d => d.Item2 > 0)
            .OrderByDescending(d => d.Item2)]);
}
