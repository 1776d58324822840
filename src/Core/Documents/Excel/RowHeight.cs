namespace ReportBot.Core.Documents.Excel;

/// <summary>
/// How high a row must be for its wrapped texts. Spreadsheets do not measure rows of a file that they only open, and
/// what does not fit would be cut off in print.
/// </summary>
internal static class RowHeight
{
    private const int PointsALine = 15;
    private const int MostLines = 20;

    /// <summary>The height in points; null where each text fits on one line.</summary>
    /// <param name="texts">The texts and the widths of their columns, in characters.</param>
    /// <param name="isBold">Bold letters are as wide as digits.</param>
    /// <param name="rows">Over how many rows the texts reach.</param>
    public static int? Of(IEnumerable<(string? Text, int Width)> texts, bool isBold, int rows = 1)
    {
        // A column's width counts digits; letters of running text are narrower.
        var lines = texts.Select(t => LinesOf(t.Text ?? "", Math.Max(1, isBold ? t.Width : t.Width * 6 / 5))).DefaultIfEmpty(1).Max();
        return lines <= rows ? null : Math.Min(MostLines, (lines + rows - 1) / rows) * PointsALine;
    }

    // Words go to the next line whole.
    private static int LinesOf(string text, int width)
    {
        if (text.Length <= width && !text.Contains('\n', StringComparison.Ordinal))
        {
            return 1;
        }

        var (lines, at) = (0, 0);
        foreach (var paragraph in text.Split('\n'))
        {
            lines++;
            at = 0;
            foreach (var word in paragraph.Split(' '))
            {
                if (at > 0 && at + 1 + word.Length > width)
                {
                    lines++;
                    at = 0;
                }

                lines += Math.Max(0, (word.Length - 1) / width);
                at += word.Length + (at > 0 ? 1 : 0);
            }
        }

        return lines;
    }
}
