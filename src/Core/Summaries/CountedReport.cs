using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>A report as the figures see it.</summary>
/// <param name="Number">The number people see.</param>
/// <param name="Subject">The subject's code.</param>
/// <param name="Answers">The answers.</param>
public sealed record CountedReport(long Number, string Subject, Answers Answers);
