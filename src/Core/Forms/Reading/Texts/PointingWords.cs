using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words at the end of a text that only point to the household named behind it.</summary>
internal static class PointingWords
{
    private static readonly Vocabulary Pointing = new("đó là", "đây là", "ấy là", "là", "đó là của", "là của", "của", "đó là nhà");

    /// <summary>"… cũng sợ. Đó là [hộ Ksor Hnhi]": the last words only point to the household that is named behind them.</summary>
    public static int? Start(TokenText text, int start, int end) =>
        Enumerable.Range(1, 3).Select(back => end - back).Where(at => at > start && Boundaries.At(text, at - 1) != Boundary.None && Pointing.Skip(text, at, end) == end).Select(at => (int?)at).FirstOrDefault();
}
