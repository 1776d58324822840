using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// How help stands: given, under way, not given, given before this period, or paid back. Only what was given in
/// the period is an answer; what is under way is asked about; the rest is kept as words.
/// </summary>
internal static class GivingWords
{
    /// <summary>Words of giving; they need something given behind them.</summary>
    public static readonly string[] All =
    [
        "đưa về cho", "đưa xuống cho", "đưa vô cho", "đưa lên cho", "chở về cho", "chở xuống cho", "chở vô cho", "mang về cho", "mang xuống cho", "mang đến cho", "mang tới cho", "dắt về cho", "gửi về cho", "gửi xuống cho", "đem đến cho", "đem về cho", "về phát cho", "về tặng cho",
        "đã chia", "được chia", "chia cho", "tiếp tế", "đã tiếp tế", "cấp", "được cấp", "tặng", "được tặng", "trao", "trao tặng", "được trao", "cấp phát", "phát", "ủng hộ", "được ủng hộ", "biếu", "bàn giao", "giúp", "nhận", "được nhận", "nhận được", "được giúp", "được cho", "đã cho", "đã tặng", "hỗ trợ cho", "được miễn", "miễn", "được giảm", "trợ cấp", "được trợ cấp", "được hưởng", "mua tặng", "đóng góp", "vận động", "được hỗ trợ", "đã hỗ trợ", "đã cấp", "lãnh", "lĩnh", "được lãnh", "nhận về", "gửi tặng", "gửi biếu", "gửi cho", "trao biếu", "cho mượn", "được mượn", "đầu tư cho", "tài trợ", "được tài trợ", "cứu trợ", "được cứu trợ", "quyên góp", "trang bị", "được trang bị", "cung cấp", "được cung cấp", "sắm", "lắp đặt", "được lắp đặt", "lắp", "lắp tặng", "xây tặng", "làm tặng", "dựng tặng", "sửa tặng", "sắm cho", "mua cho", "được thưởng", "thưởng", "giao", "được giao", "giao cho", "trao cho", "chuyển cho", "trao tận tay", "kết nối hỗ trợ", "vận động hỗ trợ", "vận động tặng", "hứa cấp", "hứa tặng", "hứa hỗ trợ", "hứa cho", "được hứa", "được hứa cho", "được khoan", "được đào", "được mắc", "đóng giùm", "đóng giúp", "đóng hộ", "trả giùm", "trả giúp", "viếng", "đi viếng", "thăm ốm", "phúng viếng", "phúng điếu", "được làm giếng", "được kéo điện", "được kéo nước",
    ];

    /// <summary>Any word of giving.</summary>
    public static readonly Vocabulary Gives = new([.. All, "cho", "được"]);

    private const int LongestPlace = 5;
    private static readonly Vocabulary Hands = new("cho nước", "cho gạo", "cho tiền", "cho quà", "cho thuốc", "cho thêm", "cho 1", "cho 2", "cho 3", "cho 5", "cho 10", "cấp", "cấp cho", "tặng", "trao", "phát", "giúp", "biếu", "ủng hộ", "chở cho", "mang cho", "miễn", "cấp phát", "góp", "góp cho", "quyên góp", "đóng góp", "trao tặng", "đem cho", "gửi cho", "gửi tặng", "mua cho", "mua tặng", "biếu tặng");

    public static readonly Vocabulary Done = new("đã", "đã được", "được", "vừa", "vừa được", "mới", "mới được", "vừa mới");

    private static readonly Vocabulary UnderWay = new(
        "tờ trình", "lập tờ trình", "làm tờ trình", "hồ sơ", "thủ tục", "làm đơn", "nộp đơn", "đơn vay", "đơn xin", "đăng ký", "đk vay", "đang xét", "xét duyệt", "đang chờ", "chờ", "đợi", "sắp", "sẽ", "dự kiến", "chuẩn bị", "kế hoạch", "hứa", "cam kết", "đang", "đang được", "được duyệt", "đã duyệt", "duyệt", "thẩm định", "đang trình", "trình xã", "trong tháng tới", "tháng sau", "tuần sau", "tháng tới", "ngày mai", "năm sau", "sang năm", "cuối năm", "cuối năm nay", "tuần tới", "đề nghị cấp", "xem xét", "đã đề nghị", "được hứa", "chưa giải ngân", "đang hướng dẫn", "lập danh sách", "đưa vào danh sách", "bình xét", "đề xuất", "vận động hộ", "vận động gia đình", "có thể", "hẹn", "định", "dự định", "dk vay", "đk cấp", "dk cấp", "đk", "dk", "tính", "đang tính", "đang vận động", "được xét", "xét vay", "xét cấp", "thông báo", "chưa lấy tiền", "chưa lấy", "nhưng chưa", "mà chưa");

