using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The small words that a sentence ends with and that say nothing: "… ạ", "… nhé em", "… nha", "… anh ạ".</summary>
internal static class Particles
{
    private const int LongestAddress = 3;
    // "phổ biến chính sách cho chị em nghe"
    private const int ToldReach = 7;
    private static readonly Vocabulary Softening = new("ạ", "a", "nhé", "nhe", "nha", "nhá", "nghe", "nghen", "nhen", "hen", "hén", "ha", "nè", "ah", "ak", "nhoa", "nhak", "nka", "nek", "ad", "admin", "nờ", "hỉ", "mà", "thôi");
    private static readonly Vocabulary Done = new("rồi");
    // Whom one speaks to, in words that are nothing else: "cỏ", "được", "chữ" hide in "cô", "đ/c", "chú" without their marks.
    private static readonly Vocabulary Called = new("anh", "chị", "em", "đồng chí", "thủ trưởng", "sếp", "các anh", "các chị", "anh chị", "các đồng chí", "bí thư", "chủ tịch");
    private static readonly Vocabulary Elders = new("bác", "cô", "chú");
    private static readonly Vocabulary Belongs = new("trẻ", "của", "cho", "với", "gặp", "thăm", "nhà", "bà", "con", "ông", "vợ", "chồng", "hai", "mấy", "các", "nhờ", "giúp", "xin", "hỏi", "và", "là", "bố", "mẹ", "cả", "đứa", "trai", "ba", "má", "hộ", "gia đình", "2", "3", "những", "chị", "anh", "nhắn", "gọi", "báo", "bảo", "nói", "chờ", "đợi", "gửi", "nhắc", "chúc", "mấy", "ruột", "gái", "dâu", "rể", "họ");

    // "nhà", "nghề", "hẹn", "nhẹ", "viêm gan A" without their marks: what stands before the look-alike.
    private static readonly Vocabulary BeforeHouse = new("vô", "duyệt", "vào tận", "sửa", "làm", "xây", "cất", "về", "ở", "có", "cái", "vào", "trong", "mái", "gần", "xóa", "mua", "vắng", "tại", "đến", "thăm", "nền", "nóc", "của", "trợ", "dựng", "ra", "lợp", "tận", "thuê", "chủ", "quanh", "ngoài", "giữ", "cả", "căn", "ngôi", "không", "cột", "kèo", "cửa", "tường", "sân", "vườn", "sau", "xa", "trước", "cạnh", "trôi", "tới", "cụm", "dời", "chuyển", "dọn", "bán", "trông", "coi", "đốt", "cháy", "sập", "đổ", "ngập", "phá", "nâng", "kê", "khung", "hiên", "bếp", "hè", "vách", "gia cố", "cố", "chống", "sơn", "quét", "lau", "bên", "từ", "đất", "quê", "chỗ", "nơi", "lối", "ngõ", "cổng", "nuôi", "số", "hộ", "riêng", "phần", "góc", "nửa", "hai", "ba", "mấy", "từng", "mỗi", "mọi", "các", "nhiều", "trần", "chái", "đòn", "nới", "rời");
    private static readonly Vocabulary Builds = new("sửa", "xây", "làm", "cất", "dựng", "lợp", "sửa sang", "sang", "chữa", "tu sửa", "dọn", "sơn", "nâng", "dời", "chuyển", "mua", "chuộc", "gia cố");
    private static readonly Vocabulary CountedHomes = new("cụm", "xóm", "cho", "cả", "có", "được", "thăm", "đi", "ghé", "mấy", "của", "gồm", "còn", "tới", "đến", "hết", "với", "và", "gần", "chung", "nhóm", "tổ", "khu", "dãy", "trên", "dưới", "trong", "ngoài", "khoảng", "đủ", "thêm", "hơn", "tận", "qua", "vào", "vô", "xuống", "lên");
    private static readonly Vocabulary BeforeTrade = new("học", "dạy", "làm", "truyền", "tạo", "ngành", "làng", "lớp", "hành", "có", "một", "bỏ", "đổi", "người", "nhiều");
    private static readonly Vocabulary Learn = new("học", "dạy", "làm");
    private static readonly Vocabulary BeforeHear = new("không", "khó", "chưa", "chẳng", "chịu", "người", "lượt", "dân", "cùng", "để");
    private static readonly Vocabulary BeforeIll = new("bị", "bệnh", "cơn", "suyễn");
    private static readonly Vocabulary BeforeLight = new("việc", "bệnh", "mức", "bị", "ốm", "hàng", "đồ", "khá");
    private static readonly Vocabulary BeforeLetter = new("gan", "loại", "nhóm", "vitamin");

    /// <summary>Where the particles at the end of a sentence begin; <paramref name="to"/> where there are none.</summary>
    public static int Start(TokenText text, int from, int to)
    {
        var end = to;
        while (One(text, from, end) is { } start && text.Tokens[from..start].Any(t => t.IsWord))
        {
            end = start;
        }

        return end;
    }

