using FsCheck;
using FsCheck.Fluent;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Tests.Plans.Targets;

public sealed class RatesTests
{
    private static readonly Gen<(int Part, int Whole, int Decimals)> Any =
        from whole in Gen.Choose(1, 200_000)
        from part in Gen.Choose(0, whole)
        from decimals in Gen.Choose(0, 4)
        select (part, whole, decimals);

    [Theory]
    [InlineData(6, 320, 2, RateRounding.HalfUp, "1,88")]
    [InlineData(6, 320, 2, RateRounding.Truncate, "1,87")]
    [InlineData(7, 2452, 2, RateRounding.Truncate, "0,28")]
    [InlineData(7, 2452, 2, RateRounding.HalfUp, "0,29")]
    [InlineData(18, 527, 2, RateRounding.HalfUp, "3,42")]
    [InlineData(50, 1673, 1, RateRounding.HalfUp, "3,0")]
    [InlineData(0, 5, 2, RateRounding.HalfUp, "0,00")]
    [InlineData(1, 3, 0, RateRounding.HalfUp, "33")]
    [InlineData(-1, 200, 0, RateRounding.HalfUp, "-1")]
    public void A_rate_is_cut_as_its_column_says(int part, int whole, int decimals, RateRounding rounding, string shown) =>
        Assert.Equal(shown, Rates.Write(Rates.Of(part, whole, decimals, rounding)!.Value, decimals, ","));

    [Fact]
    public void Of_nothing_there_is_no_rate() => Assert.Null(Rates.Of(1, 0, 2, RateRounding.HalfUp));

    [Fact]
    public void Truncation_never_exceeds_the_rate_and_half_up_is_never_more_than_half_a_step_away() => Check(x =>
    {
        var (part, whole, decimals) = x;
        var (cut, rounded) = (Rates.Of(part, whole, decimals, RateRounding.Truncate)!.Value, Rates.Of(part, whole, decimals, RateRounding.HalfUp)!.Value);
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        // Multiplied out, so that the check itself divides nothing.
        var (cutGap, roundedGap) = ((part * 100m) - (cut * whole), (rounded * whole) - (part * 100m));
        return cutGap >= 0 && cutGap < step * whole
            && roundedGap * 2 <= step * whole && roundedGap * 2 > -step * whole
            && (rounded == cut || rounded == cut + step);
    });

    [Fact]
    public void A_part_and_its_rest_cut_together_to_no_more_than_the_whole() => Check(x =>
        Rates.Of(x.Part, x.Whole, x.Decimals, RateRounding.Truncate) + Rates.Of(x.Whole - x.Part, x.Whole, x.Decimals, RateRounding.Truncate) <= 100m);

    [Fact]
    public void What_is_written_is_read_back() => Check(x =>
    {
        var rate = Rates.Of(x.Part, x.Whole, x.Decimals, RateRounding.HalfUp)!.Value;
        return PrintedNumber.Read(Rates.Write(rate, x.Decimals, ",")) is { } read && read.Value == rate && read.Decimals == x.Decimals;
    });

    [Theory]
    [InlineData("08", 8, 0, 2)]
    [InlineData("2.08", 2.08, 2, 1)]
    [InlineData("10,61", 10.61, 2, 2)]
    [InlineData("3 %", 3, 0, 1)]
    public void Printed_numbers_keep_their_form(string text, double value, int decimals, int digits)
    {
        var number = PrintedNumber.Read(text)!;
        Assert.Equal(((decimal)value, decimals, digits), (number.Value, number.Decimals, number.Digits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("một")]
    [InlineData("1,2,3")]
    [InlineData("-3")]
    [InlineData("1234567890123")]
    [InlineData(",5")]
    public void What_is_no_printed_number_is_not_read(string text) => Assert.Null(PrintedNumber.Read(text));

    private static void Check(Func<(int Part, int Whole, int Decimals), bool> holds) =>
        Prop.ForAll(Any.ToArbitrary(), holds).CheckSeeded();
}
