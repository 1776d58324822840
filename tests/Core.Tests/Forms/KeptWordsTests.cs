using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What is kept of the words that answer nothing: what tells the office something of the household, whole, and nothing else.</summary>
public sealed class KeptWordsTests
{
    // Of so many in a hundred reports words are kept; nearly all of them are news or why nobody went.
    private const int MostKept = 30;

    private static readonly string[] Frames =
    [
        "H012 thăm hôm qua, {0}, kk thiếu nước tưới",
        "Hôm qua tôi ghé thăm H012. Được cấp 2 con dê. {0}. Em cảm ơn anh",
        "Em xin lỗi báo muộn, đt hết pin. Sáng nay em vô thăm H012, ngồi uống nước với cả nhà, {0}. Tn 1tr2/người/tháng",
    ];

    private static readonly string[] News =
    [
        "ông cụ vừa mất", "bà cụ qua đời hôm kia", "chồng mới chết", "nhà vừa xong đám tang", "cháu bé bị đuối nước", "con dâu mới sinh bé trai", "vợ đang mang thai tháng thứ tám", "con gái lấy chồng xa", "vợ chồng mới ly hôn", "vợ bỏ đi rồi",
        "hai vợ chồng cãi nhau suốt", "ổng hay đánh vợ", "ảnh say rượu cả ngày", "con trai nghiện ma túy", "con trai bị bắt hôm qua", "cả nhà chuyển đi Bình Dương", "nhà dọn lên làng mới", "con út bỏ học", "con lớn đỗ đại học", "con trai mới xuất ngũ về",
        "bà vừa đi viện về", "chị đang nằm viện", "mẹ anh mới mổ tim", "thằng nhỏ gãy tay", "ông khỏi bệnh rồi", "bò mẹ mới đẻ", "bán con bê được 9 triệu", "trả hết nợ ngân hàng rồi", "hồ sơ vay đang chờ duyệt", "hộ không nhận gạo xã cho",
        "nhà bị cháy bếp", "mái tôn bị lốc cuốn", "rẫy bị lấn chiếm", "hộ đang tranh chấp đất", "hộ đã đăng ký thoát nghèo", "con lớn đi làm công ty ở Sài Gòn", "chị mới xin được việc ở chợ", "hàng xóm hứa cho mượn trâu", "mất giấy khai sinh của con", "cần gấp lắm, bà đói hai ngày nay",
        "lúc tôi vô thì ông đang nằm liệt giường", "chị vừa khóc vừa kể chuyện chồng đánh", "em thấy bà có một mình", "tôi nghe bà kể con trai đi tù", "ông mừng vì con ra viện", "mưa lớn làm sập chuồng", "con anh ấy mới nhập ngũ",
    ];

