using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Recognition;

/// <summary>Finds in a report that its author proposes the household's exit, or only says that it has left poverty.</summary>
public static class ReportedExit
{
    private static readonly string[] Said = ["da thoat ngheo", "da thoat khoi ho ngheo", "da ra khoi ho ngheo", "da thoat can ngheo", "thoat ngheo roi", "thoat can ngheo roi", "vua thoat ngheo"];

    // "chưa được công nhận đã thoát nghèo", "chưa thể nói đã thoát nghèo", "nếu đã thoát nghèo".
    private static readonly string[] Doubted = ["chua", "khong", "ko", "neu", "hoi"];

    /// <summary>
    /// The grounds of a report that proposes an exit by the question <c>exit</c> answered yes; null for any other. An
    /// outlook of <c>certain</c> is a forecast, not a proposal.
    /// </summary>
    public static string? Of(Report report)
    {
        if (report.Answers["exit"] is not Answer.YesNo { Value: true })
        {
            return null;
        }

        return report.Answers["exit_grounds"] is Answer.Text { Words: { Length: > 0 } words } ? words : Report.Show(report.Number);
    }

    /// <summary>Whether words say that a household has left poverty already, and neither doubt nor deny it.</summary>
    public static bool IsSaidIn(string words)
    {
        var folded = VietnameseText.Fold(words);
        foreach (var phrase in Said)
        {
            for (var at = folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                if (!IsDoubted(folded[..at]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDoubted(string before)
    {
        var words = before[(before.LastIndexOfAny([',', ';', '.', '\n']) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(6).Any(Doubted.Contains);
    }
}
