using System.Globalization;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>What a copy holds, in one line.</summary>
internal static class CopyText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Describe(string opening, CopyContent copy) =>
        $"{opening}: cấu trúc {Count(copy.SchemaVersion)}, {Count(copy.Officials)} cán bộ, {Count(copy.Households)} hộ, "
        + $"{Count(copy.Reports)} bản báo cáo, {Count(copy.Messages)} tin chưa gửi.";

    public static string Count(long number) => number.ToString("N0", Vietnamese);
}