    public static TheoryData<string, string> Rests { get; } = new()
    {
        // Who tells, whose turn it is.
        { "Hôm kia tôi xuống thăm Ksor Hnhi. Chị ấy kể thu nhập mỗi người một tháng được 850 nghìn.", "" },
        { "H012 hôm 1/9 tôi đến thăm rồi cơ, bà cụ cứ bảo mong có cái tivi", "" },
        { "Nếu hỏi tui thì hộ Kpă Thoan năm nay khó thoát nghèo. Tui ghé nhà ổng hôm qua", "" },
        { "chuyện nhà chị Trần Thị Mai thì hôm qua em ghé thăm, chị than thiếu vốn", "" },
        // The sender.
        { "Em chào anh, em Lành đây. H021 em tới thăm bữa 31/8", "" },
        { "Thưa cô, con là Đạt bên Đoàn xã. H021 em tới thăm bữa 31/8", "" },
        { "Em Hoa bao cao: H021 em tham hom qua, thieu von", "" },
        { "Cháu nộp hộ 17 ạ: thăm hôm nay, thiếu vốn", "" },
        { "e xl báo trễ, đt hết pin. H013 thăm hôm kia, đc cho 50 con gà", "" },
        { "Em gửi báo cáo trễ vì máy hết pin, mong chị thông cảm. Sáng nay em đã đến nhà H021, thiếu vốn", "" },
        { "Em trả lời muộn, mấy hôm nay trường em khai giảng bận quá. Hôm 5/9 em đã đến nhà H015", "" },
        { "Tôi nói ngắn thôi. H017 thăm hôm qua, thiếu vốn", "" },
        { "Tui ít nói, ghi vầy nha: hộ 30, ghé thăm hôm nay, kk thiếu vốn", "" },
        { "Bác hỏi ba hộ thì tôi thưa cả ba. H015 tôi thăm ngày 2/9, kk bếp dột", "" },
        { "Sáng nay em đi thăm hai nhà Siu Klă với Ksor Hnhi. Anh Klă mới nhận 2 con dê. Chị Hnhi thì được miễn học phí cho con.", "" },
        { "Chèn ơi, sáng nay tui lội bùn vô thăm H017, kk thiếu vốn", "" },
        // The scene.
        { "Hôm nay tôi qua thăm nhà Kpă Thoan, ngồi uống nước với cả nhà. Ông than bò gầy.", "" },
        { "Hôm kia tôi ghé thăm anh Nam, lúc anh vừa cạo mủ về. Anh than thiếu vốn.", "" },
        { "H013 thăm 5/9, xã cho 1 con trâu, nhà mừng hết sức", "" },
        { "Bão vừa tan nên sáng hôm qua tôi chạy lên thăm nhà chị Mai. Chị than thiếu vốn.", "" },
        // Told by an answer.
        { "H030 hum nay e vô thăm, chưa ai hỗ trợ j lun, kk thiếu đất", "" },
        { "H005 vẫn y nguyên như kỳ trước, không có gì mới", "" },
        { "Chủ nhật vừa rồi, hôm 7/9 ấy, em sang thăm nhà chị Y Thơm. kk thiếu vốn", "" },
        // Why nobody went is told to the office.
        { "H041 chưa đến thăm được vì ngầm tràn ngập sâu.", "vì ngầm tràn ngập sâu" },
        { "H022 chưa ghé thăm dc ạ, xe em bể bánh", "xe em bể bánh" },
        { "H013 e chưa vào thăm, con e bị tay chân miệng", "con e bị tay chân miệng" },
    };

    [Theory]
    [MemberData(nameof(Rests))]
    public void What_tells_nothing_of_the_household_is_not_kept(string text, string rest) =>
        Assert.Equal(rest, string.Join(" | ", MessageReader.Read(text, CorpusFile.Context).Reports.Select(r => r.Rest).Where(r => r.Length > 0)));

    [Fact]
    public void News_of_the_household_is_kept_whole_wherever_it_is_told()
    {
        var lost = from news in News from frame in Frames let text = frame.Replace("{0}", news, StringComparison.Ordinal) where !IsKept(text, news) select text;

        Assert.Empty(lost);
    }

    [Fact]
    public void Quoted_words_end_cleanly()
    {
        var torn = from message in Household from report in MessageReader.Read(message.Text, CorpusFile.Context).Reports from part in report.Rest.Split("; ") where part.EndsWith(',') || part.EndsWith(':') || part.StartsWith(',') || part != part.Trim() select part + "   of   " + message.Text;

        Assert.Empty(torn);
    }

    [Fact]
    public void Few_reports_have_words_kept()
    {
        var reports = Enumerable.Range(38, 5).SelectMany(n => CorpusFile.Read($"heldout-{n}.txt")).SelectMany(m => MessageReader.Read(m.Text, CorpusFile.Context).Reports).ToList();

        Assert.InRange(100.0 * reports.Count(r => r.Rest.Length > 0) / reports.Count, 0, MostKept);
    }

    private static IEnumerable<CorpusMessage> Household => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "heldout*.txt").Select(f => Path.GetFileName(f)!).SelectMany(f => CorpusFile.Read(f));

    /// <summary>Whether each word of the news is in the rest, in a text or in what is asked of one report.</summary>
    private static bool IsKept(string text, string news)
    {
        var reports = MessageReader.Read(text, CorpusFile.Context).Reports;
        var shown = reports.SelectMany(r => r.Answers.Select(a => a.Value).OfType<Answer.Text>().Select(t => t.Words).Append(r.Rest)
            .Concat(r.Unclear.Select(u => u.Reading switch { AnswerReading.Doubtful doubtful => doubtful.Read, AnswerReading.Unreadable unreadable => unreadable.Read, _ => "" })));
        var words = string.Join(" ", shown.SelectMany(s => TokenText.Of(s).Tokens).Select(t => t.Folded));
        return TokenText.Of(news).Tokens.Where(t => t.IsWord).All(t => (" " + words + " ").Contains(" " + t.Folded + " ", StringComparison.Ordinal));
    }
}
