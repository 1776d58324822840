using System.Text.Json;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Forms;

/// <summary>The forms that the plans ship.</summary>
public sealed class ShippedFormsTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Plans, "forms"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_a_form_without_a_fault(string name)
    {
        var (form, problems) = Read(name, json => json);
        Assert.Empty(problems);
        Assert.Equal(name, form.Id);
        Assert.All(form.Questions, q => Assert.NotEmpty(q.Words));
    }

    [Fact]
    public void A_choice_counts_by_a_question_that_is_asked_for_it_alone()
    {
        var (_, problems) = Read("area-periodic", json => json.Replace("\"count\": \"loan_households\"", "\"count\": \"poor\"", StringComparison.Ordinal)
            .Replace("\"value\": \"job_value\"", "\"value\": \"loan_value\"", StringComparison.Ordinal));
        Assert.Equal(["questions[1].choices[0].count", "questions[1].choices[2].value"], problems.Select(p => p.Place));
    }

    [Theory]
    [InlineData("\"person\", \"month\"", "\"persons\", \"month\"", "per")]
    [InlineData("\"usualMin\": ", "\"usualMin\": 9", "usualMax")]
    [InlineData("\"kind\": \"money\",", "\"kind\": \"money\", \"wish\": true,", "wish")]
    [InlineData("\"kind\": \"money\",", "\"kind\": \"money\", \"noWords\": [\"chưa\"],", "noWords")]
    [InlineData("\"kind\": \"text\",", "\"kind\": \"text\", \"places\": [\"xã\"],", "places")]
    [InlineData("\"kind\": \"text\",", "\"kind\": \"text\", \"per\": [\"month\"],", "per")]
    public void A_setting_that_its_question_would_ignore_is_refused(string written, string changed, string setting)
    {
        var (_, problems) = Read("household-periodic", json => json.Replace(written, changed, StringComparison.Ordinal));
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.EndsWith("." + setting, p.Place, StringComparison.Ordinal));
    }

    private static (Form Form, IReadOnlyList<FileProblem> Problems) Read(string name, Func<string, string> change)
    {
        var problems = new FileProblems(name + ".json");
        using var document = JsonDocument.Parse(change(File.ReadAllText(Path.Combine(RepositoryFiles.Plans, "forms", name + ".json"))));
        var form = new JsonShape(PlanJson.Options, problems).Object(document.RootElement, typeof(Form), "").Deserialize<Form>(PlanJson.Options)!;
        FormCheck.Check(form, problems);
        return (form, problems.All);
    }
}
