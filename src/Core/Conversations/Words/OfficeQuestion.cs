using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office asks in a sentence of its own ("gửi lại cho tôi file word", "thôn 2 ai nộp muộn"): every word of it must be one
/// of asking, or name one place or person in a row, so that nothing that reports is taken for a question.
/// </summary>
/// <param name="Ask">What is asked.</param>
/// <param name="Named">The words that name a place or person, as typed; empty where none do.</param>
/// <param name="Question">The question of the form that is asked about, of <see cref="OfficeAsk.Figure"/>.</param>
internal sealed record OfficeQuestion(OfficeAsk Ask, string Named, Question? Question = null)
{
    private const int MostNamed = 6;

    /// <summary>A word of asking or a mark of question is among them.</summary>
    public bool IsAsking { get; init; }

    private static readonly (OfficeAsk Ask, Vocabulary Words)[] Cores =
    [
        (OfficeAsk.Late, new(
            "nộp muộn", "nộp trễ", "nộp chậm", "báo cáo muộn", "báo cáo trễ", "báo cáo chậm", "báo muộn", "báo trễ", "gửi muộn", "gửi trễ", "gửi chậm", "trễ hạn", "quá hạn", "muộn hạn", "chậm hạn", "sau hạn", "nộp sau hạn",
            "đúng hạn", "chưa đúng hạn", "không đúng hạn", "nộp không đúng hạn", "nộp chưa đúng hạn", "nộp đúng hạn", "không kịp hạn", "late")),
        (OfficeAsk.Nudge, new("nhắc", "nhắc lại", "nhắc nhở", "nhắc nộp", "nhắc báo cáo", "đôn đốc", "giục", "gửi nhắc")),
        (OfficeAsk.Word, new(
            "word", "docx", "file word", "bản word", "tệp word", "file docx", "bản in", "in báo cáo", "in tổng hợp", "in báo cáo tổng hợp", "lập báo cáo tổng hợp", "làm báo cáo tổng hợp", "soạn báo cáo", "soạn báo cáo tổng hợp", "lập văn bản", "làm văn bản", "soạn văn bản",
            "làm văn bản tổng hợp", "lập văn bản tổng hợp", "văn bản tổng hợp", "file báo cáo", "file tổng hợp", "tệp báo cáo", "bản báo cáo", "gửi báo cáo tổng hợp")),
        (OfficeAsk.Excel, new("excel", "xlsx", "exel", "ecxel", "file excel", "bản excel", "tệp excel", "file xlsx", "bảng tính", "bảng excel", "file exel")),
        (OfficeAsk.Compare, new("so sánh", "so sánh với", "so với kỳ trước", "so với tháng trước", "so với lần trước", "so với đợt trước", "so kỳ trước", "tăng giảm", "tăng hay giảm", "hơn kỳ trước", "hơn tháng trước")),
        (OfficeAsk.Standing, new(
            "còn mấy hộ", "còn bao nhiêu", "còn bao nhiêu hộ", "còn mấy", "còn thiếu bao nhiêu", "còn thiếu mấy", "thiếu bao nhiêu", "thiếu mấy", "được bao nhiêu", "được mấy", "nộp được bao nhiêu", "nộp được mấy", "đã nộp bao nhiêu", "đã nộp mấy", "nộp bao nhiêu", "nộp mấy",
            "nhận được bao nhiêu", "nhận bao nhiêu", "bao nhiêu phần trăm", "mấy phần trăm", "tỷ lệ nộp", "tỉ lệ nộp", "tỷ lệ báo cáo", "tiến độ nộp", "tiến độ báo cáo", "tình hình nộp", "đến đâu rồi", "tới đâu rồi", "bao nhiêu báo cáo", "mấy báo cáo", "bao nhiêu hộ rồi", "mấy hộ rồi",
            "bao nhiêu hộ đã nộp", "bao nhiêu hộ nộp", "mấy hộ đã nộp", "mấy hộ nộp", "bao nhiêu hộ chưa nộp", "mấy hộ chưa nộp", "bao nhiêu hộ đã báo cáo", "mấy hộ đã báo cáo", "nộp hết chưa", "nộp đủ chưa", "lời gửi kèm của", "lời kèm của", "báo cáo của", "xem báo cáo của", "xem báo cáo", "báo cáo đâu")),
        (OfficeAsk.Missing, new("chưa nộp", "chưa báo cáo", "chưa báo", "chưa gửi", "chưa gửi báo cáo", "chưa nộp báo cáo", "còn thiếu ai", "thiếu ai", "còn ai", "chưa có báo cáo")),
        (OfficeAsk.Stock, new(
            "bao nhiêu hộ nghèo", "mấy hộ nghèo", "bao nhiêu hộ cận nghèo", "mấy hộ cận nghèo", "bao nhiêu hộ nghèo và cận nghèo", "bao nhiêu hộ nghèo cận nghèo", "tổng số hộ nghèo", "tổng số hộ cận nghèo", "số hộ nghèo", "số hộ cận nghèo")),
        (OfficeAsk.Outside, new("chưa vào được", "không vào được", "chưa đăng nhập được", "không đăng nhập được", "chưa ghép được", "không ghép được", "chưa ghép máy", "mất mã", "quên mã", "đổi máy", "đổi điện thoại", "mất điện thoại")),
        (OfficeAsk.Invite, new("mời", "mã", "mã mời", "mã của", "mã cho", "cấp mã", "cấp mã cho", "cấp lại mã", "cấp lại mã cho", "gửi mã cho", "mã mời của", "mã mời cho", "tạo mã", "tạo mã cho")),
        (OfficeAsk.List, new(
            "thêm cán bộ", "thêm hộ", "thêm cán bộ mới", "thêm hộ mới", "thêm hộ nghèo", "sửa danh sách", "cập nhật danh sách", "đổi người phụ trách", "thay người phụ trách", "thay cán bộ", "phân công lại", "chuyển phụ trách", "bớt hộ", "xóa hộ", "xóa cán bộ", "bỏ cán bộ")),
    ];

