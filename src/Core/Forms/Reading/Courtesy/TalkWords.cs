using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words with which sender and office speak of the report itself, and whether a stretch of a message holds no others.</summary>
/// <param name="text">The message.</param>
/// <param name="own">The sender's own households; one who bears the name of their heads is spoken of, not to.</param>
/// <param name="today">The day of the message: a report of today or of the deadline to come ("báo cáo ngày 10/9:") dates itself and no visit.</param>
internal sealed class TalkWords(TokenText text, IReadOnlyList<KnownSubject> own, DateOnly? today)
{
    private const int LongestName = 4;
    private const int LeastPhoneDigits = 9;

    private static readonly Vocabulary Sender = new("em", "tôi", "tui", "mình", "cháu", "e", "chúng tôi", "chúng em", "bọn em", "tụi em", "bên em");

    private static readonly Vocabulary Office = new([
        .. (string[])["anh", "chị", "cô", "chú", "bác", "thầy", "đồng chí", "đ/c", "đc", "thủ trưởng", "sếp", "bí thư", "chủ tịch", "lãnh đạo", "lãnh đạo xã", "a", "c", "dc", "ad", "admin", "anh chị", "các anh", "các chị", "các anh chị", "các đồng chí", "các đ/c", "mọi người", "cả nhà", "ban chỉ đạo", "bcđ", "ban xây dựng đảng", "ban tổ chức", "đảng ủy", "ban thường vụ", "thường vụ", "ủy ban", "ubnd", "thường trực", "đảng ủy", "ubnd xã", "văn phòng", "thư ký", "cấp trên", "lãnh đạo xã", "xã nhà"],
    ]);

    // What is done with a report; one of these must be told.
    private static readonly Vocabulary Doing = new(
        "báo", "báo cáo", "bc", "b/c", "báo cáo nhanh", "bc nhanh", "kính báo", "báo lại", "báo sau", "báo tiếp", "báo thêm", "báo giúp", "báo giùm", "nhắn", "nhắn lại", "nhắn tin", "gửi", "gửi lại", "gửi bù", "gửi thiếu", "báo thiếu", "ghi thiếu", "nộp", "nộp lại", "nộp bổ sung", "rep", "trả lời", "phản hồi", "hồi âm", "gọi em", "gọi tôi", "gọi lại em", "alo em", "alo lại", "liên hệ",
        "thông cảm", "bỏ qua", "bỏ quá", "thứ lỗi", "lượng thứ", "xin lỗi", "xl", "sorry", "tổng hợp", "nhập", "nhập máy", "nhập liệu", "nhập số liệu", "lên số", "vào sổ", "ghi", "ghi nhận", "ghi giúp", "nắm rõ", "nắm tình hình", "được rõ", "rõ", "kiểm tra", "xem giúp", "xem lại", "xem giùm", "soát lại", "cập nhật", "bổ sung", "chốt", "đi họp", "vào họp", "sóng yếu", "mạng yếu", "mất sóng", "hết pin", "máy hết pin", "mạng lag", "đó là tình hình", "trên đây là tình hình", "trên đường về", "nhận được chưa", "đủ chưa", "được chưa", "vậy thôi", "thế thôi", "thế nhé", "vậy nhé", "thế đã", "vậy đã",
        "ok", "oke", "okie", "okê", "oki", "bye", "bai", "tạm biệt", "chúc", "nhận được báo", "nhận được tin", "nhận được thì báo", "nhận tin", "xác nhận", "sđt", "số điện thoại", "sdt", "đt", "ký tên", "hihi", "haha", "hehe", "hihihi", "hí hí");

    // Talk of the report though nobody is named: "Báo cáo nhanh:", "ok nhé", "Gửi từ điện thoại".
    private static readonly Vocabulary Plain = new("báo cáo", "bc", "b/c", "cập nhật", "báo nhanh", "ok", "oke", "okie", "okê", "oki", "bye", "bai", "hihi", "haha", "hehe", "hihihi", "hí hí", "thông cảm", "xin lỗi", "nhận được báo", "nhận được tin", "gửi lúc", "gửi từ", "sđt", "sdt", "số điện thoại", "sai sót", "đó là tình hình", "trên đây là tình hình", "vậy thôi", "thế thôi", "thế nhé", "vậy nhé", "thế đã", "vậy đã");

    private static readonly Vocabulary Plea = new("quan tâm", "xem xét", "quan tâm giúp đỡ", "quan tâm xem xét", "quan tâm giải quyết", "quan tâm hỗ trợ", "tạo điều kiện", "chỉ đạo", "cho ý kiến", "cho ý kiến chỉ đạo");
    private static readonly Vocabulary Pleads = new("mong", "rất mong", "kính mong", "xin", "kính đề nghị", "nhờ");

