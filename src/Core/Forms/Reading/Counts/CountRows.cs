using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Counts that stand in a row, and which label each belongs to: "thăm 5 hộ nghèo, 3 hộ cận nghèo" lists those visited; "hỗ trợ 12 hộ
/// nghèo: 5 hộ vay vốn" and "trong 9 hộ nghèo có 7 hộ người Jrai" part those counted before.
/// </summary>
internal static class CountRows
{
    private static readonly Vocabulary Visits = new("thăm", "gặp", "ghé", "đến nhà", "tới nhà", "động viên", "tiếp xúc", "vào nhà", "thăm hỏi", "vay", "hỗ trợ", "cấp", "tặng", "trao", "phát", "giúp", "giải ngân");
    private static readonly Vocabulary Kinds = new("hộ nghèo", "nghèo", "hộ cận nghèo", "cận nghèo", "hộ nghèo và cận nghèo", "nghèo và cận nghèo");
    private static readonly Vocabulary Parting = new(":", "có", "thì có", "gồm", "gồm có", "bao gồm", "đã có", "đã");
    private static readonly Vocabulary Whole = new("cả", "tất cả", "hết", "hết cả", "toàn bộ");
    private static readonly Vocabulary Doing = new("tôi", "em", "mình", "chúng tôi", "tổ", "đều", "đều đã", "đã", "được", "đã được", "đều được", "đã đi", "cũng", "cũng đã", "rồi");
    private static readonly Vocabulary Closing = new("chứ", "thôi", "cơ", "rồi", "nữa", "lận", "đó", "mới đúng");
    private static readonly Vocabulary OfThem = new("trong", "trong số", "trong tổng số", "trong tổng");

    /// <summary>"[tám hộ] cận nghèo": the token behind a count written out and the word for households; <paramref name="at"/> where none stands.</summary>
    public static int CountedWord(TokenText text, int at, int limit) =>
        at < limit && NumberWords.ReadCount(text, at, limit) is { } words && words.End < limit && text[words.End].Folded is "ho" or "nha" ? words.End + 1 : at;

    /// <summary>"thăm 5 hộ nghèo, [3 hộ cận nghèo]": the clause goes on with the list of those visited.</summary>
    public static bool IsOfVisits(TokenText text, int clause)
    {
        if (clause < 3 || Boundaries.At(text, clause - 1) != Boundary.Weak)
        {
            return false;
        }

        // "cho vay: 3 hộ nghèo 150 triệu, [2 hộ cận nghèo 100 triệu]"
        var before = Boundaries.ClauseStart(text, clause - 2);
        return Enumerable.Range(before, clause - before).Any(at => text[at].IsDigits && text.At(at + 1)?.Folded is "ho" or "nha" && Kinds.Begins(text, at + 1, clause) && Enumerable.Range(before, at - before).Any(i => Visits.Begins(text, i, at) && !IsSo(text, i)));
    }

    /// <summary>"nhu vay la": so, and no loan.</summary>
    private static bool IsSo(TokenText text, int at) => text[at].Folded == "vay" && !text[at].Word.IsMarked && (text.At(at + 1)?.Folded == "la" || (at > 0 && text[at - 1].Folded is "nhu" or "vi"));

    /// <summary>"thăm 5 hộ nghèo[, 3 hộ cận nghèo]": the count that the next clause goes on with, and where its words end; null where none does.</summary>
    public static (long Count, int End)? Rest(TokenText text, int end)
    {
        var comma = Kinds.SkipAll(text, end, text.Count);
        return comma > end && comma + 1 < text.Count && Boundaries.At(text, comma) == Boundary.Weak && text[comma].IsSign(',') && text[comma + 1].IsDigits
            && text.At(comma + 2)?.Folded is "ho" or "nha" && Kinds.Begins(text, comma + 2, text.Count) && SupportCounts.Count(text, comma + 1, text.Count) is { } more
                ? (more.Count, Math.Max(more.End, Kinds.Skip(text, comma + 2, text.Count)))
                : null;
    }

    /// <summary>The token behind the kind of households that were counted: "thăm 24 [hộ nghèo]".</summary>
    public static int SkipKind(TokenText text, int end, int limit) =>
        SkipClosing(text, end > 0 && text[end - 1].Folded is "ho" or "nha" or "hn" ? Math.Max(end, Kinds.Skip(text, end - 1, limit)) : end, limit);

