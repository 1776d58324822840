using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What tells hardship in any words: whatever a household has not, cannot do, loses, breaks, ails or owes ("không có ai khiêng", "đi không nổi", "trôi mất
/// chuồng gà", "chân sưng to", "rẫy xa quá"). The form's own signs tell it as well; these are the rule behind them.
/// </summary>
internal static class HardWords
{
    private const int LongestDenied = 7;
    private static readonly Vocabulary No = new("không", "chưa", "chẳng", "chả", "nỏ", "hổng", "đâu có", "không hề", "chưa hề");
    private static readonly Vocabulary Has = new("có", "còn", "đủ", "kiếm được", "kiếm ra", "tìm được", "tìm ra", "thấy", "có được", "còn có", "gửi", "được ai", "biết", "dám", "ai", "đâu ra", "nơi", "người", "chỗ", "có ai", "còn ai", "có người", "có chỗ", "đồng", "một đồng", "đồng mô", "đồng nào");
    private static readonly Vocabulary Cannot = new("có", "đủ", "được", "nổi", "đặng", "xuể", "kịp", "vô được", "ra được", "hết", "tới", "lên", "ra", "thấu", "vào được", "xong", "lại", "đến nơi");

    private static readonly Vocabulary Still = new("vẫn", "còn", "mãi");

    // What is well where it is not there, and what another answer is made of.
    private static readonly Vocabulary Fine = new(
        "đâu", "khó khăn", "vướng mắc", "vướng", "khó", "trở ngại", "gì", "chi", "sao", "vấn đề", "vấn đề gì", "ý kiến", "đề xuất", "kiến nghị", "đề nghị", "nguyện vọng", "mong", "nhu cầu", "thay đổi", "biến động", "phát sinh", "chuyện", "bệnh", "ai ốm", "ai đau", "ai bệnh", "ốm", "đau", "nợ", "lo", "phải", "hộ", "nghèo", "thắc mắc", "gì mới", "ít", "kém", "thua", "chỉ", "riêng", "những", "ngờ", "nhớ", "rõ", "hỗ trợ", "được hỗ trợ", "được cấp", "được nhận", "được vay", "được cho", "được giúp", "được tặng", "được gì", "nhận được", "nhận", "vay", "cấp", "giúp", "thăm", "gặp", "đến", "tới", "ghé", "vào thăm", "xuống", "kịp thăm", "kịp đi", "kịp tới", "thể thoát nghèo", "thoát nghèo", "có khả năng", "khả năng", "quan tâm", "đi làm thuê nữa", "phụ thuộc", "ngại", "quản", "nề", "bỏ", "phàn nàn", "than", "kêu", "than vãn", "kêu ca", "nghi", "ngừng", "nghỉ", "uống rượu", "nhậu", "cờ bạc", "đánh bạc", "sợ", "báo cáo", "số liệu", "danh sách", "biết chừng", "biết có", "biết tính", "hiểu", "có gì", "còn gì", "còn nợ", "còn nghèo", "còn khó", "còn phải", "còn lo", "còn bệnh", "còn ốm", "còn đau", "còn dột", "bị", "có bệnh", "có nợ", "lo gì", "đáng", "nói", "hỏi", "tiếp", "có nhà", "ở nhà", "ai ở nhà", "có ai ở nhà", "ai ra", "có hỗ trợ", "có khó khăn", "có vướng mắc", "có ý kiến", "có nhu cầu", "có nguyện vọng", "có đề xuất", "có kiến nghị", "có thay đổi", "có biến động", "có phát sinh", "có vấn đề", "có chuyện", "có thắc mắc", "có hộ", "tốn", "thiếu", "mất", "nhiều", "lâu", "trả lời", "nghe máy", "được ai", "ai hỗ trợ", "ai giúp", "ai cho", "có ai hỗ trợ", "có ai giúp", "có ai cho", "thấy ai", "thấy hỗ trợ", "thấy cán bộ", "thấy gì", "nắm", "nắm được", "hỏi được", "báo", "kịp báo", "tính được", "ghi", "cập nhật", "thống kê", "liên hệ", "tìm hiểu", "khai thác", "chốt", "xác minh", "gửi", "chụp", "lấy số", "trao đổi", "thu thập", "vào được nhà", "chịu ngồi yên", "uổng", "chê", "để ý", "đồng ý", "biết làm gì", "biết nói gì", "biết gì", "biết chừng", "biết tính", "biết sao", "biết khi nào", "biết bao giờ", "biết ơn", "biết ai", "biết thu nhập");

    // One of them is told by what it is, where its own marks stand.
    private static readonly PhraseTable<bool> Ails = new PhraseTable<bool>().AddAll(["đau", "đau nhức", "sưng", "ốm", "bệnh", "sốt", "què", "cụt", "liệt", "mù", "lòa", "điếc", "lao phổi", "lao", "tàn tật", "khuyết tật", "dị tật", "tật nguyền", "nghiện", "nhậu nhẹt", "đói", "kiệt sức", "kiệt quệ", "nheo nhóc", "còi cọc", "còi", "bị lẫn", "thì lẫn", "lẫn rồi", "lẫn cẫn", "tuổi cao", "mồ côi", "góa", "neo đơn", "gầy rạc", "gầy nhom", "lở loét", "ghẻ", "co giật", "động kinh", "biến chứng", "thoái hóa", "thoát vị", "xuất huyết", "nhồi máu", "bị cận nặng", "cận nặng", "què quặt", "tê liệt", "gút", "dịch", "mệt mỏi", "bất hòa", "đánh nhau", "cãi nhau", "ly thân", "ly hôn"], value: true);
    private static readonly PhraseTable<bool> Breaks = new PhraseTable<bool>().AddAll(["hư", "hỏng", "gãy", "rách", "thủng", "sập", "đổ nát", "ngã đổ", "sập xệ", "xập xệ", "nghiêng", "xiêu", "trôi", "trôi mất", "cuốn", "ngập", "úng", "cháy", "chết", "héo", "khô cạn", "khô héo", "cạn", "cạn kiệt", "mốc", "thối", "rụng", "sổng", "nứt", "lở", "sạt", "sụt", "lún", "tốc mái", "tốc mất", "bị tốc", "sụt", "bay mất", "mất trắng", "mất mùa", "mất ăn", "mất sạch", "mất hết", "bị phá", "phá hết", "phá nát", "phá sạch", "tha hết", "tha mất", "bỏ hoang", "hoang hóa", "ế", "ế ẩm", "thua lỗ", "lỗ vốn", "bị lỗ", "rớt giá", "tụt giá", "mất giá", "nổi đầu", "chết rét", "dột", "ẩm mốc", "rỉ sét", "mục", "mối", "sâu bệnh", "nát bét", "tan hoang", "bật gốc", "quật đổ", "quật gãy", "quật ngã", "đổ hết", "ngã hết", "gãy đổ", "hư hại", "hao hụt", "nhiễm bệnh", "bị lừa", "lừa hết", "lừa mất", "bị trộm", "bị cắt", "bị kẹt", "bỏ dở", "dang dở", "ô nhiễm", "nhiễm phèn", "nhiễm mặn", "xói", "bị xói", "sụp", "sụp đổ", "giẫm nát", "phá hoại", "bục", "vỡ đê", "vỡ bờ", "bị vỡ", "bể đáy", "bị bể", "tắc", "nghẹt", "đứt", "lụi", "lụi dần", "thui chột", "lép", "vàng lá", "xì mủ", "nghỉ học", "bỏ học", "nợ ngập đầu", "nợ chồng chất", "ngập đầu", "thất nghiệp", "mất việc"], value: true);
    // "bo chet", "mai ton thung": without marks what is the household's own before it leaves no other word.
    private static readonly Vocabulary OwnThings = new("bò", "trâu", "heo", "lợn", "gà", "vịt", "dê", "cá", "lúa", "bắp", "ngô", "tiêu", "mì", "cà phê", "chuồng", "mái", "tôn", "vách", "tường", "bếp", "nhà", "cúm", "dịch", "giá", "hết", "con");
    private static readonly Vocabulary PlainBreaks = new("chết", "thủng", "sập", "cháy", "ngập", "gãy", "trôi", "rụng", "tốc mái");
    private static readonly Vocabulary GoesOn = new("mà", "nên", "vì", "do", "tại", "nữa", "luôn", "hết", "cho", "để", "từ", "lâu nay", "cả", "bao nhiêu", "nổi", "được", "vào", "ra", "mấy", "rồi", "đi", "ăn", "uống", "bú");
    private static readonly PhraseTable<bool> Owes = new PhraseTable<bool>().AddAll(["nợ", "còn nợ", "mắc nợ", "đang nợ"], value: true);

    // What a bank has lent stands in the loan's own answer.
    private static readonly Vocabulary Banks = new("ngân hàng", "nh", "nhcsxh", "nhcs", "csxh", "vốn", "vốn vay", "tiền vay", "agribank", "tiền ngân hàng", "chính sách");

    // Needing its mark even where it stands alone: without it the word is another.
    private static readonly PhraseTable<bool> Bad = new PhraseTable<bool>().AddAll(["xa", "đắt", "mắc", "dốc", "chật", "hẹp", "trơn", "lầy", "bẩn", "dơ", "nặng", "cực", "rẻ", "chậm", "ít", "yếu", "khó", "khổ", "trễ", "già", "nóng", "lạnh", "tối", "nhỏ", "hạn", "phèn", "mờ", "cao"], value: true);
    private static readonly Vocabulary Degree = new("quá", "quá trời quá đất", "lắm", "quá trời", "dữ", "ghê", "hết sức", "khè", "quá chừng", "dữ lắm", "quá đi", "nặng", "liên miên", "hoài", "suốt");

    private static readonly Vocabulary Alone = new("chỉ còn mình", "chỉ có mình", "chỉ còn một mình", "chỉ có một mình", "có mỗi", "chỉ còn mỗi", "chỉ có mỗi", "một mình nuôi", "một thân một mình", "một mình gánh", "thui thủi", "thì hết", "thì cạn", "hết sạch", "hết nhẵn", "không còn nhớ", "không nhớ ai", "đi bộ mới tới", "gùi từ suối", "mù một mắt", "mù mắt", "hỏng mắt", "hư mắt", "mất mắt", "đục thủy tinh thể", "ở một mình", "sống một mình", "ăn đong", "miệng ăn", "chạy vạy", "bán lúa non", "nằm một chỗ", "ăn bữa nay lo bữa mai", "tay trắng", "trắng tay", "phải bán", "phải đi mua", "phải mua", "đi xin", "thắp đèn dầu", "ở nhờ", "tối om", "đi biệt", "bỏ đi", "biền biệt", "theo người khác", "bỏ nhà đi", "lang thang", "phải gánh nước", "phải che bạt", "che bạt");

    // "bệnh viện", "đau đáu", "mốc thời gian": another word goes on.
    private static readonly Vocabulary Otherwise = new("bệnh viện", "bệnh xá", "dịch vụ", "đau đáu", "lao động", "cháy hàng", "mối quan hệ", "mối lo", "tắc xi", "cuốn sách", "cuốn vở", "cuốn", "dịch bệnh", "cá khô", "bán chết", "rụng rời", "ngập tràn", "sốt ruột", "sốt sắng", "đứt điểm", "nứt mắt", "ế vợ", "nợ nần gì", "lẫn nhau", "giúp lẫn", "cả lẫn", "lao vào", "xét nghiệm", "mục tiêu", "mục đích", "mục", "sâu sát", "lở mồm", "mắc ca", "mắc màn", "mắc điện");
    private static readonly Vocabulary Ended = new("chịu", "hết", "khỏi", "đỡ", "bớt", "thoát", "tránh", "phòng", "chống", "ngừa", "trừ", "không", "chưa", "chẳng", "chả", "chữa", "trị", "chữa khỏi", "thuốc", "khám", "không còn", "sửa", "vá", "thay", "cho", "xóa", "diệt", "lợp", "không bị", "chưa bị", "giảm", "đợt", "lớp", "chống dột", "trả", "trả hết", "trả xong", "trả được", "dứt", "không sợ");

    /// <summary>Whether the words tell it and nothing ends or denies what they tell.</summary>
    public static bool Tell(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Alone.Begins(text, at, to))
            {
                return true;
            }

            if (No.Skip(text, at, to) is var denied && denied > at)
            {
                if (Denies(text, at, denied, to) || CannotBehind(text, from, at, to))
                {
                    return true;
                }

                // "không có ai đau ốm" holds no "ốm" either.
                at = Math.Min(to, Has.SkipAll(text, denied, to) + 1);
            }
            else if (IsBad(text, from, at, to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"không có ai khiêng phân", "chưa có cái gì ra hồn", "không đủ tiền", "chưa đi làm lại được".</summary>
    private static bool Denies(TokenText text, int no, int at, int to)
    {
        if (at >= to || !text[at].IsWord || Fine.Begins(text, at, to) || (!text[no].Word.IsMarked && !text.IsMarked && text[no].Folded is "nỏ" or "cha"))
        {
            return false;
        }

        var has = Has.SkipAll(text, at, to);
        if (has > at)
        {
            return has < to && !Fine.Begins(text, has, to) && text[has].IsWord;
        }

        if (no > 0 && Still.Begins(text, no - 1, no) && text.IsMarked)
        {
            // "tường vẫn chưa tô"
            return true;
        }

        for (var end = at + 1; end < Math.Min(to, at + LongestDenied); end++)
        {
            if (text[end].Folded is "duoc" or "noi" or "kip" or "xue" or "dang")
            {
                return Fine.Skip(text, at, end) == at;
            }
        }

        return false;
    }

    /// <summary>"đi không nổi", "phơi không được", "máy gặt hổng vô được": behind what is done.</summary>
    private static bool CannotBehind(TokenText text, int from, int at, int to) =>
        at > from && No.Skip(text, at, to) is var no && no > at && Cannot.Skip(text, no, to) is var end && end > no && (text[at].Folded != "chua" || text[end - 1].Folded is "duoc" or "co" or "noi" or "kip") && (end == to || !text[end].IsWord || GoesOn.Begins(text, end, to)) && text[at - 1].IsWord;

    private static bool IsBad(TokenText text, int from, int at, int to)
    {
        // Without marks one word may be any of several: "om", "no", "han".
        if (Otherwise.Skip(text, at, to) is var another && another > at + 1)
        {
            return false;
        }

        var end = Math.Max(Whole(Ails, text, at, to), Whole(Breaks, text, at, to));
        end = end == at && Whole(Owes, text, at, to) is var owed && owed > at && owed < to && !Banks.Begins(text, owed, to) && !(at > from && Ended.Begins(text, at - 1, at)) ? owed : end;
        end = end == at && !text.IsMarked && at > from && OwnThings.Begins(text, at - 1, at) && PlainBreaks.Skip(text, at, to) is var plain && plain > at ? plain : end;
        end = end == at && Whole(Bad, text, at, to) is var bad && bad > at && Degree.Begins(text, bad, to) ? bad : end;
        return end > at && !IsEnded(text, from, at);
    }

    /// <summary>"chết gần [hết rồi]", "sập xệ [hết rồi]": all of it, and not over.</summary>
    public static bool EndsBroken(TokenText text, int from, int to)
    {
        to = to > from && text[to - 1].Folded == "gan" ? to - 1 : to;
        return Enumerable.Range(Math.Max(from, to - 3), to - Math.Max(from, to - 3)).Any(at => Breaks.Find(text, at, to)?.End == to);
    }

    private static int Whole(PhraseTable<bool> words, TokenText text, int at, int to) =>
        words.Find(text, at, to) is { } found && (found.Length > 1 || (found.Fit == Fit.Full && (text.IsMarked || text[at].Word.IsMarked))) ? found.End : at;

    private static bool IsEnded(TokenText text, int from, int at) =>
        Enumerable.Range(Math.Max(from, at - 3), at - Math.Max(from, at - 3)).Any(back => Ended.Skip(text, back, at) is var end && end > back);
}
