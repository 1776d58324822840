using System.Globalization;

namespace ReportBot.Core.Summaries;

/// <summary>Counts, rates and money as a language writes them. Money is never rounded: what it says is what was counted.</summary>
public sealed record NumberFormat
{
    private const long Billion = 1_000_000_000;
    private const long Million = 1_000_000;
    private const long Thousand = 1_000;

    private readonly NumberFormatInfo marks;
    private readonly string billion;
    private readonly string million;
    private readonly string currency;

    private NumberFormat(string thousands, string point, string billion, string million, string currency)
    {
        marks = new NumberFormatInfo { NumberGroupSeparator = thousands, NumberDecimalSeparator = point };
        this.billion = billion;
        this.million = million;
        this.currency = currency;
    }

    /// <summary>1.234 · 86,67 % · 1,24 tỷ đồng</summary>
    public static NumberFormat Vietnamese { get; } = new(".", ",", "tỷ đồng", "triệu đồng", "đồng");

    /// <summary>1,234 · 86.67 % · 1.24 billion VND</summary>
    public static NumberFormat English { get; } = new(",", ".", "billion VND", "million VND", "VND");

    /// <summary>Thousands separated.</summary>
    public string Count(long count) => count.ToString("#,0", marks);

    /// <summary>With its sign: +6, -2, 0.</summary>
    public string Change(long change) => (change > 0 ? "+" : "") + Count(change);

    /// <summary>A number with two decimals, none where it is whole: percentage points, times.</summary>
    public string Fixed(decimal number) => number.ToString(number == decimal.Truncate(number) ? "#,0" : "#,0.00", marks);

    /// <summary>
    /// A rate from two whole numbers: two decimals, rounded half up; none where it is a whole number of per
    /// cent. Of nothing it is "–".
    /// </summary>
    public string Rate(long part, long whole)
    {
        if (whole == 0)
        {
            return "–";
        }

        var rate = Math.Round((decimal)part * 100 / whole, 2, MidpointRounding.AwayFromZero);
        return rate.ToString(rate == decimal.Truncate(rate) ? "#,0" : "#,0.00", marks) + " %";
    }

    /// <summary>
    /// VND in tỷ where it is a whole number of millions, in triệu where it is one of thousands (both with at
    /// most three decimals), else to the last dong.
    /// </summary>
    public string Money(long vnd) => Math.Abs(vnd) switch
    {
        >= Billion when vnd % Million == 0 => Scaled(vnd, Billion) + " " + billion,
        >= Million when vnd % Thousand == 0 => Scaled(vnd, Million) + " " + million,
        _ => Count(vnd) + " " + currency,
    };

    private string Scaled(long vnd, long unit) => ((decimal)vnd / unit).ToString("#,0.###", marks);
}
