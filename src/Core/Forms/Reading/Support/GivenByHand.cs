using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What somebody handed over in common words: "tôi có cho bà 5 kg gạo", "bên chùa đem cho 10kg gạo", "đi viếng 200k".</summary>
internal static class GivenByHand
{
    private const int LongestName = 4;
    private const int LongestGiver = 7;
    private static readonly Vocabulary NotYet = new("không", "chưa", "chẳng", "mong", "muốn", "xin", "ước", "nếu", "mới");
    private static readonly Vocabulary Common = new("góp", "góp cho", "chi", "chi cho", "cho", "gửi", "đưa", "đem cho", "mang cho", "đem đến", "mang đến", "mang tới", "chở đến", "chở tới", "chở lên", "chở vô", "chở xuống", "đem tới", "đem lên", "đem xuống", "mang lên", "mang xuống", "chở cho", "mừng", "gửi cho", "mua");
    private static readonly Vocabulary Brought = new([
        .. from carried in (string[])["đem", "mang", "xách", "chở", "vác", "khiêng", "cõng", "đưa", "gửi", "trao", "biếu", "dúi", "đem lên", "đem xuống", "đem đến", "đem tới", "mang lên", "mang xuống", "mang đến", "mang tới", "chở lên", "chở đến", "chở tới", "gửi lại", "để lại"] from to in (string[])["cho", "tặng", "biếu", "tận tay", "tận tay cho", "tận nhà"] select carried + " " + to,
        "mua biếu", "dúi cho", "lì xì cho", "mừng cho", "phụ cho"]);

