using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Messages on households with all that is read of them, to the last word: answers, what is asked, what is left over.
/// In the file "@" before a message stands for an official of three households, H009 to H011.
/// </summary>
public sealed class HouseholdReadingTests
{
    private static readonly ReadingContext Own = CorpusFile.Context with
    {
        Subjects = [new("H009", "Ksor H'Blin"), new("H010", "Rơ Châm Dơk"), new("H011", "Dương Văn Trung")],
    };

    [Theory]
    [InlineData("household-reading.txt")]
    [InlineData("household-everyday.txt")]
    [InlineData("household-told.txt")]
    [InlineData("household-spoken.txt")]
    [InlineData("several-households.txt")]
    [InlineData("household-news.txt")]
    [InlineData("courtesy.txt")]
    [InlineData("months-and-turns.txt")]
    [InlineData("household-stories.txt")]
    [InlineData("household-asked.txt")]
    [InlineData("no-report.txt")]
    [InlineData("household-who.txt")]
    [InlineData("household-rounds.txt")]
    [InlineData("household-openings.txt")]
    [InlineData("small-names.txt")]
    [InlineData("amount-rows.txt")]
    [InlineData("household-whose.txt")]
    [InlineData("household-withdrawn.txt")]
    [InlineData("round-lists.txt")]
    public void Every_word_of_a_message_is_an_answer_asked_or_left_over(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus", file));
        var read = new StringBuilder();
        foreach (var line in lines.Where(l => l.StartsWith('>') || l.StartsWith('#')))
        {
            read.AppendLine(line);
            if (line.StartsWith('>'))
            {
                Append(read, line[2..].Replace("\\n", "\n", StringComparison.Ordinal));
            }
        }

        Assert.Equal(string.Join('\n', lines), read.ToString().ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    private static void Append(StringBuilder read, string message)
    {
        var reports = MessageReader.Read(message.TrimStart('@'), message.StartsWith('@') ? Own : CorpusFile.Context).Reports;
        if (reports.Count == 0)
        {
            read.AppendLine("= none");
        }

        foreach (var report in reports)
        {
            var answers = report.Answers.IsNil ? "nil" : AnswersJson.Write(report.Answers);
            var asked = string.Concat(report.Unclear.Select(u => " ?" + u.Key));
            read.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"= {report.Subject ?? report.NamedAs} {answers}{asked}{(report.Rest.Length > 0 ? " | " + report.Rest : string.Empty)}");
        }
    }
}
