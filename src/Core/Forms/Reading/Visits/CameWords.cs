using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words that a sender's own coming is told with: who, how, where to, and what makes it no visit.</summary>
internal static class CameWords
{
    /// <summary>Who speaks of himself, in every region.</summary>
    public static readonly Vocabulary Sender = new("tôi", "em", "tui", "mình", "tớ", "bọn tớ", "e", "t", "tao", "tau", "choa", "bầy tui", "tụi tui", "tụi em", "tụi tôi", "tụi mình", "bọn em", "bọn tôi", "bọn mình", "bọn tui", "chúng tôi", "chúng em", "chúng mình", "anh em tôi", "anh em mình", "tổ em", "tổ tôi", "đoàn em", "đoàn tôi", "nhóm em", "nhóm tôi");

    /// <summary>The women of a body, of whom no sender speaks as himself: "chị em hội phụ nữ vừa đến".</summary>
    public static readonly Vocabulary Women = new("chị em");

    /// <summary>Who may speak of himself so, and may be a child of the household.</summary>
    public static readonly Vocabulary Young = new("con", "cháu");

    /// <summary>"chồng em", "của tôi", "với mình": whose, and not who came.</summary>
    public static readonly Vocabulary Belongs = new("nhà", "con", "chồng", "vợ", "mẹ", "bố", "má", "cha", "của", "cho", "giúp", "nhờ", "gọi", "bảo", "kêu", "hỏi", "rủ", "mời", "đưa", "dẫn", "chở", "chúng", "bọn", "tụi", "một", "với", "cùng", "trẻ", "đứa", "hai", "mấy", "các", "xóm", "làng", "thôn", "bản", "xã", "bên", "quê", "dân", "theo", "để", "nếu", "khi", "hễ", "nhắc", "đợi", "chờ", "ông", "bà", "cô", "chú", "anh", "chị");

    /// <summary>"em trai", "em ấy": somebody else.</summary>
    public static readonly Vocabulary Another = new("ấy", "nó", "trai", "gái", "út", "bé", "chồng", "vợ", "dâu", "rể", "họ", "ruột", "nhỏ", "lớn", "cả", "đó");

    /// <summary>What stands around a verb without changing it.</summary>
    public static readonly Vocabulary Around = new("chỉ", "có", "đã", "cũng", "đều", "lại", "tranh thủ", "tiện", "tiện đường", "tiện thể", "sẵn", "sẵn tiện", "sẵn đường", "luôn", "thì", "lúc", "hồi", "hôm", "mới", "vừa", "vừa mới", "mới vừa", "còn", "trực tiếp", "thiệt", "thật", "ráng", "cố", "phải", "một mình", "thân hành", "đích thân", "cùng nhau", "hết", "vẫn", "liền", "ngay", "bèn", "lật đật", "tức tốc", "vội", "vội vàng", "vội vã", "tất tả", "nhân tiện", "may", "may mà", "mãi", "hoài", "trước", "đầu tiên", "rồi", "xong", "từ", "chung");

    /// <summary>It is done: "mới", "vừa", "có", "rồi".</summary>
    public static readonly Vocabulary Perfect = new("gặp được", "thì gặp", "thì có gặp", "mới", "vừa", "vừa mới", "mới vừa", "có", "đã", "rồi", "xong", "r");

    /// <summary>Going and coming, whatever the way.</summary>
    public static readonly Vocabulary Moves = new("đi", "đến", "tới", "xuống", "lên", "vào", "vô", "ra", "ra khỏi", "về", "dìa", "zìa", "qua", "sang", "ghé", "tạt", "rẽ", "vòng", "chạy", "lội", "đạp xe", "đạp", "chèo", "leo", "trèo", "phóng", "lượn", "mò", "băng", "cuốc bộ", "bơi", "lái", "lết", "lặn lội", "quay lại", "trở lại", "đảo", "lủi", "xẹt", "ngang", "dắt bộ", "lội bộ", "đi bộ", "đi qua", "đi ngang", "thăm");

    /// <summary>By what, through what, and how far.</summary>
    public static readonly Vocabulary Means = new("bộ", "xe", "ba gác", "xe ba gác", "xe lôi", "xe công nông", "công nông", "xe ôm", "xe thồ", "xe dream", "xe wave", "xe cub", "đò máy", "vỏ lãi máy", "xe", "xe máy", "xe đạp", "xe honda", "honda", "xuồng", "ghe", "thuyền", "đò", "phà", "bè", "xuồng máy", "vỏ lãi", "ca nô", "sình", "bùn", "suối", "khe", "đèo", "dốc", "núi", "đồi", "nước", "mưa", "đường", "đường rừng", "cây số", "km", "cây", "tiếng", "tiếng đồng hồ", "phút", "cả", "gần", "hơn", "buổi", "một buổi", "một chuyến", "một lượt", "một lần", "lần", "chuyến", "bận", "lượt", "mười", "mười lăm", "hai mươi", "nửa", "sáng", "sáng sớm", "trưa", "chiều", "tới giờ", "đến giờ", "giờ", "tới chừ", "chừ", "một thể", "một vòng");