    private static readonly Vocabulary Refused = new(
        "không được duyệt", "không duyệt", "bị từ chối", "từ chối", "bị trả", "trả hồ sơ", "không đủ điều kiện", "chưa đủ điều kiện", "không vay được", "chưa vay được", "không cho vay", "không đồng ý", "bị loại", "trượt", "không được vay", "chưa được vay", "chưa nhận được", "chưa có", "không có", "không nhận", "chưa được", "không được", "chưa nhận", "chưa cấp", "chưa hỗ trợ", "không muốn", "chưa muốn", "không chịu", "chưa chịu", "không thích", "không có nhu cầu", "không dám", "ngại vay", "không cần", "không thuộc diện", "hết hạn", "chưa giải quyết", "bị cắt", "bị thu hồi", "bị hủy", "bị hoãn", "bị dừng", "tạm dừng", "bị trả lại", "bị thu lại", "không đi", "không tham gia", "không theo học", "bỏ không đi", "bỏ dở", "không đi học", "không dự");

    private static readonly Vocabulary Before = new([.. FormerTimes.Words, "trước đó", "lâu rồi", "từ lâu", "hồi đầu năm", "đầu năm", "năm kia", "từ năm", "từ trước", "mấy năm trước", "nhiệm kỳ trước", "quý trước", "từng được", "từng vay", "đã từng", "hồi năm", "2 năm trước", "cách đây 1 năm", "cách đây 2 năm", "cách đây 3 năm", "cách đây mấy năm", "cách đây vài năm", "mấy năm nay", "vụ trước", "3 năm trước"]);

    private static readonly Vocabulary Sells = new("bán hàng", "bán tạp hóa", "bán quán", "bán nước", "bán rau", "bán đồ", "bán bún", "bán phở");
    private static readonly Vocabulary Talked = new("tuyên truyền", "phổ biến", "giải thích", "tư vấn về", "giới thiệu chính sách", "nói về", "hỏi về");
    private static readonly Vocabulary Debt = new("trả nợ", "còn nợ", "nợ", "đáo hạn", "tất toán", "trả lãi", "trả gốc", "trả ngân hàng", "đã trả", "chưa trả", "trả được", "trả hết", "trả dần", "quá hạn", "dư nợ", "trả tiền", "trả vốn", "trả lại", "hoàn trả", "nợ cũ");
    private static readonly Vocabulary If = new("bao giờ", "chừng nào", "nếu", "giá mà", "giá như", "khi nào", "phải chi", "miễn là", "trường hợp", "để được");
    private static readonly Vocabulary OnlyIf = new("có", "phải", "đủ", "khi", "chờ", "đợi", "nộp", "xong", "hoàn thành", "đóng", "đăng ký", "làm");
    private static readonly Vocabulary OnlyThen = new("mới được");
    private static readonly Vocabulary Negation = new("không", "chưa", "chẳng", "đừng");
    private static readonly Vocabulary NotByHelp = new("tiêm phòng", "tiêm ngừa", "tiêm vắc xin", "tiêm vacxin", "chích ngừa", "phối giống", "chữa bệnh cho", "thôn bên", "thôn khác", "ấp bên", "ấp khác", "bản bên", "làng bên", "làng khác", "khu phố bên", "khu phố khác", "xã bên", "xã khác", "sát vách", "v/v", "về việc", "bận", "lý do", "đi tập huấn", "đi họp", "tự", "bán", "chết", "mất", "bị chết", "tự mua", "tự vay", "cho người khác", "đi làm thuê", "hàng xóm", "hộ khác", "người khác", "hộ bên", "đã đẻ", "đẻ được", "đẻ thêm", "đẻ con", "vừa đẻ", "mới đẻ", "sinh được", "phát triển tốt", "bị bệnh", "mang thai", "có chửa", "xuất chuồng", "tuyên truyền", "phổ biến", "về chính sách", "các chính sách", "chính sách vay", "tìm hiểu", "hỏi về", "nói về", "nhận khoán", "khoán", "nhận thầu", "nuôi rẽ", "nhận làm", "nhận chăm", "làm thuê", "thu hoạch", "thu được", "thu về", "đang nuôi");

    private static readonly Vocabulary Unwilling = new("từ chối", "không muốn", "không thích", "không dám", "không chịu", "không có nhu cầu", "không cần", "vì sợ");

