using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>The outer contract of <c>parse</c>, byte for byte, and corrections.</summary>
public sealed class ParseJsonTests
{
    private static ReadingContext Without(params KnownSubject[] subjects) => CorpusFile.Context with { Subjects = subjects, HasRoster = subjects.Length > 0 };

    [Fact]
    public void One_message_as_json() =>
        Assert.Equal(
            """{"reports":[{"household":"H012","answers":{"visit_date":"2025-09-08","visited":true},"unclear":["income"],"rest":"gia đình có khách"}]}""",
            ParseJson.One("H012 đã thăm hôm qua, tn cả hộ 5tr, gia đình có khách", CorpusFile.Context));

    [Fact]
    public void Nil_report_as_json() =>
        Assert.Equal("""{"reports":[{"household":"H015","answers":{"nil":true},"unclear":[],"rest":""}]}""", ParseJson.One("H015 ko có gì mới", CorpusFile.Context));

    [Theory]
    [InlineData("H015 kk =HYPERLINK(\"http://x.vn\",\"y\"), tn 900k")]
    [InlineData("H015 kk thiếu nước, ảnh ở https://x.vn/a, tn 900k")]
    public void An_address_beside_a_household_loses_no_report(string text) =>
        Assert.Equal(new Answer.Money(900_000), MessageReader.Read(text, CorpusFile.Context).Reports.Single(r => r.Subject == "H015").Answers["income"]);

    [Theory]
    [InlineData("https://x.vn/tin-tuc/h015-da-tham")]
    [InlineData("xem bài này nhé: https://x.vn/H015 đã thăm")]
    public void An_address_passed_on_is_no_report(string text) => Assert.Empty(MessageReader.Read(text, CorpusFile.Context).Reports);

    [Fact]
    public void Codes_stay_as_written_on_an_empty_database() =>
        Assert.Equal("""{"reports":[{"household":"H012","answers":{"visited":true},"unclear":[],"rest":""}]}""", ParseJson.One("h012 đã thăm", Without()));

    [Fact]
    public void The_only_household_needs_no_code() =>
        Assert.Equal("H012", MessageReader.Read("đã thăm hôm qua", Without(new KnownSubject("H012", "Rơ Mah H'Blin"))).Reports[0].Subject);

    [Fact]
    public void A_near_miss_of_a_name_is_offered()
    {
        var report = MessageReader.Read("hộ Nguyễn Văn Năm đã thăm", CorpusFile.Context).Reports[0];
        Assert.True(report.Subject == "H021" || report.Candidates.Any(c => c.Code == "H021"));
        var slip = MessageReader.Read("hộ Trần Thị Mây đã thăm", CorpusFile.Context).Reports[0];
        Assert.Null(slip.Subject);
        Assert.Equal("H022", slip.Candidates[0].Code);
    }

    [Theory]
    [InlineData("""{"id":"a1","text":"H015 như cũ"}""", """{"id":"a1","reports":[{"household":"H015","answers":{"nil":true},"unclear":[],"rest":""}]}""")]
    [InlineData("""{"id":7,"text":"xin chào"}""", """{"id":7,"reports":[]}""")]
    [InlineData("""{"id":"a2"}""", """{"id":"a2","reports":[],"error":"\"text\" is missing or no string"}""")]
    [InlineData("""{"text":""", """{"id":null,"reports":[],"error":"the line is no JSON"}""")]
    [InlineData("[1]", """{"id":null,"reports":[],"error":"the line is no JSON object"}""")]
    [InlineData("", """{"id":null,"reports":[],"error":"the line is no JSON"}""")]
    public void Batch_lines(string line, string result) => Assert.Equal(result, ParseJson.BatchLine(line, CorpusFile.Context));

    [Fact]
    public void A_question_of_the_offices_own_works_by_its_words()
    {
        var own = new Question { Key = "wells", Kind = QuestionKind.Number, Ask = "Số giếng?", Label = "số giếng", Words = ["giếng"], Min = 0, Max = 20 };
        var form = SampleForm.Household with { Questions = [.. SampleForm.Household.Questions, own] };
        var report = MessageReader.Read("H012 đã thăm, số giếng: 2, kk thiếu vốn", CorpusFile.Context with { Form = form }).Reports[0];
        Assert.Equal(new Answer.Number(2), report.Answers["wells"]);
        Assert.Equal(new Answer.Text("thiếu vốn"), report.Answers["difficulty"]);
    }

    [Fact]
    public void A_correction_sets_an_answer()
    {
        var correction = Assert.Single(CorrectionReader.Read("sửa thu nhập 1tr3", CorpusFile.Context));
        Assert.Equal(new Answer.Money(1_300_000), correction.Set["income"]);
        Assert.Null(correction.Subject);
        Assert.Equal(new Answer.YesNo(true), Assert.Single(CorrectionReader.Read("H015 đã thăm rồi", CorpusFile.Context)).Set["visited"]);
        Assert.Equal("H015", Assert.Single(CorrectionReader.Read("sửa H015 thu nhập 1tr3", CorpusFile.Context)).Subject);
    }

    [Fact]
    public void A_correction_takes_an_answer_out()
    {
        Assert.Equal(["proposal"], Assert.Single(CorrectionReader.Read("xóa đề xuất", CorpusFile.Context)).Removed);
        var named = Assert.Single(CorrectionReader.Read("bỏ khó khăn của hộ H015", CorpusFile.Context));
        Assert.Equal("H015", named.Subject);
        Assert.Equal(["difficulty"], named.Removed);
        Assert.Empty(CorrectionReader.Read("xóa nhà tạm", CorpusFile.Context).SelectMany(c => c.Removed));
    }
}
