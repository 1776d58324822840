namespace ReportBot.Core.Text;

/// <summary>Why an amount cannot be taken as it stands.</summary>
public enum MoneyDoubt
{
    /// <summary>It is clear.</summary>
    None,

    /// <summary>A number without a unit: "50", "1,5".</summary>
    Bare,

    /// <summary>"1.500": a dot or comma before three digits, so thousands or a fraction.</summary>
    Separator,

    /// <summary>A unit of several meanings: "50t" (triệu, tấn, tháng), "2m", "5 trăm".</summary>
    Unit,

    /// <summary>From–to, or one of two: "5-7 triệu".</summary>
    Range,

    /// <summary>A bound, no value: "hơn 1 triệu", "dưới 2tr".</summary>
    Bound,

    /// <summary>A letter stands among the digits, or the digits are badly grouped: "5O triệu", "1.20.000".</summary>
    Malformed,

    /// <summary>No number at all: "vài triệu".</summary>
    Vague,

    /// <summary>Several amounts that would have to be added or multiplied: "10tr/hộ × 3".</summary>
    Several,
}

/// <summary>An amount of money found in a text.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Doubt">Why it must be asked about.</param>
/// <param name="Vnd">Whole VND; 0 where in doubt.</param>
/// <param name="Options">What a doubtful amount may mean, most likely first.</param>
internal readonly record struct MoneyReading(int Start, int End, MoneyDoubt Doubt, long Vnd, IReadOnlyList<long> Options)
{
    public static MoneyReading Clear(int start, int end, long vnd) => new(start, end, MoneyDoubt.None, vnd, []);

    public static MoneyReading Doubtful(int start, int end, MoneyDoubt doubt, params long[] options) =>
        new(start, end, doubt, 0, options);
}
