using ReportBot.Core.Conversations;
using System.Text;
using System.Text.Json;
using ReportBot.Core.Forms;
using ReportBot.Core.Tests.Forms;
using ReportBot.Core.WebForms;

namespace ReportBot.Core.Tests.WebForms;

/// <summary>The fields of the page: what stands in them is read as what it was written from.</summary>
public sealed class FieldTests
{
    private static readonly DateOnly Today = new(2025, 9, 8);

    public static TheoryData<string, string> Stored => new()
    {
        { "visited", "true" }, { "visited", "false" }, { "outlook", "\"likely\"" },
        { "support", "[\"loan\",\"housing\"]" }, { "support", "[]" },
        { "income", "0" }, { "income", "150000" }, { "income", "1200000" }, { "income", "3000000" }, { "income", "99999999" },
        { "support_value", "1" }, { "support_value", "500000" }, { "support_value", "50000000" }, { "support_value", "9999999999" },
        { "visit_date", "\"2025-09-07\"" }, { "visit_date", "\"2024-12-31\"" },
        { "difficulty", "\"thiếu nước tưới; giếng cạn\"" }, { "difficulty", "\"\"" }, { "difficulty", "\"dòng một\\ndòng hai\"" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_written_into_a_field_is_read_as_the_same_answer(string key, string value)
    {
        var answers = AnswersJson.Read(SampleForm.Household, $$"""{"visited":true,"support":["loan"],"{{key}}":{{value}}}""");

        var read = Read(Written(answers));

        Assert.False(read.HasProblems, string.Join(' ', read.Notes.Select(n => n.Message)));
        Assert.Equal(AnswerCheck.WithoutUnasked(SampleForm.Household, answers), read.Answers);
    }

    [Fact]
    public void A_day_typed_yesterday_means_the_day_before_it()
    {
        Assert.Equal(new Answer.Date(new DateOnly(2025, 9, 5)), Read("""{"visited":true,"visit_date":{"text":"hôm qua","on":"2025-09-06"}}""").Answers["visit_date"]);
        Assert.Equal(new Answer.Date(new DateOnly(2025, 9, 7)), Read("""{"visited":true,"visit_date":{"text":"hôm qua","on":"2025-09-30"}}""").Answers["visit_date"]);
        Assert.Equal(new Answer.Date(new DateOnly(2025, 9, 7)), Read("""{"visited":true,"visit_date":{"text":"hôm qua","on":"x"}}""").Answers["visit_date"]);
    }

    [Theory]
    [InlineData("""{"income":{"text":"50","value":50}}""")]
    [InlineData("""{"income":{"text":"-5 đ/người/tháng","value":-5}}""")]
    [InlineData("""{"income":{"text":"200.000.000 đ/người/tháng","value":200000000}}""")]
    public void An_amount_counts_only_with_the_words_that_the_server_wrote_for_it(string fields)
    {
        var read = Read(fields);

        Assert.True(read.HasProblems);
        Assert.False(read.Answers.Has("income"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0đ")]
    [InlineData("không có thu nhập")]
    public void No_income_at_all_is_offered_and_then_taken(string text)
    {
        var option = Assert.Single(Assert.Single(Read($$$"""{"income":{"text":"{{{text}}}"}}""").Notes).Options!);

        var chosen = Read($$$"""{"income":{"text":"{{{option.Text}}}","value":{{{option.Value}}}}}""");

        Assert.False(chosen.HasProblems);
        Assert.Equal(new Answer.Money(0), chosen.Answers["income"]);
    }

    [Fact]
    public void A_day_months_ago_without_its_year_is_asked_about_and_taken_with_it()
    {
        var options = Assert.Single(Read("""{"visited":true,"visit_date":{"text":"9/5"}}""").Notes, n => n.Message is not null).Options!;
        Assert.Equal(["09/05/2025", "05/09/2025"], options.Select(o => o.Text));

        Assert.Equal(new Answer.Date(new DateOnly(2025, 5, 9)), Read("""{"visited":true,"visit_date":{"text":"09/05/2025"}}""").Answers["visit_date"]);
        Assert.Equal(new Answer.Date(new DateOnly(2025, 9, 5)), Read("""{"visited":true,"visit_date":{"text":"5/9"}}""").Answers["visit_date"]);
    }

    [Theory]
    [InlineData("""{"income":{"text":"50"}}""", "income", "“50” là bao nhiêu tiền?")]
    [InlineData("""{"visited":true,"visit_date":{"text":"31/9"}}""", "visit_date", "Không có ngày 31/9. Đồng chí gõ lại, ví dụ: 5/9")]
    [InlineData("""{"outlook":"maybe"}""", "outlook", "Biểu mẫu vừa được đổi, mục này không còn. Đồng chí chọn lại.")]
    [InlineData("""{"support":["loan","gold"]}""", "support", "Biểu mẫu vừa được đổi, mục này không còn. Đồng chí chọn lại.")]
    [InlineData("""{"visited":"yes"}""", "visited", "Biểu mẫu vừa được đổi, mục này không còn. Đồng chí chọn lại.")]
    [InlineData("""{"photo":{"photo":"khong-co-anh"}}""", "photo", "Chưa có ảnh này ở máy chủ. Đồng chí chọn lại ảnh.")]
    public void What_is_no_clear_answer_is_asked_about_as_in_chat(string fields, string key, string sentence)
    {
        var read = Read(fields);

        Assert.Equal(sentence, Assert.Single(read.Notes, n => n.Message is not null && n.Key == key).Message);
        Assert.False(read.Answers.Has(key));
    }

    [Fact]
    public void More_than_there_are_is_asked_about_and_stands_when_it_is_told_once_more()
    {
        var area = FormFile.Read(File.ReadAllText(Path.Combine(Plans.RepositoryFiles.Plans, "forms/area-periodic.json")));
        using var fields = JsonDocument.Parse("""{"households_visited":{"text":"5"},"poor":{"text":"2"},"near_poor":{"text":"3"},"exit_poor":{"text":"99"},"exit_near_poor":{"text":"3 hộ"}}""");

        var read = FieldReader.Read(area, fields.RootElement, Today, Texts.Vietnamese, (_, _) => null);

        var note = Assert.Single(read.Notes, n => n.Message is not null);
        Assert.Equal(
            ("exit_poor", "poor", "Đề nghị thoát nghèo 99 hộ, nhiều hơn hộ nghèo (2 hộ). Đồng chí xem lại con số này."),
            (note.Key, note.Of!.Single(), note.Message));
        Assert.False(read.Answers.Has("exit_poor"));
        Assert.Equal(new Answer.Number(3), read.Answers["exit_near_poor"]);
        Assert.Equal(new FieldOption("99 hộ", "99 hộ", 99, Stands: true), Assert.Single(note.Options!));

        using var again = JsonDocument.Parse("""{"poor":{"text":"2"},"exit_poor":{"text":"99 hộ","value":99,"stands":true}}""");
        Assert.Equal(new Answer.Number(99), FieldReader.Read(area, again.RootElement, Today, Texts.Vietnamese, (_, _) => null).Answers["exit_poor"]);
    }

    [Theory]
    [InlineData("4", "1", "")]
    [InlineData("99", "2", "Đã thăm 99 hộ, nhiều hơn hộ nghèo và hộ cận nghèo (4 hộ). Đồng chí xem lại con số này.")]
    [InlineData("99", "", "")]
    public void More_visited_than_are_poor_and_near_poor_together_is_asked_about(string visited, string nearPoor, string asked)
    {
        var area = FormFile.Read(File.ReadAllText(Path.Combine(Plans.RepositoryFiles.Plans, "forms/area-periodic.json")));
        using var fields = JsonDocument.Parse($$$"""{"households_visited":{"text":"{{{visited}}}"},"poor":{"text":"{{{(nearPoor == "1" ? 3 : 2)}}}"},"near_poor":{"text":"{{{nearPoor}}}"}}""");

        var notes = FieldReader.Read(area, fields.RootElement, Today, Texts.Vietnamese, (_, _) => null).Notes.Where(n => n.Message is not null).ToList();

        Assert.Equal(asked, string.Concat(notes.Select(n => n.Message)));
        Assert.All(notes, n => Assert.Equal(["poor", "near_poor"], n.Of!));
    }

    [Theory]
    [InlineData("-500k", "500.000 đ/người/tháng")]
    [InlineData("−1tr2", "1.200.000 đ/người/tháng")]
    [InlineData("-nhiều", null)]
    public void An_amount_below_zero_is_not_taken_in_silence(string typed, string? offered)
    {
        var note = Read($$$"""{"income":{"text":"{{{typed}}}"}}""").Notes.Single();

        Assert.Equal(offered is not null, note.Message == "Câu này không nhận số âm. Đồng chí gõ lại số đúng.");
        Assert.Equal(offered, note.Options is [var option, ..] ? option.Text : null);
    }

    [Theory]
    [InlineData("5 chỉ vàng")]
    [InlineData("10 chỉ vàng")]
    public void So_many_of_a_thing_is_no_amount_and_offers_none(string typed)
    {
        var note = Read($$$"""{"income":{"text":"{{{typed}}}"}}""").Notes.Single();

        Assert.Equal($"“{typed}” chưa phải số tiền. Đồng chí quy ra tiền giúp, ví dụ: 12 triệu", note.Message);
        Assert.Empty(note.Options ?? []);
    }

    [Fact]
    public void A_question_that_is_not_asked_asks_nothing() =>
        Assert.Empty(Read("""{"visited":false,"visit_date":{"text":"31/9"}}""").Notes);

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"unknown":{"text":"1"},"income":{"text":7},"difficulty":{"text":"  "},"visit_date":null}""")]
    public void Odd_fields_are_no_answers(string fields) => Assert.Equal(Answers.Empty, Read(fields).Answers);

    private static FieldReading Read(string fields)
    {
        using var document = JsonDocument.Parse(fields);
        return FieldReader.Read(SampleForm.Household, document.RootElement, Today, Texts.Vietnamese, (_, _) => null);
    }

    private static string Written(Answers answers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            FieldWriter.Write(json, SampleForm.Household, answers);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
