using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// How much of a sentence a question takes: "H009 thăm 5/9, có được vay không?" asks in its last clause, and what
/// stands before is told; "H009 thăm 5/9, đúng không?" asks it all.
/// </summary>
internal static class AskedClauses
{
    private static readonly Vocabulary OfItAll = new(
        "phải không", "đúng không", "đúng chưa", "phải chưa", "hả", "hở", "nhỉ", "hay sao", "không nhỉ", "chưa nhỉ", "phải ko", "có đúng không", "có phải không", "hay chưa", "hay không", "à", "sao", "sao vậy", "là sao", "vậy sao", "được chưa", "thế nào", "ra sao", "làm sao");

    /// <summary>The token where the asking part of the sentence begins.</summary>
    public static int From(TokenText text, int start, int end, bool endsInQuestionMark)
    {
        if (SilentSentences.AsksFromStart(text, start, end) || AsksOfItAll(text, start, end))
        {
            return start;
        }

        var from = ClauseStart(text, start, end);
        if (from == start || !(SilentSentences.AsksInClause(text, from, end) || (endsInQuestionMark && SilentSentences.AsksFromStart(text, from, end))) || !NamesHousehold(text, start, from - 1))
        {
            return start;
        }

        while (from > start && ClauseStart(text, start, from - 1) is var before && (SilentSentences.AsksInClause(text, before, from - 1) || (EndsOpen(text, from - 1) && !SilentSentences.IsNowAndThen(text, before, from - 1))))
        {
            from = before;
        }

        return from;
    }

    private static bool AsksOfItAll(TokenText text, int start, int end)
    {
        var last = Particles.Start(text, start, end);
        return Enumerable.Range(Math.Max(start, last - 3), Math.Min(3, last - start)).Any(at => OfItAll.Skip(text, at, last) == last);
    }

    /// <summary>"H012 anh thăm chưa, …": asked as well.</summary>
    private static bool EndsOpen(TokenText text, int end) => end > 0 && text[end - 1].Folded is "chua" or "khong" or "ko" or "hay";

    private static int ClauseStart(TokenText text, int start, int end)
    {
        var at = end;
        while (at > start && Boundaries.At(text, at - 1) == Boundary.None)
        {
            at--;
        }

        return at;
    }

    private static bool NamesHousehold(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from - 1)).Any(i => text[i].IsWord && ((text[i].Folded.Length <= 2 && text[i + 1] is { IsDigits: true }) || text[i].Folded is "ho" or "nha" || (Titles.Skip(text, i, to) is var name && name > i && name < to && char.IsUpper(text.Text[text[name].Start]))));
}
