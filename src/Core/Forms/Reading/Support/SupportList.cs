using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Lists of help: what belongs to one, and what stands for help without a word of giving.</summary>
internal static class SupportList
{
    // The help itself and its object stand close behind the word of giving.
    private const int Reach = 8;
    private static readonly Vocabulary For = new("cho", "của", "từ", "do", "trị giá", "giá", "trong", "theo");
    private static readonly Vocabulary Starts = new("mua", "mở", "nuôi", "trồng", "đầu tư", "xây", "sửa", "chăn nuôi", "kinh doanh", "buôn bán", "phát triển", "đào", "khoan", "cải tạo");
    private static readonly Vocabulary Spent = new("tiền điện", "tiền nước", "học phí", "tiền học", "tiền ăn", "tiền ăn học", "chi phí học tập", "thuốc", "tiền thuốc", "bảo hiểm", "sách vở", "phân bón", "đường", "sữa");
    public static readonly Vocabulary Recipient = new("dì", "cậu", "mợ", "thím", "nó", "chỉ", "ảnh", "cổ", "o", "mệ", "chị ấy", "anh ấy", "ông ấy", "bà ấy", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "con", "hộ", "gia đình", "gđ", "nhà", "bà con", "các cháu", "hai cháu", "vợ chồng", "cho", "được", "thêm", "tận tay", "mỗi hộ", "ổng", "bả", "họ", "cụ", "mẹ con", "bà cụ", "ông cụ");
    private static readonly Vocabulary Predicates = new("hết", "thiếu", "hỏng", "rách", "cũ", "đắt", "mất", "đã", "chưa", "không", "còn", "bị", "hư", "ít", "nhiều", "tốn", "cao", "rẻ", "là", "thì", "đang", "sẽ", "nữa", "nặng", "được");
    private static readonly Vocabulary Works = new("khoan", "đào", "mắc", "kéo điện", "kéo nước", "đấu nối", "lắp", "bắc", "đổ", "đổ bê tông", "san nền", "làm chuồng", "dựng chuồng", "làm bể", "xây bể", "làm sân", "làm cổng");
    private static readonly Vocabulary ForHousehold = new("cho hộ", "cho gia đình", "cho gđ", "cho nhà", "cho ông", "cho bà", "cho anh", "cho chị", "cho hộ này", "giúp hộ", "giúp gia đình", "tặng hộ", "tặng gia đình");
    private static readonly Vocabulary UsedFor = new("dùng để", "sử dụng để", "dùng", "sử dụng", "để", "dùng vào việc", "dùng vào");
    private static readonly Vocabulary Worth = new("trị giá", "giá trị", "giá", "tổng trị giá");
    private static readonly Vocabulary Cost = new("trị giá", "giá trị", "tổng", "tổng cộng", "tổng trị giá", "tổng giá trị", "cộng lại", "cộng", "hết", "tốn", "vị chi", "chi phí", "quy ra tiền", "quy tiền", "quy ra", "cả thảy", "số tiền", "với số tiền", "tổng số tiền", "thành tiền", "ngân sách chi", "ngân sách", "chi", "kinh phí", "tổng kinh phí", "với kinh phí", "mức", "tiền mua thẻ", "tiền mua", "tổng tiền", "tổng chi phí", "tổng số", "trị giá tổng cộng", "tổng vốn", "số vốn", "với tổng số tiền", "với tổng kinh phí", "mỗi hộ", "mỗi suất", "mỗi căn", "mỗi nhà", "mỗi con", "mỗi phần", "mỗi em", "mỗi thẻ", "tất cả", "hết tất cả", "thêm", "cộng thêm", "kèm", "kèm theo", "kèm thêm");

