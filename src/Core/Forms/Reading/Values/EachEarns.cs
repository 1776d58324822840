using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "mỗi người trong nhà một tháng được khoảng một triệu rưỡi", "mỗi khẩu nhà anh giờ được một triệu tám một tháng": each person of the household, the month, what
/// they make of it in whatever order, and the amount, which needs no unit of its own.
/// </summary>
internal static class EachEarns
{
    // "cho vay 30tr nuôi dê mỗi người …": what was given ends before whom it is counted on.
    private const int AidReach = 3;
    private static readonly Vocabulary Each = new(["mỗi người", "mỗi khẩu", "mỗi nhân khẩu", "mỗi đầu người", "mỗi đầu", "từng người", "một người", "một khẩu", "một đầu người", "một nhân khẩu", "đầu người", "mỗi thành viên", "mỗi mạng", "mỗi nhân mạng", "một miệng ăn", "mỗi miệng ăn", "theo đầu người", "một người nghèo", "mỗi người nghèo", "người nghèo",
        .. from average in (string[])["bình quân", "bq", "trung bình"] from who in (string[])["một đầu người", "mỗi đầu người", "đầu người", "một người", "mỗi người", "một khẩu", "mỗi khẩu", "một người nghèo", "mỗi người nghèo", "người nghèo"] select average + " " + who]);
    // "được trợ cấp mỗi người một tháng 500 ngàn" is help.
    private static readonly Vocabulary Aid = new("trợ cấp", "hỗ trợ", "phụ cấp", "bảo trợ", "cấp", "cho", "phát", "tặng", "xin", "đề nghị", "đóng", "nộp", "trả", "nợ", "tiền ăn", "tiền điện", "tốn", "tiêu");
    private static readonly Vocabulary Month = new("mỗi tháng", "một tháng", "1 tháng", "tháng", "hằng tháng", "hàng tháng", "trong tháng", "tháng này", "tháng rồi", "tháng vừa rồi", "tháng qua", "tháng nào cũng");

    // "thu nhập [chia ra] mỗi người …": how it is told off.
    private static readonly Vocabulary Split = new("chia ra", "chia", "chia đều", "chia đều ra", "tính ra", "tính", "tính theo", "tính trên", "tính đổ đồng", "cả nhà chia ra", "bình quân", "trung bình", "chừng", "thì", "của");

    private static readonly Vocabulary Of = new([
        "trong nhà", "trong hộ", "trong gia đình", "của nhà", "của hộ", "trong đó", "ở nhà", "nhà", "hộ", "gia đình", "trong",
        .. from home in (string[])["nhà", "trong nhà", "của nhà", "hộ"] from who in (string[])["bả", "ổng", "ảnh", "chỉ", "cổ", "nó", "này", "đó", "ấy", "nớ", "ni", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "o", "mệ", "mụ", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cô ấy", "họ"] select home + " " + who]);

    private static readonly Vocabulary Has = new("giờ", "bây giờ", "chừ", "nay", "hiện", "hiện nay", "hiện giờ", "được", "có", "kiếm", "kiếm được", "kiếm ra", "làm", "làm ra", "làm được", "thu", "thu được", "thu về", "tn", "thu nhập", "thu nhập được", "lãnh", "hưởng", "còn", "còn được", "chỉ", "chỉ được", "chỉ có", "cũng", "cũng được", "đã", "mới", "mới được", "lên", "lên được", "đạt", "tính ra", "bình quân", "trung bình", "vị chi", "thì", "là", "ước", "loanh quanh", "quanh quẩn", "xoay quanh", "cũng phải", "phải", "được có", "có được", "chắc", "tầm chừng", "đâu", "cỡ", "chừng", "khoảng", "tầm", "độ");

    /// <summary>The piece of such an amount at a token; null where none begins.</summary>
    public static Piece? Find(TokenText text, Question perPerson, int at, int end)
    {
        if (!(Each.Begins(text, Split.SkipAll(text, at, end), end) || Month.Begins(text, at, end)) || Aid.OccursIn(text, Math.Max(Boundaries.ClauseStart(text, at), at - AidReach), at))
        {
            return null;
        }

        var isMonth = false;
        var isEach = false;
        for (int i = at, next; i < end; i = next)
        {
            if (isEach && MoneyPhrase.Read(text, i, end) is { } money)
            {
                var (units, unitsEnd) = PerUnits.Read(text, money.End, end);
                return money.Doubt is MoneyDoubt.None or MoneyDoubt.Range or MoneyDoubt.Vague or MoneyDoubt.Bound or MoneyDoubt.Separator && (isMonth || units.HasFlag(Per.Month)) && (units & ~(Per.Month | Per.Person)) == Per.None
                    ? new Piece(MarkKind.Label, perPerson, at, at, i, Math.Max(money.End, unitsEnd)) { IsEach = true }
                    : null;
            }

            var each = isEach ? i : Each.Skip(text, i, end);
            var month = Month.Skip(text, i, end);
            // The amount's own words, and what it is made of, behind whose it is.
            next = Math.Max(each, Math.Max(month, isEach ? Math.Max(Of.Skip(text, i, end), Has.Skip(text, i, end)) : Split.Skip(text, i, end)));
            isMonth |= month > i;
            isEach |= each > i;
            if (next == i)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"thu nhập mỗi người trong nhà được 2tr1 một tháng": such an amount behind the label of income; null where none stands there.</summary>
    public static (AnswerReading Reading, int End)? Behind(Question perPerson, TokenText text, int at, int end) =>
        perPerson.Per.Count > 0 && at < end && Find(text, perPerson, at, end) is { } earns && MoneyPhrase.Read(text, earns.OpenEnd, earns.To) is { } money && MoneyAnswer.ReadAt(perPerson, text, earns.OpenEnd, money.End) is { } read
            ? (read.Reading, earns.To)
            : null;

    /// <summary>The answer of such a piece.</summary>
    public static void Read(Piece piece, Collector into)
    {
        var question = piece.Question!;
        var text = into.Text;
        if (MoneyPhrase.Read(text, piece.OpenEnd, piece.To) is { } money && MoneyAnswer.ReadAt(question, text, piece.OpenEnd, money.End) is { } read)
        {
            if (read.Reading is AnswerReading.Understood { Answer: var amount })
            {
                // "cả nhà 4 triệu, tính ra mỗi người một tháng 1 triệu": the form's own figure answers.
                into.Settle(question, amount);
            }
            else
            {
                into.Add(question, read.Reading);
            }

            var clause = Boundaries.ClauseStart(text, piece.From);
            into.Consume(clause < piece.From && LeadsTo(text, clause, piece.From) ? clause : piece.From, piece.To);
        }
    }

    /// <summary>"giờ làm được [1tr3 một người một tháng]": what is made of it stands before the amount.</summary>
    public static bool LeadsTo(TokenText text, int from, int to) => Has.SkipAll(text, from, to) == to && to > from;
}
