using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>One message of the corpus with what a careful secretary writes down.</summary>
internal sealed record CorpusMessage(string Category, string Text, IReadOnlyList<CorpusReport> Reports);

internal sealed record CorpusReport(string? Household, Answers Answers, IReadOnlySet<string> Unclear);

/// <summary>Reads the corpus files; their head says what the lines mean.</summary>
internal static class CorpusFile
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["v"] = "visited", ["v-"] = "visited", ["d"] = "visit_date", ["s"] = "support", ["val"] = "support_value", ["n"] = "support_note",
        ["inc"] = "income", ["asp"] = "aspiration", ["dif"] = "difficulty", ["pro"] = "proposal", ["out"] = "outlook",
    };

    public static IReadOnlyList<KnownSubject> Roster { get; } =
    [
        new("H005", "Y Thơm"), new("H012", "Rơ Mah H'Blin"), new("H013", "Siu Klă"), new("H015", "Ksor Hnhi"), new("H017", "Rơ Châm Hyơt"),
        new("H021", "Nguyễn Văn Nam"), new("H022", "Trần Thị Mai"), new("H030", "Đinh Văn Thuận"), new("H041", "Kpă Thoan"),
    ];

    public static ReadingContext Context { get; } = new(SampleForm.Household, new DateOnly(2025, 9, 9), Roster, HasRoster: true);

    public static IReadOnlyList<CorpusMessage> Read(string name)
    {
        var messages = new List<CorpusMessage>();
        var category = string.Empty;
        string? text = null;
        var reports = new List<CorpusReport>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus", name)).Append("> "))
        {
            if (line.StartsWith('>') || line.StartsWith("##", StringComparison.Ordinal))
            {
                if (text is not null)
                {
                    messages.Add(new CorpusMessage(category, text, [.. reports]));
                }

                text = line.StartsWith('>') ? line[2..].Replace("\\n", "\n", StringComparison.Ordinal) : null;
                category = line.StartsWith('>') ? category : line[3..];
                reports.Clear();
            }
            else if (line.StartsWith('=') && line != "= none")
            {
                reports.Add(Report(line[2..]));
            }
        }

        return messages;
    }

    private static CorpusReport Report(string line)
    {
        var answers = Answers.Empty;
        var unclear = new HashSet<string>(StringComparer.Ordinal);
        var words = Words(line);
        foreach (var word in words.Skip(1))
        {
            if (word == "nil")
            {
                answers = Answers.Nil;
            }
            else if (word.StartsWith('?'))
            {
                unclear.Add(SampleForm.Household.Find(word[1..])?.Key ?? throw new FormatException(line));
            }
            else
            {
                var at = word.IndexOf('=', StringComparison.Ordinal);
                var key = Keys[at < 0 ? word : word[..at]];
                answers = answers.With(key, Value(SampleForm.Question(key).Kind, word, word[(at + 1)..]));
            }
        }

        return new CorpusReport(words[0] == "null" ? null : words[0], answers, unclear);
    }

    private static Answer Value(QuestionKind kind, string word, string value) => kind switch
    {
        QuestionKind.YesNo => new Answer.YesNo(word == "v"),
        QuestionKind.Date => new Answer.Date(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        QuestionKind.Money => new Answer.Money(long.Parse(value, CultureInfo.InvariantCulture)),
        QuestionKind.Choices => new Answer.ChosenMany(value.Length == 0 ? [] : value.Split(',')),
        QuestionKind.Choice => new Answer.Chosen(value),
        _ => new Answer.Text(value.Trim('"').Replace("\\n", "\n", StringComparison.Ordinal)),
    };

    /// <summary>Parts at spaces that stand outside quotation marks.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ' ' && !quoted))
            {
                if (i > start)
                {
                    words.Add(line[start..i]);
                }

                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return words;
    }
}
