using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Households.Annual;

/// <summary>The year of areas and bodies as lines: all of them, one with its reports, what they come to together.</summary>
internal sealed class AnnualSubjectsText(AnnualMaterial material, Texts texts, NumberFormat format)
{
    private const int MostWords = 160;

    private readonly Texts talk = Texts.For(texts.Language);

    /// <summary>"17 đơn vị phải báo cáo, 2 đơn vị đã có báo cáo; đúng hạn 4/17 báo cáo đã đến hạn." and what was done in all.</summary>
    public List<string> Overview()
    {
        var lines = new List<string>
        {
            texts.Say(
                "annual.subjects", ("count", format.Count(material.Subjects.Count)), ("noun", Noun),
                ("reported", format.Count(material.Subjects.Count(s => s.Reports.Count > 0))),
                ("ontime", format.Count(material.OnTime)),
                ("owed", format.Count(material.Expected))),
        };
        lines.AddRange(material.Subjects
            .SelectMany(s => s.Told.Where(t => t.Choices.Count > 0))
            .GroupBy(t => t.Question.Key, StringComparer.Ordinal)
            .Select(g => $"{Format.Capital(g.First().Question.Label)}: {string.Join("; ", Totals([.. g]))}."));
        return lines;
    }

    /// <summary>Each with what was done, and those without a report together at the end.</summary>
    public List<string> All()
    {
        var lines = material.Subjects.Where(s => s.Told.Count > 0).Select(Line).ToList();
        var without = material.Subjects.Where(s => s.Told.Count == 0).Select(s => s.Code).ToList();
        if (without.Count > 0)
        {
            lines.Add(texts.Say("annual.subjects-without", ("codes", string.Join(", ", without))));
        }

        return lines;
    }

    /// <summary>One with each of its reports; null where there is none of that code.</summary>
    public List<string>? One(string code) =>
        material.Subjects.FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.OrdinalIgnoreCase)) is not { } subject
            ? null
            : [
                $"{subject.Code} {subject.Name}" + (subject.Reports.Count == 0 ? ": " + texts.Say("annual.no-report") : ""),
                .. subject.Reports.Select(r => texts.Say(
                    "annual.report", ("number", Report.Show(r.Number)), ("period", PeriodOf(r)),
                    ("late", r.IsLate ? texts.Say("annual.late") : ""), ("answers", HistoryFlow.AnswersLine(talk, r.Form, r.Answers)))),
            ];

    /// <summary>What an official or a body did on its areas and bodies: "hỗ trợ 75 hộ, 1,59 tỷ đồng; nguồn lực 820 triệu đồng".</summary>
    public string Result(WorkOfYear work) => string.Join("; ", material.Subjects
        .Where(s => work.Subjects.Contains(s.Code, StringComparer.Ordinal))
        .SelectMany(s => s.Told)
        .GroupBy(t => t.Question.Key, StringComparer.Ordinal)
        .Select(g => (g.First().Question.Label, Amount: Amount(g.Sum(t => t.Choices.Sum(c => c.Households ?? 0)), g.Sum(t => t.Choices.Sum(c => c.Money)))))
        .Where(r => r.Amount.Length > 0)
        .Select(r => $"{r.Label} {r.Amount}"));

    /// <summary>What the subjects are called.</summary>
    public string Noun => (texts.Language == Texts.Vietnamese.Language ? material.SubjectNoun : null)
        ?? talk.Say("subjects." + (material.Subjects.Count > 0 ? material.Subjects[0].Subject.KindWord : "organization"));

    private string Line(SubjectYear subject) => texts.Say(
        "annual.subject", ("name", $"{subject.Code} {subject.Name}"),
        ("told", string.Join("; ", subject.Told.Select(Told))), ("reports", string.Join(", ", NumbersOf(subject))));

    private static IEnumerable<string> NumbersOf(SubjectYear subject) => subject.Told
        .SelectMany(t => t.Answers.Select(a => a.Report).Concat(t.Choices.SelectMany(c => c.Reports)))
        .Distinct().Order().Select(Report.Show);

    private string Told(ToldOfYear told) => $"{told.Question.Label}: " + told.Question.Kind switch
    {
        QuestionKind.Choices => string.Join(", ", told.Choices.Select(c => Join(c.Label, Amount(c.Households ?? 0, c.Money)))),
        QuestionKind.Number or QuestionKind.Money => string.Join(" → ", told.Answers.Select(a => Format.Answer(talk, told.Question, a.Answer))),
        _ => Format.Short(Format.Answer(talk, told.Question, told.Answers[^1].Answer), MostWords),
    };

    // A choice that has neither households nor money is counted by who did it.
    private IEnumerable<string> Totals(IReadOnlyList<ToldOfYear> told) => told
        .SelectMany(t => t.Choices)
        .GroupBy(c => c.Key, StringComparer.Ordinal)
        .Select(g => (Choice: g, Amount: Amount(g.Sum(c => c.Households ?? 0), g.Sum(c => c.Money))))
        .Select(g => Join(g.Choice.First().Label, g.Amount.Length > 0 ? g.Amount : $"{format.Count(g.Choice.Count())} {Noun}"));

    private string Amount(long households, long money) => string.Join(", ", new[]
    {
        households > 0 ? texts.Say("annual.households", ("count", format.Count(households))) : null,
        money > 0 ? format.Money(money) : null,
    }.OfType<string>());

    private static string Join(string label, string amount) => amount.Length == 0 ? label : label + " " + amount;

    private string PeriodOf(YearReport report) => report.Kind == Report.AdHocKind
        ? talk.Say("period.ad-hoc")
        : talk.Say("period." + report.Kind, ("due", report.Day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)));
}
