using System.Globalization;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>Periods and times as people name them: "kỳ 10/9/2025", "17:00 ngày 10/09".</summary>
internal static class PeriodTitle
{
    /// <summary>"kỳ 10/9/2025", "kỳ năm 15/12/2025"; for "trước ngày" the due date is named as such.</summary>
    public static string Of(Wording words, string kind, DateOnly due, DateOnly lastDay) => Of(words, kind, due, lastDay, "d/M/yyyy");

    /// <summary>"kỳ 10/9"</summary>
    public static string Short(Wording words, Period period) =>
        Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay, "d/M");

    /// <summary>"10/09"</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>"17:00 ngày 10/09"</summary>
    public static string Moment(Wording words, DateTimeOffset local) => words.Say(
        "moment",
        ("time", local.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("day", local.ToString("dd/MM", CultureInfo.InvariantCulture)));

    private static string Of(Wording words, string kind, DateOnly due, DateOnly lastDay, string pattern) => words.Say(
        due == lastDay ? "period." + kind : "period." + kind + ".before",
        ("due", due.ToString(pattern, CultureInfo.InvariantCulture)));
}
