using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What the sender says does not stand, whatever it is of: "không phải vay 15tr mà vay 50tr", "1tr3 chứ không phải 3tr1", "(bản trước ghi 2 con)",
/// "hộ 5 vay được 50tr là tin vịt", "đừng ghi được cho bò", "xin 50 triệu, ngân hàng giải ngân 40 triệu". It is left out with the words that say so;
/// the household named among it and what stands in its place are read.
/// </summary>
internal static class Withdrawn
{
    /// <summary>Words that begin something told, so that what is told anew begins with the same: "được cho bò, à không, được cho dê".</summary>
    public static readonly Vocabulary Heads = new("được", "vay", "cho", "tặng", "cấp", "nhận", "thoát", "có", "chưa", "không", "khó", "chắc", "thăm", "gặp", "đã", "mới", "xây", "sửa");

    // Nobody takes back more at once.
    private const int Reach = 14;

    private static readonly Vocabulary Not = new("không phải", "không phải là", "đâu phải", "đâu phải là", "chẳng phải", "chẳng phải là", "hổng phải");
    private static readonly Vocabulary But = new("mà", "mà là", "mà chỉ", "mà chỉ là");
    private static readonly Vocabulary NotThat = new("chứ không phải", "chứ không phải là", "chớ không phải", "chứ chẳng phải", "chứ đâu phải", "chứ hổng phải");
    private static readonly Vocabulary Otherwise = new("mua", "tự mua", "đi mua", "mượn", "thuê", "bán");
    private static readonly Vocabulary FormerReport = new("bản trước", "tin trước", "tin nhắn trước", "báo cáo trước", "lần trước", "hôm trước", "hồi nãy", "lúc nãy", "khi nãy", "bản cũ", "tin cũ", "trước");
    private static readonly Vocabulary Written = new("ghi", "gõ", "viết", "báo", "nhắn", "nói", "nhầm", "lộn");
    private static readonly Vocabulary Right = new("đúng", "đúng là", "sửa", "thành");
    private static readonly Vocabulary Senders = new("em", "tôi", "mình", "tui", "cháu", "e", "tớ");
    private static readonly Vocabulary Is = new("là");
    private static readonly Vocabulary Untrue = new("nhầm", "nói nhầm", "ghi nhầm", "báo nhầm", "nghe nhầm", "viết nhầm", "gõ nhầm", "hiểu nhầm", "đồn nhầm", "nói lộn", "ghi lộn", "nói sai", "ghi sai", "báo sai", "nói quá", "nói chơi", "nói đùa", "tin vịt", "tin đồn", "đồn thổi", "không đúng", "sai", "sai rồi", "không có thật");
    private static readonly Vocabulary SaidBefore = new("ai bảo", "ai nói", "ai đồn", "nghe nói", "nghe đồn", "em nói", "tôi nói", "mình nói", "em báo", "em ghi", "chuyện", "vụ", "việc");
    private static readonly Vocabulary InTruth = new("sự thật là", "thật ra", "thật ra là", "thực ra", "thực ra là", "thực tế là", "sự thật", "ghi", "ghi là", "hóa ra");
    private static readonly Vocabulary DoNotWrite = new("đừng ghi", "đừng ghi là", "đừng có ghi", "đừng ghi nhầm", "đừng ghi nhầm là", "không ghi là", "khỏi ghi");
    private static readonly Vocabulary Named = new("hộ", "nhà", "cho", "là");

    /// <summary>The text without it.</summary>
    public static TokenText Mend(TokenText text, FormLexicon lexicon)
    {
        bool[]? gone = null;
        for (var at = 0; at < text.Count; at++)
        {
            if (Find(text, at, lexicon) is not { } cut)
            {
                continue;
            }

            gone ??= new bool[text.Count];
            for (var i = cut.From; i < cut.To; i++)
            {
                gone[i] = true;
            }

            at = Math.Max(at, cut.To - 1);
        }

        return gone is null ? text : text.Through([.. text.Tokens.Where((_, i) => !gone[i])]);
    }

    private static (int From, int To)? Find(TokenText text, int at, FormLexicon lexicon) =>
        text[at].IsSign('(') ? InBrackets(text, at)
        : !text[at].IsWord ? null
        : Forbidden(text, at) ?? ((Other(text, at) ?? Behind(text, at) ?? Declared(text, at) ?? Superseded.Find(text, at)) is { } cut && !IsInText(text, cut.From, lexicon) ? cut : null);

    /// <summary>"khó khăn: không phải không có đất mà không có nước": what a text says stands as it was typed.</summary>
    private static bool IsInText(TokenText text, int at, FormLexicon lexicon)
    {
        for (var before = at - 1; before >= 0 && Boundaries.At(text, before) != Boundary.Strong; before--)
        {
            if (lexicon.Find(text, before, at) is { Values: [{ Kind: MarkKind.Label, Question: { } asked }, ..] })
            {
                return asked.Kind == QuestionKind.Text;
            }
        }

        return false;
    }

