using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>The shapes of answers that people type, one line each.</summary>
public sealed class AnswerReaderTests
{
    // A Tuesday.
    private static readonly DateOnly Today = new(2025, 9, 9);

    private static AnswerReading Read(string key, string text) => AnswerReader.Read(SampleForm.Question(key), text, Today);

    [Theory]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1.5tr", 1_500_000)]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("1 triệu rưỡi", 1_500_000)]
    [InlineData("1tr05", 1_050_000)]
    [InlineData("1tr250", 1_250_000)]
    [InlineData("1 triệu 2", 1_200_000)]
    [InlineData("1 triệu 2 trăm nghìn", 1_200_000)]
    [InlineData("1 trieu 200 nghin", 1_200_000)]
    [InlineData("50 triệu", 50_000_000)]
    [InlineData("50tr", 50_000_000)]
    [InlineData("50 củ", 50_000_000)]
    [InlineData("500k", 500_000)]
    [InlineData("500 nghìn", 500_000)]
    [InlineData("500 ngàn đồng", 500_000)]
    [InlineData("1.200.000đ", 1_200_000)]
    [InlineData("1,200,000 vnd", 1_200_000)]
    [InlineData("1 200 000", 1_200_000)]
    [InlineData("1200000", 1_200_000)]
    [InlineData("2 tỷ", 2_000_000_000)]
    [InlineData("2 tỉ", 2_000_000_000)]
    [InlineData("2 tỷ 3", 2_300_000_000)]
    [InlineData("1 tỷ 200 triệu", 1_200_000_000)]
    [InlineData("hai triệu rưỡi", 2_500_000)]
    [InlineData("hai trieu ruoi", 2_500_000)]
    [InlineData("một triệu hai", 1_200_000)]
    [InlineData("mười lăm triệu", 15_000_000)]
    [InlineData("ba mươi triệu đồng", 30_000_000)]
    [InlineData("năm trăm nghìn", 500_000)]
    [InlineData("5 trăm nghìn", 500_000)]
    [InlineData("2 chục triệu", 20_000_000)]
    [InlineData("khoảng 50 triệu ạ", 50_000_000)]
    [InlineData("500.000", 500_000)]
    [InlineData("KHOẢNG 50 TRIỆU ĐỒNG", 50_000_000)]
    [InlineData("không có", 0)]
    public void Money_in_every_common_shape(string text, long vnd) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Money(vnd)), Read("support_value", text));

    [Theory]
    [InlineData("50", ReadingReasons.MoneyBare)]
    [InlineData("1.500", ReadingReasons.MoneySeparator)]
    [InlineData("1,500", ReadingReasons.MoneySeparator)]
    [InlineData("1.5", ReadingReasons.MoneyBare)]
    [InlineData("5 trăm", ReadingReasons.MoneyUnit)]
    [InlineData("50t", ReadingReasons.MoneyUnit)]
    [InlineData("2m", ReadingReasons.MoneyUnit)]
    [InlineData("5-7 triệu", ReadingReasons.MoneyRange)]
    [InlineData("5 đến 7 triệu", ReadingReasons.MoneyRange)]
    [InlineData("chắc tầm 5-7 triệu gì đó", ReadingReasons.MoneyRange)]
    [InlineData("1tr2-1tr5", ReadingReasons.MoneyRange)]
    [InlineData("10tr/hộ × 3", ReadingReasons.MoneySeveral)]
    [InlineData("5O triệu", ReadingReasons.MoneyMalformed)]
    [InlineData("1.20.000", ReadingReasons.MoneyMalformed)]
    [InlineData("vài triệu", ReadingReasons.MoneyVague)]
    [InlineData("hơn 5 triệu", ReadingReasons.MoneyBound)]
    [InlineData("15tr/con", ReadingReasons.MoneyPer)]
    public void Doubtful_money_is_asked(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<AnswerReading.Doubtful>(Read("support_value", text)).Reason);

    [Fact]
    public void A_bare_number_offers_its_meanings()
    {
        var doubtful = Assert.IsType<AnswerReading.Doubtful>(Read("support_value", "50"));
        Assert.Equal("50.000.000 đ|50.000 đ", string.Join('|', doubtful.Options.Select(o => o.Label)));
    }

    [Theory]
    [InlineData("nhiều lắm", ReadingReasons.MoneyUnreadable)]
    [InlineData("50 tỷ", ReadingReasons.MoneyTooLarge)]
    public void What_is_no_amount_is_said_so(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<AnswerReading.Unreadable>(Read("support_value", text)).Reason);

    [Theory]
    [InlineData("1tr2")]
    [InlineData("1tr2/người/tháng")]
    [InlineData("1tr2 một người một tháng")]
    [InlineData("mỗi người mỗi tháng 1tr2")]
    [InlineData("1tr2/khẩu/tháng")]
    [InlineData("1.2tr/ng/th")]
    [InlineData("bình quân 1tr2/người")]
    public void Income_for_one_person_and_month(string text) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Money(1_200_000)), Read("income", text));

    [Theory]
    [InlineData("cả hộ 5 triệu", ReadingReasons.MoneyPer)]
    [InlineData("15tr/năm", ReadingReasons.MoneyPer)]
    [InlineData("1tr2/tháng", ReadingReasons.MoneyPer)]
    [InlineData("5 triệu", ReadingReasons.MoneyUnusual)]
    [InlineData("50k", ReadingReasons.MoneyUnusual)]
    [InlineData("5tr cả nhà một tháng", ReadingReasons.MoneyPer)]
    public void Income_for_anything_else_is_asked(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<AnswerReading.Doubtful>(Read("income", text)).Reason);

    [Theory]
    [InlineData("hôm nay", "2025-09-09")]
    [InlineData("sáng nay", "2025-09-09")]
    [InlineData("hôm qua", "2025-09-08")]
    [InlineData("hom qua", "2025-09-08")]
    [InlineData("hôm kia", "2025-09-07")]
    [InlineData("3 hôm trước", "2025-09-06")]
    [InlineData("cách đây hai ngày", "2025-09-07")]
    [InlineData("5/9", "2025-09-05")]
    [InlineData("05/09/2025", "2025-09-05")]
    [InlineData("5-9-2025", "2025-09-05")]
    [InlineData("5.9.25", "2025-09-05")]
    [InlineData("5.9", "2025-09-05")]
    [InlineData("ngày 5 tháng 9", "2025-09-05")]
    [InlineData("ngày 5 tháng 9 năm 2025", "2025-09-05")]
    [InlineData("5 th 9", "2025-09-05")]
    [InlineData("ngày 5", "2025-09-05")]
    [InlineData("ngày 20", "2025-08-20")]
    [InlineData("mùng 5", "2025-09-05")]
    [InlineData("thứ 2", "2025-09-08")]
    [InlineData("thứ 6 tuần trước", "2025-09-05")]
    [InlineData("thu sau tuan truoc", "2025-09-05")]
    [InlineData("t6 tuần trước", "2025-09-05")]
    [InlineData("chủ nhật", "2025-09-07")]
    [InlineData("thứ 5", "2025-09-04")]
    [InlineData("thứ 6 5/9", "2025-09-05")]
    [InlineData("hôm qua (8/9)", "2025-09-08")]
    [InlineData("5-9", "2025-09-05")]
    [InlineData("8h sáng nay ạ", "2025-09-09")]
    [InlineData("thăm hôm qua rồi", "2025-09-08")]
    public void Days_in_every_common_shape(string text, string day) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Date(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))), Read("visit_date", text));

    [Theory]
    [InlineData("mùng 5 tháng 8", ReadingReasons.DateLunar)]
    [InlineData("5/8 âm lịch", ReadingReasons.DateLunar)]
    [InlineData("rằm tháng 7", ReadingReasons.DateLunar)]
    [InlineData("tuần trước", ReadingReasons.DateVague)]
    [InlineData("cuối tháng 8", ReadingReasons.DateVague)]
    [InlineData("5", ReadingReasons.DateVague)]
    [InlineData("10-20", ReadingReasons.DateRange)]
    [InlineData("5-7", ReadingReasons.DateRange)]
    [InlineData("3/9 và 5/9", ReadingReasons.DateRange)]
    [InlineData("thứ 3", ReadingReasons.DateRange)]
    public void Doubtful_days_are_asked(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<AnswerReading.Doubtful>(Read("visit_date", text)).Reason);

    [Theory]
    [InlineData("31/9", ReadingReasons.DateImpossible)]
    [InlineData("30/2", ReadingReasons.DateImpossible)]
    [InlineData("ngày 32", ReadingReasons.DateImpossible)]
    [InlineData("9/13", ReadingReasons.DateImpossible)]
    [InlineData("9/10", ReadingReasons.DateFuture)]
    [InlineData("15/12/2025", ReadingReasons.DateFuture)]
    [InlineData("chưa nhớ", ReadingReasons.DateUnreadable)]
    public void Impossible_days_and_days_to_come_are_refused(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<AnswerReading.Unreadable>(Read("visit_date", text)).Reason);

    [Fact]
    public void In_january_a_day_of_last_autumn_is_last_years() =>
        Assert.Equal(
            new AnswerReading.Understood(new Answer.Date(new DateOnly(2025, 9, 10))),
            AnswerReader.Read(SampleForm.Question("visit_date"), "10/9", new DateOnly(2026, 1, 5)));

    [Fact]
    public void A_question_about_a_plan_takes_a_day_to_come() =>
        Assert.Equal(
            new AnswerReading.Understood(new Answer.Date(new DateOnly(2025, 10, 9))),
            AnswerReader.Read(SampleForm.Question("visit_date") with { FutureAllowed = true }, "9/10", Today));

    [Theory]
    [InlineData("có", true)]
    [InlineData("co", true)]
    [InlineData("ok", true)]
    [InlineData("đúng", true)]
    [InlineData("rồi", true)]
    [InlineData("roi", true)]
    [InlineData("r", true)]
    [InlineData("đã", true)]
    [InlineData("da", true)]
    [InlineData("dạ rồi ạ", true)]
    [InlineData("vâng", true)]
    [InlineData("ừ", true)]
    [InlineData("1", true)]
    [InlineData("đã thăm rồi", true)]
    [InlineData("thăm rồi", true)]
    [InlineData("có, hôm qua", true)]
    [InlineData("không", false)]
    [InlineData("khong", false)]
    [InlineData("ko", false)]
    [InlineData("k", false)]
    [InlineData("kg", false)]
    [InlineData("hông", false)]
    [InlineData("chưa", false)]
    [InlineData("chua", false)]
    [InlineData("0", false)]
    [InlineData("chưa thăm", false)]
    [InlineData("dạ chưa ạ", false)]
    [InlineData("chưa đến được", false)]
    [InlineData("chưa đi được do mưa", false)]
    public void Yes_and_no_in_every_common_shape(string text, bool value) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.YesNo(value)), Read("visited", text));

    [Fact]
    public void Yes_but_is_asked() => Assert.IsType<AnswerReading.Doubtful>(Read("visited", "có nhưng không gặp ai"));

    [Fact]
    public void Neither_yes_nor_no_is_said_so() => Assert.IsType<AnswerReading.Unreadable>(Read("visited", "để xem đã nhé mai tính"));

    [Fact]
    public void Every_reason_is_listed_once() => Assert.Equal(ReadingReasons.All.Count, ReadingReasons.All.Distinct(StringComparer.Ordinal).Count());
}
