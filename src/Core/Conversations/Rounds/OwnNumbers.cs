using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Numbers of own codes become codes for every flow (<see cref="BareNumbers"/>), but in the answer to a question for text, where they are whatever was counted.</summary>
internal static class OwnNumbers
{
    /// <summary>The message with codes in the place of such numbers.</summary>
    public static string WithCodes(Talk talk, string text) => IsText(talk) || Commands.Slash(text) is not null ? text
        : BareNumbers.WithCodes(text, [.. Duties.Subjects(talk).Select(s => SubjectWords.Known(talk, s))], BatchReader.FormOf(talk) is { } form ? FormLexicon.Of(form) : null, BareNumbers.FewestDigits);

    private static bool IsText(Talk talk) =>
        talk.State.Pending is Pending.ForAnswer { Draft: var which, Key: var key } && OpenForm.Of(talk, which)?.Form.Find(key) is { Kind: QuestionKind.Text };
}
