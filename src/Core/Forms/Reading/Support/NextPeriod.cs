using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"tháng sau mặt trận mới tặng bò", "sang năm sẽ vận động 100 triệu": help of a time to come, which is none of this period's.</summary>
internal static class NextPeriod
{
    private static readonly Vocabulary Times = new("tháng sau", "tháng tới", "năm sau", "năm tới", "sang năm", "quý sau", "quý tới", "kỳ sau", "kỳ tới", "đợt sau", "đợt tới", "sang tháng", "sang quý", "sang kỳ", "sang tuần", "tuần sau", "tuần tới");

    /// <summary>Whether such a time stands in the range, and is no "từ đầu tháng tới nay".</summary>
    public static bool IsSaid(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => Times.Skip(text, at, to) is var end && end > at && text.At(end)?.Folded is not ("nay" or "gio") && !(at > 0 && text[at - 1].Folded is "cho" or "dau"));
}
