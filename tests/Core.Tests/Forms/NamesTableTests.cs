using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Whom messages mean, as people type names: "c Mai", "ho h djuin", "cả 3 hộ". In the files "@" gives the households of the sender for the messages
/// behind it; "“ho xuan”(H011)" is a household named so that the sender has none by that name, with those it may be.
/// </summary>
public sealed class NamesTableTests
{
    [Theory]
    [InlineData("names-typed.txt")]
    public void Every_message_is_read_of_those_it_means(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus", file));
        var read = new StringBuilder();
        var own = CorpusFile.Context;
        foreach (var line in lines.Where(l => l.Length == 0 || l[0] != '='))
        {
            read.Append(line).Append('\n');
            own = line.StartsWith('@') ? own with { Subjects = [.. line[1..].Split(';', StringSplitOptions.TrimEntries).Select(Household)] } : own;
            if (line.StartsWith('>'))
            {
                read.Append("= ").Append(Reports(line[2..].Replace("\\n", "\n", StringComparison.Ordinal), own)).Append('\n');
            }
        }

        Assert.Equal(string.Join('\n', lines), read.ToString().TrimEnd('\n'));
    }

    private static KnownSubject Household(string typed) => new(typed[..typed.IndexOf(' ', StringComparison.Ordinal)], typed[(typed.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static string Reports(string text, ReadingContext own)
    {
        var reading = MessageReader.Read(text, own);
        return reading.Reports.Count == 0 ? $"none [{reading.Rest}]" : string.Join(" | ", reading.Reports.Select(Report));
    }

    private static string Report(ReportReading report) =>
        (report.Subject ?? (report.NamedAs is null ? "nobody" : $"“{report.NamedAs}”({string.Join(' ', report.Candidates.Select(c => c.Code))})"))
        + " " + (report.Answers.IsNil ? "nil" : AnswersJson.Write(report.Answers))
        + string.Concat(report.Unclear.Select(u => " ?" + u.Key))
        + (report.Rest.Length > 0 ? $" [{report.Rest}]" : "");
}
