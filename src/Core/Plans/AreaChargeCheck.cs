using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>The rules of the table of persons in charge: each line names areas of the target table, and no area twice.</summary>
internal static class AreaChargeCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(Plan plan, FileProblems problems)
    {
        var names = plan.TargetTable is { } table ? table.AreaNames : [];
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.InCharge.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"inCharge[{i}].areas");
            var reading = AreaNames.Read(plan.InCharge[i].Areas, names);
            if (names.Count > 0 && reading.Unknown.Count > 0)
            {
                problems.Add(place, $"Không có địa bàn \"{reading.Unknown[0]}\" trong bảng chỉ tiêu.");
            }
            else if (reading.Doubtful.Count > 0)
            {
                problems.Add(place, $"\"{reading.Doubtful[0]}\" là từ số đến số hay là hai địa bàn? Hãy ghi từng địa bàn, ví dụ \"8 + 12\".");
            }

            foreach (var area in reading.Areas.Where(a => !owners.TryAdd(a, place)))
            {
                problems.Add(place, $"{area} đã có người phụ trách ở {owners[area]}.");
            }
        }
    }
}
