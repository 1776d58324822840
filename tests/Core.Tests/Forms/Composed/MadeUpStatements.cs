using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>What an everyday report says of a household, a sentence or a cell at a time; "…" stands for what is told.</summary>
internal static class MadeUpStatements
{
    private static readonly string[] Visits =
    [
        "thăm …", "đã thăm …", "đến thăm …", "… đã thăm", "… thăm", "ngày thăm: …", "đã thăm: …", "tôi đã đến thăm …", "em ghé thăm …", "thăm rồi …", "em đi … rồi", "xuống nhà …",
    ];

    private static readonly string[] Visited = ["đã thăm", "thăm rồi", "đã đến thăm", "em thăm rồi", "đã thăm: có", "thăm: rồi", "đã thăm hộ"];
    private static readonly string[] NotVisited = ["chưa thăm", "chưa thăm được", "chưa đến thăm", "đã thăm: chưa", "em chưa thăm", "chưa đi thăm được"];

    private static readonly string[] Incomes =
    [
        "tn …/người/tháng", "TN …/ng/th", "thu nhập …/người/tháng", "thu nhập: …/người/tháng", "thu nhập bình quân …/người/tháng", "tn bq …/ng/tháng", "thu nhập đầu người …/tháng",
        "mỗi người … một tháng", "thu nhập … một người một tháng", "tn …/khẩu/tháng",
    ];

    private static readonly string[] Loans = ["vay NHCSXH …", "vay …", "được vay …", "đã vay ngân hàng chính sách …", "hỗ trợ: vay vốn …", "vay ngân hàng CSXH …", "vay vốn …"];
    private static readonly string[] Purposes = ["mua 2 con bò", "nuôi heo", "trồng cà phê", "mua máy cày", "buôn bán nhỏ", "sửa nhà", "nuôi dê"];

    // Of one kind of help: what it is, the note of it, and how it is told.
    private static readonly (string Choice, string Note, string[] Texts)[] Help =
    [
        ("livelihood", "2 con heo giống", ["được cấp …", "hỗ trợ …", "đã cấp …", "xã cho …", "hỗ trợ: …", "ht …"]),
        ("livelihood", "30 con gà giống", ["được cấp …", "hội nông dân tặng …", "nhận …", "hỗ trợ: …"]),
        ("livelihood", "1 con bò cái", ["được hỗ trợ …", "trao …", "hỗ trợ: …", "dự án cấp …"]),
        ("other", "10kg gạo", ["được tặng …", "tặng …", "hỗ trợ …", "hội phụ nữ cho …", "hỗ trợ: …", "phát …"]),
        ("other", "2 thùng mì và 5 lít dầu ăn", ["được tặng …", "hỗ trợ: …", "trao …"]),
        ("insurance", "", ["được cấp thẻ BHYT", "đã cấp thẻ bảo hiểm y tế", "hỗ trợ: BHYT", "cấp BHYT", "ht bhyt"]),
        ("education", "", ["con được miễn học phí", "miễn học phí cho con", "hỗ trợ: miễn học phí"]),
        ("technique", "", ["được tập huấn kỹ thuật", "tham gia tập huấn kỹ thuật", "hỗ trợ: tập huấn kỹ thuật", "đã tập huấn"]),
        ("job", "", ["con được giới thiệu việc làm", "được học nghề", "hỗ trợ: giới thiệu việc làm"]),
        ("housing", "", ["được hỗ trợ sửa nhà", "hỗ trợ: xây nhà", "được hỗ trợ nhà ở"]),
        ("", "", ["chưa có hỗ trợ gì", "hỗ trợ: không có", "chưa được hỗ trợ gì", "không có hỗ trợ", "ko có hỗ trợ", "hỗ trợ: chưa có", "kỳ này chưa được gì"]),
    ];

    private static readonly (string Key, StatementKind Kind, string[] Labels, string[] Texts)[] Told =
    [
        ("difficulty", StatementKind.Plain, ["khó khăn: …", "kk: …", "kk …", "khó khăn …", "KK: …", "khó khăn là …", "khó khăn hiện nay: …", "vướng mắc: …", "khó khăn, vướng mắc: …"],
            ["thiếu nước tưới", "nhà dột", "vợ ốm nặng", "con đông, thiếu đất sản xuất", "đường đi lại khó khăn", "chồng bị tai nạn lao động", "không có vốn làm ăn", "mất mùa cà phê", "heo bị dịch chết", "già yếu neo đơn",
            "con bị khuyết tật", "nợ ngân hàng chưa trả được", "thiếu lao động", "giá mì xuống thấp", "hay đau ốm", "nhà xa trường, con nghỉ học", "không biết chữ", "đất bạc màu", "bệnh tim phải uống thuốc hằng ngày", "giếng cạn mùa khô"]),
        ("aspiration", StatementKind.Wish, ["nguyện vọng: …", "nv: …", "nv …", "nguyện vọng …", "NV: …", "mong muốn: …", "nguyện vọng của hộ: …", "mong …"],
            ["có nhà kiên cố", "được vay vốn nuôi bò", "con được học nghề", "có đất sản xuất", "có việc làm ổn định", "mua được máy cày", "sửa lại mái nhà", "con học hết lớp 12", "có nước sạch dùng", "được khám bệnh miễn phí"]),
        ("proposal", StatementKind.Wish, ["đề xuất: …", "đx: …", "đx …", "đề xuất …", "ĐX: …", "kiến nghị: …", "đề nghị: …", "đề nghị …", "kiến nghị …", "đề xuất, kiến nghị: …"],
            ["khoan giếng", "hỗ trợ bò giống", "cho vay thêm 20 triệu", "sửa nhà", "cấp thẻ BHYT", "mở lớp dạy nghề", "miễn học phí cho con", "hỗ trợ phân bón", "làm đường vào rẫy", "tặng xe đạp cho cháu",
            "tập huấn kỹ thuật chăn nuôi", "xét trợ cấp hằng tháng"]),
    ];

