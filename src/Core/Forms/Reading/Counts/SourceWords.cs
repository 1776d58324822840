using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A body's tasks and the sources of its money, which nobody was given: a task is named behind its label alone; a source with its
/// amount ("doanh nghiệp ủng hộ 80 triệu"), or behind its label. Whoever hands out things or helps a number of households is no
/// source but the giver of that help.
/// </summary>
internal static class SourceWords
{
    private const int Reach = 9;
    private static readonly Vocabulary Households = new("hộ", "hộ nghèo", "hộ cận nghèo", "gia đình", "căn nhà", "ngôi nhà", "người", "em", "cháu", "học sinh", "thẻ", "con", "suất", "phần");
    private static readonly Vocabulary Promised = new("hứa", "sẽ", "dự kiến", "cam kết", "đăng ký", "kế hoạch", "chưa", "không");
    private static readonly Vocabulary Raised = new("vận động được", "vận động", "vận động tài trợ", "tài trợ");
    private static readonly Vocabulary Lenders = new("nhcsxh", "nhcs", "csxh", "ngân hàng", "tín dụng", "nh csxh");
    private static readonly Vocabulary Labour = new("ngày công", "công", "công lao động");

    /// <summary>Whether a label of tasks or sources, or a source named without its label, begins an answer where it stands.</summary>
    public static bool Opens(Mark mark, Place place, Piece? current)
    {
        var question = mark.Question!;
        if (mark.Kind == MarkKind.Label)
        {
            return (place.HasColon && place.IsStart) || NamesChoice(question, place.Text, place.PhraseEnd, place.ClauseEnd);
        }

        return current?.Question != question && (place.HasColon || HasAmount(place) || IsLabour(place));
    }

    /// <summary>"doanh nghiệp [ủng hộ] 80 triệu", "vận động nhà hảo tâm ủng hộ 50 triệu": money that comes from a source, and no help to a household.</summary>
    public static bool IsGiving(FormLexicon lexicon, Place place, Piece? current)
    {
        if (lexicon.Sources is { } source && IsMoneyOf(place, current, source))
        {
            return true;
        }

        if (lexicon.Sources is not { } sources || lexicon.Support is not { } support || NamesThing(support, place.Text, place.PhraseEnd, place.ClauseEnd) || CountsHouseholds(place.Text, place.ClauseStart, place.ClauseEnd))
        {
            return false;
        }

        return current?.Question == sources || NamesChoice(sources, place.Text, place.PhraseEnd, Math.Min(place.ClauseEnd, place.PhraseEnd + Reach));
    }

