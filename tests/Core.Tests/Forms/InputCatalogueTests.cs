using System.Globalization;
using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// The catalogue of what officials type, bullet by bullet: money, counts, days, yes and no, unaccented traps, areas,
/// many households; what may mean two things is asked. Today is Tuesday 9 September 2025.
/// </summary>
public sealed class InputCatalogueTests
{
    private static readonly Form Area = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms/area-periodic.json")));

    private static readonly ReadingContext Areas = new(Area, CorpusFile.Context.Today,
        [new("KP04", "Khu phố 4", "khu phố"), new("KP09", "Khu phố 9", "khu phố"), new("T1", "Thôn 1", "thôn"), new("T2", "Thôn 2", "thôn"), new("T4", "Thôn Mơ Nang 2", "thôn"), new("T12", "Thôn 12", "thôn")],
        HasRoster: true);

    [Theory]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1.5tr", 1_500_000)]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("1 triệu rưỡi", 1_500_000)]
    [InlineData("1tr05", 1_050_000)]
    [InlineData("1tr250", 1_250_000)]
    [InlineData("1 triệu 2", 1_200_000)]
    [InlineData("50 triệu", 50_000_000)]
    [InlineData("50tr", 50_000_000)]
    [InlineData("50 củ", 50_000_000)]
    [InlineData("500k", 500_000)]
    [InlineData("500 nghìn", 500_000)]
    [InlineData("500 ngàn", 500_000)]
    [InlineData("1.200.000đ", 1_200_000)]
    [InlineData("1,200,000 vnd", 1_200_000)]
    [InlineData("1 200 000", 1_200_000)]
    [InlineData("2 tỷ", 2_000_000_000)]
    [InlineData("2 tỉ", 2_000_000_000)]
    [InlineData("2 tỷ 3", 2_300_000_000)]
    [InlineData("hai triệu rưỡi", 2_500_000)]
    public void Money_is_read(string typed, long vnd) =>
        Assert.Equal(new Answer.Money(vnd), Understood("support_value", typed));

    [Theory]
    [InlineData("1.500")]
    [InlineData("1,500")]
    [InlineData("50")]
    [InlineData("5 trăm")]
    [InlineData("1.5")]
    [InlineData("50t")]
    [InlineData("2m")]
    [InlineData("10tr/hộ × 3")]
    [InlineData("5-7 triệu")]
    [InlineData("5O triệu")]
    [InlineData("1l00k")]
    public void Money_that_may_mean_two_things_is_asked(string typed) => Assert.IsNotType<AnswerReading.Understood>(Read("support_value", typed));

