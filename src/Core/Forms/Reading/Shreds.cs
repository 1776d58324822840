using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Shreds of clauses whose answer was taken: who went along, when, for whom, from which fund, "cuối năm", "so với kỳ trước". They need
/// nobody, and the clause leaves whole; a word that is not known to be one of them keeps its place in the remark.
/// </summary>
internal static class Shreds
{
    private static readonly Vocabulary Around = new(
        [.. YearWords.Behind("trong năm"), "cuối năm", "cuối năm nay", "năm nay", "trong năm", "trong năm nay", "trong kỳ", "trong kỳ này", "kỳ này", "tháng này", "trong tháng", "trong tháng này", "tuần này", "trong tuần", "năm học này", "năm học mới", "đầu năm học", "đầu năm học mới", "đợt này", "lần này", "hồi", "hôm", "bữa", "ban", "lúc", "ngày", "sáng", "trưa", "chiều", "tối", "sáng nay", "vừa rồi", "mới rồi", "mới đây", "hôm trước", "hôm rồi",
        "so với kỳ trước", "so với tháng trước", "so với lần trước", "so với lần báo cáo trước", "so với đợt trước", "so với năm ngoái", "nhân dịp", "dịp", "nhân ngày", "dịp lễ", "lễ", "tết độc lập", "quốc khánh", "trung thu", "khai giảng", "tựu trường", "vu lan", "ngày thương binh liệt sĩ",
        "tôi", "em", "mình", "tui", "chúng tôi", "tụi em", "tụi tui", "chúng em", "e", "t", "con", "cháu", "chi bộ", "chi hội", "đoàn", "đoàn công tác", "tổ công tác", "tổ", "đội", "ban", "cùng", "cùng với", "với", "và", "và được", "anh", "chị", "cô", "chú", "bác", "ông", "bà", "ổng", "bả", "đồng chí", "trưởng thôn", "trưởng làng", "già làng", "bí thư", "phó bí thư", "công an xã", "công an", "hội phụ nữ", "hội nông dân", "hội cựu chiến binh", "hội chữ thập đỏ", "đoàn thanh niên", "mặt trận", "mttq", "mặt trận xã", "thôn", "xã", "huyện", "tỉnh", "ubnd xã", "nhà nước", "nn", "nhà trường", "trường", "trạm y tế", "y tế thôn", "nv y tế", "biên phòng", "đồn biên phòng", "bộ đội", "bộ đội biên phòng", "cán bộ", "cán bộ khuyến nông", "khuyến nông", "khuyến học", "thú y", "cán bộ thú y", "tổ chức", "rủ", "dẫn", "tổ chức thăm", "anh em", "chị em", "các",
        "hộ", "hộ này", "gia đình", "gđ", "nhà", "chủ hộ", "vợ chồng", "hai vợ chồng", "cho", "cho hộ", "cho nhà", "cho gia đình", "của", "của hộ", "cháu lớn", "cháu út", "con lớn", "con út", "con trai", "con gái", "bé", "các cháu", "các em", "mấy đứa nhỏ", "mỗi hộ", "mỗi nhà", "từng hộ", "cả nhà", "cả hộ",
        "đến", "tới", "xuống", "ghé", "vào", "vô", "lên", "qua", "về", "đi", "đã", "đã đến", "đến nhà", "tới nhà", "xuống nhà", "tại nhà", "tận nhà", "tận nơi", "trực tiếp", "gặp chủ hộ", "gặp hộ", "gặp gia đình", "gặp cả hai vợ chồng", "gặp cả hai ông bà", "gặp", "tận tay", "đến thăm", "ghé thăm", "thăm", "thăm chung", "chung", "hỏi thăm", "lại", "ở", "có", "mới", "vừa",
        "đủ", "đầy đủ", "xong", "luôn", "hết", "cả", "đều", "rồi", "thì", "là", "được", "nhận được", "nhận", "đã nhận", "đã nhận đủ", "đã trao", "đã giao", "đã phát", "đã cấp", "đã hoàn thành", "hoàn thành", "bàn giao", "trao tận nhà", "trao", "tặng", "biếu", "động viên", "quyên góp được", "quyên góp", "vận động được", "vận động quyên góp", "thêm", "nữa", "khoảng", "tổng", "tổng cộng", "trị giá", "giá trị", "mức", "số tiền", "tiền", "gồm", "còn", "cũng", "vẫn", "nên", "theo", "bình quân", "tính ra", "kèm", "kèm theo", "thực tế", "suất", "phần",
        "từ nguồn", "nguồn", "nguồn vốn", "vốn", "vốn vay", "vốn chính sách", "vốn ưu đãi", "vốn hộ nghèo", "vốn vay hộ nghèo", "vốn nhcsxh", "hộ nghèo để", "chương trình hộ nghèo", "chương trình", "chương trình mục tiêu", "mục tiêu quốc gia", "dự án", "từ dự án", "quỹ", "để", "ngân hàng", "ngân hàng chính sách", "nhcsxh", "nhcs", "csxh", "chính sách", "chính sách xã hội", "ưu đãi", "bên", "tại", "qua", "từ", "do", "hộ mình",
        "nói chung", "nhìn chung", "tóm lại", "thật ra", "thực ra", "nói thật", "ns thiệt", "nói thiệt", "thiệt ra", "báo muộn", "báo trễ", "hình như", "thì phải", "nhớ mang máng", "quên", "à quên", "nha c", "nha a", "nha ac", "nka", "á c", "a ui", "chị ui", "c ơi", "a ơi", "anh ơi", "chị ơi", "chị ui", "ui", "zìa", "dìa", "lém", "lm", "lắm", "nè", "nè chị", "nè anh", "hihi", "haha", "kkk", "th", "ạ", "nhé", "nha", "á", "đó", "đấy", "hả", "ùi", "rùi", "phụ trách", "tôi phụ trách", "em phụ trách", "theo tôi", "theo em", "tôi thấy", "em thấy", "nhận thấy", "tôi đánh giá", "đánh giá"]);

