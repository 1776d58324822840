namespace ReportBot.Bench;

/// <summary>
/// The plan of Kon Gang as the benchmarks use it: it runs to February 2027, for 36 periods, and an ad hoc report asks the questions of
/// the periodic form, so that officials can file one after the other and each of their messages answers a question.
/// </summary>
internal static class BenchPlan
{
    /// <summary>Writes it, with the forms it names, below a folder; answers the plan file.</summary>
    /// <param name="plans">The product's folder of plans.</param>
    /// <param name="folder">Where the copy goes.</param>
    public static string Write(string plans, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(plans, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "plans", Path.GetRelativePath(plans, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var plan = Path.Combine(folder, "plans", "kon-gang-2025", "plan.json");
        File.WriteAllText(plan, Changed(File.ReadAllText(plan)));
        return plan;
    }

    private static string Changed(string plan)
    {
        const string Code = "\"code\": \"kon-gang-2025\",", End = "\"to\": \"2025-12-31\"";
        return plan.Contains(Code, StringComparison.Ordinal) && plan.Contains(End, StringComparison.Ordinal)
            ? plan.Replace(Code, Code + " \"adHocForm\": \"household-periodic\",", StringComparison.Ordinal)
                .Replace(End, "\"to\": \"2027-02-28\"", StringComparison.Ordinal)
            : throw new InvalidDataException("The plan of Kon Gang no longer begins or ends as the benchmarks expect.");
    }
}