    // Whoever tells of a household has none of these; a label alone is no question.
    private static readonly Vocabulary Asking = new(
        "hộ nào", "những hộ nào", "các hộ nào", "có hộ nào", "ai", "những ai", "có ai", "bao nhiêu", "bao nhiêu hộ", "mấy hộ", "có mấy hộ", "của các hộ", "của bà con", "của cơ sở", "của xã", "của dân", "các hộ", "tổng", "tổng số", "tổng tiền", "tổng cộng", "bình quân", "trung bình", "nhất", "danh sách", "liệt kê", "thống kê",
        "thế nào", "ra sao", "là gì", "gì", "những gì", "nào", "toàn xã", "cả xã", "đâu", "đâu rồi");

    private static readonly Vocabulary Around = new(
        "cho", "tôi", "em", "mình", "anh", "chị", "xin", "giúp", "giúp tôi", "gửi", "gửi lại", "lấy", "tải", "xuất", "xem", "xem lại", "làm", "lập", "in", "cần", "muốn", "cho xin", "với", "đi", "nhé", "nha", "ạ", "ad", "ơi", "dạ", "vâng", "vậy", "thế", "hả", "nhỉ", "rồi", "bây giờ", "hiện", "nay", "hiện nay", "đến giờ", "tới giờ", "đến nay", "hôm nay", "giờ",
        "file", "tệp", "bản", "cái", "báo cáo", "bc", "tổng hợp", "số liệu", "kỳ này", "tháng này", "đợt này", "kỳ trước", "tháng trước", "đợt trước", "lần trước", "cán bộ", "đồng chí", "người", "mọi người", "tất cả", "hết", "cả", "lại", "luôn", "các", "những", "hộ", "có", "không", "ko", "được", "được không", "chưa", "đã", "còn", "thì", "là", "và", "ở", "của", "trong", "toàn", "xã", "đơn vị", "theo", "nộp", "mới", "hay", "để", "này", "nữa", "tiền",
        "?", ".", ",", "!", ":");

    private static readonly Vocabulary Address = new("anh", "chị", "ông", "bà", "cô", "chú", "bác", "đ/c", "đc", "đồng chí", "thầy", "cán bộ");

