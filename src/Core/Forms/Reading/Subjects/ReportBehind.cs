using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What makes a message in which a householder tells something the sender's own report: behind the telling the sender himself came there ("Em ghé nhà ảnh
/// chiều qua"), a label stands with what it asks for ("Khó khăn: …"), or an income of a person and month.
/// </summary>
internal static class ReportBehind
{
    private const int LongestLabel = 4;
    private static readonly Vocabulary Listens = new("nghe");

    /// <summary>Whether it stands anywhere behind the token.</summary>
    public static bool Stands(TokenText text, int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (SenderCameAt(text, from, at) || IsLabel(text, from, at) || IsIncome(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SenderCameAt(TokenText text, int from, int at)
    {
        var sender = CameWords.Sender.Skip(text, at, text.Count);
        if (sender == at || (at > from && Boundaries.At(text, at - 1) == Boundary.None && CameWords.Belongs.Begins(text, at - 1, at)))
        {
            return false;
        }

        var (start, end) = (Math.Max(from, Boundaries.ClauseStart(text, at)), Boundaries.ClauseEnd(text, at, text.Count));
        var verb = CameWords.Around.SkipAll(text, sender, end);
        var came = Math.Max(CameWords.Moves.Skip(text, verb, end), Math.Max(CameWords.Stays.Skip(text, verb, end), Math.Max(CameWords.Meets.Skip(text, verb, end), Listens.Skip(text, verb, end))));
        return came > verb && !CameWords.Not.OccursIn(text, start, verb) && !CameWords.Phone.OccursIn(text, start, end) && !CameWords.Elsewhere.OccursIn(text, came, end);
    }

    /// <summary>A few words from the start of their clause to a colon: "Khó khăn:".</summary>
    private static bool IsLabel(TokenText text, int from, int at) =>
        text[at].IsSign(':') && Boundaries.ClauseStart(text, at) is var start && start > from && at > start && at - start <= LongestLabel && at + 1 < text.Count
        && text.Tokens[start..at].All(t => t.IsWord);

    private static bool IsIncome(TokenText text, int at) =>
        text[at].IsDigits && MoneyPhrase.Read(text, at, text.Count) is { } money && PerUnits.Read(text, money.End, text.Count).Units == (Per.Person | Per.Month);
}
