using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Recognition;

/// <summary>Finds in a report that its author proposes the household's exit, says that it has left poverty, or names its exit as what is proposed.</summary>
public static class ReportedExit
{
    private static readonly string[] Said = ["da thoat ngheo", "da thoat khoi ho ngheo", "da ra khoi ho ngheo", "da thoat can ngheo", "thoat ngheo roi", "thoat can ngheo roi", "vua thoat ngheo"];

    // "chưa được công nhận đã thoát nghèo", "chưa thể nói đã thoát nghèo", "nếu đã thoát nghèo".
    private static readonly string[] Doubted = ["chua", "khong", "ko", "neu", "hoi"];

    private static readonly string[] Asking = ["de", "nghi", "xuat", "xin", "cho", "duoc", "xet", "xem", "cong", "nhan", "ho", "xa", "phuong", "kiem", "tra"];

    private static readonly string[] Behind = ["ho", "nha", "cho", "nam", "trong", "dot", "ky", "nay", "va", "la"];

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

    /// <summary>Whether an answer to what the office is asked for names the exit itself: "thoát nghèo", "xét công nhận thoát nghèo cho hộ", not "vay vốn để thoát nghèo".</summary>
    public static bool IsAskedIn(string proposal) => VietnameseText.Fold(proposal).Split([',', ';', '.', '\n'], StringSplitOptions.TrimEntries).Any(IsExit);

    private static bool IsExit(string clause)
    {
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Asking.Contains(w)).ToList();
        var exit = words is ["thoat", "ngheo", ..] ? 2 : words is ["thoat", "can", "ngheo", ..] ? 3 : words is ["ra", "khoi", "ho", "ngheo", ..] ? 4 : 0;
        return exit > 0 && (words.Count == exit || Behind.Contains(words[exit]));
    }

    private static bool IsDoubted(string before)
    {
        var words = before[(before.LastIndexOfAny([',', ';', '.', '\n']) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(6).Any(Doubted.Contains);
    }
}
