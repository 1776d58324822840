using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Sentences of a report that report nothing themselves: questions, appeals to others, hearsay.</summary>
internal static class SilentSentences
{
    private const int LongestLead = 9;
    private static readonly Vocabulary Person = new("anh", "chị", "đồng chí", "đ/c", "bác", "chú", "cô", "ông", "bà");
    private static readonly Vocabulary Tells = new("bảo", "nói", "kể", "báo", "nhắn", "cho biết", "nói là", "bảo là", "thông tin");
    private static readonly Vocabulary Hearsay = new(
        "theo lời", "nghe nói", "nghe đồn", "nghe anh", "nghe chị", "nghe bảo", "nghe đâu", "có người nói", "nghe tin", "nghe kể", "hình như", "nghe thông tin", "người ta nói", "thấy bảo", "nghe bà con nói", "nghe dân nói", "nghe mọi người nói");

    // What the household itself says is told of it.
    private static readonly Vocabulary ByHousehold = new("theo lời chủ hộ", "theo lời hộ", "theo lời gia đình", "theo lời gđ");
    private static readonly Vocabulary AskingEnd = new(
        "phải không", "đúng không", "được không", "được chưa", "có được không", "nhỉ", "hả", "hở", "bao giờ", "khi nào", "thế nào", "như thế nào", "ra sao", "làm sao", "ở đâu", "mấy giờ", "bao nhiêu", "là gì", "gì vậy", "gì thế", "là sao", "vậy sao", "chưa vậy", "chưa nhỉ", "không vậy", "không nhỉ", "hay chưa", "hay không", "hay sao", "chưa hả", "không hả", "ngày nào", "sao vậy", "làm gì", "chưa anh", "chưa chị", "chưa đồng chí", "không anh", "không chị", "không đồng chí", "không em", "chưa em");
    private static readonly Vocabulary HowTo = new("ghi sao", "báo sao", "báo cáo sao", "ghi thế nào", "báo thế nào", "gõ sao", "điền sao", "trả lời sao", "ghi làm sao", "báo làm sao", "gõ gì", "điền gì");
    private static readonly Vocabulary AskingStart = new("cho hỏi", "cho em hỏi", "cho tôi hỏi", "xin hỏi", "em hỏi", "tôi hỏi", "bao giờ", "khi nào", "làm sao", "làm thế nào", "tại sao", "vì sao", "anh cho hỏi", "chị cho hỏi", "hỏi", "ai", "muốn hỏi", "em muốn hỏi", "mình hỏi", "đồng chí cho hỏi", "cho mình hỏi", "không biết", "hạn nộp", "sao");
    private static readonly Vocabulary WhichStart = new(
        "hộ nào", "những hộ nào", "các hộ nào", "thôn nào", "xóm nào", "làng nào", "khu phố nào", "kp nào", "ấp nào", "khóm nào", "xã nào", "cơ quan nào", "đơn vị nào", "cán bộ nào", "đồng chí nào", "bao nhiêu hộ", "có bao nhiêu", "còn bao nhiêu", "tổng cộng bao nhiêu", "được bao nhiêu hộ");