    private static readonly (string Choice, string[] Texts)[] Outlooks =
    [
        ("certain", ["chắc chắn thoát nghèo", "khả năng thoát nghèo: chắc chắn", "thoát nghèo: chắc chắn", "cuối năm chắc chắn thoát nghèo"]),
        ("likely", ["có khả năng thoát nghèo", "khả năng thoát nghèo: có khả năng", "thoát nghèo: có khả năng", "có thể thoát nghèo", "nhiều khả năng thoát nghèo"]),
        ("hard", ["khó thoát nghèo", "thoát nghèo: khó", "khả năng thoát nghèo: khó", "chưa có khả năng thoát nghèo", "năm nay khó thoát nghèo"]),
    ];

    /// <summary>What is said of the visit, if anything, and up to four other things, in any order.</summary>
    public static IReadOnlyList<Statement> Some(Draw draw)
    {
        Func<Draw, Statement>[] others = [Income, draw.Once(2) ? Loan : Given, d => Text(d, 0), d => Text(d, 1), d => Text(d, 2), Outlook];
        var visit = draw.Next(10) < 9 ? new[] { Visit(draw) } : [];
        Statement[] all = [.. visit, .. draw.Shuffled(others).Take(1 + draw.Next(4)).Select(make => make(draw))];
        return draw.Once(3) ? draw.Shuffled(all) : all;
    }

    private static Statement Visit(Draw draw)
    {
        var passed = draw.Next(9);
        return draw.Next(10) switch
        {
            < 7 => Filled(draw, StatementKind.Plain, Visits, draw.Of(MadeUpDays.Shapes(passed)), ("visited", new Answer.YesNo(true)), ("visit_date", new Answer.Date(CorpusFile.Context.Today.AddDays(-passed)))),
            < 9 => new(StatementKind.Plain, draw.Of(Visited), ("visited", new Answer.YesNo(true))),
            _ => new(StatementKind.Plain, draw.Of(NotVisited), ("visited", new Answer.YesNo(false))),
        };
    }

    private static Statement Income(Draw draw)
    {
        var vnd = 500_000 + (50_000 * draw.Next(40));
        return Filled(draw, StatementKind.Plain, Incomes, draw.Of(MadeUpMoney.Shapes(vnd)), ("income", new Answer.Money(vnd)));
    }

    private static Statement Loan(Draw draw)
    {
        var (vnd, purpose) = (10_000_000 * (1 + draw.Next(9)), draw.Of(Purposes));
        var words = draw.Of(MadeUpMoney.Shapes(vnd)) + (draw.Once(5) ? " để " : " ") + purpose;
        return Filled(draw, StatementKind.Help, Loans, words, ("support", new Answer.ChosenMany(["loan"])), ("support_value", new Answer.Money(vnd)), ("support_note", new Answer.Text(purpose)));
    }

    private static Statement Given(Draw draw)
    {
        var (choice, note, texts) = draw.Of(Help);
        List<(string, Answer)> answers = [("support", new Answer.ChosenMany(choice.Length == 0 ? [] : [choice]))];
        if (note.Length > 0)
        {
            answers.Add(("support_note", new Answer.Text(note)));
        }

        var text = draw.Of(texts).Replace("…", note, StringComparison.Ordinal);
        if (choice is "livelihood" or "housing" && draw.Once(3))
        {
            var vnd = 1_000_000 * (2 + draw.Next(38));
            answers.Add(("support_value", new Answer.Money(vnd)));
            var money = draw.Of(MadeUpMoney.Shapes(vnd));
            text += draw.Of([$" trị giá {money}", $" {money}", $", trị giá {money}", $" ({money})"]);
        }

        return new(StatementKind.Help, text, [.. answers]);
    }

    private static Statement Text(Draw draw, int question)
    {
        var (key, kind, labels, texts) = Told[question];
        var words = draw.Of(texts);
        return Filled(draw, kind, labels, words, (key, new Answer.Text(words)));
    }

    private static Statement Outlook(Draw draw)
    {
        var (choice, texts) = draw.Of(Outlooks);
        return new(StatementKind.Plain, draw.Of(texts), ("outlook", new Answer.Chosen(choice)));
    }

    private static Statement Filled(Draw draw, StatementKind kind, string[] templates, string words, params (string, Answer)[] answers) =>
        new(kind, draw.Of(templates).Replace("…", words, StringComparison.Ordinal), answers);
}
