namespace ReportBot.Core.Households;

/// <summary>An area in which a household lived.</summary>
/// <param name="AreaId">Which.</param>
/// <param name="Until">The last day there.</param>
public sealed record PastArea(long AreaId, DateOnly Until);
