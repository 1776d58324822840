namespace ReportBot.Core.Summaries;

/// <summary>A subject that opinions are gathered under.</summary>
/// <param name="Label">As people read it; empty for words that speak of something else.</param>
/// <param name="EndsClause">What follows in the same clause only tells what for.</param>
internal sealed record Topic(string Label, bool EndsClause);
