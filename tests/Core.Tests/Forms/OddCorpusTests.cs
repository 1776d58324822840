using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Forms;

/// <summary>"Đọc lại trước khi ký" must not cry wolf: of all that officials of the corpus wrote in their own words it marks a few, beside those typed without marks.</summary>
public sealed class OddCorpusTests
{
    private const double MostShare = 0.015;
    private static readonly string[] Files = ["heldout-12.txt", "heldout-20.txt", "heldout-25.txt", "heldout-28.txt", "messages-a.txt"];

    [Fact]
    public void Few_of_the_corpus_are_marked()
    {
        var codes = CorpusFile.Roster.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var texts = Files
            .SelectMany(CorpusFile.Read)
            .SelectMany(m => MessageReader.Read(m.Text, CorpusFile.Context).Reports)
            .SelectMany(r => r.Answers.Select(a => (r.Subject, Words: (a.Value as Answer.Text)?.Words)))
            .Where(t => t.Words is not null)
            .Distinct()
            .ToList();

        var odd = texts.Where(t => OddText.Why(t.Words!, new OddContext(codes, "", CorpusFile.Roster.Where(s => s.Code != t.Subject).Select(s => s.Name))) is not (null or OddReason.Unmarked)).ToList();

        Assert.True(texts.Count > 300, $"{texts.Count} texts");
        Assert.True(odd.Count <= texts.Count * MostShare, $"{odd.Count} of {texts.Count}: {string.Join(" | ", odd.Select(t => t.Words))}");
    }
}
