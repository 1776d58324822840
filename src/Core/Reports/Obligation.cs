using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>
/// One expected report: period × subject × who owes it, enumerated from the assignments in force on the
/// period's last day, never computed by averages.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="OwedByOfficial">The official who owes it: the lead, or the representative of the leading body; null when the body has none.</param>
/// <param name="OwedByOrganization">The leading body, when the lead is no single official.</param>
public sealed record Obligation(Period Period, Subject Subject, long? OwedByOfficial, long? OwedByOrganization);
