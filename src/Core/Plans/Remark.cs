namespace ReportBot.Core.Plans;

/// <summary>A place of the printed plan that is at odds with something else: kept as printed, and said.</summary>
/// <param name="Where">Where it is: "mục II.2.1".</param>
/// <param name="Printed">The printed words.</param>
/// <param name="Note">What is to be known about them.</param>
public sealed record Remark(string Where, string Printed, string Note);