    // Numbers of lines: "thứ nhất", "STT 1".
    private static readonly Vocabulary Marks = new("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "một là", "hai là", "ba là", "bốn là", "stt", "nhà số", "hộ số", "nhà thứ", "hộ thứ");

    // "thứ tư tôi xuống" is a day.
    private static readonly Vocabulary Goes = new("xuống", "ghé", "đi", "thăm", "vào", "vô", "lên", "qua", "đến", "sang", "ra");

    // Whole clauses that say only who reports, or that it is late.
    private static readonly Vocabulary Speaking = new(
        "báo cáo", "báo", "bc", "báo lại cho đúng", "báo lại", "gửi", "gửi báo cáo", "tổng hợp", "update", "cập nhật", "tình hình", "nhanh", "của thôn", "của em", "của tôi", "của mình", "phần của em", "báo cáo tuần", "báo cáo tháng", "bc tuần", "xin", "xin báo", "xin lỗi", "sr", "sorry", "báo trễ", "báo muộn", "nộp trễ", "nộp muộn", "gửi trễ", "gửi muộn", "nhớ ghi", "nhớ ghi giùm", "nhớ ghi giúp", "ghi giùm", "ghi dùm", "ghi lại", "ghi nhận", "ghi vào", "nãy", "lúc nãy", "hồi nãy", "nãy ghi nhầm", "nãy gõ nhầm", "nãy báo nhầm", "ghi nhầm", "gõ nhầm", "báo nhầm", "thật mà", "vào thật mà", "đi thật mà", "có vào thật mà", "có đi thật mà", "phụ trách", "phụ trách đều", "gửi trc", "vì báo cáo trễ", "vì nộp trễ", "vì gửi trễ", "bổ sung", "thêm", "ghi thêm", "xem giúp", "ghi giúp", "nhờ ghi giúp", "đây", "hihi", "hehe", "kkk", "nghe", "chúc", "ngày làm việc tốt lành", "buổi sáng tốt lành", "buổi chiều vui vẻ", "một ngày tốt lành", "một ngày vui vẻ", "sức khỏe", "làm việc tốt", "cả nhà", "mọi người", "các anh chị", "anh chị");

    // Whom he met, and that all is well, beside what was answered.
    private static readonly Vocabulary Besides = new([
        .. from met in (string[])["gặp", "gặp được", "có gặp", "chỉ gặp", "gặp mỗi"] from who in (string[])["vợ", "bà vợ", "chị vợ", "chồng", "ông chồng", "anh chồng", "con gái", "con trai", "mẹ", "bà mẹ", "bố", "ông bố", "bà cụ", "ông cụ", "người nhà", "chủ nhà", "cả hai vợ chồng", "hai vợ chồng", "bà", "ông", "cả nhà"] select met + " " + who,
        "đã cấp", "đã cấp cho", "đã cấp cho hộ", "đã trao", "đã trao cho", "đã trao cho hộ", "đã phát", "đã tặng", "đã giao cho hộ", "cơ bản ổn", "cơ bản ổn định", "nói chung ổn", "nhìn chung ổn", "ổn", "vẫn ổn", "đều ổn", "tạm ổn", "mọi thứ ổn", "mọi việc ổn", "tình hình ổn", "tình hình ổn định"]);

    /// <summary>What was taken, and the shreds of clauses an answer was taken from.</summary>
    public static bool[] Without(TokenText text, bool[] consumed, DateOnly today, bool isVisited)
    {
        var gone = (bool[])consumed.Clone();
        for (var start = 0; start < text.Count;)
        {
            var end = Boundaries.ClauseEnd(text, start, text.Count);
            var isTaken = Enumerable.Range(start, end - start).Any(i => consumed[i] && (text[i].IsWord || text[i].IsDigits));
            for (var i = start; i < end; i++)
            {
                var to = i;
                while (to < end && !consumed[to])
                {
                    to++;
                }

                if (to > i && (isTaken ? AreShred(text, i, to, today) : to - i == end - start && (((isVisited || text[Fillers.SkipCourtesy(text, i, to) is var first && first < to ? first : i].Folded is not ("gap" or "co" or "chi")) && consumed.AsSpan().Contains(true) && Fillers.SkipCourtesy(text, Besides.Skip(text, Fillers.SkipCourtesy(text, i, to), to), to) == to && Besides.Begins(text, Fillers.SkipCourtesy(text, i, to), to)) || IsOfSpeaker(text, i, to, today) || (Marks.Begins(text, i, to) && AreShred(text, i, to, today) && !Goes.OccursIn(text, i, to)))))
                {
                    gone.AsSpan(i, to - i).Fill(true);
                }

                i = to;
            }

            start = end + 1;
        }

        return gone;
    }

    /// <summary>Whether the words tell nothing for themselves, beside an answer that their clause gave.</summary>
    private static bool AreShred(TokenText text, int from, int to, DateOnly today) => SkipAll(text, from, to, today, Around) == to;

    /// <summary>The token after the words at <paramref name="at"/> that tell nothing beside an answer.</summary>
    public static int SkipAround(TokenText text, int at, int to, DateOnly today) => SkipAll(text, at, to, today, Around);

    /// <summary>Whether a clause tells only who reports.</summary>
    private static bool IsOfSpeaker(TokenText text, int from, int to, DateOnly today)
    {
        var says = false;
        for (var at = from; at < to;)
        {
            if (text[at].Folded == "gui" && text.At(at + 1)?.Folded is "ong" or "ba" or "co" or "ve" or "tien")
            {
                // "con gửi ông bà": a child is left with somebody.
                return false;
            }

            var next = Speaking.Skip(text, at, to);
            says |= next > at;
            next = next > at ? next : SkipAll(text, at, Math.Min(at + 1, to), today, Around) is var one && one > at ? one : Around.Skip(text, at, to);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return says;
    }

    private static int SkipAll(TokenText text, int at, int to, DateOnly today, Vocabulary words)
    {
        while (at < to)
        {
            var next = Math.Max(words.Skip(text, at, to), Math.Max(Fillers.Courtesy.Skip(text, at, to), Marks.Skip(text, at, to)));
            next = Math.Max(next, DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: not DateDoubt.Future } day ? day.End : at);
            next = next > at && Marks.Skip(text, at, to) == next && next < to && text[next] is { IsDigits: true, Folded.Length: <= 2 } ? next + 1 : next;
            next = next == at && text[at].Kind is TokenKind.Sign or TokenKind.NewLine && !text[at].IsSign('%') ? at + 1 : next;
            if (next == at || text[at].Folded is "sau" or "mai" or "mot")
            {
                // "tuần sau em vào": what is to come stays.
                return at;
            }

            at = next;
        }

        return at;
    }
}