    [Theory]
    [InlineData("10/9", "2024-09-10")]
    [InlineData("8/9", "2025-09-08")]
    [InlineData("8-9-2025", "2025-09-08")]
    [InlineData("8.9.25", "2025-09-08")]
    [InlineData("08/09/2025", "2025-09-08")]
    [InlineData("ngày 8 tháng 9", "2025-09-08")]
    [InlineData("8 th 9", "2025-09-08")]
    [InlineData("hôm nay", "2025-09-09")]
    [InlineData("hôm qua", "2025-09-08")]
    [InlineData("hôm kia", "2025-09-07")]
    [InlineData("sáng nay", "2025-09-09")]
    [InlineData("thứ 2", "2025-09-08")]
    [InlineData("mùng 5", "2025-09-05")]
    public void A_day_is_read_day_first_and_as_the_nearest_past(string typed, string day)
    {
        if (typed == "10/9")
        {
            // Tomorrow: a day to come is asked about, not moved into last year.
            Assert.IsNotType<AnswerReading.Understood>(Read("visit_date", typed));
            return;
        }

        Assert.Equal(new Answer.Date(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)), Understood("visit_date", typed));
    }

    [Theory]
    [InlineData("mùng 5 tháng 8")]
    [InlineData("10-20")]
    [InlineData("31/9")]
    [InlineData("30/2")]
    [InlineData("tuần trước")]
    [InlineData("cuối tháng 8")]
    public void A_day_that_is_no_day_is_asked(string typed) => Assert.IsNotType<AnswerReading.Understood>(Read("visit_date", typed));

    [Fact]
    public void In_January_the_tenth_of_September_was_last_year_and_never_the_ninth_of_October()
    {
        var january = new DateOnly(2026, 1, 15);
        Assert.Equal(new Answer.Date(new DateOnly(2025, 9, 10)), ((AnswerReading.Understood)AnswerReader.Read(SampleForm.Question("visit_date"), "10/9", january)).Answer);
        Assert.Equal(new Answer.Date(new DateOnly(2025, 10, 9)), ((AnswerReading.Understood)AnswerReader.Read(SampleForm.Question("visit_date"), "9/10", january)).Answer);
    }

    [Theory]
    [InlineData("có ok đúng rồi roi r đã da vâng dạ ừ 1", true)]
    [InlineData("không khong ko k kg hông chưa chua 0", false)]
    public void Each_word_of_yes_and_no_is_one(string words, bool value)
    {
        foreach (var word in words.Split(' '))
        {
            var read = Read("visited", word);
            // "dạ", "da", "có", "co": politeness or content; asked where it could be either, never the other value.
            if (read is AnswerReading.Understood understood)
            {
                Assert.Equal(new Answer.YesNo(value), understood.Answer);
            }
        }
    }

    [Theory]
    [InlineData("H012 ko có gì mới", "H012|nil|")]
    [InlineData("H012 gia đình chưa thoát nghèo", "")]
    [InlineData("h012 chua thoat ngheo", "")]
    [InlineData("H012 hộ cận nghèo", "")]
    [InlineData("H012 mới thoát nghèo năm ngoái", "")]
    [InlineData("H012 tái nghèo", "")]
    [InlineData("h012 tai ngheo", "")]
    [InlineData("H012 không thiếu nước", "")]
    [InlineData("H012 chưa đến được", "H012|visited=false|")]
    [InlineData("H012 đề xuất vay 50tr", "H012|proposal=vay 50tr|")]
    [InlineData("H012 thu nhập cả hộ 5 triệu/tháng", "H012||income")]
    [InlineData("H012 thu nhập 20 triệu/năm", "H012||income")]
    [InlineData("H012 thu nhập 1-2 triệu", "H012||income")]
    [InlineData("H012: đã thăm, vay 50tr, mua 2 bò; kk: thiếu nước", "H012|visited=true support=loan support_value=50000000 support_note=mua 2 bò difficulty=thiếu nước|")]
    [InlineData("H012 hỗ trợ 3 sào đất", "H012|support_note=3 sào đất|support")]
    [InlineData("#H 012 đã thăm", "H012|visited=true|")]
    [InlineData("h12 đã thăm", "H012|visited=true|")]
    [InlineData("hộ 12 đã thăm", "H012|visited=true|")]
    [InlineData("ro mah h'blin da tham", "H012|visited=true|")]
    [InlineData("hộ bà Mai đã thăm", "H022|visited=true|")]
    [InlineData("H012 thu nhập 1tr2 nhưng hay mất mùa", "H012|income=1200000 difficulty=hay mất mùa|")]
    [InlineData("H012 đã thăm chưa?", "")]
    [InlineData("nhƣ vậy H012 khó khăn thiếu trƣờng học", "H012|difficulty=thiếu trường học|")]
    public void Traps_and_shapes_in_a_message(string typed, string expected)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            var read = MessageReader.Read(typed.Normalize(form), CorpusFile.Context).Reports
                .Where(r => r.Answers.Count > 0 || r.Answers.IsNil || r.Unclear.Count > 0);
            Assert.Equal(expected, string.Join(" / ", read.Select(Show)));
        }
    }

    [Theory]
    [InlineData("Đảng uỷ thăm hộ H012 hoà bình", "Đảng ủy thăm hộ H012 hòa bình")]
    [InlineData("H012 kk: thuỷ lợi hư", "H012 kk: thủy lợi hư")]
    public void Old_and_new_tone_placement_are_the_same(string old, string now) => Assert.Equal(
        MessageReader.Read(old, CorpusFile.Context).Reports.Select(r => (r.Subject, r.Answers.Count)),
        MessageReader.Read(now, CorpusFile.Context).Reports.Select(r => (r.Subject, r.Answers.Count)));

    [Theory]
    [InlineData("01", 1)]
    [InlineData("08", 8)]
    [InlineData("2 hộ", 2)]
    [InlineData("hai hộ", 2)]
    public void A_count_is_read(string typed, long count) =>
        Assert.Equal(new Answer.Number(count), (AnswerReader.Read(Area.Find("poor")!, typed, CorpusFile.Context.Today) as AnswerReading.Understood)?.Answer);

    [Theory]
    [InlineData("2,08")]
    [InlineData("2.08")]
    [InlineData("2,08%")]
    [InlineData("0,28 %")]
    [InlineData("15%")]
    [InlineData("10-12")]
    public void A_percentage_or_a_range_is_no_count(string typed)
    {
        Assert.IsNotType<AnswerReading.Understood>(AnswerReader.Read(Area.Find("poor")!, typed, CorpusFile.Context.Today));
        Assert.All(MessageReader.Read("KP9: hộ nghèo " + typed, Areas).Reports, r => Assert.False(r.Answers.Has("poor")));
    }

    [Theory]
    [InlineData("KP9 thăm 2 hộ", "KP09")]
    [InlineData("khu pho 9: thăm 2 hộ", "KP09")]
    [InlineData("khu phố 9 + 4: thăm 2 hộ", "KP09 KP04")]
    [InlineData("thôn Mơ Nang 2: thăm 2 hộ", "T4")]
    [InlineData("thon 1 tham 2 ho", "T1")]
    [InlineData("thôn 12 thăm 2 hộ", "T12")]
    [InlineData("thôn 1, 2: thăm 2 hộ", "T1 T2")]
    public void An_area_is_named_with_its_number(string typed, string codes) =>
        Assert.Equal(codes.Split(' '), MessageReader.Read(typed, Areas).Reports.Select(r => r.Subject));

    [Theory]
    [InlineData("H012 khó thoát nghèo, thăm 3 lần", "exit")]
    [InlineData("H012 chắc chắn thoát nghèo", "exit")]
    [InlineData("H012 tn 5tr", "income")]
    [InlineData("H012 hộ vay nóng 20tr", "support")]
    public void In_the_annual_form_a_judgement_is_no_proposal_and_an_unlikely_income_no_answer(string typed, string key) =>
        Assert.All(MessageReader.Read(typed, CorpusFile.Context with { Form = SampleForm.Annual }).Reports, r => Assert.False(r.Answers.Has(key)));

    [Fact]
    public void A_near_miss_of_a_name_is_offered_and_never_taken()
    {
        var read = Assert.Single(MessageReader.Read("Hộ ông Nguyễn Văn Năm đã thăm", CorpusFile.Context).Reports);
        Assert.Null(read.Subject);
        Assert.Equal("H021", read.Candidates[0].Code);
    }

    private static string Show(ReportReading report) => string.Join('|',
        report.Subject,
        report.Answers.IsNil ? "nil" : string.Join(' ', SampleForm.Household.Questions.Where(q => report.Answers.Has(q.Key)).Select(q => q.Key + "=" + Show(report.Answers[q.Key]!))),
        string.Join(',', report.Unclear.Select(u => u.Key)));

    private static string Show(Answer answer) => answer switch
    {
        Answer.YesNo { Value: var value } => value ? "true" : "false",
        Answer.Money money => money.Vnd.ToString(CultureInfo.InvariantCulture),
        Answer.ChosenMany many => string.Join(',', many.Keys),
        Answer.Chosen chosen => chosen.Key,
        Answer.Text text => text.Words,
        _ => answer.ToString(),
    };

    private static AnswerReading Read(string key, string typed) => AnswerReader.Read(SampleForm.Question(key), typed, CorpusFile.Context.Today);

    private static Answer? Understood(string key, string typed) => (Read(key, typed) as AnswerReading.Understood)?.Answer;
}