    // Whose own words these are, so that they ask for their own report.
    private static readonly Vocabulary Own = new("của tôi", "của em", "của mình", "tôi gửi", "em gửi", "tôi báo", "em báo", "tôi nộp", "em nộp", "hộ tôi", "hộ em");

    /// <summary>Reads it; null for words that are no such question.</summary>
    /// <param name="text">What was typed, without the period.</param>
    /// <param name="form">The form of the period that is meant; its labels are asked about.</param>
    public static OfficeQuestion? Read(string text, Form? form)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (words.Count == 0 || Own.OccursIn(words, 0, words.Count) || words.Tokens.Any(t => t.Kind == TokenKind.NewLine))
        {
            return null;
        }

        var found = new Found();
        for (var at = 0; at < words.Count;)
        {
            var end = found.Take(words, at, form);
            if (end == at)
            {
                found.Name(at, ++end);
            }

            at = end;
        }

        return found.Answer(words);
    }

    private sealed class Found
    {
        private readonly List<OfficeAsk> asks = [];
        private (int From, int To)? named;
        private bool isBroken;
        private bool asking;
        private Question? label;

        // The longest phrase wins, and of two as long what is asked for.
        public int Take(TokenText words, int at, Form? form)
        {
            var core = Cores.Select(c => (c.Ask, End: c.Words.Skip(words, at, words.Count))).MaxBy(c => c.End);
            var asked = Asking.Skip(words, at, words.Count);
            var around = Around.Skip(words, at, words.Count);
            var mark = form is null ? null : FormLexicon.Of(form).Find(words, at, words.Count);
            var about = mark?.Values.FirstOrDefault(m => m.Question is { Kind: not QuestionKind.Photo and not QuestionKind.Date } && m.Kind is not MarkKind.Not and not MarkKind.Nil)?.Question;
            var labelled = about is null ? at : mark!.End;
            var end = Math.Max(Math.Max(core.End, asked), Math.Max(around, labelled));
            if (end == at)
            {
                return at;
            }

            if (core.End == end)
            {
                asks.Add(core.Ask);
            }
            else if (labelled == end && around < end && asked < end)
            {
                label ??= about;
            }

            asking |= asked == end;
            return end;
        }

        // One row of words that nothing else takes: the rest of a name begins in a word that asks ("Hai", "Cả").
        public void Name(int from, int to)
        {
            isBroken |= named is { } before && before.To < from;
            named = (named?.From ?? from, to);
        }

        public OfficeQuestion? Answer(TokenText words) => Of(words) is { } read ? read with { IsAsking = asking || words.Text.Contains('?', StringComparison.Ordinal) } : null;

        private OfficeQuestion? Of(TokenText words)
        {
            if (isBroken || (named is var (first, last) && last - first > MostNamed))
            {
                return null;
            }

            var name = named is var (from, to) ? words.Slice(from > 0 && Address.Begins(words, from - 1, from) ? from - 1 : from, to) : "";

            var asked = asks.Distinct().ToList();
            return asked switch
            {
                [] when label is not null => asking ? new OfficeQuestion(OfficeAsk.Figure, name, label) : null,
                [] => asking && name.Length > 0 ? new OfficeQuestion(OfficeAsk.Standing, name) : null,
                [var one] => label is null || one is OfficeAsk.Compare or OfficeAsk.Outside ? new OfficeQuestion(one, name) : null,
                // "Nhắc những hộ chưa nộp", "còn mấy hộ chưa nộp": what is missing only says whom.
                [OfficeAsk.Nudge, OfficeAsk.Missing or OfficeAsk.Late] => new OfficeQuestion(OfficeAsk.Nudge, name),
                [OfficeAsk.Standing, OfficeAsk.Missing] or [OfficeAsk.Missing, OfficeAsk.Standing] => new OfficeQuestion(OfficeAsk.Standing, name),
                [OfficeAsk.Word, OfficeAsk.Excel] => new OfficeQuestion(OfficeAsk.Word, name),
                _ => null,
            };
        }
    }
}
