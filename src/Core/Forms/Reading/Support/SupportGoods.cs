using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Goods with a quantity, kept as typed: "2 con bò", "10 bao xi măng", "5 ngày công".</summary>
internal static class SupportGoods
{
    private static readonly Vocabulary NoGoods = new("lần", "người", "khẩu", "nhân khẩu", "hộ", "tháng", "năm", "ngày", "tuần", "giờ", "buổi", "lớp", "điểm", "cháu", "em", "bé", "đứa", "đứa trẻ", "con em", "đợt", "kỳ", "khóa", "lao động", "thành viên", "học sinh", "cháu học sinh");
    private static readonly Vocabulary Children = new("nhỏ", "lớn", "đầu", "út", "trai", "gái", "đi học", "đang học", "học", "trong", "của", "còn", "mỗi", "đều", "là", "năm học", "được", "chị", "anh", "em", "bà", "ông", "nhà", "rồi", "nha", "nhé", "ạ", "hết", "luôn");
    private static readonly Vocabulary Closing = new("rồi", "nha", "nhé", "ạ", "nè", "á", "luôn", "nghe", "đó", "đó em", "đó anh", "đó chị", "đó nghe", "hén", "thế", "vậy", "thôi", "gồi", "òi", "đấy", "ăn đỡ", "xài đỡ", "dùng tạm", "ăn tạm", "nghen", "nhen", "hết trơn", "lun", "ấy", "roi", "dùng");
    private static readonly Vocabulary Labour = new("ngày công", "công");
    // "10 ký gạo hôm [mình tới thăm]": what it leads to was read as the visit.
    private static readonly Vocabulary BeforeTime = new("hôm", "bữa", "lúc", "dịp", "đợt");
    private static readonly Vocabulary Occasion = new("nên bà", "nên ông", "nên chị", "nên anh", "nên cô", "nên chú", "nên bác", "nên cụ", "nên nhà", "nên gia đình", "nên vui", "nên mừng", "nên cả nhà", "nên hộ", "đã trao", "đã phát", "đã cấp", "đã giao", "đã tặng", "đã bàn giao", "đã được", "vừa được", "mới được", "đã nhận", "từ trạm", "bên khuyến nông", "bên xã", "bên hội", "từ dự án", "từ nguồn", "từ chương trình", "từ quỹ", "từ vốn", "từ ngân sách", "thuộc dự án", "thuộc chương trình", "theo chương trình", "theo dự án", "nhân dịp", "nhân ngày", "vào ngày", "vào dịp", "vào hôm", "cho nhà", "cho hộ", "cho gia đình", "cho gđ", "cho bà con", "cho chủ hộ", "do hội", "do xã", "do huyện", "do công ty", "do nhà", "do đoàn", "do mttq", "do các", "của hội", "của xã", "của huyện", "của tỉnh", "của đoàn", "của mttq", "của công ty", "của chi bộ", "của dự án", "của chương trình", "của quỹ", "của nhà hảo tâm", "của nhà tài trợ", "của mặt trận", "của chi hội", "của công đoàn", "của ngân hàng", "của nhà nước", "từ hội", "từ xã", "từ huyện", "từ nhà hảo tâm", "từ mttq", "từ mặt trận");
    private static readonly Vocabulary ToWhom = new("cho cháu", "cho con", "cho các cháu", "cho mấy cháu", "cho hai cháu", "cho 2 cháu", "cho 3 cháu", "cho ba cháu", "cho hai đứa", "cho mấy đứa", "cho tụi nhỏ", "cho các con", "cho con trai", "cho con gái", "cho đứa", "cho ông", "cho bà", "cho anh", "cho chị", "cho bác", "cho ổng", "cho bả", "cho ảnh", "cho cả nhà", "cho ông chồng", "cho bà vợ", "cho chồng", "cho vợ", "cho mẹ", "cho bà cụ", "cho ông cụ", "cho cụ");
    private static readonly Vocabulary Besides = new("và", "với", "+", "&", "cùng với", "kèm", "đồng thời", "ngoài ra", "rồi", "còn", "lại");
    private static readonly Vocabulary GivesAgain = new("cho luôn", "cho thêm", "được cho", "được cho thêm", "tặng luôn", "cấp", "tặng", "trao", "phát", "hỗ trợ", "miễn", "giảm", "miễn giảm", "được cấp", "được tặng", "được trao", "được phát", "được hỗ trợ", "được miễn", "được giảm", "được vay", "đã cấp", "đã tặng", "đã được cấp", "đã được tặng", "còn được", "còn được cấp", "còn được tặng", "cấp thêm", "tặng thêm", "được cấp thêm", "được tặng thêm", "tập huấn", "hướng dẫn", "hướng dẫn cách", "hd", "chỉ cách", "được hướng dẫn", "được tập huấn", "trao tặng", "biếu", "cấp phát");
    private static readonly Vocabulary Buy = new("chăm sóc", "cải tạo", "mua", "nuôi", "trồng", "mua được", "mua thêm");