    private static readonly Vocabulary Allowance = new("trợ cấp", "tiền trợ cấp", "bảo trợ", "bảo trợ xã hội");
    private static readonly Vocabulary Relatives = new([
        .. from who in (string[])["anh em", "anh chị em", "họ hàng", "bà con họ hàng", "con trai", "con gái", "các con", "con cái", "con rể", "con dâu", "người thân", "người nhà", "bạn bè", "hàng xóm", "nhà ngoại", "nhà nội", "thông gia", "anh trai", "chị gái", "em trai", "em gái", "bố mẹ", "cha mẹ", "bố vợ", "mẹ vợ"]
            from does in (string[])["giúp", "giúp đỡ", "cho", "cho tiền", "hỗ trợ", "tặng", "biếu", "góp", "góp tiền", "gửi", "gửi cho", "gửi về", "mua cho", "mua tặng", "sửa cho", "sửa giúp", "làm cho", "làm giúp", "xây cho", "xây giúp", "đóng góp"] select who + " " + does]);

    // Without marks "tu quy" is "từ quỹ": who gave, not "tự".
    /// <summary>Who gives: banks, funds, unions, levels of government.</summary>
    public static readonly Vocabulary Source = new("trạm khuyến nông", "khuyến nông", "trạm thú y", "trạm y tế", "người ta", "hợp tác xã", "quỹ nông dân", "từ thiện", "đoàn từ thiện", "nhóm từ thiện", "thiện nguyện", "quỹ", "nguồn", "ngân hàng", "nhcsxh", "nhcs", "csxh", "dự án", "chương trình", "hội", "xã", "mttq", "mặt trận", "mặt trận xã", "mặt trận tổ quốc", "ban mặt trận", "ban nhân dân", "ban chỉ đạo", "ban quản lý", "uỷ ban", "ủy ban", "ban ngành", "huyện", "tỉnh", "trung ương", "thôn", "làng", "buôn", "bản làng", "xóm", "khóm", "khu phố", "tổ dân phố", "chi bộ", "chi hội", "công an", "bộ đội", "biên phòng", "nhà trường", "trường", "hccb", "hnd", "hpn", "hlhpn", "đtn", "hội ccb", "hội pn", "hội nd", "nhà thờ", "chùa", "doanh nghiệp", "nhà tài trợ", "nhóm", "câu lạc bộ", "công đoàn", "nhà nước", "nhà hảo tâm", "đoàn", "công ty");

    // An application on its way: what is awaited, behind a word of not yet or of waiting; or the papers themselves.
    private static readonly string[] Awaited = ["duyệt", "được duyệt", "phê duyệt", "xét", "được xét", "xét duyệt", "thẩm định", "giải ngân", "được giải ngân", "giải quyết", "được giải quyết", "trả lời", "phản hồi", "có kết quả", "có tiền", "nhận tiền", "lấy tiền", "nhận", "cấp", "thấy gì", "thấy trả lời", "về", "tới lượt"];

    private static readonly Vocabulary Pending = new([
        .. from head in (string[])["chưa", "chờ", "đợi"] from what in Awaited select head + " " + what,
        "đang làm hs", "đã nộp hs", "nộp hs", "hs đang", "đang chờ", "đang đợi", "còn chờ", "đang xét", "xét duyệt", "đang làm hồ sơ", "đang làm thủ tục", "đang hoàn thiện", "hoàn thiện hồ sơ", "đã nộp hồ sơ", "nộp hồ sơ rồi", "hồ sơ đang", "đang thẩm định", "đã được duyệt", "đã duyệt", "hồ sơ đã nộp", "đang trình", "đã gửi hồ sơ", "đã gửi đơn"]);

    private static readonly Vocabulary Plan = new("có kế hoạch", "lên kế hoạch", "đang làm hồ sơ", "làm hồ sơ", "đang làm hs", "làm hs", "hs vay", "nộp hs", "nộp hồ sơ", "dự kiến", "đã đăng ký", "đăng ký vay");

    /// <summary>An application is on its way: what was asked for may have come or not.</summary>
    public static bool IsPending(TokenText text, int from, int to) => Pending.OccursIn(text, from, to);

    /// <summary>"có kế hoạch hỗ trợ heo giống nhưng chưa cấp", "làm hồ sơ vay chứ chưa được vay": a plan, and that it has not come.</summary>
    public static bool IsPlanned(TokenText text, int from, int to) => Plan.OccursIn(text, from, to);

