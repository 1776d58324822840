using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Em chưa thăm H005, [H012 thăm 8/9]", "đã thăm H005, [H012 thì chưa]": where the visit was said before the first of two that a comma parts, and is said again
/// behind the second, the other way round, they are no list: each has its own. "Em đã thăm H005, H012 rồi" is one.
/// </summary>
internal static class OwnVisit
{
    private static readonly Vocabulary Before = new("thăm", "ghé", "gặp", "đi", "đến", "tới", "qua", "vào", "vô", "xuống", "lên");

    private static readonly Vocabulary No = new("chưa", "không", "chẳng", "chả");

    private static readonly Vocabulary Was = new([
        "thì",
        .. from who in (string[])["", "em ", "tôi ", "mình "] from done in (string[])["", "đã ", "mới ", "có "] from visit in (string[])["thăm", "đi thăm", "đến thăm", "ghé thăm", "gặp", "ghé"] select who + done + visit,
    ]);

    private static readonly Vocabulary WasNot = new([
        "thì", "vắng nhà", "đi vắng", "không gặp",
        .. from who in (string[])["", "em ", "tôi ", "mình "] from visit in (string[])["thăm", "đi", "đi thăm", "đến", "đến thăm", "tới", "ghé", "gặp"] select who + "chưa " + visit,
    ]);

    /// <summary>Whether the household, which a comma alone parts from the list before it, has a visit of its own behind it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="list">The households of the list so far.</param>
    /// <param name="next">The household behind them.</param>
    public static bool IsSaidOf(TokenText text, List<Mention> list, Mention next) =>
        next.Start == list[^1].End + 1 && text[list[^1].End].IsSign(',')
        && Boundaries.ClauseStart(text, list[0].Start) is var lead && Before.OccursIn(text, lead, list[0].Start)
        && (No.OccursIn(text, lead, list[0].Start) ? Was : WasNot).Begins(text, next.End, text.Count);
}