    private static readonly Vocabulary Whom = new("thêm", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "hộ", "hộ này", "gia đình", "gđ", "chủ hộ", "bà con", "bả", "ổng", "họ", "vợ chồng", "mẹ con", "cháu", "các cháu", "mấy mẹ con", "em", "nhà", "mấy đứa nhỏ", "tụi nhỏ", "bà cụ", "ông cụ", "chỉ", "ảnh", "cổ", "dì", "cậu", "mợ", "thím", "chị ấy", "anh ấy", "bà ấy", "ông ấy", "cô ấy", "bác ấy", "tận tay", "nó", "tụi nó", "hắn", "con bé", "thằng bé", "mẹ nó", "nhà nó", "nhà ấy", "vợ nó", "chồng nó", "vợ", "chồng", "vợ anh", "con nó");
    private static readonly Vocabulary Speaker = new("tôi", "em", "mình", "tui", "chi bộ", "chúng tôi", "đoàn", "bữa", "hôm", "hôm qua", "có", "đã", "vừa", "mới", "cũng", "nên", "và", "ghé", "xuống", "đến", "lại");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "tui", "chi bộ", "chúng tôi");
    private static readonly Vocabulary Hands = new("biếu", "tặng", "đưa", "gửi", "mua cho", "góp", "giúp");
    private static readonly Vocabulary Condoles = new("mừng", "mừng nhà mới", "mừng cưới", "mừng thọ", "mừng tuổi", "đi viếng", "viếng", "phúng viếng", "phúng điếu");
    private static readonly Vocabulary MoneyHead = new("tiền", "để", "mua", "cho", "và", "với", "để mua", "tiền mua");

    /// <summary>"cho 5 con vịt": so common a word gives only where a quantity of something that can be given follows.</summary>
    public static bool GivesGoods(Question question, TokenText text, int at, int limit) =>
        AddsMoney(question, text, at, limit) || GivesThing(question, text, at, limit)
        || (text[at].Folded == "cho" && WhomEnd(text, at + 1, limit) is var thing && thing < limit && text[thing].Kind == TokenKind.Digits && SupportGoods.Read(question, text, thing, limit) is { } goods
        && (SupportList.NamedWithin(question, text, goods.Name, Math.Min(limit, goods.Name + 3)) || SupportGoods.IsPortion(text, thing, limit)));

    /// <summary>"đem cho chị 1 thùng mì với 5kg gạo", "đưa tận tay chị 1 triệu": the token behind words that only a hand does, where something that can be given, or money, follows; null where none stand.</summary>
    public static int? Brings(Question question, TokenText text, int at, int limit)
    {
        var brought = Brought.Skip(text, at, limit);
        if (brought == at)
        {
            // "thăm rồi, đưa ảnh 10 ký gạo": to whom, and how much of it.
            return text[at] is { IsWord: true, Folded: "dua" or "gui" or "trao" } && Whom.SkipAll(text, at + 1, limit) is var hand && hand > at + 1 && SupportGoods.IsPortion(text, hand, limit) ? at + 1 : null;
        }

        var thing = WhomEnd(text, brought, limit);
        return thing < limit && (IsThingGiven(question, text, thing, limit) || SupportGoods.IsPortion(text, thing, limit) || (SupportGoods.Read(question, text, thing, limit) is { } goods && SupportList.NamedWithin(question, text, goods.Name, Math.Min(limit, goods.Name + 4)))
            || MoneyPhrase.Read(text, thing, limit) is { Doubt: MoneyDoubt.None }) ? brought : null;
    }

    /// <summary>"mỗi hộ [cho 1 chai dầu ăn]".</summary>
    public static bool IsForEach(TokenText text, int start, int at) => text[at].Folded == "cho" && at - 2 >= start && text[at - 2].Folded == "moi" && text[at - 1].Folded is "ho" or "nha";

    /// <summary>"tôi có cho bà 5 kg gạo", "hôm 3/9 đi viếng 200k": what the sender gave with his own hands, where a clause begins.</summary>
    public static bool SenderGives(Question question, TokenText text, int start, int end, DateOnly today)
    {
        var at = start;
        for (int next; at < end && (next = Math.Max(DateScanner.Read(text, at, end, today, isAsked: false)?.End ?? at, Speaker.Skip(text, at, end))) > at;)
        {
            at = next;
        }

        var isSender = Sender.OccursIn(text, start, at);
        return at < end && ((isSender && (GivesGoods(question, text, at, end) || (Hands.Skip(text, at, end) is var hand && hand > at && SupportList.HasContent(question, text, Whom.SkipAll(text, hand, end), end))))
            || (Condoles.Skip(text, at, end) is var gone && gone > at && SupportList.HasContent(question, text, gone, end)));
    }

    /// <summary>"bên chùa đem cho 10kg gạo", "hội chữ thập đỏ cho bà mười lăm ký gạo", "Hội gửi ông 5 triệu tiền mặt": a giver, a common word, a quantity.</summary>
    public static bool GiverGives(Question question, TokenText text, int start, int at, int limit)
    {
        if (!Common.Begins(text, at, limit) || !(GivingWords.Source.OccursIn(text, start, at) || Unaccounted.NamesGiver(text, start, at) || IsReceived(text, start, at)))
        {
            return false;
        }

        var thing = SupportList.Recipient.SkipAll(text, Common.Skip(text, at, limit), limit);
        return thing < limit && (IsThingGiven(question, text, thing, limit) || SupportGoods.Read(question, text, thing, limit) is { } goods && (SupportList.NamedWithin(question, text, goods.Name, Math.Min(limit, goods.Name + 4)) || SupportGoods.IsPortion(text, thing, limit))
            || (MoneyPhrase.Read(text, thing, limit) is { Doubt: MoneyDoubt.None } money && (IsFor(question, text, money.End, limit, isGiven: true) || AndGoods(question, text, money.End, limit))));
    }

    /// <summary>"được người ta [cho cái tủ lạnh]": who received is told, and whoever gave.</summary>
    private static bool IsReceived(TokenText text, int start, int at) =>
        Enumerable.Range(Math.Max(start, at - LongestGiver), at - Math.Max(start, at - LongestGiver)).Any(i => text[i] is { IsWord: true, Folded: "duoc" or "dc" } && i + 1 < at && !(i > 0 && NotYet.Begins(text, i - 1, i)) && text.Tokens[i..at].All(t => t.IsWord));

    /// <summary>"thêm 500k tiền mặt", "cho thêm 1tr tiền thuốc", "tôi cho bà 200k mua thuốc": money for something that can be given.</summary>
    private static bool AddsMoney(Question question, TokenText text, int at, int limit)
    {
        if (!text[at].IsWord || text[at].Folded is not ("them" or "cho"))
        {
            return false;
        }

        var from = text[at].Folded == "cho" ? Whom.SkipAll(text, at + 1, limit) : at + 1;
        return MoneyPhrase.Read(text, from, limit) is { Doubt: MoneyDoubt.None } money && (IsFor(question, text, money.End, limit, isGiven: text[at].Folded == "cho") || (text[at].Folded == "cho" && AndGoods(question, text, money.End, limit)));
    }

    /// <summary>"xã cho con bò", "hội cho xe đạp": a thing, and no doing or house.</summary>
    private static bool IsThingGiven(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { Values: [var key] } thing && (thing.Length > 1 || (thing.Fit == Fit.Full && (text[at].Word.IsMarked || text.IsMarked))) && text[at].Folded != "nha" && question.FindChoice(key) is { TakesPurpose: false };

    /// <summary>"cho giống lúa 20kg": a thing, and how much of it.</summary>
    private static bool GivesThing(Question question, TokenText text, int at, int limit) =>
        text[at].Folded == "cho" && Whom.SkipAll(text, at + 1, limit) is var thing && thing < limit && IsThingGiven(question, text, thing, limit)
        && SaysHowMuch(question, text, thing + 1, limit);

    private static bool SaysHowMuch(Question question, TokenText text, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (text[i].IsDigits && SupportGoods.Read(question, text, i, limit) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"[300k] và 2 thùng mì".</summary>
    private static bool AndGoods(Question question, TokenText text, int at, int limit) =>
        SupportPiece.Links.SkipAll(text, at, limit) is var thing && thing > at && (SupportGoods.Read(question, text, thing, limit) is not null || SupportGoods.IsPortion(text, thing, limit));

    /// <summary>"[500k] tiền thuốc", "[200k] mua thuốc"; where it is said to be given, the money alone too.</summary>
    private static bool IsFor(Question question, TokenText text, int at, int limit, bool isGiven)
    {
        if (Fillers.SkipCourtesy(text, at, limit) == limit)
        {
            return isGiven;
        }

        for (int next; !SupportList.IsNamed(question, text, at, limit) && (next = MoneyHead.Skip(text, at, limit)) > at;)
        {
            at = next;
        }

        return at < limit && SupportList.IsNamed(question, text, at, limit);
    }

    /// <summary>"bà", "ông Dũng": whom something is given to, with a name behind a title.</summary>
    private static int WhomEnd(TokenText text, int at, int limit)
    {
        var end = Whom.SkipAll(text, at, limit);
        for (var name = end; end > at && name < Math.Min(limit, end + LongestName) && text[name].IsWord; name++)
        {
            if (!char.IsUpper(text.Text[text[name].Start]))
            {
                return end;
            }

            if (text.At(name + 1)?.IsDigits == true)
            {
                return name + 1;
            }
        }

        return end;
    }
}