    /// <summary>"không phải 1 triệu mà là 1 triệu 3": one value and another of its kind, or two things told with the same word.</summary>
    private static (int From, int To)? Other(TokenText text, int at)
    {
        if (Not.Skip(text, at, text.Count) is var denied && (denied == at || denied >= text.Count || (at > 0 && text[at - 1].Folded is "chu" or "cho")))
        {
            return null;
        }

        for (var but = denied + 1; but < Math.Min(text.Count - 1, denied + Reach) && Boundaries.At(text, but) != Boundary.Strong; but++)
        {
            if (But.Skip(text, but, text.Count) is var stands && stands > but && stands < text.Count && !Names(text, denied, but))
            {
                return (IsValue(text, denied) && IsValue(text, stands)) || (text[denied].Folded == text[stands].Folded && Heads.Begins(text, stands, text.Count)) ? (at, stands) : null;
            }
        }

        return null;
    }

    /// <summary>"1tr3/người/tháng chứ không phải 3tr1".</summary>
    private static (int From, int To)? Behind(TokenText text, int at)
    {
        if (NotThat.Skip(text, at, text.Count) is var denied && (denied == at || denied >= text.Count))
        {
            return null;
        }

        var end = Boundaries.ClauseEnd(text, denied, text.Count);
        return !Names(text, denied, end) && (IsValue(text, denied) || text[denied].IsDigits || Heads.Begins(text, denied, end) || Otherwise.Begins(text, denied, end)) ? (at, end) : null;
    }

    /// <summary>"thăm 8/9 (em gõ nhầm 9/8 ở tin trước)", "1tr4 (không phải 14tr)".</summary>
    private static (int From, int To)? InBrackets(TokenText text, int at)
    {
        var end = at + 1;
        while (end < Math.Min(text.Count, at + Reach) && !text[end].IsSign(')') && text[end].Kind != TokenKind.NewLine)
        {
            end++;
        }

        if (text.At(end)?.IsSign(')') != true)
        {
            return null;
        }

        var first = Senders.Skip(text, at + 1, end);
        var denied = NotThat.Skip(text, first, end) is var behind && behind > first ? behind : Not.Skip(text, first, end);
        return (denied > first && denied < end && (IsValue(text, denied) || Heads.Begins(text, denied, end)))
            || (FormerReport.OccursIn(text, first, end) && Written.OccursIn(text, first, end) && !Right.OccursIn(text, first, end))
            ? (at, end + 1) : null;
    }

    /// <summary>"vay được 50tr là tin vịt đó chị, sự thật là mới được cho 50 con vịt": the clause, but for whom it names.</summary>
    private static (int From, int To)? Declared(TokenText text, int at)
    {
        if (Is.Skip(text, at, text.Count) is var who && who == at)
        {
            return null;
        }

        var how = Senders.Skip(text, who, text.Count);
        var end = Untrue.Skip(text, how, text.Count);
        if (end == how)
        {
            return null;
        }

        var close = Boundaries.ClauseEnd(text, end, text.Count);
        return Fillers.SkipCourtesy(text, end, close) == close && Told(text, Boundaries.ClauseStart(text, at), at) is { } from ? (from, InTruthBehind(text, close)) : null;
    }

    /// <summary>"đừng ghi hộ 41 đã thăm nha", "thì đừng ghi là được cho bò".</summary>
    private static (int From, int To)? Forbidden(TokenText text, int at)
    {
        if (DoNotWrite.Skip(text, at, text.Count) is var what && what == at)
        {
            return null;
        }

        var end = Boundaries.ClauseEnd(text, what, text.Count);
        return Told(text, what, end) is { } from ? (Names(text, what, from) || Named.SkipAll(text, what, from) != from ? from : at, end)
            : Names(text, what, end) ? null : (at, end);
    }

    /// <summary>Where what is told begins, behind whoever is named first; null where nothing is told.</summary>
    private static int? Told(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Heads.Begins(text, at, to))
            {
                return SaidBefore.Skip(text, from, at) == at ? from : at;
            }
        }

        return null;
    }

    private static int InTruthBehind(TokenText text, int close) =>
        close + 1 < text.Count && Boundaries.At(text, close) == Boundary.Weak && InTruth.Skip(text, close + 1, text.Count) is var truth && truth > close + 1 ? truth : close;

    /// <summary>Whether an amount or a day begins here.</summary>
    private static bool IsValue(TokenText text, int at) =>
        MoneyPhrase.Read(text, at, text.Count) is { Doubt: not MoneyDoubt.Bare } || (text[at].IsDigits && text.At(at + 1) is { Folded: "/" or "-" } && text.At(at + 2) is { IsDigits: true }) || (text[at].Folded == "ngay" && text.At(at + 1) is { IsDigits: true });

    /// <summary>Whether a household is named by its number.</summary>
    public static bool Names(TokenText text, int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (IsNumbered(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hộ 12", "h12", "H012".</summary>
    public static bool IsNumbered(TokenText text, int at) => text.At(at + 1)?.IsDigits == true && text[at].Folded is "ho" or "h";
}
