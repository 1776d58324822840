using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What of the words that answer nothing is kept for the office. Left out is only what tells nothing of the household: the sender's own
/// way and excuses, what leads to an answer, what the scene was when one came, and what an answer says already. A clause with a word that
/// may be news (<see cref="NewsWords"/>) stays whole, and so does whatever no rule here knows.
/// </summary>
internal static class KeptWords
{
    /// <summary>What was taken by then, and what needs to be kept for nobody.</summary>
    public static bool[] Without(TokenText text, bool[] taken, Told told)
    {
        var gone = (bool[])taken.Clone();
        for (var start = 0; start < text.Count;)
        {
            var end = ClauseEnd(text, start);
            for (var from = start; from < end;)
            {
                var to = from;
                while (to < end && !taken[to])
                {
                    to++;
                }

                if (to > from && SaysNothing(new Run(text, from, to, IsWhole: from == start && to == end), told))
                {
                    gone.AsSpan(from, to - from).Fill(true);
                }

                from = to > from ? to : from + 1;
            }

            start = end + 1;
        }

        return gone;
    }

    /// <summary>Words that were set aside, without what tells nothing.</summary>
    public static string Of(string words, Told told)
    {
        var text = TokenText.Of(words);
        var gone = Without(text, new bool[text.Count], told);
        return Enumerable.Range(0, text.Count).Any(i => !gone[i] && (text[i].IsWord || text[i].IsDigits)) ? words : string.Empty;
    }

    /// <summary>"Em Hoa báo cáo: …": a colon ends what leads to the rest of its clause.</summary>
    private static int ClauseEnd(TokenText text, int start)
    {
        var end = Boundaries.ClauseEnd(text, start, text.Count);
        var colon = Array.FindIndex(text.Tokens, start, end - start, t => t.IsSign(':'));
        return colon > start && text.At(colon + 1) is { Glued: false } ? colon : end;
    }

    private static bool SaysNothing(Run run, Told told) =>
        SendersOwn.Is(run, told) || PassingScenes.Is(run, told) || ToldAlready.Is(run, told) || LeadingWords.Is(run, told);
}
