using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "chưa đi được, thứ tư tôi xuống", "thứ tư tôi mới xuống nhé", "thứ 5 này em ghé": a weekday of this week that is still to come, and the plan
/// to go then; no visit of last week's.
/// </summary>
internal static class ComingWeekday
{
    private static readonly Vocabulary Done = new("đã", "rồi", "xong", "r", "về", "vừa rồi", "có");
    private static readonly Vocabulary This = new("này", "ni", "tới đây");
    private static readonly Vocabulary OnlyThen = new("mới", "sẽ", "rồi mới", "tính", "định", "chắc", "rảnh", "mới rảnh", "xin");

    /// <summary>Whether the day is meant as one to come where somebody goes.</summary>
    /// <param name="text">The words.</param>
    /// <param name="day">The day as it is read without them.</param>
    /// <param name="to">Where its clause ends.</param>
    /// <param name="today">The day it is told.</param>
    /// <param name="isBehindNo">It was said before that nobody has been there.</param>
    public static bool Is(TokenText text, DateReading day, int to, DateOnly today, bool isBehindNo)
    {
        // "chưa, thứ tư mới xuống", said on Thursday, is next week's.
        if (!(Weekdays.MayBeAhead(text, day, today) || (isBehindNo && Weekdays.IsAlone(text, day))) || Done.OccursIn(text, Boundaries.ClauseStart(text, day.Start), to))
        {
            return false;
        }

        return isBehindNo || This.Begins(text, day.End, to) || OnlyThen.OccursIn(text, day.End, to);
    }
}
