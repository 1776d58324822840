using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"bà Lưn thăm 4/9, tn 1tr; Blơ 4/9 vay 30tr; Lưk 5/9 khó lắm": where the visit is said of one household with its day, a day directly behind another is its visit's too.</summary>
internal static class VisitOnce
{
    private const int FewestDays = 2;
    private const int DayTokens = 3;

    private static readonly Vocabulary Visits = new("thăm", "đã thăm", "đi thăm", "đến thăm", "ghé", "ghé thăm", "thăm ngày", "thăm hôm", "đã thăm ngày", "đã thăm hôm");

    private static readonly Token Visit = TokenText.Of("thăm").Tokens[0];

    /// <summary>The message with the visit before each such day; itself where fewer than two households have their day that way.</summary>
    public static TokenText Repeated(TokenText words, SubjectFinder finder, FormLexicon lexicon)
    {
        if (lexicon.Visit is null || words.Tokens.Count(t => t.IsSign('/')) < FewestDays)
        {
            return words;
        }

        var mentions = finder.Find(words).Where(m => m is { Code: not null, IsBetween: false, IsEveryone: false }).ToList();
        var bare = mentions.Select(m => words.Count > m.End && words[m.End].IsSign(':') ? m.End + 1 : m.End).Where(at => IsDay(words, at)).ToList();
        var said = mentions.Count(m => Visits.Skip(words, m.End, words.Count) is var end && end > m.End && IsDay(words, end));
        // "H012 5/9 bò chết; H013 6/9 heo chết": the day of what happened, where the visit is said of nobody and no answer follows.
        bare = [.. bare.Where(at => said > 0 || at + DayTokens == words.Count || words[at + DayTokens].Kind is TokenKind.Sign or TokenKind.NewLine || IsAnswer(lexicon, words, at + DayTokens))];
        return bare.Count == 0 || bare.Count + said < FewestDays ? words
            : words.Through([.. words.Tokens.SelectMany((t, i) => bare.Contains(i) ? [Visit with { Start = t.Start, End = t.Start }, t] : (Token[])[t])]);
    }

    // "5/9 [tn 1tr1]", "5/9 [900k]"
    private static bool IsAnswer(FormLexicon lexicon, TokenText words, int at) =>
        MoneyPhrase.Read(words, at, words.Count) is { Doubt: MoneyDoubt.None }
        || (lexicon.Find(words, at, words.Count) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null }));

    // "4/9", and no fraction or figure.
    private static bool IsDay(TokenText words, int at) =>
        at + DayTokens <= words.Count && words[at].IsDigits && !words[at].Glued && words[at + 1].IsSign('/') && words[at + 1].Glued && words[at + 2] is { IsDigits: true, Glued: true } && words[at].Folded.Length <= 2 && words[at + 2].Folded.Length <= 2;
}
