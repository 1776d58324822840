using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>Rates in per cent from two whole numbers, without a detour over binary fractions.</summary>
public static class Rates
{
    /// <summary>The rate in full; null of nothing.</summary>
    public static decimal? Exact(long part, long whole) => whole == 0 ? null : (decimal)part * 100 / whole;

    /// <summary>The rate with so many decimals; null of nothing. Half-up rounds a half away from zero.</summary>
    public static decimal? Of(long part, long whole, int decimals, RateRounding rounding)
    {
        if (whole == 0)
        {
            return null;
        }

        // From the scaled fraction, not from a quotient that was rounded already.
        var scale = Power(decimals);
        var scaled = (decimal)part * 100 * scale;
        var units = rounding == RateRounding.Truncate
            ? decimal.Truncate(scaled / whole)
            : decimal.Floor((2 * Math.Abs(scaled) + Math.Abs(whole)) / (2 * Math.Abs(whole))) * Math.Sign(scaled) * Math.Sign(whole);
        return units / scale;
    }

    /// <summary>A rate with all its decimals and this mark: "0,50".</summary>
    public static string Write(decimal rate, int decimals, string mark) =>
        rate.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", mark, StringComparison.Ordinal);

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10;
        }

        return power;
    }
}
