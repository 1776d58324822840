using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A count that stands before its label: "thôn còn 17 hộ nghèo và 9 hộ cận nghèo". Before the count only the place, the time
/// and words of having may stand; a figure of the whole commune, of last year, of a visit or of a target is none of the
/// place's own and is not taken.
/// </summary>
internal static class CountBefore
{
    // A place's name typed without capitals.
    private const int LongestName = 3;
    private const int LongestEscape = 6;

    private static readonly Vocabulary Places = new("thôn", "ấp", "bản", "buôn", "làng", "khu phố", "kp", "xóm", "khóm", "tổ", "tổ dân phố", "khu", "khu vực", "địa bàn", "khu dân cư", "chi bộ");
    // A memo of a pure function: the places of a question never change and go with it.
    private static readonly ConditionalWeakTable<Question, Vocabulary> OwnPlaces = [];
    private static readonly Vocabulary Having = new(
        "hiện", "hiện nay", "hiện tại", "mới thêm", "thêm", "có thêm", "mới có thêm", "còn", "còn lại", "có", "đang", "đang có", "hiện có", "hiện còn", "đang quản lý", "quản lý", "theo dõi", "cả", "toàn", "tổng", "tổng số", "tổng cộng", "nay", "đến nay", "tới nay", "chừ", "tới chừ", "đến chừ", "bây chừ", "đến giờ", "tới giờ", "đến bây giờ", "tới bây giờ", "đến lúc này", "tới lúc này", "đến hôm nay", "tới hôm nay", "tính đến hôm nay", "tính đến nay", "tính tới nay", "tính đến", "tính tới", "bữa nay", "hôm nay", "giờ", "bây giờ", "ta", "tôi", "mình", "em", "tui", "chúng tôi", "bà con", "được", "chỉ", "chỉ còn", "vẫn", "vẫn còn", "đúng", "còn đúng", "gồm", "là", "kỳ này", "tháng này", "quý này", "đợt này", "năm nay", "trong kỳ", "trong tháng", "toàn thôn", "toàn ấp", "toàn bản", "trên địa bàn", "ở thôn", "tại thôn", "xuống còn", "giảm còn", "giảm xuống", "tụt xuống", "rút xuống", "rút còn", "tăng lên", "lên", "sau rà soát", "sau đợt rà", "sau khi rà", "báo cáo", "bc", "số liệu", "tổng hợp", "xin báo", "xin báo cáo", "báo cáo nhanh", "chốt sổ", "chốt số", "báo", "tình hình", "danh sách", "sổ", "và", "với", "nè", "nghen", "cụ thể", ":", "-", "–", "+", "*", "•", "(", "này", "của", "mà", "thì", "lúc này", "theo sổ", "toàn", "trên toàn", "trong", "trong toàn", "ở", "tại", "thuộc", "nhà ta", "theo danh sách", "theo rà soát", "qua rà soát", "kết quả rà soát", "số hộ", "thực tế", "riêng", "bên tôi", "bên em", "bên mình", "của tôi", "của em", "của mình", "đưa", "đưa được", "đã đưa", "đã đưa được", "chứ", "tuy nhiên", "nhưng", "vẫn là", "thôn mình", "đã", "đã có", "từ đầu năm", "từ đầu năm đến nay", "từ đầu năm tới nay", "tháng đầu năm", "đến hết", "tính đến hết", "đến cuối", "hết", "cuối", "đến", "tới", "đầu", "giữa", "trong năm", "năm", "qua", "rà soát", "rà soát lại", "rà lại", "bên", "/", "xác định", "thống kê", "chốt", "cùng", "cùng với", "kèm", "thôi", "như vậy", "như vậy là", "vậy", "vậy là", "thế là", "như thế", "tóm lại", "nói chung", "nhìn chung", "chung quy");
    private static readonly Vocabulary Acknowledged = new([
        .. from who in (string[])["", "xã ", "ubnd xã ", "huyện ", "ubnd huyện ", "cấp trên ", "đảng ủy "] from when in (string[])["", "đã ", "vừa ", "mới ", "đã được "] from whom in (string[])["", " cho", " được"] select who + when + "công nhận" + whom,
        "thực hiện", "thực hiện được", "đã thực hiện", "đã thực hiện được", "đạt", "đạt được", "đã đạt", "đã đạt được", "có quyết định công nhận", "đã có quyết định công nhận"]);
    private static readonly Vocabulary Next = new("và", "cùng", "với", "+", "&", "cùng với", "còn");
    private static readonly string[] Others = ["chỉ tiêu", "mục tiêu", "kế hoạch", "giao", "năm ngoái", "năm trước", "kỳ trước", "quý trước", "tháng trước", "đầu năm", "năm sau", "dự kiến", "giảm", "thăm", "gặp", "ghé", "đến nhà", "tới nhà", "vào nhà", "hỗ trợ", "cho", "cấp", "tặng", "trao", "tỉnh"];
    private static readonly Vocabulary ForeignToAll = new(Others);
    private static readonly Vocabulary Foreign = new([.. Others, "xã", "huyện", "phường"]);
    private static readonly Vocabulary PoorHousehold = new("hộ nghèo", "hộ cận nghèo", "nhà nghèo", "nghèo", "cận nghèo", "hộ", "hộ cận", "hộ thoát nghèo", "hộ thoát cận nghèo", "hộ tái nghèo", "hộ nghèo mới", "hộ nghèo phát sinh", "hộ phát sinh mới", "hộ phát sinh", "hộ thoát");
    private static readonly Vocabulary Asked = new("đề nghị", "đề xuất", "xin", "trình", "xét", "hồ sơ", "rút tên", "đưa", "công nhận", "đn", "danh sách", "nhất trí", "thống nhất", "bình xét", "xét duyệt");
    private static readonly Vocabulary Dear = new("kính", "gửi", "thưa", "dạ", "chào", "kính báo", "kính gửi", "báo cáo", "xin báo cáo", "em", "tôi");
    private static readonly Vocabulary OfKind = new("nghèo", "cận nghèo", "được", "đã được");
    private static readonly Vocabulary OfThem = new("trong đó", "có", "thôn có", "hiện có", "gồm", "và", "ngoài ra");
    private static readonly Vocabulary Periods = new("tháng", "quý", "năm", "ngày", "kỳ", "đợt", "tháng đầu năm");
    private static readonly Vocabulary Doing = new("không", "chưa", "đã công nhận", "đã được công nhận", "quyết định");
    private static readonly Vocabulary Standing = new("đang thuộc diện", "thuộc diện", "trong diện", "diện", "là");
    private static readonly Vocabulary Recognised = new("nghèo", "nghèo đã", "nghèo được", "nghèo đã được", "được", "đã được", "đã", "vừa", "vừa được", "mới được", "cận nghèo", "cận nghèo đã", "cận nghèo được", "cận nghèo đã được");

