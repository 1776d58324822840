using System.Globalization;
using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Fields right, wrong and missed by category.</summary>
internal sealed class CorpusScore
{
    private readonly SortedDictionary<string, Counts> byCategory = new(StringComparer.Ordinal);
    private readonly StringBuilder faults = new();

    public string Faults => faults.ToString();

    public Counts Total => byCategory.Values.Aggregate(new Counts(), (a, b) => a + b);

    /// <summary>The counts of a category; none where no message is of it.</summary>
    public Counts this[string category] => byCategory.GetValueOrDefault(category) ?? new Counts();

    public void Add(CorpusMessage message)
    {
        var counts = new Counts { Messages = 1 };
        var wanted = Fields(message.Reports.Select(r => (r.Household, r.Answers)));
        var read = MessageReader.Read(message.Text, CorpusFile.Context).Reports;
        var got = Fields(read.Select(r => (r.Subject, r.Unclear.Aggregate(r.Answers, (answers, u) => answers.Without(u.Key)))));
        var asked = message.Reports.SelectMany(r => r.Unclear.Select(k => (r.Household, k))).ToHashSet();
        var asks = read.SelectMany(r => r.Unclear.Select(u => (r.Subject, u.Key))).ToHashSet();
        foreach (var (field, value) in got)
        {
            var right = wanted.TryGetValue(field, out var expected) && expected == value;
            counts += right ? new Counts { Right = 1 } : new Counts { Wrong = 1 };
            Note(right, message, $"wrong {field} = {value}, wanted {expected ?? "nothing"}");
        }

        foreach (var (field, value) in wanted.Where(w => !got.ContainsKey(w.Key)))
        {
            counts += new Counts { Missed = 1 };
            Note(right: false, message, $"missed {field} = {value}" + (asks.Contains(field) ? " (asked)" : ""));
        }

        foreach (var field in asked.Where(a => !asks.Contains(a)))
        {
            counts += new Counts { NotAsked = 1 };
            Note(right: false, message, $"not asked {field}");
        }

        foreach (var field in asks.Where(a => !asked.Contains(a) && !wanted.ContainsKey(a)))
        {
            counts += new Counts { OverAsked = 1 };
            Note(right: false, message, $"asked without need {field}");
        }

        byCategory[message.Category] = byCategory.GetValueOrDefault(message.Category, new Counts()) + counts;
    }

    public string Table()
    {
        var table = new StringBuilder("category     messages fields precision  recall silently-wrong not-asked over-asked\n");
        foreach (var (category, c) in byCategory.Append(new("all", Total)))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{category,-12} {c.Messages,8} {c.Right + c.Missed,6} {c.Precision,9:0.00}% {c.Recall,6:0.00}% {c.Wrong,14} {c.NotAsked,9} {c.OverAsked,10}");
        }

        return table.ToString();
    }

    private void Note(bool right, CorpusMessage message, string fault)
    {
        if (!right)
        {
            faults.Append(message.Category).Append(" | ").Append(message.Text.ReplaceLineEndings("\\n")).Append("\n      ").AppendLine(fault);
        }
    }

    private static Dictionary<(string? Household, string Key), string> Fields(IEnumerable<(string? Household, Answers Answers)> reports)
    {
        var fields = new Dictionary<(string?, string), string>();
        foreach (var (household, answers) in reports)
        {
            if (answers.IsNil)
            {
                fields[(household, "nil")] = "true";
            }

            foreach (var (key, answer) in answers)
            {
                // The order of choices says nothing.
                var plain = answer is Answer.ChosenMany many ? new Answer.ChosenMany([.. many.Keys.Order(StringComparer.Ordinal)]) : answer;
                fields[(household, key)] = AnswersJson.Write(Answers.Empty.With("x", plain));
            }
        }

        return fields;
    }

    internal sealed record Counts(int Messages = 0, int Right = 0, int Wrong = 0, int Missed = 0, int NotAsked = 0, int OverAsked = 0)
    {
        public double Precision => Right + Wrong == 0 ? 100 : 100.0 * Right / (Right + Wrong);

        public double Recall => Right + Missed == 0 ? 100 : 100.0 * Right / (Right + Missed);

        public static Counts operator +(Counts a, Counts b) => new(
            a.Messages + b.Messages, a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed, a.NotAsked + b.NotAsked, a.OverAsked + b.OverAsked);
    }
}
