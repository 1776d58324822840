using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Households by code or number in any shape: H012, h12, #H 012, hộ 12, hộ số 12, mã H012. With a roster a code is
/// the roster's own; without one it stays as written, in capitals.
/// </summary>
internal sealed class CodeFinder
{
    private static readonly Vocabulary Household = new("hộ", "hộ số", "hộ mã", "mã hộ", "hộ có mã", "mã", "mã số", "hộ có mã số", "hộ thứ", "số hộ", "hộ nghèo", "hộ mã số", "hộ gia đình", "hgđ", "các hộ", "mấy hộ", "những hộ");
    private static readonly Vocabulary Left = new("còn lại", "kia", "này", "nữa", "là", ":");
    private static readonly Vocabulary Whole = new("cả", "tất cả");
    private static readonly Vocabulary Counting = new("lần", "lượt", "bận", "khẩu", "nhân khẩu", "người", "con", "thành viên", "lao động", "cháu", "đứa", "đều", "tháng", "năm", "còn lại", "giờ", "h", "tuổi", "thế hệ", "triệu", "tr", "k", "nghìn", "%");
    // Of a number that is nobody's of the sender's they count: "hộ 3 nghèo".
    private static readonly Vocabulary Standing = new("nghèo", "cận nghèo", "này", "trong", "của", "trên", "kia", "khó khăn");
    // "hộ 41 năm ngoái", "hộ 17 lần nữa": when, and no so many years or times.
    private static readonly Vocabulary Times = new([.. YearWords.Behind("năm"), .. from time in (string[])["năm", "tháng", "lần"] from which in (string[])["ngoái", "nay", "ni", "này", "nào", "trước", "rồi", "qua", "vừa rồi", "vừa qua", "kia", "sau", "tới", "nữa", "đầu", "cuối", "thứ", "hai", "gần đây", "gần nhất"] where (time, which) is not ("tháng", "nay") select time + " " + which]);
    // "hộ 41 con đỗ cao đẳng": the child of the household; "hộ 5 con nhỏ" counts.
    private static readonly Vocabulary OfChild = new("được", "đỗ", "bị", "đi học", "đi làm", "học nghề", "học hết", "ốm", "mới", "vừa", "đã", "gái", "trai", "đầu", "út", "cả", "lớn", "thứ", "hay", "nghỉ học", "bỏ học", "sốt", "chết", "mất");
    private static readonly Vocabulary Gives = new("cho", "tặng", "cấp", "phát", "trao", "giúp", "biếu", "hỗ trợ", "ủng hộ", "giao");
    private const int MostQuestions = 10;
    private readonly ReadingContext context;
    private readonly SubjectCodes roster;

    public CodeFinder(ReadingContext context)
    {
        this.context = context;
        roster = SubjectCodes.Of(context.Subjects);
    }

    public Mention? Read(TokenText text, int at, int limit)
    {
        var lead = context.NamesNoHousehold ? at : Household.Skip(text, at, limit);
        lead = lead > at && IsLabel(text, at, limit) ? at : lead;
        var isLed = lead > at && !FollowsCount(text, at);
        if (lead > at && !isLed)
        {
            return null;
        }

        var i = lead < limit && text[lead].IsSign('#') ? lead + 1 : lead;
        var hash = i > lead;
        if (Coded(text, at, i, limit, isLed || hash) is { } coded)
        {
            return coded;
        }

        if (i == at && Padded(text, at, limit) is { } padded)
        {
            return padded;
        }

        return (isLed || hash) && i < limit && text[i].IsDigits && text[i].Folded.Length <= 4 && (text[i - 1].Folded == "so" ? !HangsOn(text, i, limit) : EndsNumber(text, i, limit))
            ? Numbered(at, i, text)
            : null;
    }