    // What may go on behind a count: of the rate, of the change, of what it is compared with.
    private static readonly Vocabulary Compared = new("đạt", "chiếm", "so với", "bằng", "tương đương", "tăng", "giảm", "bền vững", "chưa thay đổi", "không thay đổi", "không đổi", "giữ nguyên", "không tăng", "như kỳ trước", "như cũ", "như tháng trước");
    private static readonly Vocabulary Times = new("tuần này", "tuần qua", "tuần vừa rồi", "tuần rồi", "tháng này", "tháng qua", "trong tháng", "trong tuần", "trong kỳ", "hôm qua", "hôm nay", "sáng nay", "kỳ này", "đợt này", "năm nay", "trong năm", "năm tới", "năm sau", "thôi", "nữa", "đã", "có", "và", "còn", "tính đến hôm nay", "tính đến nay", "tính tới nay", "đến hôm nay", "đến nay", "tới nay", "đến giờ", "tới giờ", "tính đến giờ", "hiện nay", "hiện tại", "lúc này", "bây giờ");
    private static readonly Vocabulary Because = new("do", "vì", "nhờ");

    /// <summary>The count and where its words begin; null where none stands so.</summary>
    public static (AnswerReading Reading, int Start)? Read(Question question, TokenText text, int clause, int label, int labelEnd, int end)
    {
        if (question.Kind != QuestionKind.Number || !EndsHere(text, labelEnd, end) || Number(question, text, clause, label) is not { } count || !IsOwn(text, clause, count.Start, question))
        {
            return null;
        }

        return count;
    }

    /// <summary>"Kiến nghị: … . Thôn hiện có 14 hộ nghèo": in a new sentence the place and its count end the text before.</summary>
    public static bool OpensInText(Question question, Place place) =>
        place.IsStrong && !QuestionRoles.Of(question).IsAskedFor && Read(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd, place.ClauseEnd) is not null;