    public static bool IsUnderWay(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (UnderWay.Begins(text, at, to) && !LooksLikeAnother(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without marks "gia dinh" holds "định", and "cho" is "chờ" only behind a word of waiting.</summary>
    private static bool LooksLikeAnother(TokenText text, int at)
    {
        var before = at > 0 ? text[at - 1].Folded : string.Empty;
        return text[at].Folded switch
        {
            "dinh" => before == "gia",

            // "nha tinh thuong", "ngan sach tinh": love and the province, and no "tính".
            "tinh" => !text[at].Word.IsMarked && text.At(at + 1)?.Folded is not ("cho" or "vay" or "se" or "xin" or "cap" or "sua" or "xay" or "lam" or "mua" or "tang" or "chuyen"),
            "doi" => !text[at].Word.IsMarked && before is not ("dang" or "con" or "van" or "cho") && text.At(at + 1)?.Folded is not ("vay" or "duoc" or "cap" or "nhan" or "giai" or "xet" or "duyet"),
            "cho" => !text[at].Word.IsMarked && before is not ("dang" or "con" or "van") && text.At(at + 1)?.Folded is not ("nhan" or "giai" or "xet" or "duyet" or "ket"),
            _ => false,
        };
    }

    /// <summary>"tuyên truyền về vay vốn, bhyt": told of in its sentence, however the list goes on.</summary>
    public static bool IsOnlyTalked(TokenText text, int at)
    {
        var start = at;
        while (start > 0 && Boundaries.At(text, start - 1) != Boundary.Strong)
        {
            start--;
        }

        for (var i = start; i < at; i++)
        {
            if (Talked.Begins(text, i, at) && !Done.OccursIn(text, i, at))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNotGiven(Question question, TokenText text, int from, int to) =>
        Refused.OccursIn(text, from, to) || Owes(text, from, to) || Lending.IsLent(text, from, to) || Lending.IsPrivate(text, from, to) || IsOwnDoing(question, text, from, to);

    /// <summary>The household itself does not want it: nothing is on its way.</summary>
    public static bool IsUnwilling(TokenText text, int from, int to) => Unwilling.OccursIn(text, from, to);

    private static bool IsOwnDoing(Question question, TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (ChoiceWords.Of(question).Find(text, at, to) is { Length: > 1 } thing)
            {
                // "tien mat" is money and holds no "mất"; "dạy cách tiêm phòng" teaches.
                if (text[at].Folded is "day" or "huong" or "chi" or "tap" or "lop" && thing.Values is [var lesson] && question.FindChoice(lesson) is { TakesPurpose: true })
                {
                    return false;
                }

                at = thing.End - 1;
            }
            else if (SupportPiece.Purposes.Skip(text, at, to) is var use && use > at + 1)
            {
                // "buon ban ca": what a loan was for, and no sale.
                at = use - 1;
            }
            else if (Source.Skip(text, at, to) is var giver && giver > at + 1)
            {
                // Nor does "mat tran", who gives.
                at = giver - 1;
            }
            else if (NotByHelp.Begins(text, at, to) && !(text[at].Folded is "chet" or "mat" && text.Tokens[from..at].Any(t => t.IsWord && t.Folded == "thay")) && !Sells.Begins(text, at, to) && !(text[at].Folded == "di" && at > 0 && text[at - 1].Folded is "duoc" or "dc" or "moi") && !(text[at].Folded == "tu" && !text[at].Word.IsMarked && Source.Begins(text, at + 1, to)) && !IsNoSale(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"xe bán nước mía" is a thing; without marks "ban em" is who reports.</summary>
    private static bool IsNoSale(TokenText text, int at) =>
        text[at].Folded == "ban" && ((at > 0 && text[at - 1].Folded is "xe" or "quan" or "quay" or "hang" or "tu" or "may" or "do") || (!text[at].Word.IsMarked && text.At(at + 1)?.Folded is "em" or "toi" or "minh" or "nhan" or "chi" or "quan" or "van" or "nganh"));

    // Without marks "tin dung" is credit and holds no "đừng".
    public static bool IsNegated(TokenText text, int from, int to) => Negation.OccursIn(text, from, to)
        && Enumerable.Range(from, to - from).Any(at => Negation.Begins(text, at, to) && !(text[at].Folded == "dung" && !text[at].Word.IsMarked));

    /// <summary>Whether words for a time before the period begin at the token.</summary>
    public static bool BeginsBefore(TokenText text, int at, int to) => Before.Begins(text, at, to);

    public static bool IsBeforeThePeriod(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            // "đầu năm học" is now, and "học phí đầu năm" of this one.
            if (Before.Skip(text, at, to) is var end && end > at && !(text[end - 1].Folded == "nam" && text.At(end)?.Folded == "hoc") && !(text[at].Folded == "dau" && at > 0 && text[at - 1].Folded is "hoc" or "phi" or "thang" or "vo" or "sach" or "khoa" or "phuc"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"trước đây, năm 2019, [hộ đã được cấp bò]": where the clauses begin that say only a former time, before the one that begins at <paramref name="clause"/>.</summary>
    public static int WithTimeBefore(TokenText text, int clause, DateOnly today)
    {
        while (clause > 2 && text[clause - 1].IsSign(',') && Boundaries.ClauseStart(text, clause - 2) is var start && clause - 1 - start <= LongestPlace
            && (Before.Skip(text, start, clause - 1) == clause - 1 || (NamesFormerYear(text, start, clause - 1, today) && text[start].Folded is "nam" or "tu" or "hoi" or "vao")))
        {
            clause = start;
        }

        return clause;
    }

    /// <summary>"từ 2023", "năm 2024": a year before this one.</summary>
    public static bool NamesFormerYear(TokenText text, int from, int to, DateOnly today)
    {
        for (var at = from; at < to; at++)
        {
            if (text[at].IsDigits && text[at].Folded.Length == 4 && !(text[at].Glued && at > 0 && !text[at - 1].IsSign('/'))
                && int.Parse(text[at].Folded, System.Globalization.CultureInfo.InvariantCulture) is > 1950 and var year && year < today.Year)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"xã cấp 15kg", "bộ đội cho nước 2 xe": somebody who gives, and the word of giving.</summary>
    public static bool IsGivenBySomebody(TokenText text, int from, int to)
    {
        var giver = Math.Max(Source.Skip(text, from, to), Unaccounted.SkipGiver(text, from, to));
        for (var at = giver; giver > from && at < Math.Min(to, giver + LongestPlace); at++)
        {
            if (Hands.Begins(text, at, to))
            {
                return !IsNegated(text, from, to) && !SupportStatements.SaysLacking(text, at, to) && !IsUnderWay(text, at, to);
            }
        }

        return false;
    }

    /// <summary>"hồi tháng 3", "ngày 5/6", "12/9" said on the ninth: months before this one and days to come; whether it was given in the period is asked.</summary>
    public static bool NamesAnotherTime(TokenText text, int from, int to, DateOnly today)
    {
        for (var at = from; at + 1 < to; at++)
        {
            var month = text[at].Folded == "thang" && text[at + 1].IsDigits && text[at + 1].Folded.Length <= 2 && !(at + 2 < to && Counters.Begins(text, at + 2, to))
                ? int.Parse(text[at + 1].Folded, System.Globalization.CultureInfo.InvariantCulture)
                : DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: DateDoubt.None, Day: { } day } && day.Year == today.Year ? day.Month : today.Month;
            if (month < today.Month - 1 || DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: DateDoubt.Future, Day: not null })
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsConditional(TokenText text, int from, int to)
    {
        // "có sổ mới được vay" is a condition; "hộ mới được phát gạo" was given just now.
        for (var at = from; at < to; at++)
        {
            if (If.Begins(text, at, to) || (OnlyThen.Begins(text, at, to) && OnlyIf.OccursIn(text, from, at - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"trợ cấp 540k/tháng người già": what the state pays every month, and no help of this period.</summary>
    public static bool IsAllowance(TokenText text, int from, int to) =>
        Allowance.OccursIn(text, from, to) && Enumerable.Range(from + 1, Math.Max(0, Boundaries.ClauseEnd(text, from, text.Count) - from - 1)).Any(i => text[i] is { IsWord: true, Folded: "thang" or "nguoi" or "khau" or "chau" } && text[i - 1].Folded is "/" or "moi" or "hang" or "mot" or "1");

    /// <summary>"được anh em giúp sửa nhà hết 20 triệu": the family's own money, as far as the words go.</summary>
    public static bool IsFromRelatives(TokenText text, int from, int to) => Relatives.OccursIn(text, from, to);

    public static bool IsDebt(TokenText text, int from, int to) => Owes(text, from, to);

    /// <summary>Without its mark "no duoc cap bo" is nó, who was given it.</summary>
    private static bool Owes(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Debt.Begins(text, at, to) && !(text[at] is { Folded: "no", Word.IsMarked: false } && SpokenWords.Verb(text, at + 1, to) is { What: Spoken.Received }))
            {
                return true;
            }
        }

        return false;
    }
}