    /// <summary>"quỹ Vì người nghèo [vận động được] 450 triệu": behind a source that is named, the word of raising names no other.</summary>
    public static SupportWords WithoutRaising(SupportWords found, Question question, TokenText text)
    {
        var spans = found.Spans.Where((s, i) => i == 0 || !Raised.Begins(text, s.From, s.To) || text.Tokens[found.Spans[i - 1].To..s.From].Any(t => t.IsDigits)).ToList();
        return spans.Count == found.Spans.Count
            ? found
            : found with { Spans = spans, Keys = [.. spans.SelectMany(s => ChoiceWords.Match(question, text, s.From, text.Count)?.Values ?? []).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>"ngân sách huyện [cấp] 500 triệu làm 10 nhà": the money is the source's, and what it was for is told behind.</summary>
    private static bool IsMoneyOf(Place place, Piece? current, Question sources) =>
        current?.Question == sources && current.To > place.At && place.Text.At(place.PhraseEnd)?.IsDigits == true
        && !Enumerable.Range(current.OpenEnd, Math.Max(0, place.At - current.OpenEnd)).Any(at => place.Text[at].IsDigits)
        && MoneyPhrase.Read(place.Text, place.PhraseEnd, place.ClauseEnd) is { Doubt: MoneyDoubt.None };

    /// <summary>"ngân sách trung ương 1,2 tỷ, đã giải ngân 960 triệu", "giải ngân đạt 80%": what was paid out of a budget is lent to nobody.</summary>
    public static bool IsPaidOut(FormLexicon lexicon, Place place)
    {
        if (lexicon.Sources is not { } sources || place.PhraseEnd < 2 || place.Text[place.PhraseEnd - 1].Folded != "ngan" || place.Text[place.PhraseEnd - 2].Folded != "giai" || CountsHouseholds(place.Text, place.ClauseStart, place.ClauseEnd))
        {
            return false;
        }

        var start = place.At;
        while (start > 0 && Boundaries.At(place.Text, start - 1) != Boundary.Strong)
        {
            start--;
        }

        return place.Text.Tokens[place.PhraseEnd..place.ClauseEnd].Any(t => t.IsSign('%')) || NamesChoice(sources, place.Text, start, place.At)
            || (!Lenders.OccursIn(place.Text, start, place.ClauseEnd) && !place.Text.Tokens[start..place.ClauseEnd].Any(t => t.Folded is "ho" or "vay"));
    }

    /// <summary>"Tỉnh: 300 triệu", as a line of its own: the token behind a source that a colon and its amount follow; null where none stands so.</summary>
    public static int? NamedWithAmount(FormLexicon lexicon, TokenText text, int at, int end) =>
        lexicon.Sources is { } sources && ChoiceWords.Find(sources, text, at, end) is { Values.Count: 1 } named && named.End + 1 < end && text[named.End] is { Kind: TokenKind.Sign, Folded: ":" or "=" }
        && MoneyPhrase.Read(text, named.End + 1, end) is { Doubt: MoneyDoubt.None } money && Fillers.SkipCourtesy(text, money.End, end) == end ? named.End : null;

    /// <summary>The end of a source that begins an answer by itself: with a colon and its amount, or behind "xin được mấy" in a sentence of its own.</summary>
    public static int? At(FormLexicon lexicon, Piece? current, Place place, int lightEnd) =>
        place.IsStart ? (current is not { Question.Kind: QuestionKind.Text } || place.IsStrong ? NamedWithAmount(lexicon, place.Text, place.At, place.ClauseEnd) : null)
        : place.IsStrong && current is { Question.Kind: QuestionKind.Text } && Proposals.LeadsToRaised(place.Text, lightEnd, place.At) && lexicon.Sources is { } sources
            && ChoiceWords.Find(sources, place.Text, place.At, place.ClauseEnd) is { Values.Count: 1 } named && MoneyPhrase.Read(place.Text, named.End, place.ClauseEnd) is { Doubt: MoneyDoubt.None } ? named.End
        : null;

    /// <summary>"tinh: 300 trieu": a source before its colon is named without its marks, too; null where none is.</summary>
    public static SupportWords? Named(Piece piece, Question question, TokenText text) =>
        piece is { Kind: MarkKind.Choice } && piece.OpenEnd == piece.Open + 1 && !text[piece.Open].Word.IsMarked && text.At(piece.OpenEnd)?.IsSign(':') == true && ChoiceWords.Find(question, text, piece.Open, piece.OpenEnd) is { Values: [var key] }
            ? new SupportWords([key], [], [(piece.Open, piece.OpenEnd)], null)
            : null;

    private static bool HasAmount(Place place)
    {
        var text = place.Text;
        for (var at = place.PhraseEnd; at < Math.Min(place.ClauseEnd, place.PhraseEnd + Reach); at++)
        {
            if (MoneyPhrase.Read(text, at, place.ClauseEnd) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Separator or MoneyDoubt.Unit) })
            {
                return true;
            }

            if (Promised.Begins(text, at, place.ClauseEnd))
            {
                return false;
            }

            if (text[at].IsDigits && at > place.PhraseEnd && MoneyPhrase.Read(text, at, place.ClauseEnd) is { Doubt: MoneyDoubt.Bare } bare && bare.End == place.ClauseEnd)
            {
                // "ngân sách tỉnh đã cấp 350": of what, is asked.
                return true;
            }

            if (text[at].IsDigits && Households.Begins(text, at + 1, place.ClauseEnd))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"góp 200 ngày công": counted in days, with or without what they are worth.</summary>
    private static bool IsLabour(Place place) => place.At > 0 && place.Text[place.At - 1].IsDigits && Labour.Begins(place.Text, place.At, place.PhraseEnd);

    private static bool NamesChoice(Question question, TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => ChoiceWords.Find(question, text, at, to) is { } match && (match.Fit == Fit.Full || match.Length > 1 || !text.IsMarked));

    private static bool NamesThing(Question support, TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => SupportList.IsNamed(support, text, at, to) && !Labour.Begins(text, at, to));

    private static bool CountsHouseholds(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => text[at].IsDigits && Households.Begins(text, at + 1, to));
}