    /// <summary>Staying there, which needs to say where.</summary>
    public static readonly Vocabulary Stays = new("ở", "ở chơi", "ngồi", "ngồi chơi", "ngồi nói chuyện", "ngồi tính", "ngồi uống nước", "ngồi ăn cơm", "ngồi uống trà", "nói chuyện", "trò chuyện", "ngủ", "ngủ lại", "ở lại", "ăn cơm", "ăn cơm trưa", "uống nước", "uống chè", "uống trà", "uống rượu", "ăn cỗ", "ăn giỗ", "ăn sáng", "ăn trưa", "đứng", "làm việc", "trao", "trao quà", "đưa", "đưa quà", "phát", "mang", "mang quà", "mang tiền", "có mặt");

    /// <summary>Meeting somebody of it.</summary>
    public static readonly Vocabulary Meets = new("gặp", "gặp mặt", "gặp được", "gặp gỡ", "tiếp xúc");

    /// <summary>What leads on to the place, or is said of it.</summary>
    public static readonly Vocabulary ToPlace = new("nhà", "hộ", "gia đình", "gđ", "chỗ", "tận", "tận nhà", "tận nơi", "tới nơi", "đến nơi", "lại", "chơi", "ở", "tại", "tại nhà", "ở nhà", "ngang", "luôn", "được", "được mỗi", "mỗi", "có mỗi", "thăm", "hỏi thăm", "trong", "trên", "dưới", "bên", "ngoài", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "dượng", "o", "mụ", "mệ", "mự", "cụ", "thằng", "con", "vợ", "chồng", "vợ chồng", "hai", "cả", "cả hai", "mấy", "các", "đều", "cửa", "cổng", "sân", "hiên", "ngõ", "gặp", "vợ anh", "mẹ con", "ý", "ấy", "ổng", "bả", "ảnh", "chỉ", "cổ", "tụi nó", "làng", "thôn", "bản", "buôn", "ấp", "nè", "nì", "đây");

