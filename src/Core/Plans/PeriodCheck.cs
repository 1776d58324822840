using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>
/// The rules of the periods that a schedule gives: each opens, no two of a rule are open or late beyond one another, and
/// no two of one kind on the same subjects are open at once, or nobody could tell which a report is for.
/// </summary>
internal static class PeriodCheck
{
    /// <summary>Lists what is wrong; the schedule's own dates must be right.</summary>
    public static void Check(Plan plan, FileProblems problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var earlier = new List<Period>();
        for (var i = 0; i < plan.Schedule.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"schedule[{i}]");
            var periods = RulePeriods.Of(plan, plan.Schedule[i]).ToArray();
            if (periods.Length == 0)
            {
                problems.Add(place, "Không có kỳ nào đến hạn trong thời gian của kế hoạch (\"from\" đến \"to\").");
            }

            foreach (var period in periods)
            {
                if (!owners.TryAdd(period.Key, place))
                {
                    problems.Add(place, $"Kỳ {period.Key} đã có ở {owners[period.Key]}; mỗi loại kỳ chỉ một lần cho một ngày.");
                }
            }

            CheckOne(periods, place, problems);
            CheckNeighbours(periods, place, problems);
            CheckOthers(periods, earlier, place, problems);
            earlier.AddRange(periods);
        }
    }

    private static void CheckOthers(Period[] periods, List<Period> earlier, string place, FileProblems problems)
    {
        foreach (var period in periods)
        {
            if (earlier.Find(p => p.Kind == period.Kind && p.Subject == period.Subject && p.Opens <= period.LastDay && period.Opens <= p.LastDay) is { } other)
            {
                problems.Add(place, $"Kỳ {Show(period.Due)} mở cùng lúc với kỳ {Show(other.Due)} cùng loại; hãy gộp hai dòng làm một hoặc sửa \"opensDaysBefore\".");
                return;
            }
        }
    }

    private static void CheckOne(Period[] periods, string place, FileProblems problems)
    {
        if (periods.FirstOrDefault(p => p.Opens > p.LastDay) is { } never)
        {
            problems.Add(place + ".opensDaysBefore", $"Kỳ {Show(never.Due)} không bao giờ mở: ngày mở {Show(never.Opens)} sau ngày cuối {Show(never.LastDay)}.");
        }

        if (periods.FirstOrDefault(p => p.CoversFrom > p.CoversTo) is { } empty)
        {
            problems.Add(place + ".covers", $"Kỳ {Show(empty.Due)} không có ngày nào để báo cáo; hãy xem lại \"covers\" và \"from\".");
        }
    }

    private static void CheckNeighbours(Period[] periods, string place, FileProblems problems)
    {
        foreach (var (first, second) in periods.Zip(periods.Skip(1)))
        {
            if (second.Opens <= first.LastDay)
            {
                problems.Add(place + ".opensDaysBefore", $"Kỳ {Show(second.Due)} mở ngày {Show(second.Opens)} khi kỳ {Show(first.Due)} chưa hết hạn.");
            }

            if (first.LastLateDay >= second.LastDay)
            {
                problems.Add(place + ".lateDays", $"Kỳ {Show(first.Due)} còn nhận muộn đến {Show(first.LastLateDay)}, sang cả hạn của kỳ {Show(second.Due)}.");
            }
        }
    }

    private static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
