using FsCheck.Fluent;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Two or more households in one message: whatever stands between them, no code that was typed vanishes. It heads a report,
/// or stands word for word in a text or in what is left over.
/// </summary>
public sealed class NamedTwiceTests
{
    private static readonly KnownSubject[] Own = [new("H009", "Ksor H'Blin"), new("H010", "Rơ Châm Dơk"), new("H011", "Dương Văn Trung")];

    private static readonly string[] Words =
    [
        "đã thăm", "thăm", "chưa", "rồi", "hôm qua", "5/9", "mai", "vay 30tr", "vay", "30tr", "trao bò", "dê", "10kg gạo", "cho", "của", "với", "và", "hơn", "gần", "nhà", "con", "vợ", "được", "giúp", "là", "còn", "thì", "nên",
        "kk", "khó khăn", "thiếu nước", "đx", "xin", "tn", "1tr2", "không", "không có gì mới", "như cũ", "cũng vậy", ":", ",", ",", ";", ".", "\n", "(", ")", "-", "lấy chồng", "mượn", "ốm nặng", "khỏe", "cả hai", "khả năng thoát nghèo", "khó", "trừ", "?",
    ];

    [Fact]
    public void No_code_that_is_typed_vanishes()
    {
        var word = Gen.Choose(0, Words.Length - 1).Select(i => Words[i]);
        var code = Gen.Choose(0, Own.Length - 1).Select(i => Own[i].Code);
        var message = word.ListOf(4).SelectMany(before => code.SelectMany(first => word.ListOf(4).SelectMany(between => code.SelectMany(second => word.ListOf(3).Select(behind =>
            string.Join(' ', [.. before.Take(before.Count % 3), first, .. between, second, .. behind]))))));
        Prop.ForAll(message.ToArbitrary(), text => Own.Where(o => text.Contains(o.Code, StringComparison.Ordinal)).All(o => IsKept(o.Code, text)).Label(text)).CheckSeeded(1500);
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0} {2} {1} {2}")]
    [InlineData("{2} {0} {2} {1}")]
    [InlineData("{0} {2} {1}")]
    [InlineData("{2} {0}, {1} {2}")]
    [InlineData("{0}, {2} {1}, {2}")]
    public void No_code_vanishes_whatever_a_statement_and_its_place(string shape)
    {
        foreach (var one in Words)
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, "H009", "H010", one);
            Assert.True(IsKept("H009", text) && IsKept("H010", text), text);
        }
    }

    private static bool IsKept(string code, string text)
    {
        var read = MessageReader.Read(text, CorpusFile.Context with { Subjects = Own });
        return read.Rest.Contains(code, StringComparison.Ordinal)
            || read.Reports.Any(r => r.Subject == code || r.NamedAs?.Contains(code, StringComparison.Ordinal) == true || r.Rest.Contains(code, StringComparison.Ordinal)
                || r.Answers.Any(a => a.Value is Answer.Text told && told.Words.Contains(code, StringComparison.Ordinal))
                || r.Unclear.Any(u => u.Reading is AnswerReading.Doubtful asked && asked.Read.Contains(code, StringComparison.Ordinal)));
    }
}