    private static readonly Vocabulary Light = new(
        "có", "có gì", "có gì sai", "gì", "gì thêm", "cần", "cần gì", "thêm", "nữa", "còn", "còn gì", "sai", "sót", "sai sót", "thiếu gì", "thiếu sót", "chưa kịp", "không kịp", "kịp", "biết", "không biết", "dùng máy", "gõ máy", "thì", "là", "mà", "nên", "vậy", "thế", "thôi", "này", "đó", "đây", "nè", "nì", "luôn", "lại", "tiếp", "sau", "trước", "trễ", "muộn", "chậm", "sớm", "nhanh", "gấp", "ngay", "liền", "gọn", "rồi", "nhé", "nha", "ạ", "hen", "nghen", "nhen", "giúp", "giùm", "dùm", "với", "cho", "để", "xin", "xin phép", "kính", "mong", "rất mong", "nhờ", "được", "phải", "đang", "sẽ", "vừa", "mới", "đã", "nay", "giờ", "giờ mới", "giờ phải", "chừ", "mai", "ngày mai", "tối", "tối nay", "chiều", "chiều nay", "sáng", "sáng nay", "sáng mai", "chiều mai", "hôm nay", "hôm qua", "hôm trước", "hôm rồi", "hôm kia", "bữa trước", "bữa nay", "tuần sau", "kỳ sau", "lần sau", "đợt sau", "hôm sau", "bữa sau", "quên", "quên mất", "vì", "do", "tại", "bởi", "trên đường", "ở làng", "ở thôn", "ở rẫy", "dưới làng", "trong làng", "về", "điện thoại", "qua", "bằng", "cứ", "lúc", "tin", "tin trước", "bản", "bản trước", "bản này", "ảnh", "hình", "hình ảnh", "file", "zalo", "telegram", "nắm", "tình hình", "tình hình hộ nghèo", "kết quả", "theo dõi", "giúp đỡ", "số liệu", "như sau", "cụ thể", "cụ thể như sau", "phụ trách", "được giao", "được phân công", "phân công", "theo", "hộ", "các hộ", "hộ được giao", "hộ phụ trách", "hộ được phân công", "tên", "của", "hộ em phụ trách", "hộ tôi phụ trách", "hộ em", "các hộ em phụ trách", "mấy hộ em phụ trách", "báo cáo", "kỳ này", "đợt này", "tháng này", "đợt", "một", "mỗi", "nhiều", "lắm", "và", "hoặc", "nếu", "vì sao", "em đi tập huấn", "tôi đi tập huấn", "mai em đi tập huấn", "đi", "nghe", "dạ", "vâng", "thưa", "kính thưa", "kính gửi", "chào", "cảm ơn", "cám ơn", "tks", "hết", "xin hết", "hi", "hihi", "haha", "sức khỏe", "vui vẻ", "mạnh khỏe", "cuối tuần", "buổi sáng", "buổi tối", "ngày mới", "ngày", "tốt lành", "an lành", "công tác tốt", "ngủ ngon", "mình", "riêng", "chung", "em nhé", "em với", "bổ sung sau", "nhanh gọn", "tranh thủ", "xíu", "tí", "chút", "ít", "lát", "lát nữa", "sai thì", "nhầm", "gấp quá", "quá", "lỗi", "từ");

    private static readonly Vocabulary Reporting = new("báo cáo", "bc", "b/c");
    private static readonly Vocabulary Counted = new("tháng", "đợt", "kỳ", "tuần", "quý", "năm", "lần", "đợt báo cáo");

    private static readonly Vocabulary BeforeHomes = new("cáo", "bc", "dõi", "đỡ", "hình", "quả", "trách");
    private static readonly Vocabulary OfHomes = new("hộ", "nhà");

    // "Mấy hộ kia mai em gửi": nothing is told of them.
    private static readonly Vocabulary Others = new([
        .. from homes in (string[])["hộ", "các hộ", "mấy hộ", "những hộ", "nhà", "mấy nhà", "các nhà", "hai hộ", "ba hộ", "bốn hộ", "2 hộ", "3 hộ", "4 hộ", "số", "số hộ"] from which in (string[])["khác", "kia", "còn lại", "sau", "nữa"] select homes + " " + which,
    ]);

    private static readonly Vocabulary Sends = new("gửi", "báo", "báo cáo", "nộp", "nhắn", "cập nhật", "báo sau", "bc");
    private static readonly Vocabulary Instead = new("giúp", "giùm", "dùm", "thay", "hộ", "thay mặt", "thay cho", "giúp cho");
    private static readonly Vocabulary Says = new("báo", "báo cáo", "nhắn", "gửi", "báo lại");
    private static readonly Vocabulary Begs = new("nhờ", "dặn", "kêu");

    // Nobody was seen, nothing was got: never mere talk of the report.
    private static readonly Vocabulary News = new("thăm", "gặp", "chưa đi", "không đi", "chưa đến", "chưa tới", "chưa xuống", "chưa ghé", "chưa lên", "chưa vào", "đi được", "đến được", "đi rồi", "qua rồi", "ghé rồi", "đến rồi", "tới rồi", "lên rồi", "xuống rồi", "vào rồi", "vô rồi");