    /// <summary>"gặp được 7 hộ nghèo": the one number before the label answers the label before it.</summary>
    public static bool IsOfLabelBefore(Place place, Piece? current) =>
        current is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number } && current.Open >= place.ClauseStart
        && ValuePiece.IsReadable(current.Question, place with { At = current.Open, PhraseEnd = current.OpenEnd }) && !HasNumber(current.Question, place.Text, place.ClauseStart, current.Open)
        && Enumerable.Range(current.OpenEnd, Math.Max(0, place.At - current.OpenEnd)).Count(at => place.Text[at].IsDigits || NumberWords.Digit(place.Text, at, place.At) is not null) == 1;

    /// <summary>Whether the counts of the clause stand before their labels: "35 hộ nghèo 4 hộ cận nghèo", not "hộ nghèo 35 hộ cận nghèo 4".</summary>
    public static bool HasNumber(Question question, TokenText text, int clause, int label)
    {
        if (text[label].Folded is not ("ho" or "nha" or "ngheo" or "can") || Number(question, text, clause, label) is null)
        {
            return false;
        }

        for (var at = clause; at <= label; at++)
        {
            if ((text[at].IsDigits && !(at > clause && Places.Skip(text, at - 1, at) == at)) || CountRows.CountedWord(text, at, label + 1) > at)
            {
                return true;
            }

            if (text[at].Folded is "ngheo" or "hn" or "hcn" or "can")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Nothing more is said of it, or the next count follows: "8 hộ nghèo và 11 hộ cận nghèo".</summary>
    private static bool EndsHere(TokenText text, int at, int end)
    {
        var behind = Fillers.SkipCourtesy(text, at, end);
        for (int time; behind < end && (time = Times.Skip(text, behind, end)) > behind;)
        {
            behind = Fillers.SkipCourtesy(text, time, end);
        }

        if (at + 1 < end && text[at].IsSign('/') && text[at + 1].Folded == "nam" && Fillers.SkipCourtesy(text, at + 2, end) == end)
        {
            // "7 lần thăm/năm"
            return true;
        }

        return behind == end || (at + 1 < end && text[at].IsSign('/') && text[at + 1].IsDigits) || Compared.Begins(text, at, end) || (Because.Begins(text, at, end) && IsOfChange(text, at)) || CountRows.CountedWord(text, at, end) > at || text[behind].IsSign('/') || (Next.SkipAll(text, at, end) is var next && (next == end || text[next].IsDigits)) || (at < end && text[at].IsDigits);
    }

    private static (AnswerReading Reading, int Start)? Number(Question question, TokenText text, int clause, int label)
    {
        var to = label;
        for (var back = label - 1; back >= Math.Max(clause, label - 3); back--)
        {
            to = Standing.Skip(text, back, label) == label || (IsOfEscape(text, label) && Recognised.Skip(text, back, label) == label) ? back : to;
        }

        (AnswerReading Reading, int Start)? found = null;
        for (var at = to - 1; at >= Math.Max(clause, to - 6); at--)
        {
            if ((text[at].IsDigits || NumberWords.Digit(text, at, to) is not null || text[at].IsWord) && NumberAnswer.ReadAt(question, text, at, to) is { } count && (count.End == to || Household(text, count.End, to)))
            {
                found = (count.Reading, at);
            }
            else if (found is not null && !NumberWords.IsWithin(text, at))
            {
                // "một trăm lẻ năm hộ nghèo" is one number.
                break;
            }
        }

        return found;
    }

    /// <summary>"hộ nghèo mới", "thoát nghèo", "tái nghèo": why it came to be may be told behind it.</summary>
    private static bool IsOfChange(TokenText text, int labelEnd) =>
        Enumerable.Range(1, Math.Min(4, labelEnd)).Any(back => text[labelEnd - back].Folded is "moi" or "sinh" or "tai" or "thoat");

    private static bool IsOfEscape(TokenText text, int label) =>
        Enumerable.Range(label, Math.Min(LongestEscape, text.Count - label)).Any(at => text[at].Folded is "thoat" or "khoi");

    /// <summary>"26 hộ [đang thuộc diện] nghèo".</summary>
    private static bool Household(TokenText text, int at, int to) => at + 1 == to && text[at].Folded is "ho" or "nha";

    /// <summary>"Tổng hợp của thôn Lũng Vài: 38 hộ nghèo": what a colon ends is a heading, where it names no other figures.</summary>
    private static int Heading(Question question, TokenText text, int from, int to)
    {
        for (var at = to - 1; at > from; at--)
        {
            if (text[at].IsSign(':'))
            {
                // "Kính báo xã: thôn … có 17 hộ nghèo" tells whom, and no figure of the whole commune.
                return !Dear.Begins(text, from, at) && (question.Places.Count == 0 ? Foreign : ForeignToAll).OccursIn(text, from, at) ? from : at + 1;
            }
        }

        return from;
    }

    /// <summary>The token behind the place and the time that a clause begins with: "Thôn Hạ tháng này [không …]".</summary>
    public static int SkipPlace(TokenText text, int at, int limit)
    {
        for (var next = at; next < limit; at = next)
        {
            next = Math.Max(Math.Max(Having.Skip(text, at, limit), Fillers.BeforeStatement.Skip(text, at, limit)), Fillers.Courtesy.Skip(text, at, limit));
            next = Places.Skip(text, at, limit) is var place && place > at ? Math.Max(next, NameEnd(text, place, limit)) : next;
            if (next == at)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The token behind the words of place, time or having at <paramref name="at"/>, as many as stand there.</summary>
    public static int SkipLight(TokenText text, int at, int limit)
    {
        for (int next; at < limit; at = next)
        {
            next = Math.Max(TimeEnd(text, at, limit), Math.Max(Having.Skip(text, at, limit), Fillers.SkipCourtesy(text, at, limit)));
            if (Places.Skip(text, at, limit) is var place && place > at)
            {
                next = Math.Max(next, place < limit && text[place].IsDigits && text.At(place + 1)?.Folded is not ("ho" or "nha") ? place + 1 : place);
            }

            if (next == at)
            {
                break;
            }
        }

        return at;
    }

    private static bool IsOwn(TokenText text, int clause, int count, Question question)
    {
        if (QuestionRoles.Of(question).IsAskedFor)
        {
            // "trong đó [2 hộ] đề nghị thoát nghèo", "Thôn tôi có [3 hộ nghèo] đề nghị …"
            count = text[count].Folded is "co" or "la" or "duoc" && text.At(count + 1)?.IsDigits == true ? count + 1 : count;
            return (Asked.OccursIn(text, clause, count) && !Doing.OccursIn(text, clause, count))
                || (text.At(count + 1)?.Folded == "ho" && text.At(OfKind.SkipAll(text, count + 2, text.Count))?.Folded is "de" or "dn" or "dx" && OfThem.SkipAll(text, SkipPlace(text, clause, count), count) == count);
        }

        if (clause == count && CountRows.IsOfVisits(text, clause))
        {
            return false;
        }

        for (var at = Heading(question, text, OfficeReports.Skip(text, clause, count), count); at < count;)
        {
            var next = TimeEnd(text, at, count);
            next = next > at ? next : Math.Max(Having.Skip(text, at, count), Fillers.Courtesy.Skip(text, at, count));
            if (Math.Max(Places.Skip(text, at, count), OwnPlace(question, text, at, count)) is var place && place > at)
            {
                next = Math.Max(next, NameEnd(text, place, count));
            }

            if (next == at && QuestionRoles.Of(question).IsOfLeaving)
            {
                // "[xã đã công nhận cho] 4 hộ thoát nghèo", "[thực hiện được] 8 hộ thoát nghèo"
                next = Acknowledged.Skip(text, at, count);
            }

            var counted = CountRows.CountedWord(text, at, count);
            if (next == at && (text[at].IsDigits || counted > at) && PoorHousehold.Skip(text, counted > at ? counted - 1 : at + 1, count) is var other && other > at + 1)
            {
                // The count before it in the row: "8 hộ nghèo và 11 hộ cận nghèo".
                next = other;
            }

            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>"tháng 8", "quý 3", "năm 2025", "ngày 31/8", "8 tháng": the token behind a time.</summary>
    private static int TimeEnd(TokenText text, int at, int limit)
    {
        var number = Periods.Skip(text, at, limit);
        if (number == at)
        {
            return text[at].IsDigits && Periods.Skip(text, at + 1, limit) is var end && end > at + 1 ? end : at;
        }

        while (number > at && number < limit && (text[number].IsDigits || (text[number].IsSign('/') && text[number].Glued)) && !PoorHousehold.Begins(text, number + 1, limit))
        {
            at = ++number;
        }

        return Math.Max(at, text.At(number - 1)?.IsDigits == true ? number : at);
    }

    /// <summary>"toàn xã", "trên địa bàn huyện": the token behind the place the question counts; <paramref name="at"/> where none stands.</summary>
    public static int OwnPlace(Question question, TokenText text, int at, int limit) =>
        OwnPlaces.GetValue(question, static q => new Vocabulary([.. q.Places, .. q.Places.SelectMany(p => new[] { "toàn " + p, "trên địa bàn " + p, "của " + p, "ở " + p, "trong " + p, "tại " + p })])).Skip(text, at, limit);

    /// <summary>Behind the word for a place: its name, in capitals, a number, or up to three words before a word of having.</summary>
    private static int NameEnd(TokenText text, int at, int limit)
    {
        var end = at;
        while (end < limit && (IsName(text, end) || (text[end].IsDigits && end == at)))
        {
            end++;
        }

        for (var back = at; end == at && back <= Math.Min(limit, at + LongestName); back++)
        {
            if (back == limit || Having.Begins(text, back, limit))
            {
                // "thôn đã đến thăm 11 hộ nghèo" names no place "đã đến thăm".
                return ForeignToAll.OccursIn(text, at, back) || GivingWords.IsNegated(text, at, back) ? at : back;
            }
        }

        return end;
    }

    private static bool IsName(TokenText text, int at) => text[at].IsWord && char.IsUpper(text.Text[text[at].Start]);
}
