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

    /// <summary>What is looked for is wished: no figure of what was given answers it.</summary>
    public bool IsWish { get; init; }

    private static readonly (OfficeAsk Ask, Vocabulary Words)[] Cores =
    [
        (OfficeAsk.Late, new(
            "nộp muộn", "nộp trễ", "nộp chậm", "báo cáo muộn", "báo cáo trễ", "báo cáo chậm", "báo muộn", "báo trễ", "gửi muộn", "gửi trễ", "gửi chậm", "trễ hạn", "quá hạn", "muộn hạn", "chậm hạn", "sau hạn", "nộp sau hạn",
            "đúng hạn", "chưa đúng hạn", "không đúng hạn", "nộp không đúng hạn", "nộp chưa đúng hạn", "nộp đúng hạn", "không kịp hạn", "late")),
        (OfficeAsk.Nudge, new("nhắc", "nhắc lại", "nhắc nhở", "nhắc riêng", "chỉ nhắc", "nhắc nộp", "nhắc báo cáo", "đôn đốc", "giục", "gửi nhắc")),
        (OfficeAsk.Word, new(
            "word", "docx", "file word", "bản word", "tệp word", "file docx", "bản in", "in báo cáo", "in tổng hợp", "in báo cáo tổng hợp", "lập báo cáo tổng hợp", "làm báo cáo tổng hợp", "soạn báo cáo", "soạn báo cáo tổng hợp", "lập văn bản", "làm văn bản", "soạn văn bản",
            "làm văn bản tổng hợp", "lập văn bản tổng hợp", "văn bản tổng hợp", "file báo cáo", "file tổng hợp", "tệp báo cáo", "bản báo cáo", "gửi báo cáo tổng hợp")),
        (OfficeAsk.Excel, new("excel", "xlsx", "exel", "ecxel", "file excel", "bản excel", "tệp excel", "file xlsx", "bảng tính", "bảng excel", "file exel")),
        (OfficeAsk.Compare, new("so sánh", "so sánh với", "so với kỳ trước", "so với tháng trước", "so với lần trước", "so với đợt trước", "so kỳ trước", "tăng giảm", "tăng hay giảm", "hơn kỳ trước", "hơn tháng trước")),
        (OfficeAsk.Standing, new(
            "kém nhất", "yếu nhất", "yếu kém nhất", "tệ nhất", "tốt nhất", "nhanh nhất", "còn mấy hộ", "còn bao nhiêu", "còn bao nhiêu hộ", "còn mấy", "còn thiếu bao nhiêu", "còn thiếu mấy", "thiếu bao nhiêu", "thiếu mấy", "được bao nhiêu", "được mấy", "nộp được bao nhiêu", "nộp được mấy", "đã nộp bao nhiêu", "đã nộp mấy", "nộp bao nhiêu", "nộp mấy",
            "nhận được bao nhiêu", "nhận bao nhiêu", "bao nhiêu phần trăm", "mấy phần trăm", "tỷ lệ nộp", "tỉ lệ nộp", "tỷ lệ báo cáo", "tiến độ nộp", "tiến độ báo cáo", "tình hình nộp", "đến đâu rồi", "tới đâu rồi", "bao nhiêu báo cáo", "mấy báo cáo", "bao nhiêu hộ rồi", "mấy hộ rồi",
            "bao nhiêu hộ đã nộp", "bao nhiêu hộ nộp", "mấy hộ đã nộp", "mấy hộ nộp", "bao nhiêu hộ chưa nộp", "mấy hộ chưa nộp", "bao nhiêu hộ đã báo cáo", "mấy hộ đã báo cáo", "nộp hết chưa", "nộp đủ chưa", "ai đã nộp", "ai đã nộp rồi", "ai nộp rồi", "ai đã báo cáo", "ai đã báo cáo rồi", "những ai đã nộp", "đã báo chưa", "đã báo cáo chưa", "sao chưa báo", "sao chưa nộp", "lời gửi kèm của", "lời kèm của", "báo cáo của", "xem báo cáo của", "xem báo cáo", "báo cáo đâu")),
        (OfficeAsk.Missing, new("chưa nộp", "chưa báo cáo", "chưa báo", "chưa gửi", "chưa gửi báo cáo", "chưa nộp báo cáo", "còn thiếu ai", "thiếu ai", "còn ai", "chưa có báo cáo")),
        (OfficeAsk.Stock, new(
            "bao nhiêu hộ nghèo", "còn bao nhiêu hộ nghèo", "còn mấy hộ nghèo", "tỷ lệ hộ nghèo", "tỉ lệ hộ nghèo", "còn bao nhiêu hộ cận nghèo", "mấy hộ nghèo", "bao nhiêu hộ cận nghèo", "mấy hộ cận nghèo", "bao nhiêu hộ nghèo và cận nghèo", "bao nhiêu hộ nghèo cận nghèo", "tổng số hộ nghèo", "tổng số hộ cận nghèo", "số hộ nghèo", "số hộ cận nghèo")),
        (OfficeAsk.Outside, new("chưa vào được", "không vào được", "chưa đăng nhập được", "không đăng nhập được", "chưa ghép được", "không ghép được", "chưa ghép máy", "mất mã", "quên mã", "đổi máy", "đổi điện thoại", "mất điện thoại")),
        (OfficeAsk.Invite, new("mời", "mã", "mã mời", "mã của", "mã cho", "cấp mã", "cấp mã cho", "cấp lại mã", "cấp lại mã cho", "gửi mã cho", "mã mời của", "mã mời cho", "tạo mã", "tạo mã cho")),
        (OfficeAsk.Deadline, new(
            "bao giờ chốt", "khi nào chốt", "bao giờ chốt số liệu", "khi nào chốt số liệu", "bao giờ khóa", "khi nào khóa", "khóa chưa", "đã khóa chưa", "chốt chưa", "là khi nào", "kỳ sau là khi nào", "kỳ tới là khi nào", "kỳ sau khi nào", "kỳ tiếp theo là khi nào", "kỳ này khóa chưa", "kỳ này đến ngày nào", "khi nào mở", "bao giờ mở", "bao giờ hết hạn", "khi nào hết hạn", "hạn khi nào", "hạn ngày nào", "hạn đến ngày nào", "hạn là khi nào", "bao giờ đến hạn")),
        (OfficeAsk.Summary, new(
            "tình hình", "tình hình sao", "tình hình sao rồi", "báo thế nào", "báo ra sao", "báo sao", "tình hình báo cáo", "tình hình chung", "tình hình giúp đỡ", "tình hình các hộ", "báo cáo tình hình", "báo cáo nhanh tình hình", "báo cáo nhanh", "báo cáo thế nào", "báo cáo ra sao", "chỉ tiêu", "chỉ tiêu năm nay", "đạt chỉ tiêu", "đạt chỉ tiêu chưa", "đã thoát được mấy hộ", "đã thoát mấy hộ", "thoát được mấy hộ", "đã thoát được bao nhiêu hộ", "tổng hợp gửi tôi", "tổng hợp cho tôi", "báo gì", "báo những gì", "báo cáo gì", "báo cáo những gì")),
        (OfficeAsk.ByArea, new("thôn nào", "làng nào", "xóm nào", "khu phố nào", "địa bàn nào", "nơi nào", "chi bộ nào")),
        (OfficeAsk.Hardest, new(
            "khó khăn nhất", "khó nhất", "nghèo nhất", "khổ nhất", "hoàn cảnh nhất", "khó khăn nhất xã", "cần giúp nhất", "cần quan tâm nhất", "cần giúp đỡ nhất", "thu nhập thấp nhất", "thu nhập ít nhất")),
        (OfficeAsk.BestOff, new("thu nhập cao nhất", "thu nhập nhiều nhất", "khá nhất", "thu nhập khá nhất")),
        (OfficeAsk.Exits, new(
            "bao nhiêu hộ thoát nghèo", "mấy hộ thoát nghèo", "bao nhiêu hộ sẽ thoát nghèo", "mấy hộ sẽ thoát nghèo", "bao nhiêu hộ thoát", "đủ điều kiện thoát nghèo", "đủ điều kiện công nhận", "đủ điều kiện công nhận thoát nghèo", "đủ tiêu chuẩn thoát nghèo", "thoát nghèo được", "thoát được nghèo", "có thể thoát nghèo", "sẽ thoát nghèo", "dự kiến thoát nghèo", "có khả năng thoát nghèo", "khả năng thoát nghèo", "chắc chắn thoát nghèo", "sắp thoát nghèo")),
        (OfficeAsk.Decisions, new(
            "cần quyết", "cần quyết định", "chờ quyết định", "cần duyệt", "chờ duyệt", "cần giải quyết", "chờ giải quyết", "chưa giải quyết", "chưa trả lời", "chưa được trả lời", "cần trả lời", "chờ công nhận", "cần xem xét", "chờ xem xét", "cần cho ý kiến")),
        (OfficeAsk.List, new(
            "sửa chủ hộ", "đổi chủ hộ", "sửa tên chủ hộ", "thêm cán bộ", "thêm hộ", "thêm cán bộ mới", "thêm hộ mới", "thêm hộ nghèo", "sửa danh sách", "cập nhật danh sách", "đổi người phụ trách", "thay người phụ trách", "thay cán bộ", "phân công lại", "chuyển phụ trách", "bớt hộ", "xóa hộ", "xóa cán bộ", "bỏ cán bộ")),
    ];

    // "Hộ nào cần …": what follows is looked for in the reports.
    private static readonly Vocabulary Whose = new("hộ nào", "những hộ nào", "các hộ nào", "có hộ nào", "nhà nào", "những nhà nào", "hộ nào đang", "hộ nào còn", "danh sách hộ", "danh sách các hộ", "có bao nhiêu hộ", "bao nhiêu hộ", "có mấy hộ", "mấy hộ", "có bao nhiêu hộ nghèo", "bao nhiêu hộ nghèo", "có mấy hộ nghèo", "mấy hộ nghèo", "hộ nghèo nào");
    private static readonly Vocabulary Needs = new("khó khăn về", "gặp khó khăn về", "đang khó khăn về", "có khó khăn về", "cần", "xin", "muốn", "mong", "đề nghị", "đề xuất", "đang cần", "cần được", "muốn được", "bị", "đang", "cần hỗ trợ", "xin hỗ trợ", "được hỗ trợ", "đã được hỗ trợ", "được tặng", "đã được tặng", "được cấp", "đã được cấp", "được cho", "được nhận", "đã nhận", "nhận được", "nhận");
    private static readonly Vocabulary HowMany = new("có mấy hộ", "mấy hộ", "bao nhiêu hộ", "có bao nhiêu hộ", "được mấy hộ", "được bao nhiêu hộ");
    private static readonly Vocabulary WhenAsked = new("hôm nay", "nay", "hiện nay", "hiện tại", "bây giờ", "đến nay", "tính đến nay", "tới giờ", "đến giờ", "cho hỏi", "cho tôi hỏi", "cho em hỏi", "xã mình", "toàn xã", "cả xã", "vậy", "thế", ",");
    // Of these the word says that it is not given yet: "hộ nào muốn vay vốn" asks not who has a loan.
    private static readonly Vocabulary Wishes = new("xin", "muốn", "mong", "đề nghị", "đề xuất", "muốn được", "xin hỗ trợ");

    // How a household is, without a word of needing before it: "hộ nào đói".
    private static readonly Vocabulary States = new(
        "đói", "thiếu đói", "thiếu ăn", "thiếu gạo", "hết gạo", "ốm", "ốm đau", "đau ốm", "bệnh", "bệnh nặng", "nằm viện", "tai nạn", "dột", "nhà dột", "dột nát", "sập nhà", "nhà tạm", "mất mùa", "thất nghiệp", "bỏ học", "neo đơn", "già yếu", "nợ ngân hàng");

    // Who gave stands before it, or behind "được".
    private static readonly Vocabulary Gives = new("giúp", "đã giúp", "giúp đỡ", "đã giúp đỡ", "giúp được", "đã giúp được", "hỗ trợ", "đã hỗ trợ", "hỗ trợ được", "đã hỗ trợ được", "cho", "đã cho", "tặng", "đã tặng", "tặng quà", "đã tặng quà", "cấp", "đã cấp", "trao", "đã trao", "ủng hộ", "đã ủng hộ");
    private static readonly Vocabulary Received = new("được", "đã được", "nhận của", "có");
    private static readonly Vocabulary Lately = new("rồi", "vậy", "thế", "ạ", "em", "kỳ này", "tháng này", "đợt này", "trong kỳ", "nhỉ");

    private static readonly Vocabulary Denied = new("chưa", "không", "ko", "chưa được", "không được", "không ai");

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

    /// <summary>The answer of the question that is asked about: a choice, or <c>false</c> of a yes-or-no; null for all of them.</summary>
    public string? Answer { get; init; }

    /// <summary>Who gave is looked for: "hội phụ nữ đã giúp những hộ nào".</summary>
    public bool IsGiver { get; init; }

    /// <summary>"Hội phụ nữ đã giúp những hộ nào", "hộ nào được mttq giúp": who gave, in the words typed; null for words that ask no such thing.</summary>
    public static OfficeQuestion? Giving(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text).Trim().TrimEnd('?', '.', ' '));
        for (var at = 1; at < words.Count; at++)
        {
            if (Gives.Skip(words, at, words.Count) is var gives && gives > at && Whose.Skip(words, gives, words.Count) is var whose && whose > gives && Lately.SkipAll(words, whose, words.Count) == words.Count)
            {
                return Of(0, at);
            }
        }

        var asked = Whose.Skip(words, 0, words.Count);
        var received = asked > 0 ? Received.Skip(words, asked, words.Count) : asked;
        return received > asked && Enumerable.Range(received, words.Count - received).FirstOrDefault(i => i > received && Gives.Skip(words, i, words.Count) is var end && end > i && Lately.SkipAll(words, end, words.Count) == words.Count) is > 0 and var to ? Of(received, to) : null;

        OfficeQuestion? Of(int from, int to) => to - from <= MostNamed && words.Tokens[from..to].All(t => t.IsWord) && !Whose.OccursIn(words, from, to)
            ? new OfficeQuestion(OfficeAsk.Holding, words.Slice(from, to)) { IsAsking = true, IsGiver = true }
            : null;
    }

    /// <summary>"Nhà ở có mấy hộ": how many households, and none of the sender's own.</summary>
    public static bool CountsHouseholds(string text) => TokenText.Of(VietnameseText.Normalize(text)) is var words && HowMany.OccursIn(words, 0, words.Count) && !words.Tokens.Any(t => t.IsDigits);

    /// <summary>"Hộ nào cần sửa nhà": words that are looked for in what the reports say; null for words that ask no such thing.</summary>
    public static OfficeQuestion? Looking(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text).Trim().TrimEnd('?', '.', ' '));
        var head = WhenAsked.SkipAll(words, 0, words.Count);
        var needs = Whose.Skip(words, head, words.Count);
        needs = needs > head ? needs : 0;
        var at = needs > 0 ? Needs.Skip(words, needs, words.Count) : needs;
        return needs > 0 && (at > needs || States.Skip(words, at, words.Count) == words.Count) && words.Count - at is > 0 and <= MostNamed && words[at].IsWord
            ? new OfficeQuestion(OfficeAsk.Holding, words.Slice(at, words.Count)) { IsAsking = true, IsWish = Wishes.Begins(words, needs, words.Count) }
            : null;
    }

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
            if (about is null && Chosen(form, words, at) is var (of, last))
            {
                (about, labelled) = (of, last);
            }

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

            // "Bao nhiêu hộ thoát nghèo" asks in the phrase itself.
            asking |= asked == end || (core.End == end && Asking.OccursIn(words, at, end));
            return end;
        }

        // "nhà ở", "học phí": one of the choices by its name.
        private static (Question Question, int End)? Chosen(Form? form, TokenText words, int at) => form?.Questions.Where(q => q is { Kind: QuestionKind.Choices, When: null })
            .SelectMany(q => q.Choices.Select(c => (Question: q, End: new Vocabulary(c.Label).Skip(words, at, words.Count)))).Where(c => c.End > at).Select(c => ((Question, int)?)c).FirstOrDefault();

        // One row of words that nothing else takes: the rest of a name begins in a word that asks ("Hai", "Cả").
        public void Name(int from, int to)
        {
            isBroken |= named is { } before && before.To < from;
            named = (named?.From ?? from, to);
        }

        public OfficeQuestion? Answer(TokenText words) => Of(words) is { } read
            ? read with { IsAsking = asking || words.Text.Contains('?', StringComparison.Ordinal), Answer = AnswerIn(read.Question, words) }
            : null;

        private static string? AnswerIn(Question? question, TokenText words) => question?.Kind switch
        {
            QuestionKind.YesNo when Denied.OccursIn(words, 0, words.Count) => "false",
            QuestionKind.Choice or QuestionKind.Choices => question.Choices
                .FirstOrDefault(c => new Vocabulary([c.Label, .. c.Words]).OccursIn(words, 0, words.Count))?.Key,
            _ => null,
        };

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
                [OfficeAsk.Hardest or OfficeAsk.BestOff or OfficeAsk.Exits] when !asking => null,
                [OfficeAsk.Decisions] when !asking && label is null => null,
                [OfficeAsk.Hardest or OfficeAsk.BestOff or OfficeAsk.Exits or OfficeAsk.Decisions] when name.Length == 0 => new OfficeQuestion(asked[0], ""),
                [OfficeAsk.Stock, OfficeAsk.Standing] or [OfficeAsk.Standing, OfficeAsk.Stock] => new OfficeQuestion(OfficeAsk.Stock, name),
                // "Nhà ở có mấy hộ": how many were given that.
                [OfficeAsk.Standing] when label is not null && asking && name.Length == 0 => new OfficeQuestion(OfficeAsk.Figure, "", label),
                [OfficeAsk.ByArea] => null,
                [OfficeAsk.ByArea, ..] or [.., OfficeAsk.ByArea] when name.Length == 0 => new OfficeQuestion(OfficeAsk.ByArea, ""),
                [OfficeAsk.Summary, OfficeAsk.Standing or OfficeAsk.Missing] or [OfficeAsk.Standing, OfficeAsk.Summary] => new OfficeQuestion(OfficeAsk.Standing, name),
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