    /// <summary>Whether the tokens are such talk: every word known, something done with a report or begged, and somebody doing it.</summary>
    public bool Are(int from, int to)
    {
        if (to == from || News.OccursIn(text, from, to) || IsForAnother(from, to))
        {
            return false;
        }

        var (does, isBetween, begs, reports) = (false, false, false, false);
        for (var at = from; at < to;)
        {
            var doing = Doing.Skip(text, at, to);
            var who = Who(at, to);
            var plea = begs ? Plea.Skip(text, at, to) : at;
            var next = IsHead(at, from, to) ? at : Math.Max(Math.Max(doing, who), Math.Max(plea, Math.Max(Known(at, to), reports ? OfTheReport(at, to) : at)));
            next = next == at && at > from && IsBeforeName(at, to) ? Named(at, -1, to) : next;
            if (next == at)
            {
                return false;
            }

            does |= doing > at || plea > at;
            isBetween |= who > at || Plain.Begins(text, at, to);
            begs |= Pleads.Begins(text, at, to);
            reports |= Reporting.Begins(text, at, to);
            at = next;
        }

        return does && isBetween;
    }

    /// <summary>The sender, whom he writes to, other households of which it is only said that they will be reported on.</summary>
    private int Who(int at, int to) =>
        Named(Math.Max(Sender.Skip(text, at, to), Office.Skip(text, at, to)), at, to) is var who && who > at ? who
        : Others.Skip(text, at, to) is var others && others > at && Sends.OccursIn(text, others, to) ? others : at;

    /// <summary>"em là Hoa", "báo cáo của Nguyễn Thị Lan", "làng Kop".</summary>
    private bool IsBeforeName(int at, int to) => text[at - 1].Folded is "la" or "ten" or "cua" || Signature.SkipOffice(text, at - 1, to) == at;

    /// <summary>The name of a head of the sender's own households, and no "nắm" or, before the sender, "mai".</summary>
    private bool IsHead(int at, int from, int to) =>
        text.IsCapital(at) && !(at == from && Sender.Begins(text, at + 1, to)) && SubjectNames.Of(own).Last(text, at, at + 1).Subjects.Count > 0;

    /// <summary>"Em báo giùm chị Hoa:", "Anh Hùng nhờ tôi gửi:": another's report.</summary>
    private bool IsForAnother(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if ((Instead.Skip(text, at, to) is var whom && whom > at && Office.Begins(text, whom, to)) || (Begs.Skip(text, at, to) is var asked && asked > at && Sender.Begins(text, asked, to)))
            {
                return true;
            }
        }

        // "Cô Hoa báo:" tells what another said.
        return Says.Begins(text, to - 1, to) && Enumerable.Range(Math.Max(from, to - 1 - LongestName), Math.Min(LongestName, to - 1 - from)).Any(at => Office.Begins(text, at, to)) && !Enumerable.Range(from, to - from).Any(at => Sender.Begins(text, at, to));
    }

    /// <summary>"chị Hoa", "tôi Nguyễn Văn Hùng", unless a head of the sender's own households has that name.</summary>
    private int Named(int name, int at, int to)
    {
        if (name == at)
        {
            return at;
        }

        var end = name;
        while (end < to && end - name < LongestName && text[end].IsWord && text.IsCapital(end))
        {
            end++;
        }

        return end > name && Signature.NamesOwn(text, name, end, own) ? name : end;
    }

    /// <summary>Words of no weight, offices, signs, a telephone number, the hour.</summary>
    private int Known(int at, int to)
    {
        if (text[at].IsDigits)
        {
            var isHour = text.At(at + 1) is { Glued: true, Folded: "h" or "gio" };
            return isHour ? at + 2 : text[at].Folded.Length >= LeastPhoneDigits ? at + 1 : at;
        }

        return text[at].Kind is TokenKind.Sign ? at + 1 : Math.Max(Light.Skip(text, at, to), Signature.SkipOffice(text, at, to));
    }

    /// <summary>"báo cáo [đợt 1 tháng 9]", "bc [ngày 10/9]", "báo cáo [kỳ 10/9]", "báo cáo [4 hộ]": what is reported for and when; a past day may be the visit's.</summary>
    private int OfTheReport(int at, int to)
    {
        var counted = Counted.Skip(text, at, to);
        if (counted > at && text.At(counted) is { IsDigits: true, Folded.Length: <= 4 } && !(text.At(counted + 1) is { Glued: true } next && (next.IsWord || next.IsSign('/') || next.IsSign('-'))))
        {
            return counted + 1;
        }

        if (at > 0 && BeforeHomes.Skip(text, at - 1, at) == at && own.All(s => s.Kind is null) && CountWords.At(text, at) is not null && OfHomes.Skip(text, at + 1, to) is var homes && homes > at + 1 && text.At(homes)?.IsSign(':') != true)
        {
            // "báo cáo kết quả theo dõi 4 hộ như sau"; "Báo cáo 5 hộ: mỗi hộ được …" says whose it is.
            return homes;
        }

        return PeriodMentions.Skip(text, at) is var period && period > at ? Math.Min(period, to)
            : today is { } now && DateScanner.Read(text, at, to, now, isAsked: false) is { } day && (day.Doubt == DateDoubt.Future || day.Day >= now) ? day.End : at;
    }
}
