using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What a clause says help is: cash given by hand, the worth of what was named before, what ought to be given or will be.</summary>
internal static class SupportClaims
{
    private static readonly Vocabulary ByHand = new("giúp", "biếu", "tặng", "trao", "trao tặng", "cho", "viếng", "phúng", "thưởng", "thăm ốm", "quyên góp", "ủng hộ", "vận động", "đóng góp", "góp", "gom góp");
    private static readonly TokenText House = TokenText.Of("xây nhà");
    private static readonly Vocabulary Built = new([.. from does in (string[])["xây", "làm", "cất", "sửa", "dựng", "lợp"] from how in (string[])[does + " xong nhà", does + " nhà xong", "nhà " + does + " xong", "nhà mới " + does + " xong", does + " xong căn nhà", does + " xong cái nhà"] select how]);
    private static readonly Vocabulary Cash = new("đồng", "tiền mặt", "bằng tiền mặt", "rồi", "ạ", "đó", "đấy", "luôn", "nha", "nhé");
    private static readonly Vocabulary Done = new("xong", "rồi", "đã", "được", "vừa", "mới");
    private static readonly Vocabulary Advised = new("nên", "phải", "cần phải", "nên được", "phải được");
    private static readonly Vocabulary Advisers = new("xã", "huyện", "nhà nước", "ngân hàng", "cấp trên", "theo em", "theo tôi", "em nghĩ", "tôi nghĩ", "ubnd xã", "hội", "đoàn", "thì", "hộ này", "hộ", "thêm", ":", "ta", "mình", "địa phương");

    /// <summary>Money and nothing else, behind a word of giving by hand.</summary>
    public static bool IsCash(Piece piece, TokenText text, SupportWords found, List<MoneyReading> amounts) =>
        piece.Kind == MarkKind.Give && !SupportCounts.Has(piece.Question!) && found.Keys.Count == 0 && found.Ambiguous.Count == 0 && amounts is [{ Doubt: MoneyDoubt.None } sum] && ByHand.OccursIn(text, piece.Open, Math.Max(piece.OpenEnd, piece.Open + 1))
        && Cash.SkipAll(text, Fillers.SkipCourtesy(text, sum.End, piece.To), piece.To) == piece.To;

    /// <summary>
    /// What such money was for: "[quỹ khuyến học] cho cháu 3 triệu", "[xây xong nhà rồi], xã cho 60 triệu"; null where nothing says it.
    /// </summary>
    public static string? CashIsFor(Piece piece, Collector into)
    {
        var (text, question) = (into.Text, piece.Question!);
        var clause = Boundaries.ClauseStart(text, piece.Open);
        for (var at = clause; at < piece.Open; at++)
        {
            if (ChoiceWords.Find(question, text, at, piece.Open) is { Values: [var key], Length: > 1 } && question.FindChoice(key) is { TakesPurpose: false })
            {
                return key;
            }
        }

        var before = clause > 1 ? Boundaries.ClauseStart(text, clause - 2) : clause;
        return Enumerable.Range(before, Math.Max(0, clause - before)).Any(at => Built.Begins(text, at, clause)) && ChoiceWords.Of(question).Find(House, 0, House.Count) is { Values: [var house] } ? house : null;
    }

    /// <summary>Whether the sentence has named one form of help before, of which no worth was told.</summary>
    public static bool IsWorthOf(Piece piece, Collector into) =>
        !SupportCounts.Has(piece.Question!) && into.Answers[piece.Question!.Key] is Answer.ChosenMany { Keys.Count: 1 } && !into.IsUnclear(piece.Question.Key)
        && FormLexicon.Companion(into.Form, piece.Question, QuestionKind.Money) is { } value && !into.Answers.Has(value.Key) && !into.IsUnclear(value.Key)
        && piece.From > 1 && Boundaries.At(into.Text, piece.From - 1) == Boundary.Weak && into.IsConsumed(Boundaries.ClauseStart(into.Text, piece.From - 1)) && Done.OccursIn(into.Text, Boundaries.ClauseStart(into.Text, piece.From - 1), piece.From - 1);

    /// <summary>"xã nên cho vay 20tr", "phải hỗ trợ nhà": what ought to be done; behind a reason "nên" concludes.</summary>
    public static bool IsAdvised(TokenText text, int clause, int open)
    {
        var at = open - 1;
        while (at > clause && Advised.Skip(text, at, open) != open)
        {
            at--;
        }

        return at >= clause && Advised.Skip(text, at, open) == open && Advisers.SkipAll(text, clause, at) == at;
    }

    /// <summary>"mai có đoàn xã xuống trao nhà": a day to come begins the clause.</summary>
    public static bool IsAhead(TokenText text, int clause, int open) =>
        clause < open && VisitDoubts.SkipTomorrow(text, Fillers.SkipCourtesy(text, clause, open), open) > Fillers.SkipCourtesy(text, clause, open) && !char.IsUpper(text.Text[text[Fillers.SkipCourtesy(text, clause, open)].Start]);

    /// <summary>"hỗ trợ: tặng [4 hộ máy cắt cỏ]": what was given is counted behind.</summary>
    public static bool IsOnlyGiving(Piece piece, TokenText text) =>
        SupportCounts.Has(piece.Question!) && piece.Kind == MarkKind.Label && piece.HasColon(text) && piece.To < text.Count && Boundaries.At(text, piece.To) == Boundary.None
        && GivingWords.Gives.SkipAll(text, piece.OpenEnd + 1, piece.To) == piece.To;

    /// <summary>"hỗ trợ 0đ".</summary>
    public static bool IsNoMoney(TokenText text, int at, int to) =>
        at + 1 < to && text[at] is { IsDigits: true, Folded: "0" } && text[at + 1] is { IsWord: true, Folded: "d" or "dong" or "vnd" or "k" or "tr" or "trieu" } && Fillers.SkipCourtesy(text, at + 2, to) == to;

    /// <summary>"hỗ trợ: có": which, it does not say.</summary>
    public static bool SaysThereIs(Piece piece, TokenText text) =>
        piece.Kind == MarkKind.Label && piece.HasColon(text) && YesNoWords.Read(text, piece.OpenEnd + 1, piece.To) is { Value: YesNo.Yes } yes && Fillers.SkipCourtesy(text, yes.End, piece.To) == piece.To;

    /// <summary>"nhà dột cần sửa mái": directly behind "cần" it is what is needed, and nothing given.</summary>
    public static bool IsNeeded(Piece piece, TokenText text, int clause) =>
        piece.Kind == MarkKind.Choice && piece.Open > clause && text[piece.Open - 1] is { Folded: "can", IsWord: true } needs && needs.Word.IsMarked == text.IsMarked;
}
