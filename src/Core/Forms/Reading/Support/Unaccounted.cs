using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The principled doubt about help: where words that no rule accounts for stand before it in its clause ("có tên trong
/// danh sách vay vốn", "bàn chuyện sửa nhà", "suýt được cấp bò"), a plan, an application or somebody else may hide in
/// them, and the help is asked instead of answered. Only who gave, who received, when and where are known to be harmless.
/// </summary>
internal static class Unaccounted
{
    // Who speaks, who is spoken of, who gives, when, where: none of them changes whether it was done.
    private static readonly Vocabulary Neutral = new(
        [.. YearWords.Behind("năm"), .. CountWords.Words(2, 4), "c", "tuổi", "thế", "ac", "mấy ac", "cầm tay", "tận tình", "lâm nghiệp", "bảo vệ thực vật", "tiết kiệm", "bữa hổm", "hôm hổm", "hổm rày", "hổm", "tụi tui", "tụi em", "bọn em", "bọn tôi", "tui", "chi đoàn xã", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ 2", "thứ 3", "thứ 4", "nớ", "tê", "ổn", "chớ", "chứ", "bác trai", "bác gái", "ông chồng", "bà vợ", "thằng con", "con gái lớn", "mệ", "o", "amí", "mà", "ý", "ảnh", "chỉ", "cổ", "ổng", "bả", "ck", "vk", "ông ý", "bà ý", "anh ý", "chị ý", "cô ý", "bác ý", "chú ý", "nhắn", "nhắn là", "có nhắn là", "báo là", "trình bày", "trình bày là", "tính ra", "mầm non", "mẫu giáo", "tiểu học", "cấp 1", "cấp 2", "cấp 3", "đi học", "đang học", "học sinh", "sinh viên", "bổ sung", "theo dõi", "phụ trách", "hộ tôi theo dõi", "mấy", "mỗi nhà", "mỗi hộ", "nhà nào cũng", "hộ nào cũng", "khoe", "kể", "kể là", "nói là", "khoe là", "bảo là", "nhóc", "mấy nhóc", "tụi nhỏ", "tụi nó", "mấy đứa", "bọn trẻ", "sắp nhỏ", "thằng", "thằng út", "csxh", "nhcs", "nh csxh", "phật tử", "con bé", "thằng bé", "đứa út", "đó", "ấy", "nhà đó", "hộ đó", "thành viên", "các thành viên", "mọi người", "khu phố", "kp", "khóm", "tổ dân phố", "cả bản", "cả thôn", "địa bàn", "cuối năm", "cuối năm nay", "đến cuối năm", "cả năm", "trong năm", "năm nay", "năm qua", "tổng kết", "tổng kết năm", "trong kỳ", "quý này", "tháng này", "bà con", "gửi", "báo", "vừa", "mới", "một", "ba", "người dân", "thì", "được", "hộ nghèo", "nghèo", "cận nghèo", "tổng hợp", "kết quả", "kết quả năm", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "con", "con trai", "con gái", "vợ", "chồng", "vợ chồng", "mẹ", "bố", "cả", "hộ", "nhà", "gia đình", "chủ hộ", "các", "đứa", "bé", "đầu", "lớn", "nhỏ", "út", "mỗi", "người", "tất cả",
        "tôi", "mình", "chúng tôi", "đoàn", "công tác", "tổ", "cán bộ", "khuyến nông", "nông nghiệp", "cb", "kỹ sư", "kỹ thuật viên", "tận vườn", "tận rẫy", "tận ruộng", "tận chuồng", "thú y", "khuyến học", "có về", "trạm", "chi bộ", "chi hội", "hội", "phụ nữ", "nông dân", "thanh niên", "tn", "cựu chiến binh", "chữ thập đỏ", "người cao tuổi", "mặt trận", "thôn", "làng", "bản", "buôn", "ấp", "xóm", "khu", "cụ thể", "cụ thể là", "tức", "nhằm", "về nhà", "xã", "huyện", "tỉnh", "trung tâm", "trung tâm dịch vụ việc làm", "phòng", "sở", "ban", "đội", "trưởng thôn", "trưởng làng", "già làng", "bí thư", "công an", "biên phòng", "đồn", "bộ đội", "y tế", "nhà trường", "trường", "cô giáo", "thầy", "ngân hàng", "nhcsxh", "chính sách", "xã hội", "doanh nghiệp", "công ty", "nhà hảo tâm", "mạnh thường quân", "dự án", "chương trình", "quỹ", "vì người nghèo", "nguồn", "vốn", "đoàn thể", "ban ngành", "nhà nước", "đảng",
        "cùng", "đi", "về", "xuống", "lên", "vào", "ra", "đến", "tới", "qua", "ghé", "trực tiếp", "tận", "tham gia", "dự", "dự xong", "học", "hoàn thành", "xong", "đối với", "v/v", "lớp", "khóa", "buổi", "theo", "tại", "ở", "từ", "của", "do", "bởi", "thông qua", "trong", "này", "giữa", "cuối", "số", "thêm", "cho", "ngoài ra", "thuộc", "diện",
        "sáng", "chiều", "tối", "trưa", "hôm", "ngày", "tuần", "tháng", "kỳ", "đợt", "lần", "vừa qua", "vừa rồi", "mới đây", "gần đây", "hôm nay", "dịp", "nhân dịp", "quốc khánh", "tết", "trung thu", "khai giảng", "năm học mới", "lễ", "ngày hội", "đại đoàn kết", "thương binh liệt sĩ", "mở", "góp", "dắt", "mang", "chở", "đem", "gửi", "bế", "chuyển", "đưa", "xách", "khiêng", "vác", "tận tay", "kéo", "chi đoàn", "lại", "chung tay", "phối hợp", "tổ chức", "đứng ra", "thay mặt", "anh em", "chị em", "độc lập", "lúc này", "bây giờ", "giờ", "nhờ vậy", "nhờ đó", "nhờ thế", "từ đó", "trước đó", "hôm đó", "ngôi", "căn", "chiếc", "cái", "tấm", "thẻ", "suất", "phần", "khoản", "tiền", "đủ", "kế toán", "thủ quỹ", "tài vụ", "bên kế toán", "bên em", "bên tôi", "bên mình", "bên tui"]);

    // An aim, a guess or another household is no amount that a person has.
    private static readonly Vocabulary Aimed = new("muốn", "mong", "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "dự kiến", "dự tính", "chuẩn nghèo", "hộ khác", "hộ bên", "hàng xóm", "để", "định", "sẽ", "sắp", "cần", "phải", "hứa", "nhằm", "quyết tâm", "cam kết", "đăng ký");

    // Heads of names of givers, which go on in words nobody can list: "bên điện lực tặng", "hội pn tặng", "siêu thị … tặng".
    private static readonly Vocabulary GiverHeads = new(
        "hpn", "hnd", "hccb", "ccb", "đtn", "mttq", "mặt trận", "chữ thập đỏ", "bộ đội", "biên phòng", "công an", "mấy sơ", "các sơ", "soeur", "ban giám hiệu", "nhà thuốc", "bà con trong xóm", "bà con lối xóm", "hàng xóm gom", "hội thiện nguyện", "tổ chức", "bảo hiểm xã hội", "điện lực", "tòa án", "toà án", "kiểm lâm", "hạt kiểm lâm", "viện kiểm sát", "thuế", "chi cục", "cục", "kho bạc", "bưu điện", "viettel", "vnpt", "agribank", "vietcombank", "văn phòng", "ủy ban", "uỷ ban", "sở", "xí nghiệp", "nông trường", "lâm trường", "tập đoàn", "binh đoàn", "đơn vị", "đv", "dv", "đvi", "cơ quan", "từ thiện", "thiện nguyện", "phật tử", "hội thánh", "giáo họ", "đại lý", "bên", "hội", "chi hội", "câu lạc bộ", "clb", "nhóm", "đoàn", "đội", "trạm", "trung tâm", "phòng", "chùa", "nhà chùa", "nhà thờ", "giáo xứ", "công ty", "cty", "doanh nghiệp", "dn", "nhà máy", "nhà xe", "siêu thị", "hãng", "cơ sở", "tiệm", "hợp tác xã", "htx", "liên đoàn", "công đoàn", "quỹ", "dự án", "chương trình", "trường", "bệnh viện", "đồn", "trung đoàn", "sư đoàn", "tiểu đoàn", "mạnh thường quân", "lãnh đạo", "chủ tịch", "bí thư", "ban", "nhân", "nhân dịp", "nhân ngày", "mừng", "dịp", "chào mừng");

    private const int LongestGiver = 5;

    // "chăm làm nên có khả năng thoát nghèo": what stands before is the reason, and what follows is said for itself.
    private static readonly Vocabulary Concludes = new([.. SummingUp.Words, "vì", "bởi vì", "nên", "nhờ vậy", "nhờ đó", "nhờ thế", "nhờ đó mà", "cho nên", "vì vậy", "vì thế", "do đó", "do vậy", "và", "nhưng", "tuy nhiên", "thấy", "theo đánh giá", "tôi cho rằng", "cứ đà này", "cứ đà này thì", "đà này", "đà này thì", "cứ thế này", "cứ thế này thì", "cứ vậy", "cháu thấy", "con thấy", "cháu nghĩ", "mình nghĩ"]);

    /// <summary>
    /// Whether the words before what was read (behind a colon, a conclusion or what was read before it in its clause) hold
    /// one that is not known to be harmless.
    /// </summary>
    public static bool IsBefore(Piece piece, Collector into)
    {
        var text = into.Text;
        for (var at = Start(piece, into); at < piece.Open;)
        {
            var next = Math.Max(Opening.SkipOneLight(text, at, piece.Open, into.Today), Math.Max(Neutral.Skip(text, at, piece.Open), SpokenWords.SkipNews(text, at, piece.Open)));
            next = Math.Max(next, Math.Max(GiverEnd(text, at, piece.Open), MoneyPhrase.Read(text, at, piece.Open) is { Doubt: MoneyDoubt.None } money ? money.End : at));
            next = next == at && (into.IsConsumed(at) || !text[at].IsWord || (at > 0 && char.IsUpper(text.Text[text[at].Start]))) ? at + 1 : next;
            if (next == at)
            {
                return true;
            }

            at = next;
        }

        return false;
    }

    /// <summary>Where the words begin that stand before what was read: behind a colon or a conclusion in its clause.</summary>
    public static int Start(Piece piece, Collector into)
    {
        var text = into.Text;
        var from = Boundaries.ClauseStart(text, piece.Open);
        for (var at = from; at < piece.Open; at++)
        {
            var next = text[at].IsSign(':') ? at + 1 : text[at].Folded == "vi" && text.At(at + 1)?.Folded == "nguoi" ? at : Concludes.Skip(text, at, piece.Open);
            from = next > at ? next : from;
        }

        return SolvedText.StartBehind(text, FormLexicon.Of(into.Form), from, piece.Open) ?? from;
    }

    /// <summary>The token after the longest such phrase at <paramref name="at"/>.</summary>
    public static int SkipHarmless(Collector into, int at, int to) => Math.Max(
        Opening.SkipOneLight(into.Text, at, to, into.Today), Math.Max(Neutral.Skip(into.Text, at, to), Math.Max(SpokenWords.SkipNews(into.Text, at, to), Fillers.SkipCourtesy(into.Text, at, to))));

    /// <summary>Whether a range says nothing but who, where and courtesy: "hôm nay em xuống bản, …".</summary>
    public static bool IsHarmless(Collector into, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var next = SkipHarmless(into, at, to);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>The same of a label in a row of answers without signs: what stands behind another answer belongs to that.</summary>
    public static bool IsBeforeLabel(Piece piece, Collector into) =>
        !Enumerable.Range(Boundaries.ClauseStart(into.Text, piece.Open), piece.From - Boundaries.ClauseStart(into.Text, piece.Open)).Any(into.IsConsumed)
        && (IsBefore(piece, into) || GivingWords.IsBeforeThePeriod(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open)
            || GivingWords.IsConditional(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open) || Aimed.OccursIn(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open));

    /// <summary>The token after a word for who, when or where.</summary>
    public static int SkipNeutral(TokenText text, int at, int to) => Neutral.Skip(text, at, to);

    /// <summary>The token after a known head of a giver's name.</summary>
    public static int SkipGiver(TokenText text, int at, int to) => GiverHeads.Skip(text, at, to);

    /// <summary>Whether one that is known to give is named in the range.</summary>
    public static bool NamesGiver(TokenText text, int from, int to) => GiverHeads.OccursIn(text, from, to);

    private static bool IsName(TokenText text, int at) =>
        text.IsCapital(at)
        && at > 0 && (text[at - 1].IsSign(',') || text[at - 1].Folded is "duoc" or "do" or "va" || text[at - 1].IsWord && char.IsUpper(text.Text[text[at - 1].Start]));

    /// <summary>A giver's name directly before the word of giving; <paramref name="at"/> where none begins.</summary>
    private static int GiverEnd(TokenText text, int at, int open)
    {
        // Behind a comma or "được" a capital begins a name: "H005 thăm 2/9, Tòa án khu vực tặng 10 kg gạo".
        var head = Math.Max(GiverHeads.Skip(text, at, open), IsName(text, at) ? at + 1 : at);
        return head > at && open - head <= LongestGiver && !text.Tokens[head..open].Any(t => t.Folded is "viec" or "chuyen" or "ve") ? open : at;
    }
}
