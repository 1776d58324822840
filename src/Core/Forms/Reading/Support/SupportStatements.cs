using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What is said about help, not that it was given: "vốn vay không đủ", "hỗ trợ chưa tới nơi".</summary>
internal static class SupportStatements
{
    private static readonly Vocabulary Lacking = new(
        "không đủ", "chưa đủ", "ít quá", "quá ít", "còn ít", "ít", "hơi ít", "thì ít", "không nhiều", "chưa nhiều", "còn thấp", "thấp quá", "quá thấp", "hạn chế", "còn hạn chế", "khó tiếp cận", "khó vay", "lãi cao", "eo hẹp", "không thấm vào đâu", "không được bao nhiêu", "chẳng đủ");
    private static readonly Vocabulary Nouns = new("vốn vay", "tiền vay", "nguồn vốn", "vốn", "khoản vay", "món vay", "số tiền vay", "nguồn vốn vay", "mức vay", "vốn vay ưu đãi");

    private static readonly Vocabulary No = new("chưa", "không");

    private static readonly Vocabulary Good = new("thì tốt", "thì hay", "thì đỡ", "thì mừng", "thì quý", "thì may", "thì tuyệt", "thì tốt quá", "thì quá tốt", "thì mới được", "thì mới đủ", "thì ổn", "thì khỏe", "là tốt nhất", "thì hộ mới", "thì gia đình mới");

    private static readonly Vocabulary Unknown = new("chưa rõ", "không rõ", "chưa biết", "không biết", "chưa nắm", "chưa nắm được", "chưa hỏi", "tới đâu rồi", "đến đâu rồi", "chưa nghe");
    private static readonly Vocabulary Asks = new("xin", "muốn", "mong", "đề xuất", "đề nghị", "nguyện vọng", "do hộ xin", "hộ xin", "hộ muốn", "gia đình xin", "dự kiến", "dự tính");

    /// <summary>"xây nhà tới đâu rồi thì tôi chưa rõ": whether it was given the sender does not know.</summary>
    public static bool IsUnknown(Piece piece, TokenText text) => Unknown.OccursIn(text, piece.OpenEnd, Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count));

    /// <summary>"làm nhà 50tr là xin vay ngân hàng": what it is, is a wish.</summary>
    public static bool IsWished(Piece piece, TokenText text)
    {
        var end = Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count);
        return Enumerable.Range(piece.OpenEnd, Math.Max(0, end - piece.OpenEnd - 1)).Any(at => text[at] is { IsWord: true, Folded: "la" } && Asks.Begins(text, at + 1, end));
    }

    /// <summary>"cho vay 20tr để đào giếng thì tốt quá": wished for, and not given.</summary>
    public static bool WouldBeGood(TokenText text, int from, int to) => Good.OccursIn(text, from, to);

    /// <summary>"vay vốn thì chưa", "vay vốn chưa", "cấp bò thì không": the no stands behind; "hỏi có được vay không" asks.</summary>
    public static bool EndsInNo(Piece piece, TokenText text)
    {
        var end = piece.To;
        while (end > piece.OpenEnd && text[end - 1].Kind is TokenKind.Sign or TokenKind.NewLine)
        {
            end--;
        }

        return NoBehind.Start(text, piece.OpenEnd, end) is not null || end > piece.OpenEnd && No.Skip(text, end - 1, end) == end
            && !text.Tokens[Boundaries.ClauseStart(text, piece.From)..piece.OpenEnd].Any(t => t.IsWord && t.Folded == "co");
    }

    /// <summary>"hỗ trợ chưa tới nơi", "quà chưa tới tay hộ": help is the subject of what has not arrived.</summary>
    public static bool IsAbout(Piece piece, TokenText text, Form form)
    {
        if (FormLexicon.Of(form).Support is not { } help)
        {
            return false;
        }

        // "nhà", and the road that the sender did not get through.
        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.Open; at++)
        {
            if ((ChoiceWords.Find(help, text, at, piece.Open) is { } thing && !(thing.Length == 1 && text[at].Folded is "nha" or "duong"))
                || (FormLexicon.Of(form).Find(text, at, piece.Open) is { } label && label.Values.Any(m => m.Kind == MarkKind.Label && m.Question == help)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"vốn vay không đủ": a thing and what it lacks, without a word of having received it.</summary>
    public static bool IsLacking(Piece piece, TokenText text) =>
        Lacking.Begins(text, piece.OpenEnd, piece.To) && !GivingWords.Done.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.Open);

    /// <summary>Whether the range says that it is not enough.</summary>
    public static bool SaysLacking(TokenText text, int from, int to) => Lacking.OccursIn(text, from, to);

    /// <summary>Whether the thing itself is named, and no doing: "vốn vay", not "vay vốn".</summary>
    public static bool IsThing(Piece piece, TokenText text) => Nouns.Skip(text, piece.Open, piece.OpenEnd) == piece.OpenEnd;
}
