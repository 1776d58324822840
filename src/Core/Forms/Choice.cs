namespace ReportBot.Core.Forms;

/// <summary>One of the answers a <see cref="QuestionKind.Choice"/> or <see cref="QuestionKind.Choices"/> question offers.</summary>
/// <param name="Key">The stable word stored in reports and summaries, for example <c>loan</c>.</param>
/// <param name="Label">What people read, for example "vay vốn ưu đãi".</param>
/// <param name="Words">Other words that officials type for it, with or without marks.</param>
public sealed record Choice(string Key, string Label, IReadOnlyList<string> Words);