    /// <summary>"7 hộ [chứ]", where nothing follows.</summary>
    private static int SkipClosing(TokenText text, int end, int limit) =>
        Closing.SkipAll(text, end, limit) is var close && close > end && Fillers.SkipCourtesy(text, close, limit) == limit ? close : end;

    /// <summary>"hỗ trợ [12 hộ nghèo]: 5 hộ vay vốn": the label has its count before it, and what follows are parts of it.</summary>
    public static bool IsParted(Place place, Piece? current) =>
        !(current is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number } && current.Open >= place.ClauseStart && current.To > place.At)
        && place.At > place.ClauseStart && place.Text[place.At].Folded is "ho" or "nha" or "ngheo" && (place.Text[place.At - 1].IsDigits || (place.At - 2 >= place.ClauseStart && place.Text[place.At - 1].Folded is "ho" or "nha" && place.Text[place.At - 2].IsDigits))
        && Parting.Skip(place.Text, place.PhraseEnd, place.ClauseEnd) is var number && number > place.PhraseEnd && number < place.Text.Count && place.Text[number].IsDigits;

    /// <summary>"CN 7": near-poor households only where the sentence counts the poor so too ("HN 12, CN 8"); else a Sunday, a worker.</summary>
    public static bool IsAbbreviatedAlone(Place place)
    {
        if (place.Length > 1 || place.Text[place.At].Folded != "cn")
        {
            return false;
        }

        for (var at = place.At - 1; at >= 0 && (Boundaries.At(place.Text, at) != Boundary.Strong || place.Text[at].IsSign(';')); at--)
        {
            if (place.Text[at].Folded is "hn" or "ngheo" or "n")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"thu nhập đầu người của các [hộ nghèo] đạt 1tr3": whose income it is.</summary>
    public static bool SaysWhose(Place place, Piece? current) =>
        current is { Question: { Per.Count: > 0, Places.Count: > 0 } question } && current.To > place.At && !place.Text.Tokens[current.OpenEnd..place.At].Any(t => t.IsDigits)
        && MoneyPhrase.Read(place.Text, ValuePiece.SkipLead(question, place.Text, place.PhraseEnd, place.ClauseEnd), place.ClauseEnd) is { Doubt: not MoneyDoubt.Bare };

    /// <summary>"tai ngheo [0] phat sinh 1": the figure behind a label is its own, and no "ko".</summary>
    public static int LabelEnd(TokenText text, Piece label) =>
        label.Question is { Kind: QuestionKind.Number } && text.At(label.OpenEnd)?.IsDigits == true ? label.OpenEnd + 1 : label.OpenEnd;

    /// <summary>"đi được 5km", "đến được 2 lần": a word of going alone counts visits only before the word for households.</summary>
    public static bool CountsNoHouseholds(Place place)
    {
        var text = place.Text;
        return text[place.At].Folded is "di" or "da" or "moi" or "den" or "toi" && text[place.PhraseEnd - 1].Folded is "duoc" or "het" or "du" && !text.Tokens[place.At..place.PhraseEnd].Any(t => t.Folded is "tham" or "nha" or "ho")
            && !(place.PhraseEnd + 1 < place.ClauseEnd && text[place.PhraseEnd].IsDigits && text[place.PhraseEnd + 1].Folded is "ho" or "nha")
            && CountedWord(text, place.PhraseEnd, place.ClauseEnd) == place.PhraseEnd;
    }

    /// <summary>"[cả 3 hộ nghèo] tôi đều đã đến thăm": the households before a word of visiting them all.</summary>
    public static int? VisitedBefore(Question question, TokenText text, int clause, int label)
    {
        var at = Whole.Skip(text, clause, label);
        if (!question.Required || at == clause || at >= label || !text[at].IsDigits || SupportCounts.Count(text, at, label) is not { } count)
        {
            return null;
        }

        var rest = Kinds.Skip(text, count.End - 1, label) is var kind && kind > count.End ? kind : count.End;
        return Doing.SkipAll(text, rest, label) == label && rest < label ? at : null;
    }

    /// <summary>"trong 9 hộ nghèo có 7 hộ …": where the count of all begins, or null.</summary>
    public static int? AllOf(TokenText text, int clause, int label) =>
        label - 1 > clause && text[label - 1].IsDigits && Enumerable.Range(clause, label - 1 - clause).Any(at => OfThem.Skip(text, at, label) == label - 1) ? label - 1 : null;
}
