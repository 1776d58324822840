namespace ReportBot.Core.Plans;

/// <summary>The list of households that register to leave poverty, as a plan asks for it.</summary>
/// <param name="Label">The plan's words.</param>
/// <param name="Deprivations">It names the indicators that each household lacks.</param>
/// <param name="EthnicMinority">It states number and share of ethnic-minority households.</param>
/// <param name="SentTo">To whom it goes.</param>
/// <param name="Source">Where the plan says it.</param>
public sealed record RegistrationList(
    string Label, bool Deprivations, bool EthnicMinority, IReadOnlyList<string> SentTo, string Source);