    private static readonly Vocabulary Every = new("cũng", "đều", "thì");
    private static readonly Vocabulary Appeal = new(
        "đề nghị các", "đề nghị đồng chí", "đề nghị đ/c", "đề nghị anh", "đề nghị chị", "yêu cầu các", "yêu cầu đồng chí", "nhắc các", "nhắc đồng chí", "nhắc anh", "mời các", "mời đồng chí", "kính mời", "nhờ các", "nhờ đồng chí", "nhờ anh", "nhờ chị", "mong các", "thông báo", "các đồng chí nhớ", "các đ/c nhớ", "đồng chí nhớ", "anh chị nhớ", "các anh chị", "mọi người", "anh em nhớ", "đề nghị nộp", "đề nghị báo cáo", "đề nghị gửi", "đề nghị đi đông đủ", "đề nghị đi họp", "đề nghị đi đúng giờ", "đề nghị có mặt", "đề nghị tham dự", "đề nghị tập trung", "đề nghị đến dự", "đề nghị đến đúng giờ", "đề nghị đến đông đủ", "đồng chí báo cáo giúp", "lịch họp", "họp lúc", "họp vào", "họp ngày", "họp sáng", "họp chiều", "họp tối", "họp giao ban", "họp báo", "mời bà con", "mời hộ", "mời anh", "mời chị", "mời mọi người", "mời 2", "mời 3", "mời 5", "mời 10", "mời 12", "mời toàn", "mời tất cả");
    // "mong các con được đi học", "đề nghị các cấp quan tâm": nobody of these reads the message.
    private static readonly Vocabulary NoReader = new("con", "cháu", "cấp", "ngành", "ban ngành", "ban", "cơ quan", "đoàn thể", "hội", "tổ chức", "nhà", "nhà hảo tâm", "mạnh thường quân", "doanh nghiệp", "đơn vị", "ngân hàng", "em nhỏ", "bé", "khoản", "chế độ", "chính sách", "hộ nghèo", "mái", "dự án", "chương trình");
    private static readonly Vocabulary Addressee = new("anh", "chị", "đồng chí", "đ/c", "bác", "chú", "cô", "a", "c", "mấy anh", "mấy chị", "các anh", "các đồng chí", "anh em", "ai", "mọi người");
    private static readonly Vocabulary Called = new("ơi", "ạ", "hen", "nha", "nhé");
    private static readonly Vocabulary Acts = new("đi", "thăm", "đến", "xuống", "ghé", "vào", "biết", "nhớ", "báo cáo", "rảnh", "định");
    private static readonly Vocabulary NotYet = new("chưa");
    private static readonly Vocabulary No = new("không");
    private static readonly Vocabulary Never = new("chẳng", "chả", "đâu có");
    private static readonly Vocabulary Has = new("có", "đã", "được");
    private static readonly Vocabulary Loan = new("vay");
    private static readonly Vocabulary Wonders = new("chờ xem", "đang xem", "xem", "không biết", "chưa biết", "chẳng biết", "hộ hỏi", "gia đình hỏi", "gđ hỏi", "chủ hộ hỏi", "bà hỏi", "ông hỏi", "bà ấy hỏi", "ông ấy hỏi", "bà con hỏi", "họ hỏi", "chưa rõ", "không rõ", "phân vân", "băn khoăn", "lo không biết", "thắc mắc");
    private static readonly Vocabulary None = new("gì", "nào");
    private static readonly Vocabulary Wishes = new("muốn", "mong", "nv", "nguyện vọng", "đề xuất", "đx", "xin");

    /// <summary>Where in a sentence hearsay begins ("…, nghe nói sắp được cấp bò"), or <paramref name="to"/>.</summary>
    public static int HearsayAt(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            // "tình hình như kỳ trước" holds no "hình như".
            if ((Hearsay.Skip(text, at, to) is var told && told > at && !(text[told - 1].Folded == "tin" && text.At(told)?.Folded is "tuc" or "thoi") || IsHeard(text, at, to) || IsToldBy(text, at, to)) && !ByHousehold.Begins(text, at, to) && !IsSpokenTo(text, at, to) && !IsOwnDoubt(text, at, to) && !(at > from && text[at].Folded == "hinh" && text[at - 1].Folded == "tinh"))
            {
                var clause = at;
                while (clause > from && Boundaries.At(text, clause - 1) == Boundary.None && !text[clause - 1].IsSign(':'))
                {
                    clause--;
                }

                // Typed without signs, what was told before it is no hearsay.
                return at - clause > LongestLead ? at : clause;
            }
        }

