using System.Globalization;

namespace ReportBot.Core.Text;

/// <summary>Amounts as they are shown: thousands by dots, the dong sign after a space.</summary>
public static class MoneyText
{
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>1200000 is "1.200.000 đ"; the text reads back as the same amount.</summary>
    public static string Format(long vnd) => vnd.ToString("#,0", Dots) + " đ";
}
