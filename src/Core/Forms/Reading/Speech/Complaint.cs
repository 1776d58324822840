using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "chị than giá cám lên cao quá", "ổng kể khổ là nhà dột": whoever of the household complains tells a hardship, and the words
/// behind are the form's text of it, word for word. It ends with its sentence, unless the next one goes on telling hardship.
/// </summary>
internal static class Complaint
{
    /// <summary>The piece that such words begin at a clause's start; null where none begins.</summary>
    /// <param name="text">The message.</param>
    /// <param name="lexicon">The form's words.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="at">Where the person, or the verb itself behind a name that was taken out, begins.</param>
    /// <param name="end">Where the clause ends.</param>
    public static Piece? Find(TokenText text, FormLexicon lexicon, int start, int at, int end)
    {
        if (lexicon.Hardship is not { } hardship || !text[at].IsWord)
        {
            return null;
        }

        var person = Persons.Skip(text, at, end);
        var isNamed = char.IsUpper(text.Text[text[at].Start]) || person > at;
        while (person < end && isNamed && char.IsUpper(text.Text[text[person].Start]) && text[person].IsWord)
        {
            person++;
        }

        return SpokenWords.Verb(text, person, end) is { What: Spoken.Complains } verb && !GoesOn(text, start, at, person, verb.At, end) && !IsLabel(text, lexicon, verb.End, end) && (person > at || (at == verb.At && IsAlone(text, start, at, end)))
            ? new Piece(MarkKind.Label, hardship, at, at, verb.End, end) { IsSpoken = true }
            : null;
    }

    /// <summary>"cháu đậu đại học, gia đình lo không có tiền đóng học": behind a comma the household's worry goes on with what was told.</summary>
    private static bool GoesOn(TokenText text, int start, int at, int person, int verb, int end) =>
        start > 0 && Boundaries.At(text, start - 1) == Boundary.Weak && Persons.IsNobodysOwn(text, at, person) && SpokenWords.IsWorry(text, verb, end);

    /// <summary>"chị than khó khăn là thiếu vốn": the label behind it opens its own text.</summary>
    private static bool IsLabel(TokenText text, FormLexicon lexicon, int at, int end) =>
        lexicon.Find(text, at, end) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text });

    private static bool IsAlone(TokenText text, int start, int at, int end) => at == start && text[at].Folded == "than" && !SpokenWords.IsAnother(text, at, end);

    /// <summary>Whether the clause that begins at <paramref name="start"/> is no part of the complaint before it: a further sentence, or somebody who tells something else.</summary>
    public static bool EndsAt(Piece current, TokenText text, int start, int end, FormLexicon lexicon, DateOnly today) =>
        current.IsSpoken && start > current.OpenEnd + 1 && (EndsSentence(current, text, start, end, lexicon, today) || TellsAnother(text, start, end));

    private static bool EndsSentence(Piece current, TokenText text, int start, int end, FormLexicon lexicon, DateOnly today) =>
        Boundaries.At(text, start - 1) == Boundary.Strong && !text[start - 1].IsSign(';')
        && (lexicon.Told.FirstOrDefault(t => t.Question == current.Question) is not { Signs: { } signs }
            || new ToldWords(signs, text, today) is var words && (!words.HoldsSign(start, end) || words.IsBarred(start, end) || words.IsOfOthers(start, end) || words.IsDone(start, end)));

    /// <summary>"…, ảnh tính mua cái khác", "…, chị khoe heo lớn".</summary>
    private static bool TellsAnother(TokenText text, int start, int end) =>
        Persons.Skip(text, start, end) is var person && person > start && !Persons.IsNobodysOwn(text, start, person) && SpokenWords.Verb(text, person, end) is { What: Spoken.Tells };
}
