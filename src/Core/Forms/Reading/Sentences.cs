using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Sets aside the sentences of a message that ask, appeal or tell hearsay, so that the others may be read.</summary>
internal static class Sentences
{
    /// <returns>The text seen through the sentences that state something, and the words of the others.</returns>
    public static (TokenText Said, string Silent) Part(TokenText text)
    {
        var said = new List<Token>(text.Count);
        var silent = new List<string>();
        for (var start = 0; start < text.Count;)
        {
            var end = start;
            while (end < text.Count && Boundaries.At(text, end) != Boundary.Strong)
            {
                end++;
            }

            var asks = end < text.Count && text[end].IsSign('?');
            var next = Math.Min(end + 1, text.Count);
            if (end > start && SilentSentences.IsSilent(text, start, end, asks))
            {
                silent.Add(text.Slice(start, next).Trim());
                if (!asks)
                {
                    said.AddRange(text.Tokens[end..next]);
                }
            }
            else if (SilentSentences.HearsayAt(text, start, end) is var heard && heard < end)
            {
                said.AddRange(text.Tokens[start..heard]);
                said.AddRange(text.Tokens[end..next]);
                silent.Add(text.Slice(heard, end));
            }
            else
            {
                said.AddRange(text.Tokens[start..next]);
            }

            start = next;
        }

        return silent.Count == 0 ? (text, string.Empty) : (text.Through([.. said]), string.Join("; ", silent));
    }
}