    /// <summary>"… [nha anh], …", "… [chị ạ], …": where a particle with whom it is said to begins before a comma; <paramref name="to"/> where none stands.</summary>
    public static int SpokenTo(TokenText text, int from, int to)
    {
        for (var at = Math.Max(from + 1, to - 3); at < to; at++)
        {
            if ((Softening.Skip(text, at, to) is var soft && soft > at && soft < to && Plain(text, at) && Called.Skip(text, soft, to) == to)
                || (Called.Skip(text, at, to) is var called && called > at && called < to && Plain(text, called) && Softening.SkipAll(text, called, to) == to && !Belongs.Begins(text, at - 1, at)))
            {
                return at;
            }
        }

        return to;

        // What may be another word without its marks stays.
        static bool Plain(TokenText text, int at) => text[at].Word.IsMarked || (text.IsMarkedAt(at) && text[at].Folded is "nha" or "nghen" or "nhen" or "hen");
    }

    /// <summary>"nhà cô Hnhi [nghe chị]: …": the token after what is said to the reader between a name and a colon; <paramref name="at"/> where nothing is.</summary>
    public static int SkipBeforeColon(TokenText text, int at) =>
        Softening.SkipAll(text, at, text.Count) is var soft && soft > at && Called.SkipAll(text, soft, text.Count) is var end && Softening.SkipAll(text, end, text.Count) is var colon && text.At(colon)?.IsSign(':') == true ? colon : at;

    /// <summary>"nhé em", "anh ạ", "em" behind "rồi".</summary>
    private static int? One(TokenText text, int from, int to) =>
        Soft(text, from, to, isCalled: false) ?? (BackOver(ClosingWords.Addressee, text, from, to) is var end && end < to
            ? end > from && Done.Begins(text, end - 1, end) ? end : Soft(text, from, end, isCalled: true)
            : null);

    private static int? Soft(TokenText text, int from, int to, bool isCalled)
    {
        if (to <= from + 1 || !Softening.Begins(text, to - 1, to) || IsWord(text, to - 1, isCalled))
        {
            return null;
        }

        var address = BackOver(Called, text, from, to - 1);
        address = address == to - 1 && text[to - 2].Word.IsMarked ? BackOver(Elders, text, from, to - 1) : address;
        // "sửa nhà anh ạ": told to him, and not his house.
        return address < to - 1 && (!Belongs.Begins(text, address - 1, address) || (address - 2 >= from && IsWholeWithout(text, address - 1))) ? address : to - 1;
    }

    /// <summary>"sửa nhà anh ạ", "tại nhà anh ạ", "cho con anh ạ": what is said is whole without whom it is said to.</summary>
    private static bool IsWholeWithout(TokenText text, int at) =>
        text[at].Folded == "nha" ? Builds.Begins(text, at - 1, at) || text[at - 1].Folded is "tai" or "o" : text[at].Folded == "con" && text[at - 1].Folded == "cho";

    private static int BackOver(Vocabulary words, TokenText text, int from, int to)
    {
        for (var length = LongestAddress; length > 0; length--)
        {
            if (to - length > from && words.Skip(text, to - length, to) == to)
            {
                return to - length;
            }
        }

        return to;
    }

    /// <summary>The particle's letters may be another word: a house, a trade, hectares.</summary>
    private static bool IsWord(TokenText text, int at, bool isCalled)
    {
        var before = text[at - 1];
        if (text[at].Folded == "thui" && before.Folded is "toi" or "den" or "trui" or "truc")
        {
            // "tối thui", "đen thui"
            return true;
        }

        if (before.IsSign(':') || text[at].Word.IsMarked || text[at].Standard is { IsMarked: true })
        {
            return before.IsSign(':');
        }

        // Who has just typed a mark would have typed "nhà".
        var isMarked = text.IsMarked || before.Word.IsMarked;
        return text[at].Folded switch
        {
            // "cum 5 nha": so many houses; "5 the nha" is a particle.
            // "sua lai nha" mends a house, "ghi lai nha" asks to note it.
            "nha" => !isMarked && (Is(BeforeHouse) || (before.Folded == "lai" && at > 1 && Builds.Begins(text, at - 2, at - 1)) || (before.IsDigits && !text[at].Glued && before.Folded.Length <= 2 && text.At(at - 2) is { IsWord: true } && CountedHomes.Begins(text, at - 2, at - 1))),
            "nghe" => Is(BeforeHear) || (at > 2 && text.Tokens[Math.Max(0, at - ToldReach)..at].Any(t => t.Folded is "noi" or "doc" or "giang" or "bien" or "truyen")) || (!isMarked && Is(isCalled ? Learn : BeforeTrade)),
            "hen" => Is(BeforeIll),
            "thoi" => true,
            "ha" => before.IsDigits || before.IsSign('/') || text[at].Glued,
            "no" or "hi" or "ma" => true,
            "nhe" => !isMarked && Is(BeforeLight),
            "a" => before.IsDigits || text[at].Glued || Is(BeforeLetter) || char.IsUpper(text.Text[text[at].Start]),
            _ => false,
        };

        bool Is(Vocabulary words) => words.Begins(text, at - 1, at);
    }
}
