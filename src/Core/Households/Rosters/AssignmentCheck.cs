using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Rosters;

/// <summary>The rules of assignments: both ends exist, one lead at a time, and every poor household has one.</summary>
internal static class AssignmentCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(RosterFile roster, RosterCodes codes, FileProblems problems)
    {
        for (var i = 0; i < roster.Assignments.Count; i++)
        {
            CheckOne(roster, roster.Assignments[i], codes, At(i), problems);
        }

        CheckTwice(roster, problems);
        CheckLeads(roster, problems);
        CheckLedBy(roster, problems);
    }

    private static void CheckOne(RosterFile roster, AssignmentEntry assignment, RosterCodes codes, string place, FileProblems problems)
    {
        if (!codes.Officials.ContainsKey(assignment.Who) && !codes.Organizations.ContainsKey(assignment.Who))
        {
            problems.Add(place + ".who", $"Không có cán bộ, cơ quan hay chi bộ nào mã \"{assignment.Who}\" trong danh sách.");
        }

        if (!codes.Households.ContainsKey(assignment.On) && !codes.Areas.ContainsKey(assignment.On) && !codes.Organizations.ContainsKey(assignment.On))
        {
            problems.Add(place + ".on", $"Không có hộ, địa bàn hay cơ quan nào mã \"{assignment.On}\" trong danh sách.");
        }

        if (assignment.To < assignment.From)
        {
            problems.Add(place + ".to", "Phân công kết thúc trước khi bắt đầu; hãy xem lại hai ngày.");
        }

        var (from, to) = Span(roster, assignment);
        if (codes.Officials.TryGetValue(assignment.Who, out var official) && (official.To < to || official.From > from))
        {
            problems.Add(place, $"Phân công nằm ngoài thời gian {assignment.Who} ở đơn vị; hãy sửa ngày của phân công.");
        }

        if (codes.Organizations.ContainsKey(assignment.Who) && assignment.Role == AssignmentRole.Lead
            && !roster.Officials.Any(o => string.Equals(o.Represents, assignment.Who, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(place + ".who", $"{assignment.Who} phụ trách chính nhưng chưa có cán bộ nào đại diện báo cáo (trường \"represents\").");
        }
    }

    private static void CheckTwice(RosterFile roster, FileProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < roster.Assignments.Count; i++)
        {
            var a = roster.Assignments[i];
            var key = string.Create(CultureInfo.InvariantCulture, $"{a.Who}|{a.On}|{(int)a.Role}|{a.From ?? roster.AsOf:yyyy-MM-dd}");
            if (!seen.Add(key))
            {
                problems.Add(At(i), "Phân công này đã ghi rồi.");
            }
        }
    }

    private static void CheckLeads(RosterFile roster, FileProblems problems)
    {
        var leads = roster.Assignments.Select((a, i) => (Assignment: a, Index: i))
            .Where(x => x.Assignment.Role == AssignmentRole.Lead)
            .GroupBy(x => x.Assignment.On, StringComparer.OrdinalIgnoreCase);
        foreach (var subject in leads)
        {
            var inOrder = subject.OrderBy(x => Span(roster, x.Assignment).From).ThenBy(x => x.Index).ToArray();
            foreach (var (first, second) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (Span(roster, second.Assignment).From <= Span(roster, first.Assignment).To)
                {
                    problems.Add(At(second.Index), $"{subject.Key} đã có {first.Assignment.Who} phụ trách chính trong thời gian này; mỗi lúc chỉ một.");
                }
            }
        }
    }

    private static void CheckLedBy(RosterFile roster, FileProblems problems)
    {
        var led = roster.Assignments
            .Where(a => a.Role == AssignmentRole.Lead && Span(roster, a) is var (from, to) && from <= roster.AsOf && roster.AsOf <= to)
            .Select(a => a.On)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < roster.Households.Count; i++)
        {
            var household = roster.Households[i];
            if (IsPoor(roster, household) && !led.Contains(household.Code) && !led.Contains(household.Area))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"households[{i}]"), $"Hộ {household.Code} chưa có ai phụ trách chính vào ngày của danh sách.");
            }
        }
    }

    private static bool IsPoor(RosterFile roster, HouseholdEntry household) =>
        (household.To is null || household.To >= roster.AsOf) && (household.From ?? roster.AsOf) <= roster.AsOf
        && household.Statuses.LastOrDefault(s => (s.From ?? roster.AsOf) <= roster.AsOf)?.Status is HouseholdStatus.Poor or HouseholdStatus.NearPoor;

    private static (DateOnly From, DateOnly To) Span(RosterFile roster, AssignmentEntry assignment) =>
        (assignment.From ?? roster.AsOf, assignment.To ?? DateOnly.MaxValue);

    private static string At(int index) => string.Create(CultureInfo.InvariantCulture, $"assignments[{index}]");
}
