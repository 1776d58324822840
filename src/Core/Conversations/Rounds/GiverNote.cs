using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Who gave, written behind what was given: "10kg gạo (hội phụ nữ)"; where no goods are noted, "hội phụ nữ giúp".</summary>
internal static class GiverNote
{
    /// <summary>The report with its giver in the note on the help; itself where nobody is named, or nothing is said to be given.</summary>
    public static ReportReading Written(Form form, ReportReading report)
    {
        if (report.Giver.Length == 0 || Note(form, report.Answers) is not { } note || report.Unclear.Any(u => u.Key == note.Key))
        {
            return report;
        }

        var goods = report.Answers[note.Key] is Answer.Text { Words: var words } ? words : string.Empty;
        var written = goods.Length == 0 ? report.Giver + " giúp" : $"{goods} ({report.Giver})";
        return goods.Contains(report.Giver, StringComparison.OrdinalIgnoreCase) || written.Length > note.MaxLength
            ? report
            : report with { Answers = report.Answers.With(note.Key, new Answer.Text(written)) };
    }

    /// <summary>The text that tells more of help that was given.</summary>
    private static Question? Note(Form form, Answers answers) =>
        form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Text, When.Is: "*" } && answers[q.When.Key] is Answer.ChosenMany { Keys.Count: > 0 });
}
