namespace ReportBot.Core.Text;

/// <summary>Why a day cannot be taken as it stands.</summary>
public enum DateDoubt
{
    /// <summary>It is clear.</summary>
    None,

    /// <summary>No such day: 31/9.</summary>
    Impossible,

    /// <summary>A day to come.</summary>
    Future,

    /// <summary>It is, or may be, a day of the lunar calendar: "mùng 5 tháng 8", "rằm".</summary>
    Lunar,

    /// <summary>A stretch of days: "tuần trước", "cuối tháng 8".</summary>
    Vague,

    /// <summary>Two days, or a day and a month: "5-9", "từ 3/9 đến 5/9".</summary>
    Range,
}

/// <summary>A day found in a text.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Doubt">Why it must be asked about.</param>
/// <param name="Day">The day; for <see cref="DateDoubt.Future"/> the day to come; null where none can be named.</param>
/// <param name="Options">Days that doubtful words may mean, most likely first.</param>
internal readonly record struct DateReading(int Start, int End, DateDoubt Doubt, DateOnly? Day, IReadOnlyList<DateOnly> Options)
{
    public static DateReading Clear(int start, int end, DateOnly day) => new(start, end, DateDoubt.None, day, []);

    public static DateReading Doubtful(int start, int end, DateDoubt doubt, params DateOnly[] options) =>
        new(start, end, doubt, null, options);
}
