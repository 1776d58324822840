namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>The ways in which a day of the last ten is typed.</summary>
internal static class MadeUpDays
{
    // By the days that have passed since.
    private static readonly string[][] Spoken =
    [
        ["hôm nay", "sáng nay", "hnay", "bữa nay", "chiều nay", "hum nay"],
        ["hôm qua", "hqua", "chiều qua", "sáng qua", "hôm wa", "bữa qua", "tối qua"],
        ["hôm kia", "chủ nhật vừa rồi", "chủ nhật", "cn vừa rồi"],
        ["thứ 7 vừa rồi", "thứ bảy vừa rồi", "t7 vừa rồi", "thứ bảy tuần trước"],
        ["thứ 6 tuần trước", "thứ sáu tuần trước", "t6 tuần trước"],
        ["thứ 5 tuần trước", "thứ năm tuần trước"],
    ];

    public static IReadOnlyList<string> Shapes(int passed)
    {
        var day = CorpusFile.Context.Today.AddDays(-passed);
        var (d, m) = (day.Day, day.Month);
        return
        [
            $"{d}/{m}", $"{d:00}/{m:00}", $"ngày {d}/{m}", $"ngày {d} tháng {m}", $"{d}/{m}/2025", $"ngày {d:00}/{m:00}/2025", $"hôm {d}/{m}", $"{d}-{m}", $"{d}.{m}", $"ngày {d}-{m}-2025",
            $"{d} tháng {m}", $"{d}/{m}/25", .. passed < Spoken.Length ? Spoken[passed] : [],
        ];
    }
}
