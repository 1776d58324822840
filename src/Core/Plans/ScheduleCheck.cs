using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>The rules of a schedule: dates that exist, periods that open, do not overlap wrongly and have a form.</summary>
internal static class ScheduleCheck
{
    private const int MostDays = 3_660;

    /// <summary>Lists what is wrong.</summary>
    public static void Check(Plan plan, FileProblems problems)
    {
        if (plan.Schedule.Count == 0)
        {
            problems.Add("schedule", "Kế hoạch phải có ít nhất một kỳ báo cáo.");
        }

        for (var i = 0; i < plan.Schedule.Count; i++)
        {
            var place = At("schedule", i);
            CheckDates(plan.Schedule[i], place, problems);
            CheckRule(plan, plan.Schedule[i], place, problems);
            CheckReminders(plan.Schedule[i], place, problems);
        }

        // Periods can only be laid out where every date is one.
        if (!problems.All.Any(p => p.Place is "from" or "to" || p.Place.StartsWith("schedule", StringComparison.Ordinal)))
        {
            PeriodCheck.Check(plan, problems);
        }
    }

    private static void CheckDates(ScheduleRule rule, string place, FileProblems problems)
    {
        if (rule.DaysOfMonth.Count + rule.DatesOfYear.Count + rule.Dates.Count == 0)
        {
            problems.Add(place, "Chưa có ngày nào: cần \"daysOfMonth\", \"datesOfYear\" hoặc \"dates\".");
        }

        for (var i = 0; i < rule.DaysOfMonth.Count; i++)
        {
            if (rule.DaysOfMonth[i] is < 1 or > 31)
            {
                problems.Add(At(place + ".daysOfMonth", i), string.Create(CultureInfo.InvariantCulture, $"Không tháng nào có ngày {rule.DaysOfMonth[i]}."));
            }
            else if (rule.DaysOfMonth.Take(i).Contains(rule.DaysOfMonth[i]))
            {
                problems.Add(At(place + ".daysOfMonth", i), "Ngày này đã ghi rồi.");
            }
        }

        for (var i = 0; i < rule.DatesOfYear.Count; i++)
        {
            if (!DueDates.TryParseDateOfYear(rule.DatesOfYear[i], out _))
            {
                problems.Add(At(place + ".datesOfYear", i), $"Không có ngày \"{rule.DatesOfYear[i]}\"; ghi tháng-ngày, ví dụ \"12-15\".");
            }
            else if (rule.DatesOfYear.Take(i).Contains(rule.DatesOfYear[i], StringComparer.Ordinal))
            {
                problems.Add(At(place + ".datesOfYear", i), "Ngày này đã ghi rồi.");
            }
        }
    }

    private static void CheckRule(Plan plan, ScheduleRule rule, string place, FileProblems problems)
    {
        if (plan.Forms.All(f => f.Id != rule.Form))
        {
            problems.Add(place + ".form", $"Không có biểu mẫu \"{rule.Form}\" trong \"forms\" của kế hoạch.");
        }

        if (rule.Subject is not ("household" or "area" or "organization"))
        {
            problems.Add(place + ".subject", "Phải là \"household\" (hộ), \"area\" (địa bàn) hoặc \"organization\" (cơ quan).");
        }

        if (rule.LateDays is < 0 or > MostDays)
        {
            problems.Add(place + ".lateDays", "Số ngày nhận báo cáo muộn phải từ 0 trở lên.");
        }

        if (rule.OpensDaysBefore is < 0 or > MostDays)
        {
            problems.Add(place + ".opensDaysBefore", "Số ngày mở trước hạn phải từ 0 trở lên.");
        }
    }

    private static void CheckReminders(ScheduleRule rule, string place, FileProblems problems)
    {
        for (var i = 0; i < rule.Reminders.Count; i++)
        {
            var reminder = rule.Reminders[i];
            if (-reminder.DaysBefore > rule.LateDays)
            {
                problems.Add(At(place + ".reminders", i) + ".daysBefore", "Nhắc khi kỳ đã khóa thì không còn nộp được; hãy nhắc sớm hơn.");
            }
            else if (rule.Reminders.Take(i).Any(r => r.DaysBefore == reminder.DaysBefore && r.At == reminder.At))
            {
                problems.Add(At(place + ".reminders", i), "Lần nhắc này đã ghi rồi.");
            }
        }
    }

    private static string At(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
}
