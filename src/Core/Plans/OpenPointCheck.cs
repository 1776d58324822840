using System.Globalization;
using System.Text.Json;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>An open point must name a setting that the file really has, or nobody finds what was decided.</summary>
internal static class OpenPointCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(Plan plan, JsonElement root, FileProblems problems)
    {
        for (var i = 0; i < plan.OpenPoints.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"openPoints[{i}]");
            if (!Exists(root, plan.OpenPoints[i].Setting))
            {
                problems.Add(place + ".setting", $"Tệp này không có trường \"{plan.OpenPoints[i].Setting}\"; ghi như \"schedule[0].lateDays\".");
            }

            if (string.IsNullOrWhiteSpace(plan.OpenPoints[i].Reason))
            {
                problems.Add(place + ".reason", "Hãy ghi vì sao chọn như vậy.");
            }
        }
    }

    private static bool Exists(JsonElement root, string setting)
    {
        var at = root;
        foreach (var step in setting.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            var found = step.StartsWith('[') ? Item(at, step) : Field(at, step);
            if (found is null)
            {
                return false;
            }

            at = found.Value;
        }

        return true;
    }

    private static JsonElement? Field(JsonElement at, string name) =>
        at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement at, string step) =>
        at.ValueKind == JsonValueKind.Array
        && int.TryParse(step.AsSpan(1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < at.GetArrayLength()
            ? at[index]
            : null;
}