    /// <summary>"5 công làm cỏ", "10 ngày công": the token after days of labour; null where none stand.</summary>
    public static int? LabourEnd(TokenText text, int at, int limit) =>
        text[at].IsDigits && DigitNumber.Read(text, at, limit)?.End is { } counter && Labour.Skip(text, counter, limit) is var end && end > counter
        && !(end < limit && text[end].IsWord && text[end].Folded is "nhan" or "an" or "trinh" or "ty" or "chuc" or "viec" or "cu" or "doan") ? end : null;

    // Measures of goods that are handed out; a beast, a tree or a field may as well be the household's own.
    private static readonly Vocabulary Portions = new("bao", "kg", "ký", "kí", "kilo", "ki lô", "ki lô gam", "kí lô", "ký lô", "cân", "tấn", "tạ", "yến", "lít", "gói", "thùng", "hộp", "suất", "phần", "tấm", "bộ", "chai", "can", "cuộn", "bịch", "túi", "cái", "chiếc", "quyển", "cuốn", "hũ", "bình", "lọ", "mét lưới");

    /// <summary>Whether a number and a measure of goods stand here: "2 bao cám".</summary>
    public static bool IsPortion(TokenText text, int at, int limit) =>
        at < limit && (text[at].IsDigits ? DigitNumber.Read(text, at, limit)?.End : NumberWords.Read(text, at, limit)?.End) is { } counter
        && Portions.Skip(text, counter, limit) is var thing && thing > counter && thing < limit && text[thing].IsWord;

    /// <summary>"1 bếp tiết kiệm củi": a number of something that no list knows, directly behind a word of giving.</summary>
    public static bool IsSomething(TokenText text, int at, int limit) =>
        at + 1 < limit && text[at].IsDigits && text[at].Folded.Length <= 3 && text[at + 1] is { IsWord: true, Glued: false } && !NoGoods.Begins(text, at + 1, limit)
        && MoneyUnits.Read(text, at + 1, limit) is null && MoneyUnits.ReadDoubtful(text, at + 1, limit) is null && !SupportPiece.Purposes.Begins(text, at + 1, limit);

