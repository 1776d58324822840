using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Sets aside the sentences of a message that ask, appeal or tell hearsay, so that the others may be read.</summary>
internal static class Sentences
{
    /// <returns>The text seen through what states something, and the words of the rest with the place where each begins.</returns>
    public static (TokenText Said, IReadOnlyList<SilentWords> Silent) Part(TokenText text)
    {
        var said = new List<Token>(text.Count);
        var silent = new List<SilentWords>();
        for (var start = 0; start < text.Count;)
        {
            var end = Boundaries.SentenceEnd(text, start);
            var asks = end < text.Count && text[end].IsSign('?');
            var next = Math.Min(end + 1, text.Count);
            if (end > start && SilentSentences.IsSilent(text, start, end, asks))
            {
                var from = AskedClauses.From(text, start, end, asks);
                said.AddRange(text.Tokens.AsSpan(start..from));
                var until = asks ? end : Heard.AskedEnd(text, start, end);
                silent.Add(new SilentWords(text[from].Start, text.Slice(from, until < end ? until : next).Trim()));
                if (!asks || from > start)
                {
                    said.AddRange(text.Tokens.AsSpan(until..next));
                }
            }
            else if (SilentSentences.HearsayAt(text, start, end) is var heard && heard < end)
            {
                var until = Heard.End(text, heard, end);
                said.AddRange(text.Tokens.AsSpan(start..heard));
                said.AddRange(text.Tokens.AsSpan((until < end ? until - 1 : end)..next));
                silent.Add(new SilentWords(text[heard].Start, text.Slice(heard, until).TrimEnd(',', ' ')));
            }
            else
            {
                said.AddRange(text.Tokens.AsSpan(start..next));
            }

            start = next;
        }

        return silent.Count == 0 ? (text, silent) : (text.Through([.. said]), silent);
    }
}

/// <summary>Words set aside.</summary>
/// <param name="At">The place in the text where they begin.</param>
/// <param name="Words">The words, as typed.</param>
internal sealed record SilentWords(int At, string Words);
