namespace ReportBot.Core.People;

/// <summary>For whom an official works and reports.</summary>
/// <param name="OrganizationId">Where the official works.</param>
/// <param name="CellId">The party cell the official belongs to.</param>
/// <param name="RepresentsId">The organization on whose behalf the official reports.</param>
public sealed record OfficialBodies(long? OrganizationId, long? CellId, long? RepresentsId);

/// <summary>For whom an official worked and reported up to a day.</summary>
/// <param name="Bodies">For whom.</param>
/// <param name="Until">The last day of it.</param>
public sealed record PastBodies(OfficialBodies Bodies, DateOnly Until);
