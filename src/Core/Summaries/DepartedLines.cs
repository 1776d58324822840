using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>Reports that tell of a death or of a household that moved away, in their own words: the list of households is the office's to change.</summary>
internal static class DepartedLines
{
    private const int MostListed = 30;

    public static IReadOnlyList<string> Of(Wording say, DbConnection db, UnitView view, Plan plan, Period period)
    {
        List<string> told = [.. PeriodReports.Of(db, view.UnitId, period)
            .Select(row => (Subject: view.Roster.Subject(row.Subject), Words: Words(plan, row).Where(DepartureWords.Occur).Distinct(StringComparer.Ordinal).ToList()))
            .Where(t => t.Subject is not null && t.Words.Count > 0)
            .OrderBy(t => view.Roster.OrderOf(t.Subject!.Id))
            .Select(t => $"{t.Subject!.Code} {t.Subject.Name}: {string.Join("; ", t.Words.Select(OfficeList.Quote))}")];
        return told.Count == 0 ? []
            : [.. told.Take(MostListed), .. told.Count > MostListed ? [say.Say("office-list.more", ("n", told.Count - MostListed))] : Array.Empty<string>(), say.Say("office-list.departed-how")];
    }

    private static IEnumerable<string> Words(Plan plan, PeriodReportRow row)
    {
        var answers = plan.FindForm(row.FormId, (int)row.FormVersion) is { } form ? AnswersJson.Read(form, row.Answers) : Answers.Empty;
        return answers.Select(a => a.Value).OfType<Answer.Text>().Select(t => t.Words).Concat(RestWords.Remarks(row.Rest, 200));
    }
}
