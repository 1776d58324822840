using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Messages for the area's form, the household's annual one and the body's, with what a careful secretary writes down as JSON;
/// "?" lists what must be asked. Written without sight of the rules; <c>docs/messages.md</c> has the first measures.
/// </summary>
public sealed class FormsHeldOutTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2025, 9, 9);

    private static readonly KnownSubject[] Area = [new("MN2", "Thôn Mơ Nang 2", "thôn")];

    [Theory]
    [InlineData("forms-rules.txt", 100, 100)]
    [InlineData("forms-1.txt", 99.5, 96)]
    [InlineData("forms-2.txt", 99.5, 94)]
    [InlineData("forms-3.txt", 100, 99)]
    [InlineData("forms-4.txt", 100, 99)]
    [InlineData("forms-5.txt", 99.4, 99)]
    [InlineData("forms-6.txt", 99, 98.5)]
    [InlineData("forms-7.txt", 100, 99)]
    [InlineData("forms-8.txt", 100, 99)]
    [InlineData("forms-9.txt", 100, 100)]
    [InlineData("forms-10.txt", 100, 100)]
    [InlineData("forms-11.txt", 99.7, 99.5)]
    [InlineData("forms-12.txt", 100, 100)]
    [InlineData("forms-13.txt", 100, 100)]
    [InlineData("forms-14.txt", 100, 100)]
    [InlineData("forms-17.txt", 99, 98.5)]
    [InlineData("forms-18.txt", 100, 99)]
    [InlineData("forms-19.txt", 100, 96.5)]
    [InlineData("forms-20.txt", 100, 100)]
    [InlineData("Open/forms-21.txt", 99, 97)]
    [InlineData("Open/forms-22.txt", 98, 95)]
    public void Messages_of_the_other_forms_are_read(string file, double precision, double recall)
    {
        var (right, wrong, missed, notAsked) = (0, 0, 0, 0);
        var faults = new StringBuilder();
        foreach (var (form, text, wanted, asked) in Read(file))
        {
            var subjects = form.Id.StartsWith("household", StringComparison.Ordinal) ? CorpusFile.Roster : Area;
            var reports = MessageReader.Read(text, new ReadingContext(form, Today, subjects, HasRoster: true)).Reports;
            var got = reports.SelectMany(r => Fields(r)).ToList();
            var asks = reports.SelectMany(r => r.Unclear.Select(u => u.Key)).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, value) in got)
            {
                var isRight = wanted.TryGetValue(key, out var expected) && expected == value;
                (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
                faults.Append(isRight ? "" : $"{text}\n   wrong {key} = {value}, wanted {expected ?? "nothing"}\n");
            }

            foreach (var (key, value) in wanted.Where(w => !got.Exists(g => g.Key == w.Key)))
            {
                missed++;
                faults.Append(CultureInfo.InvariantCulture, $"{text}\n   missed {key} = {value}{(asks.Contains(key) ? " (asked)" : "")}\n");
            }

            notAsked += asked.Count(k => !asks.Contains(k));
        }

        var measure = string.Create(CultureInfo.InvariantCulture, $"right {right} wrong {wrong} missed {missed} not asked {notAsked}: precision {100.0 * right / (right + wrong):0.00} recall {100.0 * right / (right + missed):0.00}\n");
        output.WriteLine(measure + faults);
        Assert.True(100.0 * right / (right + wrong) >= precision, measure + faults);
        Assert.True(100.0 * right / (right + missed) >= recall, measure + faults);
    }

    private static IEnumerable<(string Key, string Value)> Fields(ReportReading report)
    {
        if (report.NamedAs is not null && report.Subject is not null && report.Subject != Area[0].Code)
        {
            yield return ("household", report.Subject);
        }

        var answers = report.Unclear.Aggregate(report.Answers, (all, u) => all.Without(u.Key));
        foreach (var (key, value) in JsonNode.Parse(AnswersJson.Write(answers))!.AsObject())
        {
            yield return (key, Plain(value!));
        }
    }

    /// <summary>The order of choices says nothing.</summary>
    private static string Plain(JsonNode value) =>
        value is JsonArray many ? string.Join(',', many.Select(k => k!.GetValue<string>()).Order(StringComparer.Ordinal)) : value.ToString();

    private static IEnumerable<(Form Form, string Text, Dictionary<string, string> Wanted, string[] Asked)> Read(string file)
    {
        var forms = new Dictionary<string, Form>(StringComparer.Ordinal);
        var (form, text) = (SampleForm.Annual, string.Empty);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus", file)))
        {
            if (line.StartsWith("## form ", StringComparison.Ordinal))
            {
                var id = line.Split(' ')[2];
                form = forms.TryGetValue(id, out var known) ? known
                    : forms[id] = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms", id + ".json")));
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                text = line[2..].Replace("\\n", "\n", StringComparison.Ordinal);
            }
            else if (line.StartsWith('='))
            {
                var answers = line.Trim() == "= none" ? [] : JsonNode.Parse(line[1..], documentOptions: new JsonDocumentOptions())!.AsObject();
                yield return (form, text, answers.Where(a => a.Key != "?").ToDictionary(a => a.Key, a => Plain(a.Value!), StringComparer.Ordinal),
                    answers["?"] is JsonArray asked ? [.. asked.Select(k => k!.GetValue<string>())] : []);
            }
        }
    }
}
