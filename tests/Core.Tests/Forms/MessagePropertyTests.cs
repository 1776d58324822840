using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What holds for every message: nothing throws, what is shown reads back, case and normal form change nothing.</summary>
public sealed class MessagePropertyTests
{
    // 5 ms is what a release build takes on a free machine; a debug build beside other work takes many times that.
    // What this catches is a reading that grows with the square of the length: that takes seconds.
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(150);

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
        Prop.ForAll<string?>(text => ParseJson.One(text ?? "", CorpusFile.Context).Length > 0).QuickCheckThrowOnFailure();
        var mixed = Gen.Choose(0, Words.Length - 1).ListOf().Select(list => string.Join(' ', list.Select(i => Words[i])));
        Prop.ForAll(mixed.ToArbitrary(), text => ParseJson.One(text, CorpusFile.Context).Length > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_message_typed_without_marks_is_read_alike()
    {
        var messages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "heldout*.txt")
            .SelectMany(f => CorpusFile.Read(Path.GetFileName(f))).Select(m => (m.Text, Plain: WithoutMarks(m.Text))).Where(m => m.Plain != m.Text).ToList();
        var others = messages.Where(m => Differs(m.Text, m.Plain)).Select(m => m.Plain).ToList();

        Assert.True(others.Count * 100 <= messages.Count, $"{others.Count} of {messages.Count} messages are read as something else without marks:\n" + string.Join('\n', others));
    }

    /// <summary>Whether the plain text gives a household an answer that the marked one has not; asking more is allowed.</summary>
    private static bool Differs(string marked, string plain)
    {
        var known = MessageReader.Read(marked, CorpusFile.Context).Reports;
        return MessageReader.Read(plain, CorpusFile.Context).Reports.Any(r => r.Answers.Any(a => r.Unclear.All(u => u.Key != a.Key)
            && known.FirstOrDefault(k => k.Subject == r.Subject) is var same && WithoutMarks(Json(a.Key, a.Value)) != (same?.Answers[a.Key] is { } answer ? WithoutMarks(Json(a.Key, answer)) : string.Empty)));
    }

    private static string Json(string key, Answer answer) => AnswersJson.Write(Answers.Empty.With(key, answer));

    private static string WithoutMarks(string text) => new(
        [.. text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c)]);

    [Fact]
    public void No_text_makes_the_reading_of_an_answer_throw()
    {
        var mixed = Gen.Choose(0, Words.Length - 1).ListOf().Select(list => string.Join(' ', list.Select(i => Words[i])));
        foreach (var question in SampleForm.Household.Questions)
        {
            Prop.ForAll(mixed.ToArbitrary(), text => AnswerReader.Read(question, text, CorpusFile.Context.Today) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        }
    }

    [Fact]
    public void An_amount_that_is_shown_reads_back() =>
        Prop.ForAll(Gen.Choose(1, 10_000_000).Select(n => n * 1000L).ToArbitrary(), vnd =>
            AnswerReader.Read(SampleForm.Question("support_value"), MoneyText.Format(vnd), CorpusFile.Context.Today)
                is AnswerReading.Understood { Answer: Answer.Money money } && money.Vnd == vnd).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_that_is_shown_reads_back() =>
        Prop.ForAll(Gen.Choose(0, 3000).ToArbitrary(), back =>
        {
            var day = CorpusFile.Context.Today.AddDays(-back);
            return AnswerReader.Read(SampleForm.Question("visit_date"), DateText.Format(day), CorpusFile.Context.Today)
                is AnswerReading.Understood { Answer: Answer.Date date } && date.Day == day;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_normal_form_of_the_letters_changes_nothing()
    {
        foreach (var message in CorpusFile.Read("messages-a.txt"))
        {
            Assert.Equal(Read(message.Text), Read(message.Text.Normalize(NormalizationForm.FormD)));
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

    [Fact]
    public void Four_thousand_characters_are_read_fast()
    {
        string[] texts =
        [
            string.Concat(Enumerable.Repeat("kk thiếu nước, đx hỗ trợ máy bơm; đã thăm hôm qua. ", 80))[..4000],
            string.Concat(Enumerable.Repeat("1.200.000 ", 400)), string.Concat(Enumerable.Repeat("hộ ", 1333)), string.Concat(Enumerable.Repeat("vay 5-7 triệu mua 2 con bò ", 150))[..4000], new string('a', 4000), new string(',', 4000), string.Concat(Enumerable.Repeat("5/", 2000)),
        ];
        foreach (var text in texts)
        {
            var best = Enumerable.Range(0, 12).Min(_ => Time(text));
            Assert.True(best < Bound, $"{best.TotalMilliseconds:0.0} ms: {text[..30]}");
        }
    }

    private static TimeSpan Time(string text)
    {
        var start = Stopwatch.GetTimestamp();
        MessageReader.Read(text, CorpusFile.Context);
        return Stopwatch.GetElapsedTime(start);
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
