using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>A part of a report that says one thing, and the answers that it gives.</summary>
internal sealed record Statement(StatementKind Kind, string Text, params (string Key, Answer Value)[] Answers);

/// <summary>What must be known of a statement to lay a report out.</summary>
internal enum StatementKind
{
    /// <summary>Nothing: it may stand anywhere.</summary>
    Plain,

    /// <summary>Help: behind a wish in the same sentence it is wished for.</summary>
    Help,

    /// <summary>A wish or a proposal.</summary>
    Wish,
}
