using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Sửa báo cáo BC-000009": whoever sent a report names it by the number on the receipt, or on what the office returned.</summary>
internal static partial class OwnReportFlow
{
    private const int MostLookedAt = 60;

    /// <summary>Opens it, or shows it where it is only to be seen or can be changed no more; false for other words and others' reports.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (Named().Match(VietnameseText.Fold(text).Trim(' ', '.', '!')) is not { Success: true } match
            || !long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || talk.Know.History(null, MostLookedAt).FirstOrDefault(r => r.Number == number) is not { } report
            || talk.Subject(report.Subject) is null)
        {
            return false;
        }

        var at = new PeriodRef(report.PlanCode, report.PeriodKey);
        if (match.Groups["see"].Success || Duties.In(talk, at)?.All.Any(d => d.Subject.Id == report.Subject) != true)
        {
            HistoryFlow.Show(talk, report.Subject);
        }
        else
        {
            Leaving.Leave(talk, [talk.CodeOf(report.Subject)]);
            ReportFlow.Open(talk, at, report.Subject);
        }

        return true;
    }

    [GeneratedRegex(@"^((sua|sua lai|chinh|chinh sua|bo sung|mo|cho sua|cho em sua|edit|change)|(?<see>xem|xem lai|see))? ?(bao cao|bc|report)? ?bc[- ]?(?<number>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
