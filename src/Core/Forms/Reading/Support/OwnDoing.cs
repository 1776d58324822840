using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What the household did, bought or paid itself, as far as the words go: no help, unless somebody who gave is named.</summary>
internal static class OwnDoing
{
    private static readonly Vocabulary Grows = new("trồng", "nuôi", "đang nuôi", "đang trồng", "chăn", "làm");
    private static readonly Vocabulary ForThem = new("giúp", "giùm", "dùm", "hộ", "cho", "tặng", "thay");
    private static readonly Vocabulary Kin = new("con", "con trai", "con gái", "các con", "cháu nội", "em trai", "em gái", "bố mẹ", "cha mẹ", "anh trai", "mẹ già", "con rể", "con dâu");
    private static readonly Vocabulary Family = new("gia đình", "hộ", "hộ này", "vợ chồng", "chủ hộ", "gđ", "anh", "chị", "ông", "bà", "con trai", "bà con", "vợ chồng anh", "nhà");
    private static readonly Vocabulary Works = new("sửa", "xây", "làm nhà", "làm lại", "dựng", "lợp", "cất nhà", "mua", "đóng", "cải tạo", "nâng cấp");
    private static readonly Vocabulary Finished = new("xong", "xong rồi");
    private static readonly Vocabulary Just = new("mới", "vừa");
    private static readonly Vocabulary ByHelp = new("được", "hỗ trợ", "giúp", "tặng", "cấp", "từ", "nguồn", "vay", "cho", "xóa nhà tạm", "tình thương", "đại đoàn kết", "tình nghĩa");
    private static readonly Vocabulary Costs = new("hết", "tốn", "mất hết", "tốn hết", "chi hết");

    /// <summary>"trồng 3 sào cà phê": begun at the clause's start by a word of growing and keeping, with nobody who gave and no loan before it.</summary>
    public static bool IsGrown(TokenText text, int clause, Piece piece, DateOnly today)
    {
        var at = Math.Min(Opening.SkipLight(text, clause, text.Count, today), Math.Max(clause, piece.OpenEnd));
        return piece.Kind == MarkKind.Choice && at <= piece.OpenEnd && Grows.Begins(text, at, text.Count) && text.At(at + 1) is { IsDigits: true } && (clause == 0 || text[clause - 1].Kind == TokenKind.NewLine || text[clause - 1].IsSign('.'))
            && !SupportAmounts.HasAmount(text, clause, piece.To) && !ByHelp.OccursIn(text, clause, piece.To) && !GivingWords.Source.OccursIn(text, clause, piece.To);
    }

    /// <summary>"gia đình vừa sửa nhà hết 20tr", "hộ mua BHYT": done by the family itself as far as the words go.</summary>
    public static bool IsFamilysOwn(TokenText text, int from, int open, int to)
    {
        var subject = Fillers.Courtesy.SkipAll(text, from, open);
        return HelpsKin(text, subject, open, to) || ((Family.Begins(text, subject, open) && Works.Begins(text, open, to)) || IsAtOwnCost(text, subject, open, to) || IsJustDone(text, subject, open, to) || IsBought(text, subject, open, to) || Pays(text, subject, open, to)) && !ByHelp.OccursIn(text, subject, to) && !GivingWords.Source.OccursIn(text, open, to);
    }

    /// <summary>"đã lợp mái xong": a work that is finished, and nobody who gave, no help and no amount in its sentence: news of the household.</summary>
    public static bool IsFinished(TokenText text, int clause, Piece piece) =>
        piece.Kind == MarkKind.Choice && text.Tokens[piece.Open..piece.OpenEnd].Any(t => t.Word.IsMarked) && Works.Begins(text, piece.Open, piece.To) && Finished.OccursIn(text, piece.OpenEnd, Math.Min(piece.To, piece.OpenEnd + 2))
        && !SupportAmounts.HasAmount(text, clause, Boundaries.SentenceEnd(text, piece.Open)) && !ByHelp.OccursIn(text, clause, piece.To) && !GivingWords.Source.OccursIn(text, clause, Boundaries.SentenceEnd(text, piece.Open)) && !Unaccounted.NamesGiver(text, clause, Boundaries.SentenceEnd(text, piece.Open));

    /// <summary>"mới sắm cái tủ lạnh", "con gửi tiền về sắm": bought, and nobody gave it.</summary>
    private static bool IsBought(TokenText text, int from, int open, int to) =>
        text[open].Folded == "sam" && text.At(open + 1)?.Folded is not ("cho" or "tang" or "giup") && !GivingWords.Source.OccursIn(text, from, open) && !Unaccounted.NamesGiver(text, from, open);

    /// <summary>"đóng học phí 2 triệu": paid, and nobody is said to have paid it for the household.</summary>
    private static bool Pays(TokenText text, int from, int open, int to) =>
        text[open].Folded is "dong" or "nop" && !ForThem.OccursIn(text, open, to) && !GivingWords.Source.OccursIn(text, from, open) && !Unaccounted.NamesGiver(text, from, open);

    /// <summary>"giúp con làm nhà": the household helps its own.</summary>
    private static bool HelpsKin(TokenText text, int from, int open, int to) =>
        from < to && open - from <= 3 && text[from].Folded is "giup" or "cho" && Kin.Begins(text, from + 1, to);

    /// <summary>"mới lợp lại mái tôn": done just now by nobody who is named, without an amount.</summary>
    private static bool IsJustDone(TokenText text, int from, int open, int to) =>
        open > 0 && Works.Begins(text, open, to) && Just.Begins(text, open - 1, open) && text[open - 1].Word.IsMarked && !SupportAmounts.HasAmount(text, open, Boundaries.SentenceEnd(text, open))
        && !GivingWords.Source.OccursIn(text, Boundaries.ClauseStart(text, open), open) && !Unaccounted.NamesGiver(text, Boundaries.ClauseStart(text, open), open) && !ByHelp.OccursIn(text, from, open);

    /// <summary>"đã sửa nhà xong, hết 30 triệu": a work without anybody who gave, and what it cost.</summary>
    private static bool IsAtOwnCost(TokenText text, int from, int open, int to) =>
        Works.Begins(text, open, to) && Costs.OccursIn(text, open, Boundaries.SentenceEnd(text, open)) && !ByHelp.OccursIn(text, from, open) && !GivingWords.Source.OccursIn(text, from, open) && !Unaccounted.NamesGiver(text, from, open);
}
