using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A message laid out in cells: the same sign, with a space on both sides, two times or more ("thăm 5/9 / kk: nhà dột / trao 10kg gạo", "… + … + …").
/// It parts answers as a full stop parts sentences; the dash between a label and its words does not.
/// </summary>
internal static class Cells
{
    private const int FewestSigns = 2;

    /// <summary>Whether a cell ends at a token, and the text that is being read with it.</summary>
    public static bool Ends(TokenText text, int at, Piece? current) =>
        current is { Question.Kind: QuestionKind.Text } && at > current.OpenEnd && IsSeparatorAt(text, at);

    /// <summary>The end of the sentence or cell that begins at <paramref name="start"/>.</summary>
    public static int End(TokenText text, int start)
    {
        var end = start;
        while (end < text.Count && Boundaries.At(text, end) != Boundary.Strong && !IsSeparatorAt(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the token is a sign that parts cells in this text.</summary>
    public static bool IsSeparatorAt(TokenText text, int at) => IsSeparator(text, at) && Count(text, text[at].Folded) >= FewestSigns;

    private static bool IsSeparator(TokenText text, int at) =>
        text[at] is { Kind: TokenKind.Sign, Glued: false, Folded: "-" or "–" or "—" or "/" or "+" or "•" or "*" or "|" } && text.At(at + 1) is { Glued: false, Kind: not TokenKind.NewLine };

    private static int Count(TokenText text, string sign)
    {
        var count = 0;
        for (var at = 0; at < text.Count && count < FewestSigns; at++)
        {
            count += text[at].Folded == sign && IsSeparator(text, at) ? 1 : 0;
        }

        return count;
    }
}