    /// <summary>Where the goods that begin at <paramref name="at"/> have their name; null where no quantity begins.</summary>
    public static (int Start, int Name)? Read(Question question, TokenText text, int at, int limit)
    {
        // The number of a code ("H010") counts nothing.
        if (at >= limit || (text[at].IsDigits && text[at].Glued && at > 0 && text[at - 1].IsWord))
        {
            return null;
        }

        if (!SupportCounts.Has(question) && OneThing.Counted(question, text, at, limit) is { } one)
        {
            return (at, one);
        }

        var start = Buy.Skip(text, at, limit);
        if (start < limit && !text.IsMarked && CountsNothing(text, start, limit))
        {
            return null;
        }

        var number = text[start < limit ? start : at].IsDigits && start < limit ? DigitNumber.Read(text, start, limit)?.End
            : NumberWords.Read(text, start, limit)?.End;
        if (number is not { } name || name >= limit || (text[name].Folded == "tien" && name + 1 < limit && text[name + 1].Folded == "mat") || MoneyUnits.Read(text, name, limit) is not null || !text[name].IsWord)
        {
            return null;
        }

        if (IsForPersons(question, text, at, name, limit))
        {
            return null;
        }

        // "10 ky gao" are kilos; a period has no rice.
        if (NoGoods.Begins(text, name, limit) && !Labour.Begins(text, name, limit) && !(text[name] is { Folded: "ky", Word.IsMarked: false } && text.At(name + 1)?.Folded is "gao" or "thit" or "ca" or "phan" or "duong" or "lua" or "giong" or "bot" or "cam"))
        {
            return null;
        }

        return Counters.Begins(text, name, limit) || ChoiceWords.Find(question, text, name, limit) is not null ? (at, name) : null;
    }

    /// <summary>"miễn học phí cho 2 con", "cho 2 con đầu đi học": how many children, and no beasts, which would be named.</summary>
    private static bool IsForPersons(Question question, TokenText text, int at, int name, int limit) =>
        text[name].Folded == "con" && ((at > 0 && text[at - 1].Folded is "cho" or "cua") || text.At(name + 1)?.Folded is "duoc" or "dc")
        && (name + 1 >= limit || Children.Begins(text, name + 1, limit) || Boundaries.At(text, name + 1) != Boundary.None) && ChoiceWords.Find(question, text, name, limit) is not { Length: > 1 };

    /// <summary>
    /// Without marks "lam nha" builds and "tu NHCSXH" comes from there: four and five are said so only behind ten; "sau bao" at
    /// the end is "after the storm", "50 tam ton" counts once, and "cho ba" names whom.
    /// </summary>
    private static bool CountsNothing(TokenText text, int at, int limit) =>
        text[at].IsWord && (text[at].Folded is "tu" or "lam" || (text[at].Folded == "sau" && at + 2 >= limit)
            || (at > 0 && (text[at - 1].IsDigits || (text[at].Folded == "ba" && text[at - 1].Folded is "cho" or "cua" or "la"))));

    /// <summary>Where the goods end: at an amount of money, at words that tell its value, at the clause's end.</summary>
    public static int End(TokenText text, int from, int limit, IReadOnlyList<MoneyReading> amounts, DateOnly today)
    {
        var end = BeforeOccasion(text, from, limit, today);
        foreach (var money in amounts)
        {
            if (money.Start >= from && money.Start < end)
            {
                end = money.Start;
            }
        }

        end = Particles.Start(text, from, end);
        while (ClosingStart(text, from, end) is { } closing)
        {
            end = closing;
        }

        while (end > from && (text[end - 1].Kind == TokenKind.Sign && text[end - 1].Folded is not ("%" or ")") || IsLink(text, end - 1) || (end - from > 2 && BeforeTime.Begins(text, end - 1, end))))
        {
            end--;
        }

        return end;
    }

    /// <summary>The token after the small words, and for whom, that stand behind goods.</summary>
    public static int SkipClosing(TokenText text, int at, int limit)
    {
        while (at < limit && Math.Max(Closing.Skip(text, at, limit), ToWhom.Skip(text, at, limit)) is var next && next > at)
        {
            at = next;
        }

        return at;
    }