        return to;
    }

    /// <summary>"hình như em có ghé rồi": what the sender is not sure of was heard from nobody.</summary>
    private static bool IsOwnDoubt(TokenText text, int at, int to) => text[at].Folded == "hinh" && CameWords.Sender.Begins(text, at + 2, to);

    /// <summary>"thăm rồi nghe anh, …": told to him, at the end of a clause, and heard from nobody.</summary>
    private static bool IsSpokenTo(TokenText text, int at, int to) =>
        text[at].Folded is "nghe" && at > 0 && Boundaries.At(text, at - 1) == Boundary.None && Addressee.Skip(text, at + 1, to) is var who && who > at + 1 && Called.SkipAll(text, who, to) is var end && (end == to || Boundaries.At(text, end) != Boundary.None || text[end].IsSign(':'));

    /// <summary>Calls on who reads it: "mong các anh chị báo sớm".</summary>
    private static bool AppealsAt(TokenText text, int at, int to) =>
        Appeal.Skip(text, at, to) is var end && end > at && !(text[end - 1].Folded == "cac" && NoReader.Begins(text, end, to))
        // "moi nguoi 650k mot thang": each, and no "mọi người".
        && !Enumerable.Range(end, Math.Min(2, to - end)).Any(i => MoneyPhrase.Read(text, i, to) is not null);

    /// <summary>"nghe trưởng thôn nói".</summary>
    private static bool IsHeard(TokenText text, int at, int to)
    {
        // "nghe ông cụ nói": whoever of the household tells of it; "nghe tui nói nè": the sender himself.
        for (var i = at + 1; text[at].Folded is "nghe" && !CameWords.Sender.Begins(text, at + 1, to) && !CameWords.Family.Begins(text, at + 1, to) && i < Math.Min(at + 5, to); i++)
        {
            if (text[i].IsWord && text[i].Folded is "noi" or "ke" or "bao" or "don" && Boundaries.ClauseEnd(text, at, to) > i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"anh Bình bảo nhà H010 …", "theo chị Hoa thì H010 …": a household told of by somebody with a name.</summary>
    private static bool IsToldBy(TokenText text, int at, int to)
    {
        var isBy = text[at].Folded == "theo";
        var name = Person.Skip(text, isBy ? at + 1 : at, to);
        if (name == (isBy ? at + 1 : at) || name >= to || !char.IsUpper(text.Text[text[name].Start]))
        {
            return false;
        }

        var end = name;
        while (end < to && end - name < 4 && text[end].IsWord && char.IsUpper(text.Text[text[end].Start]))
        {
            end++;
        }

        var told = isBy ? end : Tells.Skip(text, end, to);
        return (isBy || told > end) && Codes.OccurIn(text, told, Math.Min(told + 5, to));
    }

    /// <summary>The sentence asks, or calls on others.</summary>
    public static bool IsSilent(TokenText text, int from, int to, bool endsInQuestionMark)
    {
        if (endsInQuestionMark)
        {
            return true;
        }

        return AsksFromStart(text, from, to) || AsksInClause(text, from, to);
    }

    /// <summary>The first words ask or call on others, so that the whole sentence does.</summary>
    public static bool AsksFromStart(TokenText text, int from, int to)
    {
        var start = Fillers.SkipCourtesy(text, from, to);
        return !Heard.AnswersItself(text, from, to) && (AsksWhich(text, start, to) || (AskingStart.Begins(text, start, to) && !IsUnion(text, start)) || (AskingStart.Begins(text, from, to) && !IsUnion(text, from))
            || AppealsAt(text, start, to) || AppealsAt(text, from, to));
    }

    /// <summary>The last words ask, or the frame of a question stands around what the addressee does.</summary>
    public static bool AsksInClause(TokenText text, int from, int to) => AsksAtEnd(text, from, to) || AsksInside(text, from, to);

    /// <summary>"Hộ nào khó khăn nhất"; "hộ nào cũng thăm rồi" states.</summary>
    private static bool AsksWhich(TokenText text, int from, int to) =>
        WhichStart.Skip(text, from, to) is var end && end > from && !Enumerable.Range(end, Math.Max(0, Math.Min(4, to - end))).Any(i => Every.Begins(text, i, to));

    /// <summary>Without marks "hoi nong dan" is the union, and "hoi" asks only where more is asked.</summary>
    private static bool IsUnion(TokenText text, int at) => text[at] is { Folded: "hoi" } word && !word.Word.IsMarked && !text.IsMarked;

    /// <summary>"Mai anh có đi thăm hộ H022 không, cho em đi cùng": the frame of a question around what the addressee does.</summary>
    private static bool AsksInside(TokenText text, int from, int to)
    {
        for (var at = from; at + 3 < to; at++)
        {
            if (!Addressee.Begins(text, at, to) || Addressee.Skip(text, at, to) is var has && !(text[has].Folded == "co" && has + 1 < to && Acts.Begins(text, has + 1, to)))
            {
                continue;
            }

            var end = Boundaries.ClauseEnd(text, at, to);
            if (end < to && No.Begins(text, end - 1, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksAtEnd(TokenText text, int from, int to)
    {
        var end = to;
        while (end > from && (text[end - 1].Kind != TokenKind.Word || text[end - 1].Folded is "a" or "nhe" or "vay" or "the" or "da" or "anh" or "chi" or "em" or "e" or "dc" or "ad" or "admin") && !IsLoan(text, from, end - 1))
        {
            if (text[end - 1].IsDigits)
            {
                return false;
            }

            end--;
        }

        if (end > from && IsLoan(text, from, end - 1))
        {
            return false;
        }

        for (var at = Math.Max(from, end - 4); at < end; at++)
        {
            if (HowTo.Skip(text, at, end) == end && Boundaries.ClauseStart(text, at) <= from)
            {
                // "không thăm được thì ghi sao": the no is part of what is asked.
                return true;
            }

            // "tham 3 ho" counts households; "hở" asks.
            if (AskingEnd.Skip(text, at, end) == end && !IsDenied(text, from, at) && !IsMeasure(text, from, at) && !IsEmbedded(text, from, at) && !(text[at].Folded == "ho" && (!text[at].Word.IsMarked || (at > from && text[at - 1].IsDigits))))
            {
                return true;
            }
        }

        // "đã thăm chưa", "có khó khăn gì không": the question's frame, from its first word to its last.
        var clause = end;
        while (clause > from && Boundaries.At(text, clause - 1) == Boundary.None)
        {
            clause--;
        }

        if (end - 2 >= from && text[end - 2].Kind == TokenKind.Sign && text[end - 2].Folded is ":" or "=" or "-")
        {
            // "Đã thăm: chưa" fills in a form.
            return false;
        }

        // "nv muốn có xe cho con đi hok": a wish, and the last word is no "không".
        return end - clause > 2 && !(text[end - 1].Standard is not null && Wishes.OccursIn(text, clause, end)) && ((NotYet.Begins(text, end - 1, end) && text[end - 2].Folded != "thi" && Has.OccursIn(text, clause, end - 2))
            || (No.Begins(text, end - 1, end) && Has.OccursIn(text, clause, end - 2) && !None.Begins(text, end - 1, end) && text[end - 2].Folded != "thi" && !IsNowAndThen(text, clause, end) && !IsEmbedded(text, from, end - 1)));
    }

    /// <summary>"bữa có bữa không", "lúc có việc lúc không": now and then, and no question.</summary>
    public static bool IsNowAndThen(TokenText text, int from, int end) =>
        end - from > 3 && No.Begins(text, end - 1, end) && text[end - 2].Folded != "thi" && Enumerable.Range(from, end - 3 - from).Any(i => text[i].Folded == text[end - 2].Folded && text[i + 1].Folded == "co");

    /// <summary>"nên k vay dc": the loan, and no "vậy".</summary>
    private static bool IsLoan(TokenText text, int from, int at) =>
        at > from && text[at] is { Folded: "vay" or "dc" } word && ((word.Folded == "vay" && (word.Word.IsMarked ? Loan.Begins(text, at, at + 1) && text.IsMarked : No.Begins(text, at - 1, at) || NotYet.Begins(text, at - 1, at))) || (word.Folded == "dc" && text[at - 1].Folded == "vay"));

    /// <summary>"400k/ha", "1ha": hectares, and no "hả".</summary>
    private static bool IsMeasure(TokenText text, int from, int at) =>
        text[at].Folded == "ha" && at > from && (text[at - 1].IsDigits || text[at - 1].IsSign('/') || text[at].Glued);

    /// <summary>"H015 đang chờ xem có được vay không": what the household behind its code asks itself or wonders.</summary>
    private static bool IsEmbedded(TokenText text, int from, int to)
    {
        for (var at = from + 2; at < to; at++)
        {
            // "anh xem giúp có phải chụp ảnh không": the reader is asked.
            if (Wonders.Begins(text, at, to) && !(text[at].Folded == "xem" && (Addressee.Begins(text, at - 1, at) || text.At(at + 1)?.Folded == "giup")) && Codes.OccurIn(text, from, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"chồng không làm gì", "chưa biết bao giờ": behind a no in the clause the word asks nothing.</summary>
    private static bool IsDenied(TokenText text, int from, int at)
    {
        for (var back = at - 1; back >= from && back >= at - 4 && Boundaries.At(text, back) == Boundary.None; back--)
        {
            if (No.Begins(text, back, at) || NotYet.Begins(text, back, at) || Never.Begins(text, back, at))
            {
                return true;
            }
        }

        return false;
    }
}
