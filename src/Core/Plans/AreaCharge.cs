namespace ReportBot.Core.Plans;

/// <summary>One line of a plan's table of who is in charge of which areas, as printed.</summary>
/// <param name="Name">The person.</param>
/// <param name="Post">The person's post.</param>
/// <param name="Areas">The printed areas: "Khu phố 9 + 4", "Khu phố 8 +12".</param>
public sealed record AreaCharge(string Name, string Post, string Areas);