    /// <summary>"25 ký gạo [ăn đỡ]", "20 tấm tôn [gồi]": small words behind the goods; null where none stand.</summary>
    private static int? ClosingStart(TokenText text, int from, int end)
    {
        for (var at = Math.Max(from + 1, end - 2); at < end; at++)
        {
            if (Closing.Skip(text, at, end) == end && (text.IsMarked || text[end - 1].Folded is "roi" || text[end - 1].Folded.Length <= 2))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Where the words on when and from whom begin: "20 con gà [hôm 28/8]", "1 con bò [từ dự án]".</summary>
    private static int BeforeOccasion(TokenText text, int from, int limit, DateOnly today)
    {
        for (var at = from + 1; at < limit; at++)
        {
            if (Occasion.Begins(text, at, limit) || (text[from].IsDigits && ToWhom.Skip(text, at, limit) is var whom && whom > at && Fillers.SkipCourtesy(text, whom, limit) == limit) || GivesBesides(text, at, limit) || SupportAmounts.IsApiece(text, at, limit) || (text[at].Folded is "do" or "cua" or "tu" or "ben" && text[at].IsWord && GivingWords.Source.Begins(text, at + 1, limit)))
            {
                return at;
            }

            if (DateScanner.Read(text, at, limit, today, isAsked: false) is not null)
            {
                // "5 dê giống [đợt 2/9]", "20 con gà [hôm đầu tháng]"
                return at > from + 1 && text[at - 1].Folded is "dot" or "dip" or "hom" or "bua" or "hoi" ? at - 1 : at;
            }
        }

        return limit;
    }

    /// <summary>"mua 2 con bò [và cấp thẻ BHYT]", "10kg gạo [và được tặng 2 thùng mì]": given besides, and no part of what was named before.</summary>
    public static bool GivesBesides(TokenText text, int at, int limit) =>
        Besides.Skip(text, at, limit) is var link && link > at && GivesAgain.Begins(text, link, limit);

    /// <summary>"gạo 10kg": where the quantity stands behind its thing, the thing's first token.</summary>
    public static int NameBefore(Question question, TokenText text, int from, int quantity, int end)
    {
        var number = DigitNumber.Read(text, quantity, end)?.End ?? NumberWords.Read(text, quantity, end)?.End;
        if (number is not { } counter || !(Counters.BeginsAndEnds(text, counter, end) || IsForEach(text, counter, end) || IsOfMonth(text, counter, end)))
        {
            return quantity;
        }

        for (var at = from; at < quantity; at++)
        {
            if (ChoiceWords.Find(question, text, at, quantity) is { } thing && IsNameUpTo(text, thing.End, quantity) && ChoiceWords.Statements(question).Find(text, at, quantity) is null)
            {
                return at;
            }
        }

        return quantity;
    }

    /// <summary>"gạo 15kg tháng 9": which month's it is.</summary>
    private static bool IsOfMonth(TokenText text, int counter, int end) =>
        counter + 3 == end && Counters.Begins(text, counter, counter + 1) && text[counter + 1] is { IsWord: true, Folded: "thang" } && text[counter + 2].IsDigits;

    /// <summary>"gạo 15kg/khẩu x 4 khẩu", "gạo 15kg mỗi người": the measure goes on with for whom.</summary>
    private static bool IsForEach(TokenText text, int counter, int end) =>
        counter + 1 < end && Counters.Begins(text, counter, end) && (text[counter + 1].IsSign('/') || text[counter + 1].Folded is "moi" or "x" or "mot" or "va" or "voi" or "cung");

    /// <summary>"gạo [cứu đói] 45kg": at most two more words of the name; "gạo cho hộ 45kg" tells who.</summary>
    private static bool IsNameUpTo(TokenText text, int from, int to) =>
        to - from <= 2 && !text.Tokens[from..to].Any(t => !t.IsWord || t.Folded is "cho" or "cua" or "duoc" or "va" or "la" or "tu" or "voi" or "gom" or "moi");

    private static bool IsLink(TokenText text, int at) => (text[at].Folded == "con" && text[at].Word.IsMarked) || text[at].Folded is "va" or "gia" or "tri" or "khoang" or "tong" or "la" or "voi" or "het" or "tam" or "duoc" or "cung" && text[at].IsWord && text[at].Folded != "tam";
}
