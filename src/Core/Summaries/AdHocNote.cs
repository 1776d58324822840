namespace ReportBot.Core.Summaries;

/// <summary>A report that nobody owed, as a summary names it.</summary>
/// <param name="Number">The number people see.</param>
/// <param name="Subject">The subject's code.</param>
/// <param name="Day">When it was filed, a day of the plan's zone.</param>
/// <param name="Words">What it says.</param>
public sealed record AdHocNote(long Number, string Subject, DateOnly Day, string Words);