    /// <summary>Whether something that can be given stands behind a word of giving.</summary>
    public static bool HasContent(Question question, TokenText text, int from, int limit)
    {
        if (SupportUnknown.ThingEnd(text, from, limit) is not null)
        {
            return true;
        }

        var end = Math.Min(limit, from + Reach);
        for (var at = from; at < end; at++)
        {
            if (ChoiceWords.SkipShield(question, text, at, limit) is var shield && shield > at)
            {
                // "phát tận tay cả nhà" gives no house.
                at = shield - 1;
                continue;
            }

            if (IsNamed(question, text, at, limit) || SupportGoods.Read(question, text, at, limit) is not null || (at <= from + 1 && SupportGoods.IsSomething(text, at, limit))
                || MoneyPhrase.Read(text, at, limit) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Unit) } money && money.End > at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause goes on with the list of help: "vay vốn, bhyt, 2 con bò".</summary>
    public static bool Continues(Question question, TokenText text, int start, int end, FormLexicon lexicon)
    {
        if (GivingWords.IsNegated(text, start, end))
        {
            return false;
        }

        if (SupportCounts.Has(question) && CountedBehind.Begins(question, text, start, end))
        {
            return true;
        }

        // "cho vay 40tr, dùng để mua bò": what it was for.
        var use = UsedFor.SkipAll(text, start, end);
        for (var at = start; at < end;)
        {
            if (at <= use && ((SupportPiece.Purposes.Begins(text, at, end) && NamedWithin(question, text, at, Math.Min(end, at + 4))) || (Starts.Begins(text, at, end) && end - at > 1 && LoanBefore(question, text, at))))
            {
                return true;
            }

            if ((SupportGoods.IsPortion(text, at, end) || IsFurtherThing(text, start, at, end, lexicon)) && !GivingWords.IsNotGiven(question, text, start, end))
            {
                // "50 con gà giống, 2 bao cám": a portion of something that no choice names.
                return true;
            }

            if ((MoneyPhrase.Read(text, at, end) is { } money && (money.Doubt == MoneyDoubt.None || (at > start && money.Doubt is MoneyDoubt.Range or MoneyDoubt.Bound or MoneyDoubt.Vague))) || (IsNamed(question, text, at, end) && (at > start || IsOnlyNamed(question, text, at, end) || IsNameOfThing(question, text, at, end, lexicon)))
                || (SupportGoods.Read(question, text, at, end) is { } goods && NamedWithin(question, text, goods.Name, end)))
            {
                return true;
            }

            var next = Math.Max(Fillers.BeforeStatement.Skip(text, at, end), Cost.Skip(text, at, end));
            next = GivingWords.Source.Skip(text, at, end) is var giver && giver > next && Cost.Begins(text, giver, end) ? giver : next;
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return false;
    }

    /// <summary>"[mua 2 bò lai], 1 máy băm cỏ": a number of something, as the thing before it was counted, and nothing told of it.</summary>
    private static bool IsFurtherThing(TokenText text, int start, int at, int end, FormLexicon lexicon) =>
        at == start && end - at is > 1 and <= Reach && SupportGoods.IsSomething(text, at, end) && CountsThing(text, start - 1) && text.Tokens[(at + 1)..end].All(t => t.IsWord)
        && !Predicates.OccursIn(text, at + 1, end) && !Recipient.Begins(text, at + 1, end) && !lexicon.Told.Any(t => Enumerable.Range(at + 1, end - at - 1).Any(i => t.Signs.Find(text, i, end) is not null));

    /// <summary>Whether the clause that ends here counted a thing itself.</summary>
    private static bool CountsThing(TokenText text, int clauseEnd)
    {
        if (clauseEnd < 1 || !text[clauseEnd].IsSign(','))
        {
            return false;
        }

        var from = Boundaries.ClauseStart(text, clauseEnd - 1);
        return Enumerable.Range(from, clauseEnd - from).Any(i => SupportGoods.IsSomething(text, i, clauseEnd) && !SupportPiece.Purposes.Begins(text, i + 1, clauseEnd));
    }

    /// <summary>"vay 70 triệu, mở tiệm tạp hóa": the clause before names what takes its purpose.</summary>
    private static bool LoanBefore(Question question, TokenText text, int at)
    {
        for (var back = at - 1; back >= 0 && Boundaries.At(text, back) != Boundary.Strong; back--)
        {
            if (ChoiceWords.Find(question, text, back, at) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bhyt, học phí cho 2 cháu" goes on with the list; "bhyt, nhà dột nát" tells of the house.</summary>
    public static bool IsOnlyNamed(Question question, TokenText text, int at, int end)
    {
        var thing = ChoiceWords.Find(question, text, at, end)!.End;
        if (SupportCounts.Has(question) && text.At(thing)?.IsSign(':') == true && MoneyPhrase.Read(text, thing + 1, end) is { Doubt: MoneyDoubt.None })
        {
            // "TW: 1,5 tỷ; tỉnh: 500tr"
            return true;
        }

        if (ChoiceWords.Statements(question).Find(text, at, end) is not null || SupportGoods.Read(question, text, thing, end) is not null || MoneyPhrase.Read(text, thing, end) is { Doubt: MoneyDoubt.None })
        {
            return true;
        }

        for (at = thing; at < end;)
        {
            if (For.Begins(text, at, end))
            {
                return true;
            }

            var next = Math.Max(SupportPiece.Links.Skip(text, at, end), Fillers.Courtesy.Skip(text, at, end));
            next = ChoiceWords.Find(question, text, at, end)?.End ?? next;
            if (next == at)
            {
                return text[at].IsDigits;
            }

            at = next;
        }

        return true;
    }

    /// <summary>"chăn bông", "thuốc trừ sâu": a thing that no household builds or breeds, and a word or two more of its name.</summary>
    private static bool IsNameOfThing(Question question, TokenText text, int at, int end, FormLexicon lexicon)
    {
        var named = ChoiceWords.Find(question, text, at, end)!;
        return end - named.End <= 2 && text.IsMarked && text.Tokens[at..end].All(t => t.IsWord) && !Predicates.OccursIn(text, named.End, end)
            && !lexicon.Told.Any(t => Enumerable.Range(at + 1, end - at - 1).Any(i => t.Signs.Find(text, i, end) is not null))
            && named is { Values: [var key], Fit: Fit.Full } && question.FindChoice(key) is { TakesPurpose: false, MayBeBought: false };
    }

    /// <summary>A thing with its amount needs no word of giving: "quà 200k".</summary>
    /// <returns>The token after the thing; null where none with its amount begins.</returns>
    public static int? NamedWithAmount(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { } match && (match.Fit == Fit.Full || match.Length > 1 || !text.IsMarked) && !Spent.Begins(text, at, limit)
        && match.End < limit && !(text[at].Folded == "ton" && !text[at].Word.IsMarked) && !(at > 0 && text[at - 1].IsWord && text[at - 1].Folded is "ban" or "lai" or "tu") && (MoneyPhrase.Read(text, Worth.SkipAll(text, match.End, limit), limit) is { Doubt: MoneyDoubt.None } || SupportGoods.Read(question, text, match.End, limit) is not null)
            ? match.End
            : null;

    /// <summary>"khoan giếng cho hộ 15tr": a work that is done for the household.</summary>
    public static bool WorksForHousehold(TokenText text, int at, int limit) =>
        Works.Begins(text, at, limit) && Enumerable.Range(at + 1, Math.Max(0, Math.Min(limit, at + Reach) - at - 1)).Any(i => ForHousehold.Begins(text, i, limit));

    /// <summary>"tổng giá trị 38tr gồm bò và sửa nhà": behind the sum, what it consists of.</summary>
    public static bool ConsistsOf(Question question, TokenText text, int at, int limit) =>
        text[at] is { IsWord: true, Folded: "gom" } && HasContent(question, text, at + 1, limit);

    public static bool IsNamed(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { } match && (match.Fit == Fit.Full || match.Length > 1);

    public static bool NamedWithin(Question question, TokenText text, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            if (ChoiceWords.Find(question, text, at, limit) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
