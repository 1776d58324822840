using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Takes off what a message says to its reader and not of a household, before whose report it is and what it tells are judged: greeting and address in
/// front ("Báo cáo anh, …", "Kính gửi đồng chí: …"), thanks and farewell behind ("… . Cảm ơn em"), the particles a sentence
/// ends with ("… nhé em"). Words that would leave nothing stay: a greeting alone is answered as one.
/// </summary>
internal static class Courtesies
{
    /// <summary>The text seen without its courtesy; the text itself where there is none, or nothing else.</summary>
    public static TokenText Take(TokenText text, IReadOnlyList<KnownSubject> own, DateOnly today)
    {
        // "em chao anh, h41 ốm nằm viện": what is typed without thinking lacks its marks first.
        var from = new OpeningWords(text.WithoutMarks(), own).Skip();
        var to = ClosingWords.Start(text, from);
        var said = Kept(text, YoungSender.Without(text, from, to, today));
        var kept = new List<Token>(said.Count);
        for (var start = 0; start < said.Count;)
        {
            // The particles at the end of every sentence.
            var end = Boundaries.SentenceEnd(said, start);
            AddClauses(kept, said, start, end);
            kept.AddRange(said.Tokens.AsSpan(end..Math.Min(end + 1, said.Count)));
            start = end + 1;
        }

        return Kept(said, [.. kept]);
    }

    /// <summary>"… mua giống dâu tằm nha anh, em thăm 3/9": before a comma only what is spoken to somebody by name of what he is.</summary>
    private static void AddClauses(List<Token> kept, TokenText said, int start, int end)
    {
        for (var comma = Array.FindIndex(said.Tokens, start, end - start, t => t.IsSign(',')); comma > start; comma = Array.FindIndex(said.Tokens, comma + 1, end - comma - 1, t => t.IsSign(',')))
        {
            if (Particles.SpokenTo(said, start, comma) is var spoken && spoken < comma)
            {
                kept.AddRange(said.Tokens.AsSpan(start..spoken));
                start = comma;
            }
        }

        kept.AddRange(said.Tokens.AsSpan(start..Particles.Start(said, start, end)));
    }

    /// <summary>"Dạ báo cáo đồng chí: H017 …" from its first word that is no courtesy on, as typed.</summary>
    public static string WithoutOpening(string text) =>
        TokenText.Of(text) is { Count: > 0 } words && new OpeningWords(words.WithoutMarks(), []).Skip() is var from && from > 0 ? words.Text[words[from].Start..] : text;

    private static TokenText Kept(TokenText text, Token[] tokens) =>
        tokens.Length < text.Count && tokens.Any(t => t.IsWord) ? text.Alone(tokens) : text;
}