    /// <summary>A place that only the household's own can be: "nhà đó", "bển", "nhà chị ấy".</summary>
    public static readonly Vocabulary There = new([
        "bển", "trển", "dưới đó", "trên đó", "trong đó", "ngoài đó", "bên đó", "bên ấy", "trên ấy", "dưới ấy", "trong ấy", "tận nhà", "tận nơi", "tận cửa", "ngoài cổng", "trước cổng", "trước cửa", "ngoài ngõ",
        .. from home in (string[])["nhà", "hộ", "chỗ"] from who in (string[])["đó", "ấy", "nớ", "này", "nọ", "ổng", "bả", "ảnh", "chỉ", "cổ", "nó", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cô ấy", "chú ấy", "bác ấy", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "o", "mệ"] select home + " " + who]);

    /// <summary>Behind the coming the words go on to what was found or done there.</summary>
    public static readonly Vocabulary GoesOn = new("thì", "mà", "nhưng", "lúc", "khi", "nên", "xem", "coi", "ngó", "ăn tân gia", "ăn giỗ", "ăn cơm", "trao", "đưa", "tặng", "mang", "chở", "gửi", "phát", "nói chuyện", "trò chuyện", "hỏi", "hỏi thăm", "động viên", "phụ", "giúp", "dọn", "nắm", "kiểm tra", "khảo sát", "rà soát", "vận động", "hướng dẫn", "thấy", "gặp", "gọi", "ngồi", "để", "chụp", "uống nước", "thắp nhang", "thắp hương", "chúc");

    /// <summary>Behind the coming another subject's words begin.</summary>
    public static readonly Vocabulary Turns = new("thì", "mà", "nhưng", "nhưng mà", "nên");

    /// <summary>Said before a day that is named.</summary>
    public static readonly Vocabulary NextDay = new("hôm sau", "qua hôm sau", "sang hôm sau", "bữa sau", "qua bữa sau", "ngày hôm sau", "đến hôm sau", "sáng hôm sau", "chiều hôm sau", "qua ngày sau");

    /// <summary>The day of it is forgotten.</summary>
    public static readonly Vocabulary Forgotten = new([.. from no in (string[])["không nhớ", "không nhớ rõ", "quên", "quên mất", "chẳng nhớ", "không nhớ chính xác", "không rõ"] from day in (string[])["hôm nào", "ngày nào", "bữa nào", "ngày mấy", "hôm mấy", "bữa mô", "hôm mô", "ngày mô", "ngày"] select no + " " + day]);

    /// <summary>What makes it no visit, or none yet.</summary>
    public static readonly Vocabulary Not = new("chưa", "không", "chẳng", "chả", "nỏ", "sẽ", "định", "tính", "dự định", "dự kiến", "sắp", "hẹn", "muốn", "cần", "chuẩn bị", "quên", "lỡ", "xin", "đề nghị", "mong", "nhờ", "nếu", "khi nào", "chừng nào", "bao giờ", "bữa nào", "hôm nào", "để", "đừng", "suýt", "nghe nói", "tưởng", "thường", "hay", "mỗi lần", "hứa", "kế hoạch", "mai", "ngày mai", "đang", "không thể", "chưa kịp", "lẽ ra", "đáng lẽ", "đang tính", "năm ngoái", "năm trước", "hồi đó", "hồi xưa", "ngày xưa", "năm kia", "hồi trước", "trước đây", "trước kia", "lần trước", "kỳ trước", "đợt trước", "tháng trước", "tháng rồi", "có gì");

    /// <summary>Said so of what one is not sure of.</summary>
    public static readonly Vocabulary Unsure = new("hình như", "thì phải", "chắc là", "có lẽ", "không biết", "chắc", "không nhớ có");

    /// <summary>Where one meets that is not at home, behind "ở", "ngoài", "đi".</summary>
    public static readonly Vocabulary Elsewhere = new("họp", "chợ", "ủy ban", "ubnd", "trụ sở", "trạm", "trạm xá", "trường", "bệnh viện", "viện", "đám", "đường", "hội trường", "nhà văn hóa", "nhà rông", "huyện", "xã", "tỉnh", "quán", "đồn", "ruộng", "rẫy", "rừng");

    /// <summary>Where the household works.</summary>
    public static readonly Vocabulary OwnFields = new("rẫy", "ruộng", "nương", "vườn", "sân", "chuồng", "chòi", "tận chòi", "tận rẫy", "tận ruộng", "chòi rẫy", "ao", "đìa");

    /// <summary>Who of the household was met in its place.</summary>
    public static readonly Vocabulary Family = new("vợ", "chồng", "ông chồng", "bà vợ", "chị vợ", "anh chồng", "vợ chồng", "con trai", "con gái", "con dâu", "con rể", "mẹ già", "bà mẹ", "bà cụ", "ông cụ", "cụ bà", "cụ ông", "bà nội", "ông nội", "bà ngoại", "ông ngoại", "cả nhà", "cả vợ chồng", "hai vợ chồng", "đứa con", "mấy đứa nhỏ", "mấy mẹ con");

    /// <summary>Somebody of the household, spoken of without a name.</summary>
    public static readonly Vocabulary Spoken = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cậu", "dì", "mợ", "thím", "mệ", "o", "ổng", "bả", "ảnh", "chỉ", "cổ", "cụ", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cô ấy", "chú ấy", "bác ấy", "hai ông bà", "hai vợ chồng", "vợ chồng", "cả nhà", "gia đình", "hộ", "mẹ con");

    /// <summary>Behind somebody spoken of: an office, and none of the household.</summary>
    public static readonly Vocabulary Office = new("em", "trưởng", "phó", "bí thư", "cán bộ", "công an", "thôn trưởng", "hàng xóm");

    /// <summary>What is handed over, on the way to those it is for.</summary>
    public static readonly Vocabulary HandsOver = new("trao", "trao quà", "trao tiền", "trao tận tay", "đưa", "đưa quà", "tặng", "tặng quà", "trao cho", "đưa cho", "tặng cho");

    /// <summary>A day that was named before.</summary>
    public static readonly Vocabulary ThatDay = new("hôm đó", "bữa đó", "hôm ấy", "bữa ấy", "ngày đó", "ngày ấy", "hôm nớ", "bữa nớ", "hôm nấy", "cùng bữa đó", "cùng hôm đó", "cùng ngày đó");

    /// <summary>Nobody went there.</summary>
    public static readonly Vocabulary Phone = new("điện thoại", "qua đt", "zalo", "facebook", "messenger", "gọi điện", "nhắn tin", "gọi video", "alo hỏi", "gọi hỏi");

    /// <summary>Who went along: "em với cô Thảo y tế lên".</summary>
    public static readonly Vocabulary Company = new("với", "cùng", "và", "theo", "chở", "dẫn", "đưa", "đi với", "đi cùng", "đi chung với", "đi theo", "tháp tùng");

    /// <summary>Between the sender and a verb these make it somebody else's going, or only hearsay.</summary>
    public static readonly Vocabulary Others = new("anh", "chị", "ông", "bà", "cô", "chú", "bác", "nó", "họ", "người", "ai", "xã", "hội", "nghe", "thấy", "biết", "hỏi", "báo", "kể", "xin", "đề nghị", "nhờ", "bảo", "nói", "mong", "để", "cho", "nhắc", "cử", "con", "cháu", "vợ", "chồng", "của", "là");
}
