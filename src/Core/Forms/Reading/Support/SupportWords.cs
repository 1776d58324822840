using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The choices that a piece about help names.</summary>
/// <param name="Keys">Named beyond doubt.</param>
/// <param name="Ambiguous">Named by words of several choices.</param>
/// <param name="Spans">The tokens that named them.</param>
/// <param name="PurposeAt">Where the purpose of a loan, a training or a course begins: "vay 50tr [sửa nhà]".</param>
internal sealed record SupportWords(
    IReadOnlyList<string> Keys, IReadOnlyList<string> Ambiguous, IReadOnlyList<(int From, int To)> Spans, int? PurposeAt)
{
    private static readonly TokenText LabourWords = TokenText.Of("ngày công");
    private static readonly Vocabulary GivesOne = new("cho", "cấp", "tặng", "trao", "hỗ trợ", "giao", "biếu");
    // What a family is handed; a house costs more.
    private const long DearestGift = 10_000_000;
    private static readonly Vocabulary Hands = new("tặng", "biếu", "giúp", "cấp", "phát", "gửi", "hỗ trợ", "ủng hộ", "trao tặng");
    private static readonly Vocabulary Whose = new("mình", "em", "anh", "chị", "ông", "bà", "cô", "chú", "bác", "này", "ấy", "đó", "cháu", "các cháu", "chủ hộ", "họ", "gạo", "tiền", "quà", "con giống", "bò", "dê", "heo");
    private static readonly Vocabulary HadIt = new("có", "có được", "đã được", "được", "cũng được", "còn được", "vừa được", "mới được", "có nhận", "đã nhận", "nhận", "cũng có", "còn có", "đã");
    private static readonly Vocabulary OtherHouses = new("bếp", "kho", "xe", "văn hóa", "trường", "trẻ", "máy", "xưởng", "lưới", "kính", "nuôi");
    private static readonly Vocabulary Giving = new("cho luôn", "cho thêm", "được cho", "được cho thêm", "tặng luôn", "tặng thêm", "tặng", "cấp", "trao", "trao tặng", "được tặng", "được cấp", "được trao", "cấp phát", "phát", "biếu", "hỗ trợ", "được hỗ trợ", "nhận", "được nhận", "lãnh", "ủng hộ", "bàn giao", "giao", "cho mượn", "được phát");

    public static SupportWords Collect(Piece piece, TokenText text, Question question)
    {
        var table = ChoiceWords.Of(question);
        var first = Fillers.BeforeStatement.SkipAll(text, piece.Open, piece.To);
        var keys = new List<string>();
        var ambiguous = new List<string>();
        var spans = new List<(int From, int To)>();
        int? purpose = null;
        var start = piece.Kind == MarkKind.Label || piece.Kind == MarkKind.Give ? FirstNamed(piece, text) : piece.Open;
        var linked = true;
        int? use = null;
        var givenBesides = false;
        var hasObject = false;
        if (piece.Open == piece.OpenEnd && SupportPiece.Purposes.Begins(text, first, piece.To) && ChoiceWords.Match(question, text, first, piece.To) is null)
        {
            // "giải ngân 50 triệu, mua 3 con bò": bought with what was named before, not given besides.
            return new SupportWords([], [], [], null);
        }

        for (var at = start; at < piece.To;)
        {
            if (ChoiceWords.SkipShield(question, text, at, piece.To) is var shield && shield > at)
            {
                at = shield;
                continue;
            }

            if (linked && purpose is null && keys.Count > 0 && at > 0 && SupportPiece.Links.Begins(text, at - 1, at) && ChoiceWords.Statements(question).Find(text, at, piece.To) is { Values: [var besides], Length: > 1 } other && !keys.Contains(besides, StringComparer.Ordinal) && ChoiceWords.SkipShield(question, text, at, piece.To) == at)
            {
                // "vay vốn và sửa nhà": two of them, and no purpose.
                keys.Add(besides);
                spans.Add((at, other.End));
                (linked, at) = (false, other.End);
                continue;
            }

            if (purpose is null && SupportPiece.Purposes.Begins(text, at, piece.To) && keys.Count > 0 && Takes(question, keys[^1]))
            {
                purpose = at;
                linked = false;
            }

            if (use is null && keys.Count == 0 && ambiguous.Count == 0 && piece.Kind == MarkKind.Give && at > piece.OpenEnd && text[at].Word.IsMarked && text[at].Folded is "trong" or "nuoi" or "chan" && text.Tokens[piece.OpenEnd..at].Any(t => t.IsWord && t.Folded is "dat" or "ruong" or "ray" or "vuon" or "ao"))
            {
                // "được mượn đất trồng mì": what the land was for.
                use = at;
            }

            if (use is null && keys.Count > 0 && !Takes(question, keys[^1]) && SupportPiece.Purposes.Begins(text, at, piece.To))
            {
                use = at;
            }

            // "mua 1 cap trau" counts by pairs and gives nothing.
            if (at > start && Giving.Begins(text, at, piece.To) && !text[at - 1].IsDigits)
            {
                // "tập huấn chăn nuôi gà và tặng 50 con gà": given besides, not what the training was about.
                use = null;
                linked = givenBesides = true;
            }

            if (SupportGoods.IsPortion(text, at, piece.To) && UnnamedEnd(question, text, at, piece.To) is { } unnamed)
            {
                // "1 bình phun thuốc": a thing that no choice names, whatever its name holds.
                at = unnamed;
                continue;
            }

            if (SupportPiece.Links.Begins(text, at, piece.To))
            {
                // "vay 50tr/bò 2": what was bought with it.
                use = null;
                linked = (purpose is null && !(text[at].IsSign('/') && keys.Count > 0 && Takes(question, keys[^1]))) || linked;
            }

            if (SupportGoods.LabourEnd(text, at, piece.To) is { } labourEnd && table.Find(LabourWords, 0, LabourWords.Count) is { Values: [var labour] })
            {
                keys.Add(labour);
                spans.Add((at, labourEnd));
                linked = false;
                // "5 ngày công dựng chuồng bò": what the labour was for is no further help, named or not.
                use = labourEnd < piece.To && table.Find(text, labourEnd, piece.To) is null ? labourEnd : use;
                at = labourEnd;
                continue;
            }

            if (ChoiceWords.Match(question, text, at, piece.To) is { } match && Counts(match, text, at, piece.To, question) && SupportPiece.Purposes.Skip(text, at, piece.To) <= match.End)
            {
                if (keys.Count > 0 && Takes(question, keys[^1]) && (!linked || (purpose is not null && !givenBesides)) && !(hasObject && IsApart(question, match) && !SupportAmounts.HasAmount(text, piece.OpenEnd, at)))
                {
                    // "lớp tập huấn | kỹ thuật trồng | cà phê": the same help once more is not yet what it was about.
                    var isSame = match.Values is [var same] && same == keys[^1];
                    purpose = isSame ? purpose : purpose ?? at;
                    hasObject |= !isSame;
                }
                else if (use is null || use == at)
                {
                    // "12 ngày công làm chuồng bò" gave the labour; the cattle tell what it was for.
                    (match.Values.Count == 1 ? keys : ambiguous).AddRange(match.Values);
                    spans.Add((at, match.End));
                    linked = false;
                }

                at = match.End;
                continue;
            }

            at++;
        }

        ambiguous = ambiguous.Exists(k => keys.Contains(k, StringComparer.Ordinal)) ? [] : ambiguous;
        return new SupportWords([.. keys.Distinct(StringComparer.Ordinal)], [.. ambiguous.Distinct(StringComparer.Ordinal)], spans, purpose ?? Behind(keys, question, spans));
    }

    /// <summary>"Hỗ trợ giáo dục: 1 chiếc xe đạp", "ht nhà ở: 20 tấm tôn": the form of help that the label names before its colon is that of the goods behind it.</summary>
    public static SupportWords NamedByLabel(Piece piece, TokenText text, SupportWords found) =>
        (piece.Kind == MarkKind.Label || (piece.Kind == MarkKind.Choice && text[piece.Open].Folded is "ho" or "ht")) && found.Spans is [var first, _, ..] && !SupportCounts.Has(piece.Question!) && first.From <= piece.OpenEnd && text.At(first.To)?.IsSign(':') == true && found.Keys.Count > 1 && ChoiceWords.Find(piece.Question!, text, first.From, first.To) is { Values: [var key] } && !Takes(piece.Question!, key)
            ? found with { Keys = [key], Ambiguous = [] }
            : found;

    /// <summary>The end of a portion whose thing no choice names; null where one does.</summary>
    private static int? UnnamedEnd(Question question, TokenText text, int at, int limit)
    {
        var counter = SupportGoods.Read(question, text, at, limit)?.Name ?? at + 1;
        if (ChoiceWords.Find(question, text, counter, limit) is not null || (counter + 1 < limit && ChoiceWords.Find(question, text, counter + 1, limit) is not null))
        {
            return null;
        }

        var end = counter + 1;
        while (end < limit && !SupportPiece.Links.Begins(text, end, limit) && !Giving.Begins(text, end, limit) && !SupportPiece.Purposes.Begins(text, end, limit) && !text[end].IsDigits)
        {
            end++;
        }

        return end;
    }

    /// <summary>"tập huấn nuôi bò BHYT": the purpose has its thing already, and this is none that money buys or lessons teach.</summary>
    private static bool IsApart(Question question, PhraseMatch<string> match) =>
        match.Values is [var key] && question.FindChoice(key) is { MayBeBought: false, TakesPurpose: false };

    private static int? Behind(List<string> keys, Question question, List<(int From, int To)> spans) =>
        keys.Count == 1 && Takes(question, keys[0]) ? spans[^1].To : null;

    /// <summary>A choice may be named by the label and its first word together: "hỗ trợ sinh kế", "cấp gạo".</summary>
    private static int FirstNamed(Piece piece, TokenText text) =>
        ChoiceWords.Match(piece.Question!, text, piece.Open, piece.To) is { } whole && whole.End > piece.OpenEnd ? piece.Open : piece.OpenEnd;

    /// <summary>
    /// A choice that is done (vay, tập huấn, học nghề) takes what follows as its purpose; a thing (bò, gạo) does
    /// not. The form says which.
    /// </summary>
    private static bool Takes(Question question, string key) => question.FindChoice(key) is { TakesPurpose: true };

    /// <summary>Who the family is, or what it was given: "nhà mình", "nhà 2 bao gạo", "nhà 500k".</summary>
    private static bool IsFamily(TokenText text, int at, int limit) =>
        at < limit && (MoneyPhrase.Read(text, at, limit) is { } money ? money.Vnd < DearestGift : Whose.Begins(text, at, limit) || text[at].IsDigits || NumberWords.Digit(text, at, limit) is not null || (text[at].IsWord && char.IsUpper(text.Text[text[at].Start])));

    /// <summary>In text without marks a short word such as "de" (dê, để) counts only behind a quantity.</summary>
    private static bool Counts(PhraseMatch<string> match, TokenText text, int at, int limit, Question question)
    {
        if (match.Length == 1 && text[at].Folded == "khac" && at > 1 && ChoiceWords.Find(question, text, at - 1, at) is not null)
        {
            // "con bò khác": another one, and no other form of help.
            return false;
        }

        if (match.Length == 1 && text[at].Folded == "nha" && at > 0 && text[at - 1].Folded is "cho" or "cua" or "o" or "tai" or "ca" or "trong" or "cac" or "moi" or "hai")
        {
            // "giao 3 con dê cho nhà nuôi": the family.
            return false;
        }

        if (match.End - at == 1 && text[at].Folded == "nha" && HadIt.Skip(text, at + 1, limit) is var had && had > at + 1 && (Giving.Skip(text, had, limit) is var thing && thing < limit && (ChoiceWords.Find(question, text, thing, limit) is not null || SupportGoods.Read(question, text, thing, limit) is not null) || ChoiceWords.Statements(question).Find(text, had, limit) is not null))
        {
            // "ngoài ra nhà có được cấp thẻ BHYT": the family.
            return false;
        }

        if (match.End - at == 1 && text[at].Folded == "nha" && at > 0 && Hands.Begins(text, at - 1, at) && IsFamily(text, at + 1, limit))
        {
            // "tặng nhà 1 suất quà", "tặng nhà H'Blin 10kg gạo": the family.
            return false;
        }

        if (match.End - at == 1 && text[at].Folded == "nha" && at > 1 && text[at - 1].IsDigits && text[at - 2].Folded is "cho" or "cua" or "giup" or "den" or "toi")
        {
            // "tặng gạo cho 6 nhà": so many families.
            return false;
        }

        if (text[match.End - 1].Folded == "nha" && match.End < limit && at > 0 && (match.Length == 1 ? text[at - 1] : text[match.End - 2]).Folded is "tang" or "cho" or "cap" or "trao" or "bieu" or "phat" && SupportGoods.Read(question, text, match.End, limit) is not null)
        {
            // "tặng nhà 1 suất quà": to whom.
            return false;
        }

        if (text[match.End - 1].Folded == "nha" && match.End < limit && OtherHouses.Begins(text, match.End, limit))
        {
            // "mới xây lại nhà bếp" is no house to live in.
            return false;
        }

        if (match.Length == 1 && text[at] is { Folded: "lon" } can && !can.Word.IsMarked && text.At(at + 1)?.Folded is "gao" or "sua" or "nuoc" or "bia")
        {
            // "10 lon gao": cans.
            return false;
        }

        if (match.Length == 1 && at > 1 && text[at - 1].Folded == "con" && GivesOne.OccursIn(text, Math.Max(0, at - 3), at - 1))
        {
            // "duoc xa cho con bo": one of them, given.
            return true;
        }

        if (match.Fit == Fit.Full && (match.Length > 1 || text.IsMarked || text[at].Word.IsMarked || !IsCommon(text[at].Folded)) || match.Length > 1)
        {
            return true;
        }

        // "500 cay cau giong": the last word of its name tells what it is.
        var reach = text[at].Folded == "giong" ? 4 : 2;
        for (var back = Math.Max(0, at - reach); back < at; back++)
        {
            if (SupportGoods.Read(question, text, back, limit) is { } goods && goods.Name <= at && (reach == 2 || Counters.Begins(text, goods.Name, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCommon(string folded) => folded is "de" or "ga" or "bo" or "be" or "mi" or "nha" or "chan" or "ong" or "qua" or "duong" or "sua" or "ton" or "gach" or "tho" or "ngan" or "keo" or "khac" or "von" or "nghe" or "quat" or "giong";
}