    /// <summary>"ba hộ 5, 13, 17 đều chưa thăm", "hai hộ còn lại 13 và 15": as many numbers follow as are counted; the first of them.</summary>
    public Mention? ReadCounted(TokenText text, int at, int limit)
    {
        var number = Whole.Skip(text, at, limit);
        if (context.NamesNoHousehold || number + 2 >= limit || Count(text, number) is not (> 1 and var count) || text[number + 1].Folded is not ("ho" or "nha"))
        {
            return null;
        }

        var first = Left.SkipAll(text, number + 2, limit);
        var named = 0;
        for (var i = first; i < limit && text[i] is { IsDigits: true, Folded.Length: <= 4 }; i += 2)
        {
            named++;
            if (text.At(i + 1) is not { } link || !(link.IsSign(',') || link.IsSign('+') || link.IsSign('&') || link.Folded == "va"))
            {
                break;
            }
        }

        return named == count && EndsNumber(text, first, limit) ? Numbered(at, first, text) : null;
    }

    private static int? Count(TokenText text, int at) =>
        text[at].IsDigits && text[at].Folded.Length <= 2 ? Number(text[at]) : NumberWords.Digit(text, at, text.Count);

    /// <summary>"hộ nghèo 4" where the form asks how many: a count, no household.</summary>
    private bool IsLabel(TokenText text, int at, int limit) =>
        FormLexicon.Of(context.Form).Find(text, at, limit) is { } match && match.Values.Any(m => m.Question?.Kind == QuestionKind.Number);

    /// <summary>
    /// "012 thăm hôm qua": at a line's start, the digits of a code with its leading zero; where a clause begins, directly before a
    /// word of the visit ("12 thăm", "9 chưa") or a row of the sender's own numbers ("9 10 11 mai đi"), also without.
    /// </summary>
    private Mention? Padded(TokenText text, int at, int limit)
    {
        if (!text[at].IsDigits || text[at].Folded is not { Length: <= 4 } digits || (at > 0 && Boundaries.At(text, at - 1) == Boundary.None) || at + 1 >= limit || !EndsNumber(text, at, limit)
            || OfDigits(digits) is not { } only)
        {
            return null;
        }

        var isCode = text[at + 1].IsDigits ? IsRow(text, at, limit)
            : digits[0] == '0' && digits.Length > 2 ? at == 0 || Boundaries.At(text, at - 1) == Boundary.Strong
            : VisitFollows(text, at + 1, limit) || SaysWhether(text, at + 1, limit) || IsHeading(text, at, limit);
        return isCode ? new Mention(at, at + 1, only.Code, []) : null;
    }

    /// <summary>"21: đến vắng nhà; nhận 5 dê": at a line's start, before a colon; a number of one figure counts the answers of a list.</summary>
    private static bool IsHeading(TokenText text, int at, int limit) =>
        text[at].Folded.Length > 1 && Number(text[at]) > MostQuestions && (at == 0 || text[at - 1].Kind == TokenKind.NewLine) && text[at + 1].IsSign(':') && at + 2 < limit && !text[at + 2].IsDigits;

    /// <summary>The only one whose code ends so.</summary>
    private KnownSubject? OfDigits(string digits) =>
        roster.ByNumber[int.Parse(digits, CultureInfo.InvariantCulture)].Where(s => s.Code.EndsWith(digits, StringComparison.Ordinal)).ToList() is [var only] ? only : null;

    /// <summary>"9 chưa, 10 rồi": a yes or no, and the clause ends.</summary>
    private static bool SaysWhether(TokenText text, int at, int limit) =>
        text[at].IsWord && text[at].Folded is "chua" or "roi" or "xong" or "r" && (Fillers.SkipCourtesy(text, at + 1, limit) is var end && (end == limit || Boundaries.At(text, end) != Boundary.None));

    /// <summary>"9 10 11 mai đi": numbers of own households side by side, and words behind them.</summary>
    private bool IsRow(TokenText text, int at, int limit)
    {
        while (at < limit && text[at].IsDigits && roster.ByNumber[Number(text[at])].Count() == 1 && !HangsOn(text, at, limit))
        {
            at++;
        }

        return at < limit && text[at].IsWord && !Counters.Begins(text, at, limit) && !Counts(text, at, limit);
    }

