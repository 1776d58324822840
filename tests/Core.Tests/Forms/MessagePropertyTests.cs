using System.Globalization;
using FsCheck.Fluent;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What holds for every message: nothing throws, what is shown reads back, case and normal form change nothing.</summary>
public sealed class MessagePropertyTests
{
    // Twice the text may take twice the work and a little; work that grows with the square takes four times.
    private const decimal MostGrowth = 2.3m;

    private static readonly string[] Words =
    [
        "H012", "h13", "hộ 15", "đã thăm", "chưa", "hôm qua", "5/9", "31/9", "vay", "50tr", "1tr2", "2 con bò", "kk", "đx", ":", ",", ";", ".", "\n", "tn",
        "không có gì mới", "xin", "mong", "thu nhập", "cả 2 hộ", "(", ")", "5O", "1.500", "/người/tháng", "khả năng thoát nghèo", "?", "\"", "H'", "99999999999999999999", "tặng", "-", "và", "đến", "thứ 6", "mùng 5", "\u0301", "😀", "ƣ", "\uD800",
    ];

    private static AnswersText[] Read(string text) =>
        [.. MessageReader.Read(text, CorpusFile.Context).Reports.Select(r => new AnswersText(r.Subject, AnswersJson.Write(r.Answers), string.Join(',', r.Unclear.Select(u => u.Key))))];

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        Prop.ForAll<string?>(text => ParseJson.One(text ?? "", CorpusFile.Context).Length > 0).CheckSeeded();
        var mixed = Gen.Choose(0, Words.Length - 1).ListOf().Select(list => string.Join(' ', list.Select(i => Words[i])));
        Prop.ForAll(mixed.ToArbitrary(), text => ParseJson.One(text, CorpusFile.Context).Length > 0).CheckSeeded(1000);
    }

    /// <summary>Behind a first clause on the whole round, and by the forms whose questions are others.</summary>
    [Theory]
    [InlineData("household-periodic.json")]
    [InlineData("household-annual.json")]
    [InlineData("ad-hoc.json")]
    public void No_message_of_the_corpus_makes_any_form_throw(string form)
    {
        var context = CorpusFile.Context with { Form = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms", form))) };
        var messages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "heldout*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => CorpusFile.Read(Path.GetFileName(f))).Where((_, i) => i % 9 == 0).ToList();

        foreach (var message in messages)
        {
            Assert.NotEmpty(ParseJson.One("hôm qua đi cả các nhà, " + message.Text, context));
        }

        Assert.NotEmpty(messages);
    }

    [Fact]
    public void A_message_typed_without_marks_is_read_alike()
    {
        var messages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "heldout*.txt")
            .SelectMany(f => CorpusFile.Read(Path.GetFileName(f))).Select(m => (m.Text, Plain: Unmarked.Of(m.Text))).Where(m => m.Plain != m.Text).ToList();
        var others = messages.Where(m => Differs(m.Text, m.Plain)).Select(m => m.Plain).ToList();

        Assert.True(others.Count * 100 <= messages.Count, $"{others.Count} of {messages.Count} messages are read as something else without marks:\n" + string.Join('\n', others));
    }

    /// <summary>Whether the plain text gives a household an answer that the marked one has not; asking more is allowed.</summary>
    private static bool Differs(string marked, string plain)
    {
        var known = MessageReader.Read(marked, CorpusFile.Context).Reports;
        return MessageReader.Read(plain, CorpusFile.Context).Reports.Any(r => r.Answers.Any(a => r.Unclear.All(u => u.Key != a.Key)
            && known.FirstOrDefault(k => k.Subject == r.Subject) is var same && Unmarked.Of(Json(a.Key, a.Value)) != (same?.Answers[a.Key] is { } answer ? Unmarked.Of(Json(a.Key, answer)) : string.Empty)));
    }

    private static string Json(string key, Answer answer) => AnswersJson.Write(Answers.Empty.With(key, answer));

    [Fact]
    public void No_text_makes_the_reading_of_an_answer_throw()
    {
        var mixed = Gen.Choose(0, Words.Length - 1).ListOf().Select(list => string.Join(' ', list.Select(i => Words[i])));
        foreach (var question in SampleForm.Household.Questions)
        {
            Prop.ForAll(mixed.ToArbitrary(), text => AnswerReader.Read(question, text, CorpusFile.Context.Today) is not null).CheckSeeded(200);
        }
    }

    [Fact]
    public void An_amount_that_is_shown_reads_back() =>
        Prop.ForAll(Gen.Choose(1, 10_000_000).Select(n => n * 1000L).ToArbitrary(), vnd =>
            AnswerReader.Read(SampleForm.Question("support_value"), MoneyText.Format(vnd), CorpusFile.Context.Today)
                is AnswerReading.Understood { Answer: Answer.Money money } && money.Vnd == vnd).CheckSeeded();

    [Fact]
    public void A_day_that_is_shown_reads_back() =>
        Prop.ForAll(Gen.Choose(0, 3000).ToArbitrary(), back =>
        {
            var day = CorpusFile.Context.Today.AddDays(-back);
            return AnswerReader.Read(SampleForm.Question("visit_date"), DateText.Format(day), CorpusFile.Context.Today)
                is AnswerReading.Understood { Answer: Answer.Date date } && date.Day == day;
        }).CheckSeeded();

    [Fact]
    public void The_normal_form_of_the_letters_changes_nothing()
    {
        foreach (var message in CorpusFile.Read("messages-a.txt"))
        {
            Assert.Equal(Read(message.Text), Read(message.Text.Normalize(System.Text.NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void Capitals_change_no_figure_and_no_choice()
    {
        foreach (var message in CorpusFile.Read("messages-a.txt").Where(m => m.Category == "clean"))
        {
            Assert.Equal(Hard(message.Text), Hard(message.Text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))));
        }
    }

    [Fact]
    public void Leaving_out_the_marks_changes_no_figure_and_no_choice()
    {
        foreach (var message in CorpusFile.Read("messages-a.txt").Where(m => m.Category == "clean"))
        {
            var wrong = Hard(VietnameseText.Fold(message.Text)).Except(Hard(message.Text), StringComparer.Ordinal);
            Assert.True(!wrong.Any(), message.Text + ": " + string.Join(" ", wrong));
        }
    }

    [Theory]
    [InlineData("kk thiếu nước, đx hỗ trợ máy bơm; đã thăm hôm qua. ")]
    [InlineData("H012 đã thăm 5/9, vay 50tr mua 2 con bò, kk thiếu nước tưới; ")]
    [InlineData("H012 ")]
    [InlineData("H012 H013 H015 H017, ")]
    [InlineData("ông Nam ")]
    [InlineData("1.200.000 ")]
    [InlineData("vay 5-7 triệu mua 2 con bò ")]
    [InlineData("mười lăm triệu ")]
    [InlineData("hộ ")]
    [InlineData("5/")]
    [InlineData("a")]
    [InlineData(",")]
    [InlineData("(")]
    [InlineData("\n")]
    public void Twice_the_text_is_no_more_than_about_twice_the_work(string words)
    {
        Work(Repeated(words, 500));
        var work = Lengths.Select(length => Work(Repeated(words, length))).ToList();

        Assert.All(work.Zip(work.Skip(1)), step => Assert.True(step.Second <= step.First * MostGrowth, $"{step.First:N0} bytes grew to {step.Second:N0} for \"{words}\" twice as long."));
    }

    /// <summary>Marks that count no list rested each on all before: forty took longer than anybody waits.</summary>
    [Theory]
    [InlineData("Báo cáo ")]
    [InlineData("H012 đề xuất: ")]
    public void A_row_of_numbers_on_one_line_is_read(string begin)
    {
        var text = begin + string.Join(' ', Enumerable.Range(1, 60).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}. thăm")));
        Assert.NotNull(MessageReader.Read(text, CorpusFile.Context));
    }

    private static readonly int[] Lengths = [1000, 2000, 4000];

    private static string Repeated(string words, int length) => string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length];

    // What reading allocates is the same at every run, which no time is; the time is measured by the benchmark of reading.
    private static long Work(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        MessageReader.Read(text, CorpusFile.Context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The answers that are no text of the sender's.</summary>
    private static string[] Hard(string text) =>
    [
        .. MessageReader.Read(text, CorpusFile.Context).Reports
            .SelectMany(r => r.Answers.Where(a => a.Value is not Answer.Text).Select(a => r.Subject + " " + AnswersJson.Write(Answers.Empty.With(a.Key, a.Value))))
            .Order(StringComparer.Ordinal),
    ];

    private sealed record AnswersText(string? Subject, string Answers, string Unclear);
}