    private bool VisitFollows(TokenText text, int at, int limit) =>
        FormLexicon.Of(context.Form).Find(text, VisitPiece.Negation.SkipAll(text, Fillers.BeforeStatement.SkipAll(text, at, limit), limit), limit) is { } match
        && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo)
        && !Enumerable.Range(at, limit - at - 1).Any(i => text[i].IsWord && text[i + 1].IsDigits && text[i + 1].Glued && roster.ByCode.ContainsKey((text[i].Folded.ToUpperInvariant(), Number(text[i + 1]))));

    /// <summary>"H012, 13 và 15": a further number with the letters of the code before it.</summary>
    public Mention? ReadCarried(TokenText text, int at, int limit, string prefix)
    {
        if (at >= limit || !text[at].IsDigits || text[at].Folded.Length is < 1 or > 4 || (!EndsNumber(text, at, limit) && text.At(at + 1)?.Folded != "deu" && !IsDayBehind(text, at + 1) && !ListsOn(text, at, limit, prefix)) || (Counters.Begins(text, at + 1, limit) && !IsDayBehind(text, at + 1) && !IsSender(text, at + 1)))
        {
            return null;
        }

        return prefix.Length == 0 ? Numbered(at, at, text) : Make(at, at + 1, prefix, text[at].Folded);
    }

    /// <summary>"13 và 15 em chưa thăm": the sender, and no fifteen children.</summary>
    public static bool IsSender(TokenText text, int at) =>
        text.At(at)?.Folded is "em" or "con" or "chau" && text.At(at + 1) is { IsWord: true, Folded: "chua" or "da" or "tham" or "di" or "moi" or "vua" or "den" or "toi" or "xuong" or "ghe" or "gap" or "thi" or "khong" or "cung" or "deu" or "len" or "vo" or "vao" or "qua" };

    /// <summary>"hộ 15, 17, 21 [ngày 4/9]": when, and no twenty-one days.</summary>
    private static bool IsDayBehind(TokenText text, int at) =>
        text.At(at) is { IsWord: true, Folded: "ngay" or "hom" } && text.At(at + 1)?.IsDigits == true && text.At(at + 2) is { Kind: TokenKind.Sign, Folded: "/" or "-" or "." };

    private Mention? Coded(TokenText text, int start, int at, int limit, bool isLed)
    {
        if (at + 1 >= limit || !text[at].IsWord || text[at].Folded.Length > 4 || (at > 0 && text[at].Glued && text[at - 1].IsDigits))
        {
            return null;
        }

        var digits = text[at + 1].Kind == TokenKind.Sign && text[at + 1].Folded is "-" or "." or "_" && at + 2 < limit ? at + 2 : at + 1;
        if (!text[digits].IsDigits || text[digits].Folded.Length > 4 || (HangsOn(text, digits, limit) && !ListsOn(text, at, digits, limit)))
        {
            return null;
        }

        var letters = text.Text[text[at].Start..text[at].End].ToUpperInvariant();
        var known = roster.ByCode.ContainsKey((letters, Number(text[digits])));
        var spaced = digits == at + 1 && !text[digits].Glued;
        var isCode = known ? !spaced || letters.Length > 1 || isLed || char.IsUpper(text.Text[text[at].Start]) || BeginsLine(text, at) : (letters == "H" && (!spaced || isLed || text.Text[text[at].Start] == 'H')) || (!spaced && HasShape(text, at, digits, letters));
        return isCode ? Make(start, digits + 1, letters, text[digits].Folded) : null;
    }

    /// <summary>"h 12 thăm r" where a message, a line or a sentence begins: at no other place is it an hour of the day.</summary>
    private static bool BeginsLine(TokenText text, int at) =>
        at == 0 || Boundaries.At(text, at - 1) == Boundary.Strong || (Boundaries.At(text, at - 1) == Boundary.Weak && !text[at - 1].IsSign(',') && !text[at - 1].IsSign('('));

    /// <summary>"KP5" where KP4 is the sender's, "X05" where X01 is: a code of that kind, though nobody's of the sender.</summary>
    private bool HasShape(TokenText text, int at, int digits, string letters) => letters.Length > 1
        ? roster.Shapes.Any(s => s.Prefix == letters) && text[digits].Folded.Length <= 2
        : char.IsUpper(text.Text[text[at].Start]) && text[digits].Folded is ['0', _, ..] number && roster.Shapes.Contains((letters, number.Length));

    private Mention Make(int start, int end, string prefix, string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var code = roster.ByCode.TryGetValue((prefix, number), out var subject) ? subject.Code
            : context.HasRoster ? null
            : prefix + digits;
        return new Mention(start, end, code, []) { Prefix = prefix };
    }

    private Mention Numbered(int start, int at, TokenText text)
    {
        var found = roster.ByNumber[Number(text[at])].ToList();
        return new Mention(start, at + 1, found.Count == 1 ? found[0].Code : null, found.Count > 1 ? found : []);
    }

    private static int Number(Token token) => int.Parse(token.Folded, CultureInfo.InvariantCulture);

    /// <summary>No letters, date or decimals hang on the number, and it counts nothing.</summary>
    private bool EndsNumber(TokenText text, int at, int limit) =>
        at + 1 >= limit || (!HangsOn(text, at, limit) && !(Counts(text, at + 1, limit) && !IsOfChild(text, at, limit) && !Times.Begins(text, at + 1, limit)) && !(Standing.Begins(text, at + 1, limit) && roster.ByNumber[Number(text[at])].Count() != 1));

    /// <summary>"hộ 41 con đỗ cao đẳng": the child of an own household; "hộ 3 con đi học" counts where none of the sender's has that number.</summary>
    private bool IsOfChild(TokenText text, int at, int limit) =>
        text[at + 1].Folded == "con" && OfChild.Begins(text, at + 2, limit) && roster.ByNumber[Number(text[at])].Count() == 1;

    /// <summary>"cấp cho hộ 100 kg lúa", "hộ 3 khẩu"; "hộ 5 k có gì mới" is a household with nothing new.</summary>
    private static bool Counts(TokenText text, int at, int limit) =>
        Counting.Begins(text, at, limit) ? text[at].Folded is not ("k" or "kg" or "h") || text[at].Glued : SupportGoods.IsPortion(text, at - 1, limit) || (at >= 3 && text[at - 2].Folded == "ho" && Gives.Begins(text, at - 3, at - 2) && Counters.Begins(text, at, limit));

    private static bool HangsOn(TokenText text, int at, int limit) =>
        at + 1 < limit && text[at + 1] is { Glued: true } next
        && (next.IsWord || (next.Kind == TokenKind.Sign && next.Folded is "/" or "." or "," && text.At(at + 2) is { IsDigits: true, Glued: true }));

    /// <summary>"2 hộ", "các hộ": a number of households, not one.</summary>
    private static bool FollowsCount(TokenText text, int at) =>
        at > 0 && (text[at].Folded == "ho" && text[at - 1].Folded == "ung" || text[at - 1].IsDigits && !(at > 1 && text[at - 2].IsWord && text[at - 2].Folded.Length <= 2 && text[at - 1].Glued) || text[at - 1].Folded is "cac" or "moi" or "hai" or "ba" or "may" or "nhieu" or "so" && text[at - 1].IsWord);

    private bool ListsOn(TokenText text, int at, int digits, int limit) => ListsOn(text, digits, limit, text.Text[text[at].Start..text[at].End].ToUpperInvariant());

    /// <summary>"H9,10,11": further numbers with the letters of the first, all of them the sender's own.</summary>
    private bool ListsOn(TokenText text, int digits, int limit, string letters)
    {
        var next = digits;
        while (next + 2 < limit && text[next + 1].IsSign(',') && text[next + 2] is { IsDigits: true, Glued: true })
        {
            next += 2;
        }

        return next > digits && !(next + 1 < limit && text[next + 1] is { Glued: true, IsWord: true })
            && Enumerable.Range(0, ((next - digits) / 2) + 1).All(i => text[digits + (2 * i)].Folded.Length <= 4 && roster.ByCode.ContainsKey((letters, Number(text[digits + (2 * i)]))));
    }
}
